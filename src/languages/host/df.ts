import {
  located,
  type InodeUse,
  type Listed,
  type Located,
  type Mount,
  type Problem,
  type SourceFile,
  type Span,
} from "../../model/index.ts";
import { dfHeader, isEnglish, type DfHeader } from "./df-header.ts";

export interface DfReading {
  /** Undefined when the text has no table of df with sizes. */
  readonly mounts: Listed<Mount> | undefined;
  /** Undefined when it has no table of `df -i`. */
  readonly inodes: Listed<InodeUse> | undefined;
  readonly span: Span | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads the tables that `df -P` and `df -i` print, in any language, wherever they stand in a text. The header gives the unit;
 * names may have blanks, so the four columns of numbers are looked for from the right.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/df.html
 */
export function readDf(file: SourceFile): DfReading {
  const mounts: Mount[] = [];
  const inodes: InodeUse[] = [];
  const problems: Problem[] = [];
  const tables = new Map<DfHeader["table"], Span>();
  let doubt: Problem | undefined;
  let header: DfHeader | undefined;
  let begins: Span | undefined;
  for (let line = 1; line <= file.lineCount; line += 1) {
    const last = header && isBroken(file, line) ? line + 1 : line;
    const span = { file, start: file.line(line).start, end: file.line(last).end };
    line = last;
    const text = file.text.slice(span.start, span.end);
    const found = dfHeader(text);
    if (found) {
      header = found;
      begins = span;
      if (isEnglish(text)) note(tables, found, span);
      continue;
    }
    const row = header && header.table !== "rounded" ? rowOf(text, span, header.typed) : undefined;
    if (header && begins && (row ?? looksLikeRow(text))) note(tables, header, begins);
    if (row && header?.table === "blocks") mounts.push(mountOf(row, header.bytes));
    else if (row && header?.table === "inodes") inodes.push(inodeUseOf(row));
    else if (text.trim() === "") header = undefined;
    else if (header && header.table !== "rounded" && looksLikeRow(text)) problems.push((doubt = unread(span)));
  }
  const roundedAt = tables.get("rounded");
  return {
    mounts: tables.has("blocks") ? { items: mounts, doubt } : undefined,
    inodes: tables.has("inodes") ? { items: inodes, doubt } : undefined,
    span: tables.get("blocks") ?? tables.get("inodes"),
    problems: roundedAt ? [rounded(roundedAt), ...problems] : problems,
  };
}

/** Without `-P`, df breaks the row of a long name behind it, and the numbers follow on a line of their own. */
function isBroken(file: SourceFile, line: number): boolean {
  if (line === file.lineCount) return false;
  const [name, rest] = [file.line(line), file.line(line + 1)].map(({ start, end }) => file.text.slice(start, end));
  return /^\S+$/.test(name?.trimEnd() ?? "") && /^\s+\d/.test(rest ?? "");
}

/** The first place of each kind of table. */
function note(tables: Map<DfHeader["table"], Span>, { table }: DfHeader, span: Span): void {
  if (!tables.has(table)) tables.set(table, span);
}

/** A row with its three columns of numbers: all, used, left. */
interface Row {
  readonly path: string;
  readonly span: Span;
  readonly device: string;
  readonly fileSystem: string | undefined;
  readonly numbers: readonly [Located<number>, Located<number>, Located<number>];
}

/** A device and a mount point are paths of up to 4,096 characters each. */
const LONGEST_ROW = 10_000;

function rowOf(text: string, span: Span, typed: boolean): Row | undefined {
  if (text.length > LONGEST_ROW) return undefined;
  const words = [...text.matchAll(/\S+/g)];
  const word = (index: number): string => words[index]?.[0] ?? "";
  for (let capacity = words.length - 2; capacity >= 4; capacity -= 1) {
    const columns = [word(capacity - 3), word(capacity - 2), word(capacity - 1)];
    if (
      !/^(?:\d+%|-)$/.test(word(capacity)) ||
      !columns.every((number) => /^-?\d{1,18}$/.test(number)) ||
      !word(capacity + 1).startsWith("/")
    )
      continue;
    const source = capacity - 3 - (typed ? 1 : 0);
    const count = (at: number): Located<number> => {
      const start = span.start + (words[at]?.index ?? 0);
      return located(Math.max(Number(word(at)), 0), { ...span, start, end: start + word(at).length });
    };
    return {
      path: text.slice(words[capacity + 1]?.index ?? 0).trimEnd(),
      span,
      device: text.slice(0, words[source]?.index ?? 0).trim(),
      fileSystem: typed ? word(source) : undefined,
      numbers: [count(capacity - 3), count(capacity - 2), count(capacity - 1)],
    };
  }
  return undefined;
}

function mountOf({ numbers: [size, used, available], ...row }: Row, bytes: number): Mount {
  const inBytes = ({ value, span }: Located<number>): Located<number> => located(value * bytes, span);
  return {
    ...row,
    sizeBytes: inBytes(size),
    usedBytes: inBytes(used),
    availableBytes: inBytes(available),
    reserveCountsAsUsed: false,
  };
}

function inodeUseOf({ numbers: [all, used], ...row }: Row): InodeUse {
  return { ...row, all, used };
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
