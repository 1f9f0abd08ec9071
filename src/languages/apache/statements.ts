import { readLines, type Line } from "./lines.ts";
import { behindBlanks, readRewriteWords, readWord, readWords, type Word } from "./words.ts";

/** A directive as written; a section with what stands in it. */
export interface Statement {
  /** The first is its name; a section's begins with `<`. */
  readonly words: readonly [Word, ...Word[]];
  /** Behind the last character of its line. */
  readonly end: number;
  readonly body: readonly Statement[] | undefined;
}

/** Where httpd stops reading, or would if a condition is not met. */
export interface StructureFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Of a section with a condition: httpd minds only where that is met, or where it is not. */
  readonly when?: "met" | "left out";
  /** Where that section opens. */
  readonly opened?: number;
  readonly also?: readonly { readonly start: number; readonly end: number }[];
}

/** A comment whose last backslash makes a comment of what stands below it. */
export interface Swallowing {
  /** The first word that is lost: a directive's name, or a word of what was left out on purpose. */
  readonly name: string;
  readonly comment: { readonly start: number; readonly end: number };
  readonly swallowed: { readonly start: number; readonly end: number };
}

/** What a text holds. */
export interface Statements {
  readonly statements: readonly Statement[];
  readonly faults: readonly StructureFault[];
  readonly swallowings: readonly Swallowing[];
}

interface Open {
  readonly statement: Statement;
  /** As closing tags name it. */
  readonly name: string;
  readonly into: Statement[];
}

interface Reading {
  readonly root: Statement[];
  readonly stack: Open[];
  readonly faults: StructureFault[];
  readonly swallowings: Swallowing[];
}

/** Reads a text's directives with their sections; it keeps its own stack, so that no depth of nesting is too much. */
export function readStatements(text: string, lineOf: (at: number) => number): Statements {
  const reading: Reading = { root: [], stack: [], faults: [], swallowings: [] };
  for (const line of readLines(text)) readLine(reading, line, lineOf);
  for (const open of reading.stack.toReversed()) reading.faults.push(unclosed(open));
  return { statements: reading.root, faults: reading.faults, swallowings: reading.swallowings };
}

function readLine(reading: Reading, line: Line, lineOf: (at: number) => number): void {
  const { text, from, to } = line;
  if (text.charAt(from) === "#") {
    noteSwallowed(reading, line);
    return;
  }
  if (text.startsWith("</", from)) close(reading, line, lineOf);
  else if (text.charAt(from) === "<") open(reading, line);
  else {
    const [name, next] = readWord(line, from, to);
    const others = (OF_REWRITE.test(name.text) ? readRewriteWords : readWords)(line, next, to);
    add(reading, { words: [name, ...others], end: line.offset(to - 1) + 1, body: undefined });
  }
}

const OF_REWRITE = /^rewrite(?:cond|rule)$/i;

function add({ root, stack }: Reading, statement: Statement): void {
  (stack.at(-1)?.into ?? root).push(statement);
}

/** `<Directory />`, `<IfModule mod_ssl.c>`; the last `>` of the line ends it. */
function open(reading: Reading, line: Line): void {
  const { text, from, to, offset } = line;
  const closing = text.lastIndexOf(">", to - 1);
  const end = closing > from ? closing : to;
  const [tag, next] = readWord(line, from, end);
  const statement = { words: [tag, ...readWords(line, next, end)] as const, end: offset(to - 1) + 1 };
  const span = { start: tag.start, end: statement.end };
  if (closing <= from)
    reading.faults.push({ ...span, message: `${tag.text} has no > at the end of its line; write ${tag.text} …>.` });
  const into: Statement[] = [];
  add(reading, { ...statement, body: into });
  reading.stack.push({ statement: { ...statement, body: into }, name: tag.text.slice(1).toLowerCase(), into });
}

function close(reading: Reading, line: Line, lineOf: (at: number) => number): void {
  const { text, from, to, offset } = line;
  const [word] = readWord(line, from, to);
  const span = { start: word.start, end: offset(to - 1) + 1 };
  const name = word.text.slice(2).replace(/>$/, "");
  const top = reading.stack.at(-1);
  if (!top) {
    reading.faults.push({
      ...span,
      message: `</${shown(name)}> closes no section; remove it, or open <${shown(name)} …> above.`,
    });
    return;
  }
  const [tag] = top.statement.words;
  const opened = { start: tag.start, end: top.statement.end };
  if (top.name !== name.toLowerCase()) {
    const message = `</${shown(name)}> stands where ${tag.text}> of line ${lineOf(tag.start)} is open; write </${tag.text.slice(1)}> before it.`;
    reading.faults.push({ ...span, message, also: [opened] });
    // A section that somebody forgot to close ends with the one around it.
    const outer = reading.stack.findLastIndex((each) => each.name === name.toLowerCase());
    if (outer !== -1) reading.stack.length = outer;
    return;
  }
  if (!word.text.endsWith(">"))
    reading.faults.push({ ...span, message: `${shown(word.text)} has no > at its end; write ${shown(word.text)}>.` });
  else if (CONDITIONS.has(name.toLowerCase()) && text.slice(from, to).length !== name.length + 3)
    reading.faults.push({
      ...span,
      message: `Something follows </${name}>, so it does not close ${tag.text}>; give it a line of its own.`,
      when: "met",
      opened: tag.start,
    });
  reading.stack.pop();
}

/** The sections that httpd decides upon while it reads, and whose content it takes as if they were not there. */
export const CONDITIONS: ReadonlySet<string> = new Set([
  "ifmodule",
  "ifdefine",
  "ifversion",
  "iffile",
  "ifdirective",
  "ifsection",
]);

/** The end of a file closes a condition that is met. */
function unclosed({ statement: { words, end }, name }: Open): StructureFault {
  const [tag] = words;
  const message = `${tag.text}> is never closed; write </${tag.text.slice(1)}> where it ends.`;
  return {
    start: tag.start,
    end,
    message,
    ...(CONDITIONS.has(name) ? { when: "left out" as const, opened: tag.start } : {}),
  };
}

/** Other comments and empty lines lose nothing. */
function noteSwallowed({ swallowings }: Reading, { text, from, to, offset, second }: Line): void {
  if (!second) return;
  const start = behindBlanks(text, second.at, to);
  const [name] = /^<?\/?[A-Za-z]\w{1,60}/.exec(text.slice(start, start + 64)) ?? [];
  if (name === undefined) return;
  swallowings.push({
    name,
    comment: { start: offset(from), end: second.start - 1 },
    swallowed: { start: offset(start), end: offset(to - 1) + 1 },
  });
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
