import type { Problem, Span } from "../../model/index.ts";
import { asked, optionalSince, type At } from "./at.ts";
import { MOST_DIRECTIVES, type Build } from "./build.ts";
import { readCondition } from "./condition-section.ts";
import { Line, spanOf, type Parts } from "./directive.ts";
import { statementFault } from "./fault.ts";
import { heed } from "./heed.ts";
import { defineMacro, expand } from "./macros.ts";
import { hasUnknownWords } from "./own-modules.ts";
import { isFilledIn, unseen } from "./parse.ts";
import { placeWithin } from "./places.ts";
import { Growing } from "./section.ts";
import { CONDITIONS, wordsOf, type Statement } from "./statements.ts";
import { resolve } from "./variables.ts";
import { termOf, type Term } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** Nobody writes sections that are nested deeper. */
export const DEEPEST = 100;
/** A word of a macro that counts for one directive more. */
const LONG_WORD = 200;

/** A statement with its words as httpd sees them. */
export interface Read {
  readonly statement: Statement;
  readonly name: string;
  readonly words: readonly Word[];
  /** Whether the words are those that stand there, and in no doubt. */
  readonly isPlain: boolean;
  /** Why a template may leave it out. */
  readonly doubt: Problem | undefined;
}

/** Puts statements into a section. */
export function fill(build: Build, section: Growing, statements: readonly Statement[], at: At): void {
  for (const statement of statements) {
    if ((build.left -= 1) < 0) {
      if (build.left !== -Infinity) build.problems.push(tooMuch(spanOf(statement, at.parsed.file)));
      build.left = -Infinity;
      return;
    }
    put(build, section, statement, at);
  }
}

function tooMuch(span: Span): Problem {
  return unseen(
    span,
    `This configuration has more than ${MOST_DIRECTIVES} directives; what follows is not read. Divide it to have it judged.`,
  );
}

function put(build: Build, section: Growing, statement: Statement, at: At): void {
  if (isFilledIn(statement.name)) {
    const span = spanOf(statement, at.parsed.file);
    const problem = unseen(span, "A template fills this in; the file it makes would settle it.");
    section.hide({ problem, names: undefined });
    return;
  }
  const read = readStatement(build, statement, at);
  const key = statement.body ? read.name.slice(1).toLowerCase() : "";
  if (statement.body && CONDITIONS.has(key)) readCondition(build, section, read, at);
  else if (statement.body && key === "macro") defineMacro(build, read, at);
  else add(build, section, read, at);
}

function readStatement(build: Build, statement: Statement, at: At): Read {
  const { macro, parsed } = at;
  const doubt = optionalSince(at, statement);
  const written = wordsOf(parsed.masked.text, statement);
  if (!macro && !doubt && !written.some(isOpen))
    return { statement, name: statement.name, words: written, isPlain: true, doubt };
  const expanded = macro ? written.map((word) => ({ ...word, value: expand(word.value, macro) })) : written;
  // Macros that use one another double a word with each step.
  if (macro) for (const { value } of expanded) build.left -= Math.floor(value.length / LONG_WORD);
  const words = expanded.map((word) => withDoubt(resolve(word, parsed.file, build.variables), doubt));
  return { statement, name: macro ? expand(statement.name, macro) : statement.name, words, isPlain: false, doubt };
}

function isOpen({ value }: Word): boolean {
  return value.includes("${") || isFilledIn(value);
}

function withDoubt(word: Word, doubt: Problem | undefined): Word {
  return word.doubt || !doubt ? word : { ...word, doubt };
}

function add(build: Build, section: Growing, read: Read, at: At): void {
  const { statement, name, words } = read;
  const term = termOf(name);
  const doubt = read.doubt ?? (isOfCondition(term, at) ? undefined : at.doubt);
  const parts: Parts = {
    name,
    key: term?.key ?? name.toLowerCase(),
    statement,
    parsed: at.parsed,
    words: read.isPlain && !doubt ? undefined : words.map((word) => withDoubt(word, doubt)),
    doubt,
    within: section,
    onlyWith: at.onlyWith,
  };
  if (!read.doubt) judge(build, section, { read, term }, at);
  if (statement.body) open(build, section, parts, at);
  else {
    const line = new Line(parts, undefined);
    section.directives.push(line);
    heed(build, section, line, at);
  }
}

/** A directive of the module that a condition asks for counts wherever it could. */
function isOfCondition(term: Term | undefined, { onlyWith }: At): boolean {
  if (onlyWith === undefined) return false;
  return term?.module === onlyWith || (term?.module === "mpm" && onlyWith.startsWith("mpm_"));
}

interface Known {
  readonly read: Read;
  readonly term: Term | undefined;
}

function judge(build: Build, section: Growing, { read: { statement, name, words }, term }: Known, at: At): void {
  if (term === undefined && mayBeForeign(build, at)) return;
  const judged = { name, term, words, statement, file: at.parsed.file };
  const fault = statementFault(judged, { place: section.place, section }, build.release);
  if (fault) build.problems.push(asked(fault, at.condition));
}

/** A module that is loaded and not known here may have any word. */
function mayBeForeign({ modules }: Build, { isForeign }: At): boolean {
  return isForeign || [...modules].some(hasUnknownWords);
}

/** What a section holds counts wherever the section does, so a condition around it casts no doubt on that. */
function open(build: Build, section: Growing, parts: Parts, at: At): void {
  const { statement, key } = parts;
  const kind = key.slice(1);
  const place = section.place === "foreign" ? "foreign" : placeWithin(kind);
  const inner = new Growing({ kind, place, outer: section, main: build.main.path });
  const line = new Line(parts, inner);
  inner.opener = line;
  section.directives.push(line);
  if (OF_LANGUAGES.test(kind) || isTooDeep(build, inner, line.span, at)) return;
  fill(build, inner, statement.body ?? [], { ...at, depth: at.depth + 1, opened: statement.start, doubt: undefined });
}

/** What stands in these is no configuration. */
const OF_LANGUAGES = /^(?:perl|lua)/;

/** Whether sections are nested deeper than they are read; the first such place is told. */
export function isTooDeep({ problems }: Build, section: Growing, span: Span, { depth }: At): boolean {
  if (depth < DEEPEST) return false;
  const message = `Sections are nested more than ${DEEPEST} deep here, and what stands deeper is not read; flatten them to have it judged.`;
  const problem = unseen(span, message);
  if (!problems.some((each) => each.message === message)) problems.push(problem);
  section.hide({ problem, names: undefined });
  return true;
}
