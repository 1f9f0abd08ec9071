import {
  lineSpan,
  type Located,
  type Problem,
  type SourceFile,
  type Span,
  doubted,
  located,
} from "../../model/index.ts";
import { Branches, type Standing } from "./branches.ts";
import { evaluate, type Known } from "./condition.ts";
import type { Line } from "./document.ts";
import { PLACEHOLDER } from "../grammar/templates.ts";
import { PlainLine } from "./plain-line.ts";
import { maskTemplate, type Masked } from "./template.ts";
import { NEWEST_STABLE, type Version } from "./version.ts";
import { lookUp, proxyKeywords, sections } from "./vocabulary.ts";
import { splitWords, type Word } from "./words.ts";

/** The lines of a file that HAProxy would look at, and what it would refuse before it knows their keywords. */
export interface FileLines {
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
  /** The file is a template: a name in it may stand twice, in two branches. */
  readonly template: boolean;
}

/** What reading one file needs to know; `variables` grows by the file's own `setenv` lines. */
export interface LineContext {
  readonly version: Version | undefined;
  readonly versionText: string | undefined;
  readonly variables: Map<string, string>;
}

/** Reads the directives of a file: words, conditionals, scopes. */
export function readLines(file: SourceFile, context: LineContext): FileLines {
  const masked = maskTemplate(file);
  const state: State = { file, masked, context, branches: new Branches(), section: 0, lines: [], problems: [] };
  for (let number = 1; number <= file.lineCount; number += 1) readLine(state, lineSpan(file, number));
  const problems = [...state.problems, ...state.branches.unclosed];
  const template = masked.problem !== undefined;
  return {
    lines: state.lines,
    // An engine ends the file that it makes as it likes.
    problems: template ? [masked.problem, ...problems] : [...problems, ...missingLineFeed(state)],
    template,
  };
}

interface State {
  readonly file: SourceFile;
  readonly masked: Masked;
  readonly context: LineContext;
  readonly branches: Branches;
  /** Where the section began that is being read. */
  section: number;
  readonly lines: Line[];
  readonly problems: Problem[];
}

function readLine(state: State, span: Span): void {
  const { words, fault } = splitWords(state.masked.text, span, state.context.variables);
  if (fault && !isFilledIn(state, span)) refuse(state, fault, fault.message);
  const [first] = words;
  // An empty word ends the line; at its start nothing is left.
  if (
    first === undefined ||
    isEmpty(first) ||
    (first.text.startsWith("[") && words.length === 1 && first.text.endsWith("]"))
  )
    return;
  if (first.text.startsWith(".") && DIRECTIVES.has(first.text)) {
    followCondition(state, first, words);
    return;
  }
  const { standing } = state.branches;
  if (standing === "dropped") return;
  if (lookUp(sections, first.text)) state.section = first.start;
  const line = makeLine(state, upToEmptyWord(words, state), standing);
  if (line === undefined) return;
  state.lines.push(line);
  remember(line, state.context.variables);
}

const DIRECTIVES: ReadonlySet<string> = new Set([
  ".if",
  ".elif",
  ".else",
  ".endif",
  ".diag",
  ".notice",
  ".warning",
  ".alert",
]);

function followCondition(state: State, directive: Word, words: readonly Word[]): void {
  const { branches, context } = state;
  const span = spanOf(state, directive.start, words.at(-1)?.end ?? directive.end);
  const rest = words.slice(1);
  if (directive.text === ".if" || directive.text === ".elif") {
    const asked = directive.text === ".if" ? branches.standing !== "dropped" : branches.awaits;
    const decision = asked ? decide(state, rest, context) : "false";
    if (decision === "broken")
      refuse(
        state,
        span,
        `The condition ${quoted(rest)} cannot be read; write a predicate such as version_atleast(2.4).`,
      );
    const doubt: Problem = {
      kind: "unseen",
      span,
      message: `Whether ${quoted(rest)} holds is not known here; declare HAProxy's version, or look at the host.`,
    };
    if (asked && (decision === "undecided" || decision === "broken")) state.problems.push(doubt);
    if (directive.text === ".elif") {
      complain(state, span, branches.elif(decision, doubt));
      return;
    }
    branches.if(decision, doubt, { kind: "refused", span, message: "This .if is never closed; add an .endif." });
    return;
  }
  if (directive.text === ".else") {
    complain(state, span, branches.else());
    return;
  }
  if (directive.text === ".endif") {
    complain(state, span, branches.endif());
    return;
  }
  if (directive.text === ".alert" && branches.standing === "kept")
    refuse(state, span, "An .alert stops HAProxy here; remove it or put a condition around it.");
}

function decide(state: State, words: readonly Word[], context: LineContext): ReturnType<typeof evaluate> {
  const known: Known = context;
  const uncertain = words.some((word) => word.variable !== undefined || word.text.includes(PLACEHOLDER));
  return state.masked.problem && uncertain
    ? "undecided"
    : evaluate(words.map(({ text }) => text).join(" "), uncertain, known);
}

function quoted(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ") || "of an empty .if";
}

/** Up to 3.1 an empty word silently ends the line (it may be somebody's value itself), 3.2 warns, 3.3 refuses. */
function upToEmptyWord(words: readonly Word[], state: State): readonly Word[] {
  const at = words.findIndex(isEmpty);
  const empty = words[at];
  if (empty === undefined || at === words.length - 1) return words;
  if ((state.context.version ?? 0) >= 303)
    refuse(state, empty, "An empty word stands before other words; since 3.3 HAProxy refuses the line.");
  return words.slice(0, at + 1);
}

function isEmpty({ text, variable }: Word): boolean {
  return text === "" && variable === undefined;
}

function makeLine(state: State, words: readonly Word[], standing: Standing): Line | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const span = spanOf(state, first.start, last.end);
  const doubt = typeof standing === "object" ? standing : optionalDoubt(state, first);
  const capitals = doubt ?? capitalsDoubt(state, first);
  const prefix = (first.text === "no" || first.text === "default") && words.length > 1 ? first.text : undefined;
  if (capitals === undefined && prefix === undefined && words.every((word) => isPlain(state, word)))
    return new PlainLine(proxyKeywords.exact.get(first.text)?.word ?? first.text, span);
  const located = words.map((word) => locate(state, word, word === first ? capitals : doubt));
  const kept = prefix ? located.slice(1) : located;
  const isCertain = kept.every((word) => word.doubt === undefined);
  return { keyword: kept[0]?.value ?? "", prefix, words: kept, span, doubt, isCertain };
}

/** Whether HAProxy reads a word as it is written. */
function isPlain(state: State, word: Word): boolean {
  const { text, start, end, variable } = word;
  return (
    variable === undefined &&
    text.length === end - start &&
    state.file.text.startsWith(text, start) &&
    optionalDoubt(state, word) === undefined
  );
}

function locate(state: State, word: Word, doubt: Problem | undefined): Located<string> {
  const span = spanOf(state, word.start, word.end);
  const placeholder = word.text.includes(PLACEHOLDER);
  const own =
    doubt ??
    optionalDoubt(state, word) ??
    (placeholder ? unseen(span, "A template fills this in; the file it makes would settle it.") : undefined) ??
    variableDoubt(span, word);
  const value = placeholder ? state.file.text.slice(word.start, word.end) : word.text;
  return doubted(located(value, span), own);
}

/** HAProxy has no keyword in capitals; a script that replaces a whole line by its name likes them. */
function capitalsDoubt({ file }: State, { text, start, end }: Word): Problem | undefined {
  if (!/^[A-Z][A-Z0-9_]{2,60}$/.test(text) || lookUp(proxyKeywords, text.toLowerCase())) return undefined;
  return unseen({ file, start, end }, `Something fills in ${text}; the file that HAProxy reads would settle it.`);
}

function variableDoubt(span: Span, { variable }: Word): Problem | undefined {
  return variable === undefined
    ? undefined
    : unseen(span, `The environment variable ${variable} is not seen here; the value depends on it.`);
}

/** A block that holds the whole section leaves its lines as they are. */
function optionalDoubt({ file, masked, section }: State, { start, end }: Word): Problem | undefined {
  if ((masked.blockAt(start) ?? -1) <= section) return undefined;
  return unseen({ file, start, end }, "A template may leave this out or repeat it; the file it makes would settle it.");
}

/** What cannot be read in a line that is filled in may be right then. */
function isFilledIn({ masked }: State, { start, end }: Span): boolean {
  return masked.blockAt(start) !== undefined || masked.text.slice(start, end).includes(PLACEHOLDER);
}

const OF_VARIABLES: ReadonlySet<string> = new Set(["setenv", "unsetenv", "resetenv"]);

function remember(line: Line, variables: Map<string, string>): void {
  if (!OF_VARIABLES.has(line.keyword)) return;
  const { keyword, words, prefix, doubt } = line;
  const [, name, value] = words;
  if (prefix || doubt || !name) return;
  if (keyword === "setenv" && value && !value.doubt) variables.set(name.value, value.value);
  if (keyword === "unsetenv" || keyword === "resetenv" || (keyword === "setenv" && value?.doubt))
    variables.delete(name.value);
}

function missingLineFeed({ file, context: { version } }: State): readonly Problem[] {
  if (file.text === "" || file.text.endsWith("\n") || (version ?? NEWEST_STABLE) < 203) return [];
  const message =
    "HAProxy 2.3 and later take the file for truncated, because its last line has no line feed; end it with one.";
  return [{ kind: "refused", span: lineSpan(file, file.lineCount), message }];
}

function complain(state: State, span: Span, message: string | undefined): void {
  if (message !== undefined) refuse(state, span, message);
}

function refuse(state: State, { start, end }: Pick<Span, "start" | "end">, message: string): void {
  state.problems.push({ kind: "refused", span: spanOf(state, start, end), message });
}

function unseen(span: Span, message: string): Problem {
  return { kind: "unseen", span, message };
}

function spanOf({ file }: State, start: number, end: number): Span {
  return { file, start, end };
}
