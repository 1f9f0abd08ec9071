/** Marks that a format has a use for itself, or that only a file named as a template has. */
export type Mark = keyof typeof MARKS;

/** Something that is filled in before the program reads the file. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  /** `value` is text in the file that is made; a `statement` prints nothing, a `comment` decides nothing. */
  readonly kind: "value" | "statement" | "comment";
  /** +1 where a statement opens a block, -1 where it closes one. */
  readonly depth: -1 | 0 | 1;
}

/** A text and the name of its file, which may say that it is a template. */
export interface Written {
  readonly path: string;
  readonly text: string;
  /** Whether `{name}` is filled in, as Python's `format` does; in most formats braces mean something else. */
  readonly hasBraceNames?: boolean;
}

/** The marks of template engines and of installers' scripts in a text, in order. `own` are those that mean something else in this format. */
export function findTags({ path, text, hasBraceNames = false }: Written, own: readonly Mark[]): readonly Tag[] {
  const pattern = patternFor(own, isTemplateName(path), hasBraceNames);
  const closings = new Map<string, number>();
  const tags: Tag[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const tag = CLOSINGS.has(found[0]) ? delimited(text, found.index, found[0], closings) : short(found);
    if (tag === undefined) continue;
    tags.push(tag);
    pattern.lastIndex = tag.end;
  }
  return tags;
}

/** The first placeholder of a value, as it is written. */
export function placeholderIn(written: Written, own: readonly Mark[]): string | undefined {
  const tag = findTags(written, own).find(({ kind }) => kind !== "comment");
  return tag && written.text.slice(tag.start, tag.end);
}

/** Whether a file is filled in before its program reads it, by its name. */
export function isTemplateName(path: string): boolean {
  return TEMPLATE_NAME.test(path);
}

const TEMPLATE_NAME =
  /\.(?:in|j2|jinja2?|erb|epp|tpl|template|tmpl|ctmpl|mako|mustache|genshi)$|[._-](?:tmpl|template)$/i;

/** Signs of one word, by what they are called here; none is longer than anyone writes. */
const MARKS = {
  "@@name@@": "@@[\\w.-]{1,80}@@",
  "@name@": "(?<!\\w)@[A-Za-z_][\\w.-]{0,80}@(?!\\w)|@[A-Z][A-Z0-9_]{1,80}@",
  "%%NAME%%": "%%[A-Z][A-Z0-9_]{0,80}%%",
  __NAME__: "(?<!\\w)__[A-Z](?:[A-Z0-9]|_(?!_)){0,80}__(?!\\w)",
  // Python's `format` fills these in; `%{NAME}` and `${NAME}` belong to the program, and `{SSHA}` says how a password is kept.
  "{NAME}": "(?<![\\w$%#{\\\\])\\{(?!S?SHA|S?MD5|CRYPT|PLAIN)[A-Z][A-Z0-9_]{1,80}\\}",
  "<NAME>": "<[A-Z][A-Z0-9]{0,40}(?:[_-][A-Z0-9]{1,40}){1,9}>",
  // A shell's `${name:-default}` has no letter behind the colon.
  "${part:option}": "\\\\?\\$\\{[\\w.-]{0,80}:[A-Za-z_][\\w.-]{0,80}\\}",
  "${object.name}": `\\$\\{[A-Za-z_][\\w-]{0,80}(?:\\.[A-Za-z_][\\w-]{0,80}|\\[['"]?[A-Za-z_][\\w-]{0,80}['"]?\\]|\\([^(){}\\n]{0,80}\\)){1,9}\\}`,
  "${name}": "\\$\\{[\\w.:-]{1,160}\\}",
  "$(NAME)": "\\$\\([A-Z][A-Z0-9_]{1,80}\\)",
  // Control panels write these, `%ip%:%web_port%`; one letter between two signs is a log's format.
  "%name%": "(?<![\\w%])%[a-z][a-z0-9_]{1,40}%(?!\\w)",
  "%(name)s": "%\\([A-Za-z_][\\w.-]{0,80}\\)s(?!\\w)",
} as const;

/** Only a file that is named as a template has these from an engine; elsewhere they are a shell's or the program's. */
const OF_TEMPLATES: ReadonlySet<string> = new Set(["${name}", "%name%"]);

const CLOSINGS: ReadonlyMap<string, string> = new Map([
  ["{{", "}}"],
  ["{%", "%}"],
  ["{#", "#}"],
  ["<%", "%>"],
]);

const patterns = new Map<string, RegExp>();

/** Python's, of one word; what a dollar or a per cent opens is another's. */
const BRACE_NAME = "(?<![\\w$%{])\\{[A-Za-z_]\\w{0,80}\\}";

function patternFor(own: readonly Mark[], template: boolean, braces: boolean): RegExp {
  const key = `${own.join(" ")} ${template} ${braces}`;
  const known = patterns.get(key);
  if (known) return known;
  const foreign = Object.entries(MARKS).filter(
    ([mark]) => !own.some((each) => each === mark) && (template || !OF_TEMPLATES.has(mark)),
  );
  const names = foreign.map(([, source]) => source);
  const made = new RegExp(["\\{[{%#]", "<%", ...names, ...(braces ? [BRACE_NAME] : [])].join("|"), "g");
  patterns.set(key, made);
  return made;
}

function short({ 0: text, index }: RegExpExecArray): Tag {
  return { start: index, end: index + text.length, kind: "value", depth: 0 };
}

function delimited(text: string, start: number, open: string, closings: Map<string, number>): Tag | undefined {
  const close = CLOSINGS.get(open) ?? "";
  const stop = nextClose(text, close, start + open.length, closings);
  if (stop === -1 || stop - start > LONGEST) return undefined;
  const inner = text.slice(start + open.length, stop);
  const statement = inner.replace(/^[-+~=\s]+/, "");
  const kind = kindOf(open, inner, statement);
  return { start, end: stop + close.length, kind, depth: kind === "statement" ? blockDepth(statement) : 0 };
}

/** Longer than any tag; what a stray mark opens and another one closes much later is none. */
const LONGEST = 2000;

function kindOf(open: string, inner: string, statement: string): Tag["kind"] {
  if (open === "{#" || (open === "<%" && inner.startsWith("#"))) return "comment";
  if (/^(?:include|render|yield)\b/.test(statement)) return "value";
  if (open === "{%" || (open === "<%" && !inner.startsWith("="))) return "statement";
  return open === "{{" && GO_STATEMENT.test(statement) ? "statement" : "value";
}

const GO_STATEMENT = /^(?:range|if|with|end|else|define|block|\/\*)\b|^[#/][a-z]/;

/** Each kind of closing mark is looked for once and remembered, so that a file full of opening marks stays linear. */
function nextClose(text: string, close: string, from: number, closings: Map<string, number>): number {
  const known = closings.get(close);
  if (known !== undefined && (known === -1 || known >= from)) return known;
  const found = text.indexOf(close, from);
  closings.set(close, found);
  return found;
}

function blockDepth(statement: string): -1 | 0 | 1 {
  if (/^(?:end|\}|done\b|\/[a-z])/.test(statement)) return -1;
  if (/^#?(?:for|each|if|unless|while|with|range|macro|block|filter|call|raw|case|begin|define)\b/.test(statement))
    return 1;
  const tail = statement.slice(-80).trimEnd();
  return /\bdo(?:\s*\|[^|]*\|)?-?$|\{-?$/.test(tail) ? 1 : 0;
}
