import type { Ordinal } from "./json-value.ts";
import type { Severity, Verdict } from "./verdict.ts";

/** One rule's judgement of one subject. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  /** The id of the item that it answers. */
  readonly item: string;
  /** How much a failure matters. */
  readonly severity: Severity;
  /** The verdict; unknown is never a pass, waived is a failure that someone answers for. */
  readonly verdict: Verdict;
  /** The semantic address of what was judged; it survives moved lines. */
  readonly subject: string;
  /** What is said of it. */
  readonly message: MessageReport;
  /** The places that show it; the first is where to look. Empty only for what concerns no line. */
  readonly evidence: readonly Evidence[];
  /** The places that made the value so, in the order in which the program follows them. */
  readonly trail?: readonly TrailStep[];
  /** What to write instead. */
  readonly fix?: Fix;
  /** Who answers for the failure, and until when. */
  readonly waiver?: Waiver;
  /** Identifies the finding in baselines: rule, the subject's own file and address, with a counter where that repeats; never a line. */
  readonly fingerprint: string;
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

/** What to write instead. */
export interface Fix {
  /** The text to write. */
  readonly text: string;
  /** Whether the text is a line of its own at that place; otherwise it takes the place of the evidence. */
  readonly insert: boolean;
  /** The file to write it into. */
  readonly path: string;
  /** The line, from 1. */
  readonly line: Ordinal;
}

/** Who answers for a failure, and until when. */
export interface Waiver {
  /** Why it is borne. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** The last day of the waiver, YYYY-MM-DD. */
  readonly until: string;
}
