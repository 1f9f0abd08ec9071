import type { Finding } from "./finding.ts";
import type { Count, Day, Ordinal } from "./json-value.ts";
import type { Problem } from "./problem.ts";
import type { Role } from "./role.ts";
import type { TOOL } from "./tool.ts";
import type { Harm, Severity, Verdict } from "./verdict.ts";

/** Every item of a checklist answered for one environment, with evidence. */
export interface Report {
  /** The version of this schema. */
  readonly schemaVersion: 2;
  /** The program that wrote the report. */
  readonly tool: ToolReport;
  /** The date that expiries were judged against, YYYY-MM-DD. */
  readonly today: Day;
  /** What was audited. */
  readonly environment: EnvironmentReport;
  /** The checklist that was answered. */
  readonly checklist: ChecklistReport;
  /** The rules that were asked, sorted by id. */
  readonly rules: readonly RuleReport[];
  /** The rules that punchlist.yaml switches off, sorted by id. */
  readonly off?: readonly string[];
  /** One answer for each item of the checklist, in its order. */
  readonly answers: readonly Answer[];
  /** What each rule said about each subject, passes too. */
  readonly findings: readonly Finding[];
  /** What could not be read. */
  readonly problems: readonly ProblemReport[];
  /** How many findings and items there are of each verdict. */
  readonly summary: Summary;
}

/** The program that wrote a report. */
export interface ToolReport {
  /** Its name. */
  readonly name: (typeof TOOL)["name"];
  /** Its version. */
  readonly version: string;
}

/** What was audited. */
export interface EnvironmentReport {
  /** The environment's name. */
  readonly name: string;
  /** What the environment is for. */
  readonly role: Role;
  /** The folder that was audited, as it was named on the command line. */
  readonly root: string;
  /** The paths that were named below the root, which holds their punchlist.yaml: they are judged, and the rest is their context. */
  readonly narrowed?: readonly string[];
  /** The revision since which that changed what is told here: of the findings, those that lie in changed lines, and failures that are new. */
  readonly since?: string;
  /** The hosts whose facts are known, by name. */
  readonly hosts: readonly string[];
  /** The files that were read. */
  readonly files: readonly FileReport[];
  /** How many files of formats that are read the files of punchlist.yaml leave out. */
  readonly leftOut?: Count;
  /** What runs, as far as the files tell, and what it leads to. */
  readonly services?: readonly ServiceReport[];
  /** The way of requests from one service to another. */
  readonly connections?: readonly ConnectionReport[];
}

/** Something that runs, or that something leads to. */
export interface ServiceReport {
  /** Identifies it in this report. */
  readonly id: string;
  /** Its name, as its own files call it. */
  readonly name: string;
  /** What it is, where that shows: ZEO server. Of what is elsewhere, why the way ends there: on another host. */
  readonly title?: string;
  /** What it does: leads requests on, answers them, keeps data, works in the background, or is nothing of these files. */
  readonly kind: ServiceKind;
  /** The host that it runs on, where punchlist.yaml says it. */
  readonly host?: string;
  /** The ports that it listens on. */
  readonly ports: readonly Count[];
  /** The file that it is set up in, relative to the root, separated by /; for what is elsewhere, the file that leads there. */
  readonly path: string;
  /** The line, from 1. */
  readonly line: Ordinal;
  /** The paths of the further files that set it up, such as one a site of nginx. */
  readonly besides?: readonly string[];
  /** The addresses of the subjects that are about it. */
  readonly subjects: readonly string[];
}

/** What a service does: leads requests on, answers them, keeps data, works in the background, or is nothing of these files. */
export type ServiceKind = "proxy" | "application" | "database" | "worker" | "elsewhere";

/** The way of requests from one service to another. */
export interface ConnectionReport {
  /** The id of the service that leads there. */
  readonly from: string;
  /** The id of the service that is led to. */
  readonly to: string;
  /** What the one calls the other. */
  readonly name: string;
  /** The port; absent for a socket, and where something fills it in. */
  readonly port?: Count;
  /** The file that says so, relative to the root, separated by /. */
  readonly path: string;
  /** The line, from 1. */
  readonly line: Ordinal;
}

/** A file that was taken for a format, and why. */
export interface FileReport {
  /** The file, relative to the root, separated by /. */
  readonly path: string;
  /** The format it was read as. */
  readonly language: string;
  /** Why it was taken for that format. */
  readonly claimedBy: string;
  /** The host that it is for, where punchlist.yaml says it. */
  readonly host?: string;
  /** Set where the file is declared as vendored: it was read, and nothing in it was judged. */
  readonly vendored?: boolean;
  /** Set where the file is listed and not judged, because nobody named it: why, in words behind a count of files ("in examples/"). */
  readonly setAside?: string;
  /** Set where links lead to the same text by several paths: the path by which it is judged. */
  readonly sameAs?: string;
}

/** The checklist that was answered. */
export interface ChecklistReport {
  /** The checklist's name. */
  readonly name: string;
  /** The checklist's title. */
  readonly title: string;
  /** Its headings, in order. */
  readonly sections: readonly SectionReport[];
}

/** A heading of the checklist. */
export interface SectionReport {
  /** The heading. */
  readonly title: string;
  /** The ids of its items, in order. */
  readonly items: readonly string[];
}

/** A rule, in the words that a report needs for its findings. */
export interface RuleReport {
  /** Its path below rules/. */
  readonly id: string;
  /** A sentence that is true when it passes. */
  readonly title: string;
  /** The headline that is true when it fails. */
  readonly fault: string;
  /** What a failure leads to when nobody acts. */
  readonly harm: Harm;
  /** How much a failure matters here. */
  readonly severity: Severity;
  /** The id of the item that it answers. */
  readonly item: string;
  /** Further items that it answers. */
  readonly alsoItems?: readonly string[];
}

/** The answer to one item of the checklist: its worst verdict with the findings behind it, or a person's sign-off. */
export interface Answer {
  /** The item's id. */
  readonly item: string;
  /** What the item asks for. */
  readonly title: string;
  /** The worst verdict of its findings, unless a person's answer settles it. */
  readonly verdict: Verdict;
  /** Indexes into the report's findings, from zero. */
  readonly findings: readonly Count[];
  /** What would settle an open item, or why an item does not apply. */
  readonly open?: string;
  /** For an open item: what settles it. */
  readonly settledBy?: SettledBy;
  /** Set where the item is about programs that this environment does not have. */
  readonly notHere?: boolean;
  /** A person's answer. */
  readonly signOff?: SignOff;
}

/** What settles an open item: a rule that is still to be written, a person's answer, a file that was not seen, or a declared number. */
export type SettledBy = "rule" | "person" | "file" | "declaration";

/** A person's dated answer to an item. */
export interface SignOff {
  /** What the person answered. */
  readonly answer: "yes" | "no" | "not applicable";
  /** Who answered. */
  readonly who: string;
  /** The day of the answer, YYYY-MM-DD. */
  readonly when: string;
  /** What the answer rests on, or why the item does not apply. */
  readonly evidence: string;
  /** Whether the answer is older than the item's shelf life, so that it settles nothing any more. */
  readonly stale: boolean;
}

/** Something that could not be read; what rests on it is unknown. */
export interface ProblemReport {
  /** Unreadable: we cannot open it; refused: the real program refuses the file; skipped: it drops this piece; unseen: it sees more than we do. */
  readonly kind: Problem["kind"];
  /** The file, relative to the root, separated by /. */
  readonly path: string;
  /** The line, from 1. */
  readonly line: Ordinal;
  /** The column, from 1, in UTF-16 units. */
  readonly column: Ordinal;
  /** What stood there and what would be right or would settle it. */
  readonly message: string;
}

/** How many findings and items there are of each verdict. */
export interface Summary {
  /** Findings that pass. */
  readonly pass: Count;
  /** Those of them that rest on a program's own default and on nothing that is written. */
  readonly passByDefault?: Count;
  /** Findings that fail. */
  readonly fail: Count;
  /** Findings that the files do not decide. */
  readonly unknown: Count;
  /** Failures that someone answers for. */
  readonly waived: Count;
  /** Findings about what does not apply here. */
  readonly notApplicable: Count;
  /** Failures by severity. */
  readonly failures: FailureCounts;
  /** Those of them that the baseline holds. */
  readonly known?: FailureCounts;
  /** Items of the checklist by verdict. */
  readonly items: ItemCounts;
}

/** Failures by severity. */
export interface FailureCounts {
  /** Failures that lose service or data. */
  readonly error: Count;
  /** Failures that cost sleep. */
  readonly warning: Count;
  /** Failures that are for reading. */
  readonly info: Count;
}

/** Items of the checklist by verdict. */
export interface ItemCounts {
  /** Items that pass. */
  readonly pass: Count;
  /** Items that fail. */
  readonly fail: Count;
  /** Items that stand open. */
  readonly unknown: Count;
  /** Items whose failures are all waived. */
  readonly waived: Count;
  /** Items that do not apply here. */
  readonly "not-applicable": Count;
}
