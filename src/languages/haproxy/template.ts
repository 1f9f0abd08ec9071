import type { Problem, SourceFile } from "../../model/index.ts";

/** A text in which what a template engine will replace cannot be mistaken for HAProxy's own signs; every offset stays. */
export interface Masked {
  readonly text: string;
  /** Set when the file is a template: no word of it is refused. */
  readonly problem: Problem | undefined;
  /** Ranges of lines that the engine may leave out or repeat, by offset, in order. */
  readonly optional: readonly { readonly start: number; readonly end: number }[];
}

/** Stands for each character of a placeholder. */
export const PLACEHOLDER = "\uE000";

/** Finds the marks of Jinja, ERB, Go, buildout and `@@NAME@@` templates: control tags become blanks, placeholders become one word. */
export function maskTemplate(file: SourceFile): Masked {
  const tags = findTags(file.text, /\.(?:in|j2|jinja2?|erb|tpl|template|tmpl|ctmpl|mako)$/.test(file.path));
  const [first] = tags;
  if (first === undefined) return { text: file.text, problem: undefined, optional: [] };
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, control } of tags) {
    pieces.push(
      file.text.slice(at, start),
      control ? blanked(file.text.slice(start, end)) : PLACEHOLDER.repeat(end - start),
    );
    at = end;
  }
  pieces.push(file.text.slice(at));
  const message = "This is a template: values in its placeholders are known only after it is filled in.";
  return {
    text: pieces.join(""),
    problem: { kind: "unseen", span: { file, start: first.start, end: first.end }, message },
    optional: optionalRanges(tags),
  };
}

interface Tag {
  readonly start: number;
  readonly end: number;
  /** A statement or comment of the engine: it prints nothing. */
  readonly control: boolean;
  /** +1 where a block opens, -1 where it closes. */
  readonly depth: number;
}

const DELIMITERS: readonly (readonly [open: string, close: string])[] = [
  ["{%", "%}"],
  ["{#", "#}"],
  ["{{", "}}"],
  ["<%", "%>"],
  ["@@", "@@"],
  ["${", "}"],
];

function findTags(text: string, template: boolean): readonly Tag[] {
  const tags: Tag[] = [];
  const ends = new Map<string, number>();
  let at = nextMark(text, 0);
  while (at !== -1) {
    const tag = readTag(text, at, template, ends);
    if (tag) tags.push(tag);
    at = nextMark(text, tag ? tag.end : at + 1);
  }
  return tags;
}

function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === "{" || char === "<" || char === "@" || char === "$") return at;
  }
  return -1;
}

function readTag(text: string, start: number, template: boolean, ends: Map<string, number>): Tag | undefined {
  const delimiter = DELIMITERS.find(([open]) => text.startsWith(open, start));
  if (!delimiter) return undefined;
  const [open, close] = delimiter;
  const stop = nextClose(text, close, start + open.length, ends);
  if (stop === -1) return undefined;
  const inner = text.slice(start + open.length, stop);
  if (open === "@@" && !/^[\w.-]+$/.test(inner)) return undefined;
  if (open === "${" && !isBuildout(inner, template)) return undefined;
  if (open === "{{" && inner.includes("\n")) return undefined;
  const statement = inner.replace(/^[-+~=\s]+/, "");
  const control =
    open === "{%" ||
    open === "{#" ||
    (open === "<%" && !inner.startsWith("=")) ||
    (open === "{{" && GO_STATEMENT.test(statement));
  return { start, end: stop + close.length, control, depth: control && open !== "{#" ? blockDepth(statement) : 0 };
}

/** Each kind of closing mark is looked for once and remembered, so that a file full of opening marks stays linear. */
function nextClose(text: string, close: string, from: number, ends: Map<string, number>): number {
  const known = ends.get(close);
  if (known !== undefined && (known === -1 || known >= from)) return known;
  const found = text.indexOf(close, from);
  ends.set(close, found);
  return found;
}

const GO_STATEMENT = /^(?:range|if|with|end|else|define|template|block|\/\*)\b/;

/** `${section:option}`; in a file named as a template any `${name}`. HAProxy's own `${NAME}` is upper case in practice, and read by the tokenizer. */
function isBuildout(inner: string, template: boolean): boolean {
  return template ? /^[\w.:-]+$/.test(inner) : /^[\w.-]*:[\w.-]+$/.test(inner);
}

function blockDepth(statement: string): number {
  if (/^(?:end|\}|done\b)/.test(statement)) return -1;
  if (/^(?:for|if|unless|while|with|range|macro|block|filter|call|raw|case|begin|define)\b/.test(statement)) return 1;
  const tail = statement.slice(-80).trimEnd();
  return /\bdo(?:\s*\|[^|]*\|)?-?$|\{$/.test(tail) ? 1 : 0;
}

function optionalRanges(tags: readonly Tag[]): readonly { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of tags) {
    if (depth === 0 && tag.depth > 0) start = tag.end;
    if (depth > 0 && depth + tag.depth === 0) ranges.push({ start, end: tag.start });
    depth = Math.max(0, depth + tag.depth);
  }
  if (depth > 0) ranges.push({ start, end: Infinity });
  return ranges;
}

function blanked(text: string): string {
  return text.replaceAll(/[^\n]/g, " ");
}
