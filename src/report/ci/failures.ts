import type { Answer, Evidence, Finding, ProblemReport, Report, Severity } from "../../model/index.ts";
import { causesOf } from "../table/causes.ts";
import { judgedFiles } from "../table/judged-files.ts";
import { saidNo } from "../table/readiness.ts";
import { visibleReport } from "../table/visible-report.ts";

/** What a gate shows because it makes the run fail, or would at another level. */
export interface Failure {
  /** The rule's id; `punchlist/…` where no rule speaks. */
  readonly check: string;
  readonly severity: Severity;
  /** A headline without a full stop. */
  readonly title: string;
  readonly text: string;
  readonly place: FailurePlace;
  /** Identifies it as long as it stands. */
  readonly fingerprint: string;
}

/** Where a failure is shown; lines and columns count from 1. */
export type FailurePlace = Pick<Evidence, "path" | "line"> &
  Partial<Pick<Evidence, "column" | "endLine" | "endColumn">>;

/** What fails, harmless to print: first what makes the run one that cannot be trusted, then the dearest. */
export function failuresOf(report: Report, pathPrefix = ""): readonly Failure[] {
  const visible = visibleReport(report);
  const anywhere: FailurePlace = { path: judgedFiles(visible)[0]?.path ?? "punchlist.yaml", line: 1 };
  return [
    ...visible.problems.filter(({ kind }) => kind === "unreadable").map(unread),
    ...visible.answers.filter(saidNo).map((answer) => refused(answer, anywhere)),
    ...causesOf(visible).flatMap(({ fault, groups }) => groups.flat().map((each) => failing(each, fault, anywhere))),
  ].map((failure) => ({ ...failure, place: { ...failure.place, path: pathPrefix + failure.place.path } }));
}

function failing(
  { rule, severity, message, evidence, subjects }: Finding,
  title: string,
  anywhere: FailurePlace,
): Failure {
  return {
    check: rule,
    severity,
    title,
    text: message.text,
    place: evidence[0] ?? anywhere,
    fingerprint: subjects[0]?.fingerprint ?? rule,
  };
}

function unread({ path, line, message }: ProblemReport): Failure {
  return {
    check: "punchlist/unreadable",
    severity: "error",
    title: "A file could not be read",
    text: message,
    place: { path, line },
    fingerprint: `punchlist/unreadable|${path}`,
  };
}

function refused({ item, title, signOff }: Answer, place: FailurePlace): Failure {
  const said = signOff ? ` ${signOff.who} answered no on ${signOff.when}: ${signOff.evidence}` : "";
  return {
    check: "punchlist/answered-no",
    severity: "error",
    title: `${item} is answered no`,
    text: `${title}.${said}`,
    place,
    fingerprint: `punchlist/answered-no|${item}`,
  };
}
