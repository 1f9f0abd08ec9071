import type { Count, Ordinal } from "./json-value.ts";
import type { Severity, Verdict } from "./verdict.ts";

/** What one rule says of one subject, or of several that share a cause. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  /** The id of the item that it answers. */
  readonly item: string;
  /** Further items that it answers, of a team's own checklist. */
  readonly alsoItems?: readonly string[];
  /** How much a failure matters. */
  readonly severity: Severity;
  /** The verdict; unknown is never a pass, waived is a failure that someone answers for. */
  readonly verdict: Verdict;
  /** Set on a failure that the baseline holds: it was there before, and makes no gate fail. */
  readonly known?: boolean;
  /** What was judged, in the order of the files; one at least. */
  readonly subjects: readonly SubjectReport[];
  /** What is said of it. */
  readonly message: MessageReport;
  /** For a pass: what it rests on. */
  readonly restsOn?: RestsOn;
  /** The place that the subjects share, where there is one. */
  readonly cause?: Evidence;
  /** The places that show it; the first is where to look, and the cause where there are several subjects. Empty only for what concerns no line. */
  readonly evidence: readonly Evidence[];
  /** The places that made the value so, in the order in which the program follows them. */
  readonly trail?: readonly TrailStep[];
  /** What to write instead. */
  readonly edits?: readonly EditReport[];
  /** Set where the edits change more than what was judged: a person decides, and no program writes them. */
  readonly suggested?: boolean;
}

/** What a pass rests on: a value that is written, the program's own default, or that nothing of a kind is there, looked for in all that was read. */
export type RestsOn = "value" | "default" | "absence";

/** Something that was judged. */
export interface SubjectReport {
  /** Its semantic address, which survives moved lines. */
  readonly address: string;
  /** The file that it is written in, relative to the root; absent where the whole environment is meant. */
  readonly path?: string;
  /** Identifies it in baselines: rule, path and address, with a counter where that repeats; never a line. */
  readonly fingerprint: string;
  /** Who answers for its failure, and until when. */
  readonly waiver?: Waiver;
}

/** What is said: in words, and in the parts that they are made of, for programs that sort, translate or count. */
export interface MessageReport {
  /** Which of the rule's messages; title for a pass, engine/… where the engine speaks in the rule's place. */
  readonly id: string;
  /** What the message's placeholders stand for, as they are quoted. */
  readonly data: Readonly<Record<string, string | number>>;
  /** What is there, why it hurts, what to write instead. */
  readonly text: string;
}

/** A quoted place. */
export interface Evidence {
  /** The file, relative to the root, separated by /. */
  readonly path: string;
  /** The first line, from 1. */
  readonly line: Ordinal;
  /** The first column, from 1, in UTF-16 units. */
  readonly column: Ordinal;
  /** The last line. */
  readonly endLine: Ordinal;
  /** The column after the last character. */
  readonly endColumn: Ordinal;
  /** The first line's text without its indentation, shortened, secrets masked. */
  readonly text: string;
}

/** Another place that made the value what it is. */
export interface TrailStep extends Evidence {
  /** How it did so: extends, from defaults, +=. */
  readonly why: string;
}

/** A change of a file that mends a fault. */
export interface EditReport {
  /** The file to change, relative to the root, separated by /. */
  readonly path: string;
  /** The line that it begins on, from 1. */
  readonly line: Ordinal;
  /** The column that it begins in, from 1, in UTF-16 units. */
  readonly column: Ordinal;
  /** Where the replaced text begins, in UTF-16 units from the start of the file. */
  readonly start: Count;
  /** Where it ends, exclusive; the same as the start where text is only added. */
  readonly end: Count;
  /** The text to write there. */
  readonly text: string;
}

/** Who answers for a failure, and until when: somebody in punchlist.yaml, or a comment beside the line. */
export interface Waiver {
  /** Why it is borne. */
  readonly reason: string;
  /** Who answers for it; absent for a comment. */
  readonly owner?: string;
  /** The last day of the waiver, YYYY-MM-DD; absent for a comment without an end. */
  readonly until?: string;
  /** The comment that says so. */
  readonly comment?: CommentReport;
}

/** Where a comment stands. */
export interface CommentReport {
  /** The file, relative to the root, separated by /. */
  readonly path: string;
  /** The line, from 1. */
  readonly line: Ordinal;
}
