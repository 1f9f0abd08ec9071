import { maskDirectives, PLACEHOLDER, type Masked } from "../grammar/templates.ts";
import type { Problem, SourceFile, Span } from "../../model/index.ts";
import { readStatements, type Statement, type StructureFault, type Swallowing } from "./statements.ts";

/** A file's directives, not yet judged by the section that it is read in. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly statements: readonly Statement[];
  readonly masked: Masked;
  readonly faults: readonly StructureFault[];
  /** Of those the ones that a condition decides about, by where that opens. */
  readonly conditional: ReadonlyMap<number, StructureFault>;
  readonly swallowings: readonly Swallowing[];
  /** Why its sections may be others in the file that a template makes. */
  readonly uneven: Problem | undefined;
}

/** Reads a file's lines and sections. What a template fills in may mend them. */
export function parseFile(file: SourceFile): ParsedFile {
  const masked = maskDirectives({ path: file.path, text: bracketsMarked(file.text) }, ["${name}"], "#");
  const { statements, faults, swallowings } = readStatements(masked.text, (at) => file.position(at).line);
  const [fault] = faults;
  const uneven =
    fault && masked.first !== undefined
      ? unseen(
          { file, start: fault.start, end: fault.end },
          "A template leaves the sections of this file uneven; the file that it makes would settle them.",
        )
      : undefined;
  const kept = uneven ? [] : faults;
  const conditional = new Map(
    kept.flatMap((each) => (each.opened === undefined ? [] : [[each.opened, each] as const])),
  );
  return { file, statements, masked, faults: kept, conditional, swallowings, uneven };
}

/** `[absolute path to the log]` is for a person to fill in: it becomes a mark of as many characters. */
function bracketsMarked(text: string): string {
  return text.replaceAll(BRACKETED, (found) => `{{${found.slice(2, -2)}}}`);
}

/** Words of several letters; flags and the ranges of a pattern have none between blanks. */
const BRACKETED = /\[[a-z]{3,40}(?: [a-z][a-z/-]{1,40}){1,9}\]/gi;

/** Whether a word is, or holds, what a template puts there. */
export function isFilledIn(text: string): boolean {
  return text.includes(PLACEHOLDER);
}

/** What stands there, or may stand there, in a text that is not here. */
export function unseen(span: Span, message: string): Problem {
  return { kind: "unseen", span, message };
}

/** What httpd refuses the whole configuration for. */
export function refused(span: Span, message: string): Problem {
  return { kind: "refused", span, message };
}
