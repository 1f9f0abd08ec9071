import { lineAt, readLines, type Line } from "./lines.ts";
import { beforeBlanks, behindBlanks, readRewriteWords, readWord, readWords, type Word } from "./words.ts";

/** A directive as written; a section with what stands in it. Its words are read when somebody asks for them: a server has a million. */
export interface Statement {
  /** A section's begins with `<`. */
  readonly name: string;
  /** From its name to its last word. */
  readonly start: number;
  readonly end: number;
  readonly body: readonly Statement[] | undefined;
}

/** The words behind a statement's name, in the text that it was read from. */
export function wordsOf(text: string, { start, body }: Statement): readonly Word[] {
  const line = lineAt(text, start);
  const name = readWord(line, line.from, body ? endOfTag(line) : line.to);
  if (body) return readWords(line, name.next, endOfTag(line));
  return (OF_REWRITE.test(name.value) ? readRewriteWords : readWords)(line, name.next, line.to);
}

const OF_REWRITE = /^rewrite(?:cond|rule)$/i;

/** The last `>` of a line ends a section's words. */
function endOfTag({ text, from, to }: Line): number {
  const closing = text.lastIndexOf(">", to - 1);
  return closing > from ? closing : to;
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
  /** Behind the last character of its line. */
  readonly end: number;
}

interface Reading {
  /** Each name once: a server has a million lines and a dozen names. */
  readonly names: Map<string, string>;
  readonly root: Statement[];
  readonly stack: Open[];
  readonly faults: StructureFault[];
  readonly swallowings: Swallowing[];
}

/** Reads a text's directives with their sections; it keeps its own stack, so that no depth of nesting is too much. */
export function readStatements(text: string, lineOf: (at: number) => number): Statements {
  const reading: Reading = { names: new Map(), root: [], stack: [], faults: [], swallowings: [] };
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
    const { value: name, start } = readWord(line, from, to);
    add(reading, { name: named(reading, name), start, end: line.offset(to - 1) + 1, body: undefined });
  }
}

function named({ names }: Reading, name: string): string {
  const known = names.get(name);
  if (known === undefined) names.set(name, name);
  return known ?? name;
}

function add({ root, stack }: Reading, statement: Statement): void {
  (stack.at(-1)?.into ?? root).push(statement);
}

/** `<Directory />`, `<IfModule mod_ssl.c>`. */
function open(reading: Reading, line: Line): void {
  const { text, from, to, offset } = line;
  const behind = endOfTag(line);
  const { value: name, start } = readWord(line, from, behind);
  const end = offset(to - 1) + 1;
  if (behind === to && (to - from === 1 || text.charAt(to - 1) !== ">"))
    reading.faults.push({ start, end, message: `${name} has no > at the end of its line; write ${name} …>.` });
  const into: Statement[] = [];
  const statement = {
    name: named(reading, name),
    start,
    end: offset(beforeBlanks(text, from, behind) - 1) + 1,
    body: into,
  };
  add(reading, statement);
  reading.stack.push({ statement, name: name.slice(1).toLowerCase(), into, end });
}

function close(reading: Reading, line: Line, lineOf: (at: number) => number): void {
  const { text, from, to, offset } = line;
  const word = readWord(line, from, to);
  const span = { start: word.start, end: offset(to - 1) + 1 };
  const name = word.value.slice(2).replace(/>$/, "");
  const top = reading.stack.at(-1);
  if (!top) {
    reading.faults.push({
      ...span,
      message: `</${shown(name)}> closes no section; remove it, or open <${shown(name)} …> above.`,
    });
    return;
  }
  const { name: tag, start } = top.statement;
  const opened = { start, end: top.end };
  if (top.name !== name.toLowerCase()) {
    const message = `</${shown(name)}> stands where ${tag}> of line ${lineOf(start)} is open; write </${tag.slice(1)}> before it.`;
    reading.faults.push({ ...span, message, also: [opened] });
    // A section that somebody forgot to close ends with the one around it.
    const outer = reading.stack.findLastIndex((each) => each.name === name.toLowerCase());
    if (outer !== -1) reading.stack.length = outer;
    return;
  }
  if (!word.value.endsWith(">"))
    reading.faults.push({ ...span, message: `${shown(word.value)} has no > at its end; write ${shown(word.value)}>.` });
  else if (CONDITIONS.has(name.toLowerCase()) && text.slice(from, to).length !== name.length + 3)
    reading.faults.push({
      ...span,
      message: `Something follows </${name}>, so it does not close ${tag}>; give it a line of its own.`,
      when: "met",
      opened: start,
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
function unclosed({ statement: { name: tag, start }, name, end }: Open): StructureFault {
  const message = `${tag}> is never closed; write </${tag.slice(1)}> where it ends.`;
  return { start, end, message, ...(CONDITIONS.has(name) ? { when: "left out" as const, opened: start } : {}) };
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
