import type { Environment } from "../../environment/environment.ts";
import { shellWords } from "../../languages/grammar/shell-words.ts";
import { partOf, textOf } from "../../languages/grammar/text.ts";
import { isOpen } from "../../languages/grammar/open-path.ts";
import { doubted, fileAt, located, type Located, type SourceFile } from "../../model/index.ts";

/** A service of a compose file that runs the image of Varnish. */
export interface ComposeService {
  readonly file: SourceFile;
  /** The name of the image. */
  readonly image: Located<string>;
  /** What is written behind `command:`, as words. */
  readonly command: readonly Located<string>[];
  readonly variables: ReadonlyMap<string, Located<string>>;
}

/** The services whose `image:` is Varnish's own, as far as their lines say it plainly. */
export function composeServices({ files }: Environment): readonly ComposeService[] {
  return files.paths
    .filter((path) => COMPOSE.test(path))
    .flatMap((path) => fileAt(files, path) ?? [])
    .flatMap(servicesIn);
}

const COMPOSE = /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/;

interface Line {
  readonly indent: number;
  readonly text: string;
  /** The offset of the text in the file. */
  readonly at: number;
}

function servicesIn(file: SourceFile): readonly ComposeService[] {
  if (!file.text.includes("varnish")) return [];
  const lines = linesOf(file.text);
  return lines.flatMap((line, index) => {
    const [, before = "", name] = IMAGE.exec(line.text) ?? [];
    if (name === undefined) return [];
    const start = line.at + before.length;
    const block = blockAround(lines, index);
    return [
      {
        file,
        image: located(name, { file, start, end: start + name.length }),
        command: wordsOf(valuesOf("command", block, line.indent), file),
        variables: variablesOf(valuesOf("environment", block, line.indent), file),
      },
    ];
  });
}

const IMAGE = /^(image:[ \t]+["']?)((?:docker\.io\/)?(?:library\/)?varnish(?::[\w.-]{1,60})?)["']?[ \t]*(?:#.*)?$/;

/** Without comments and empty lines. */
function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/^([ \t]*)([^\s#][^\n]*)$/gm)].map(({ index, 1: blanks = "", 2: rest = "" }) => ({
    indent: blanks.length,
    text: rest.trimEnd(),
    at: index + blanks.length,
  }));
}

/** The lines of one service: its neighbours that stand as deep or deeper. */
function blockAround(lines: readonly Line[], index: number): readonly Line[] {
  const indent = lines[index]?.indent ?? 0;
  const isIn = (line: Line | undefined): boolean => line !== undefined && line.indent >= indent;
  let first = index;
  while (isIn(lines[first - 1]) && index - first < MOST_LINES) first -= 1;
  let end = index + 1;
  while (isIn(lines[end]) && end - index < MOST_LINES) end += 1;
  return lines.slice(first, end);
}

/** Nobody describes one service in more. */
const MOST_LINES = 200;

/** What follows a key: the rest of its line, and the lines below it. */
function valuesOf(key: string, block: readonly Line[], indent: number): readonly Line[] {
  const at = block.findIndex((line) => line.indent === indent && line.text.startsWith(`${key}:`));
  const head = block[at];
  if (!head) return [];
  const below = block.slice(at + 1);
  const end = below.findIndex(
    (line) => line.indent <= indent && !(line.indent === indent && line.text.startsWith("- ")),
  );
  const rest = head.text.slice(key.length + 1);
  const skipped = key.length + 1 + rest.length - rest.trimStart().length;
  const inline =
    /^\s*[>|][-+]?$/.test(rest) || rest.trim() === "" ? [] : [{ ...head, text: rest.trim(), at: head.at + skipped }];
  return [...inline, ...below.slice(0, end === -1 ? undefined : end)];
}

/** A string is split as a shell splits it; of a list each entry is a word. */
function wordsOf(values: readonly Line[], file: SourceFile): readonly Located<string>[] {
  return values.flatMap(({ text, at }) => {
    const entry = /^- +/.exec(text)?.[0] ?? "";
    const plain = text.slice(entry.length);
    const shown = plain.startsWith("[") ? plain.replaceAll(/^\[|\]$|,(?=\s|$)/g, " ") : plain;
    const whole = textOf(located(shown, { file, start: at + entry.length, end: at + text.length }));
    return shellWords(shown).words.map(({ value, start, end }) => filled(partOf(whole, start, end, value)));
  });
}

function variablesOf(values: readonly Line[], file: SourceFile): ReadonlyMap<string, Located<string>> {
  return new Map(
    values.flatMap(({ text, at }) => {
      const [, before = "", name, value = ""] = /^((?:- +)?["']?(\w+)(?:=|["']?: +)["']?)([^"'\s#]+)/.exec(text) ?? [];
      const start = at + before.length;
      return name === undefined
        ? []
        : [[name, filled(located(value, { file, start, end: start + value.length }))] as const];
    }),
  );
}

/** What the environment of whoever starts it fills in. */
function filled(word: Located<string>): Located<string> {
  if (!isOpen(word.value)) return word;
  const message = "Something fills this in before the container starts; what docker compose config prints settles it.";
  return doubted(word, { kind: "unseen", span: word.span, message });
}
