import { isTemplateName } from "../grammar/placeholders.ts";
import { maskDirectives, PLACEHOLDER, type Masked } from "../grammar/templates.ts";
import { doubted, located, type Located, type Problem, type SourceFile, type Span } from "../../model/index.ts";
import { readStatements, type Statement } from "./statements.ts";
import { isBuiltIn } from "./variables.ts";
import type { Word } from "./words.ts";

/** A file with its text as words are read from it: what a template fills in is covered there. */
export interface Source {
  readonly file: SourceFile;
  readonly masked: Masked;
  /** The variables in capitals that nginx makes itself. */
  readonly capitals: ReadonlySet<string>;
  /** Of the words in doubt, by their places: a word is read again and again, and has one doubt. */
  readonly doubts: Map<number, Problem>;
}

/** A file's directives, not yet judged by the block that it is read in. */
export interface ParsedFile {
  readonly source: Source;
  readonly statements: readonly Statement[];
  /** What nginx refuses whatever block the file is read in, or why that is not known. */
  readonly problems: readonly Problem[];
}

/** Reads a file's words and braces. What a template fills in may mend them. */
export function parseFile(file: SourceFile, capitals: ReadonlySet<string>): ParsedFile {
  const masked = maskDirectives(file, ["${name}"], "#");
  const lineOf = (at: number): number => file.position(at).line;
  const { statements, fault } = readStatements(masked.text, lineOf);
  const problems = fault ? [faultProblem(file, fault, masked)] : [];
  return { source: { file, masked, capitals, doubts: new Map() }, statements, problems };
}

function faultProblem(
  file: SourceFile,
  { at, message, opened }: { readonly at: number; readonly message: string; readonly opened?: number },
  masked: Masked,
): Problem {
  const span = { file, start: Math.min(at, file.text.length), end: Math.min(at + 1, file.text.length) };
  const also = opened === undefined ? {} : { also: [{ file, start: opened, end: opened + 1 }] };
  const mayBeFilledIn = isTemplateName(file.path) && file.text.includes("${");
  if (masked.first === undefined && !mayBeFilledIn) return { kind: "refused", span, message, ...also };
  const text =
    "A template leaves the braces or semicolons of this file uneven; the file that it makes would settle them.";
  return { kind: "unseen", span, message: text };
}

/** The words of a statement with their places, and why each may read otherwise. */
export function locateWord({ file, capitals, doubts }: Source, { text, start, end }: Word): Located<string> {
  const known = doubts.get(start);
  const span = known?.span ?? { file, start, end };
  const isFilled = text.includes(PLACEHOLDER);
  const word = located(isFilled ? file.text.slice(start, end) : text, span);
  if (!isFilled && !text.includes("$")) return word;
  const doubt = known ?? (isFilled ? filledIn(span) : variableDoubt(span, text, capitals));
  if (doubt) doubts.set(start, doubt);
  return doubted(word, doubt);
}

/** Why what a template touches is not judged. */
export function filledIn(span: Span): Problem {
  return unseen(span, "A template fills this in; the file it makes would settle it.");
}

/** The variables in capitals that a line of some file sets: Magento's have such names. */
export function capitalsIn(files: readonly SourceFile[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ text }) =>
      [...text.matchAll(/\bset[ \t]{1,80}\$([A-Z][A-Z0-9_]{1,80})[ \t]/g)].map(([, name = ""]) => name),
    ),
  );
}

/** nginx has no variable in capitals of its own, `envsubst` and its like do; in a template any other than nginx's own may be filled in. */
function variableDoubt(span: Span, text: string, capitals: ReadonlySet<string>): Problem | undefined {
  const foreign = isTemplateName(span.file.path) ? [...text.matchAll(/\$\{([^}\s]{1,80})\}/g)] : [];
  const name =
    capitalsOf(text).find((each) => isTemplateName(span.file.path) || !capitals.has(each)) ??
    foreign.map(([, inner = ""]) => inner).find((inner) => !isBuiltIn(inner));
  return name === undefined
    ? undefined
    : unseen(span, `Something fills in ${name} before nginx reads it; the file that is made would settle it.`);
}

function capitalsOf(text: string): readonly string[] {
  return [...text.matchAll(/\$\{?([A-Z][A-Z0-9_]{1,80})(?![a-z0-9_])\}?/g)].map(([, name = ""]) => name);
}

/** Whether a word is, or holds, what a template puts there; no name of a directive begins with a `$`. */
export function isFilledIn({ text }: Word): boolean {
  return text.includes(PLACEHOLDER) || /^\$\{[\w.-]{1,80}\}$/.test(text);
}

/** What stands there, or may stand there, in a text that is not here. */
export function unseen(span: Span, message: string): Problem {
  return { kind: "unseen", span, message };
}
