import { located, type Listed, type Mount, type Problem, type SourceFile, type Span } from "../../model/index.ts";

export interface DfReading {
  /** Undefined when the text has no table of df. */
  readonly mounts: Listed<Mount> | undefined;
  readonly span: Span | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads the tables that `df -P` prints, wherever they stand in a text. The header gives the unit; names may have blanks, so the
 * four columns of numbers are looked for from the right.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/df.html
 */
export function readDf(file: SourceFile): DfReading {
  const mounts: Mount[] = [];
  const problems: Problem[] = [];
  let doubt: Problem | undefined;
  let header: Header | undefined;
  let first: Span | undefined;
  for (let line = 1; line <= file.lineCount; line += 1) {
    const span = { file, ...file.line(line) };
    const text = file.text.slice(span.start, span.end);
    const begins = headerOf(text);
    if (begins) {
      header = begins;
      if (begins.bytes === undefined && begins.rounded) problems.push(rounded(span));
      if (begins.bytes !== undefined) first ??= span;
      continue;
    }
    const mount = header?.bytes === undefined ? undefined : rowOf(text, span, header.bytes, header.typed);
    if (mount) mounts.push(mount);
    else if (text.trim() === "") header = undefined;
    else if (header?.bytes !== undefined && looksLikeRow(text)) problems.push((doubt = unread(span)));
  }
  return { mounts: first && { items: mounts, doubt }, span: first, problems };
}

interface Header {
  /** Bytes in a block; undefined for tables of inodes and of rounded sizes. */
  readonly bytes: number | undefined;
  readonly rounded: boolean;
  /** `df -T` has the file system's type in the second column. */
  readonly typed: boolean;
}

function headerOf(text: string): Header | undefined {
  if (!text.startsWith("Filesystem")) return undefined;
  const words = text.split(/\s+/, 8);
  if (words[0] !== "Filesystem" || !text.includes("Mounted on")) return undefined;
  const typed = words[1] === "Type";
  const unit = words[typed ? 2 : 1] ?? "";
  return { bytes: blockBytes(unit), rounded: unit === "Size", typed };
}

function blockBytes(unit: string): number | undefined {
  const [, count, letter = ""] = /^(\d{1,10})([KMGB]?)-blocks$/.exec(unit) ?? [];
  const factor = UNITS.get(letter);
  return count === undefined || factor === undefined ? undefined : Number(count) * factor;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["B", 1],
  ["K", 1024],
  ["M", 1024 ** 2],
  ["G", 1024 ** 3],
]);

function rowOf(text: string, span: Span, bytes: number, typed: boolean): Mount | undefined {
  const words = [...text.matchAll(/\S+/g)];
  const word = (index: number): string => words[index]?.[0] ?? "";
  for (let capacity = words.length - 2; capacity >= 4; capacity -= 1) {
    const numbers = [word(capacity - 3), word(capacity - 2), word(capacity - 1)];
    if (
      !/^(?:\d+%|-)$/.test(word(capacity)) ||
      !numbers.every((number) => /^-?\d{1,18}$/.test(number)) ||
      !word(capacity + 1).startsWith("/")
    )
      continue;
    const source = capacity - 3 - (typed ? 1 : 0);
    const place = (at: number): Span => {
      const start = span.start + (words[at]?.index ?? 0);
      return { ...span, start, end: start + word(at).length };
    };
    const count = (at: number): number => Math.max(Number(word(at)), 0) * bytes;
    return {
      path: text.slice(words[capacity + 1]?.index ?? 0).trimEnd(),
      span,
      device: text.slice(0, words[source]?.index ?? 0).trim(),
      fileSystem: typed ? word(source) : undefined,
      sizeBytes: located(count(capacity - 3), place(capacity - 3)),
      usedBytes: located(count(capacity - 2), place(capacity - 2)),
      availableBytes: located(count(capacity - 1), place(capacity - 1)),
      reserveCountsAsUsed: false,
    };
  }
  return undefined;
}

function looksLikeRow(text: string): boolean {
  return /\d%\s+\/|\{\{/.test(text);
}

function rounded(span: Span): Problem {
  return {
    kind: "unseen",
    span,
    message: "Sizes of df -h are rounded and cannot be added up; keep the output of df -P.",
  };
}

function unread(span: Span): Problem {
  return {
    kind: "skipped",
    span,
    message: "The line is no row of df -P: it needs a source, four columns of numbers and a path.",
  };
}
