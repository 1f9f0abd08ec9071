import type { Problem } from "./problem.ts";
import type { Severity, Verdict } from "./verdict.ts";

/** The contract that other programs build on: plain JSON, the only input of reporters. Its schema is published. */
export interface Report {
  readonly schemaVersion: 2;
  readonly tool: { readonly name: "punchlist"; readonly version: string };
  /** The date that expiries were judged against, `YYYY-MM-DD`. */
  readonly today: string;
  readonly environment: EnvironmentReport;
  readonly checklist: { readonly name: string; readonly title: string; readonly sections: readonly SectionReport[] };
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  readonly problems: readonly ProblemReport[];
  readonly summary: Summary;
}

export interface EnvironmentReport {
  readonly name: string;
  readonly role: "production" | "staging" | "development";
  /** The folder that was audited, as it was named on the command line. */
  readonly root: string;
  readonly hosts: readonly string[];
  readonly files: readonly FileReport[];
}

/** A file that was taken for a format, and why. */
export interface FileReport {
  readonly path: string;
  readonly language: string;
  readonly claimedBy: string;
}

/** A heading of the checklist with the ids of its items, in order. */
export interface SectionReport {
  readonly title: string;
  readonly items: readonly string[];
}

/** The answer to one item of the checklist: its worst verdict with the findings behind it, or a person's sign-off. */
export interface Answer {
  readonly item: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** Indexes into `findings`. */
  readonly findings: readonly number[];
  /** For an open item: what would settle it; for one that does not apply: why. */
  readonly open?: string;
  /** For an open item: whether a rule that is still to be written settles it, or a person. */
  readonly settledBy?: "rule" | "person";
  readonly signOff?: SignOff;
}

/** A person's dated answer to an item. */
export interface SignOff {
  readonly answer: "yes" | "no";
  readonly who: string;
  readonly when: string;
  readonly evidence: string;
  /** True when it is older than the item's shelf life. */
  readonly stale: boolean;
}

/** One rule's judgement of one subject. */
export interface Finding {
  readonly rule: string;
  readonly item: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** The semantic address: `backend:plone/server:instance2`. Survives moved lines. */
  readonly subject: string;
  readonly message: MessageReport;
  /** The first place is where to look. Empty only for what concerns no line (not-applicable). */
  readonly evidence: readonly Evidence[];
  /** The places that made the value so: an `extends` chain, a `defaults` section. */
  readonly trail?: readonly TrailStep[];
  readonly fix?: Fix;
  readonly waiver?: Waiver;
  /** Rule, path and semantic address, with a counter where that repeats; never a line. */
  readonly fingerprint: string;
}

/** What is said: in words, and in the parts that they are made of, for programs that sort, translate or count. */
export interface MessageReport {
  /** Of the rule's messages; `title` for a pass, `engine/…` where no rule was asked. */
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly text: string;
}

/** A quoted place. Lines and columns are 1-based, columns count UTF-16 units, the end is exclusive. */
export interface Evidence {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The first line's text without its indentation, shortened, secrets masked. */
  readonly text: string;
}

export interface TrailStep extends Evidence {
  readonly why: string;
}

/** What to write instead. */
export interface Fix {
  /** Put this text in the place of the evidence's first span, or, when `insert` is true, on a line of its own there. */
  readonly text: string;
  readonly insert: boolean;
  readonly path: string;
  readonly line: number;
}

/** A failure that someone answers for, until a date. */
export interface Waiver {
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
}

export interface ProblemReport {
  readonly kind: Problem["kind"];
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Summary {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly waived: number;
  readonly notApplicable: number;
  /** Failures by severity. */
  readonly failures: Readonly<Record<Severity, number>>;
  /** Checklist items by verdict. */
  readonly items: Readonly<Record<Verdict, number>>;
}
