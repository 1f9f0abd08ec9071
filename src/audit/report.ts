import type { Environment } from "../environment/index.ts";
import type { Answer, Finding, ProblemReport, Report } from "../model/index.ts";
import { TOOL } from "../model/tool.ts";
import type { Checklist } from "../model/index.ts";
import { EVERY_LINE, type Changes } from "./changes.ts";
import type { Claimed } from "./claim.ts";
import type { Discovery } from "./discover.ts";
import { drawn } from "./drawn.ts";
import type { ActiveRule } from "./judge.ts";
import type { Mask } from "./mask.ts";
import type { AuditSetting } from "./setting.ts";
import { summary } from "./summary.ts";

/** Everything that an audit found out. */
export interface AuditResult {
  readonly discovery: Discovery;
  readonly claimed: Claimed;
  readonly environment: Environment;
  readonly checklist: Checklist;
  readonly rules: readonly ActiveRule[];
  readonly findings: readonly Finding[];
  readonly answers: readonly Answer[];
  readonly setting: AuditSetting;
  readonly mask: Mask;
}

/** The report as other programs get it: plain, and the same bytes for the same input. */
export function report({
  discovery,
  claimed,
  environment,
  checklist,
  rules,
  findings,
  answers,
  setting,
  mask,
}: AuditResult): Report {
  return {
    schemaVersion: 2,
    tool: TOOL,
    today: setting.today,
    environment: {
      name: mask.text(environment.name),
      role: environment.role,
      root: mask.text(discovery.root),
      hosts: [...new Set(environment.facts.host.map(({ name }) => mask.text(name)))],
      ...(discovery.narrowed.length > 0 && { narrowed: discovery.narrowed.map((path) => mask.text(path)) }),
      ...(setting.changes && { since: mask.text(setting.changes.since) }),
      files: claimed.list
        .filter(({ path }) => discovery.within(path))
        .map(({ setAside, sameAs, ...file }) => {
          const host = environment.hostOf(file.path);
          return {
            ...file,
            path: mask.text(file.path),
            // What is included is read, wherever it lies.
            ...(setAside !== undefined && !environment.read.has(file.path) && { setAside: mask.text(setAside) }),
            ...(sameAs !== undefined && { sameAs: mask.text(sameAs) }),
            ...(host !== undefined && { host: mask.text(host) }),
            ...(setting.vendored(file.path) && { vendored: true }),
          };
        }),
      ...(claimed.leftOut > 0 && { leftOut: claimed.leftOut }),
      ...(!setting.brief && drawn(environment, mask)),
    },
    checklist: {
      name: checklist.name,
      title: checklist.title,
      sections: checklist.sections.map(({ title, items }) => ({ title, items: items.map(({ id }) => id) })),
    },
    rules: rules.map(({ id, rule: { title, fault, harm, item, alsoItems = [] }, severity }) => ({
      id,
      title,
      fault,
      harm,
      severity,
      item,
      ...(alsoItems.length > 0 && { alsoItems }),
    })),
    ...(setting.off && setting.off.length > 0 && { off: setting.off }),
    answers: answers.map((each) => maskAnswer(each, mask)),
    findings,
    problems: [
      ...unreadable(discovery, claimed),
      ...claimed.misnamed.map(problem),
      ...environment.problems.map(problem),
    ]
      .filter(({ path }) => discovery.within(path))
      .filter((each) => !setting.changes || changed(each, setting.changes))
      .map((each) => ({ ...each, path: mask.text(each.path), message: mask.text(each.message) }))
      .sort(byPlace),
    summary: summary(findings, answers, setting.baseline !== undefined),
  };
}

/** What cannot be read and is of no known format by its name: it may still be one by its content. */
function unreadable({ unreadable }: Discovery, { unread }: Claimed): readonly ProblemReport[] {
  const known = new Set(unread.map(({ span }) => span.file.path));
  return unreadable
    .filter(({ path }) => !known.has(path))
    .map(({ path, message }) => ({ kind: "unreadable", path, line: 1, column: 1, message }));
}

function changed({ kind, path, line }: ProblemReport, { touches }: Changes): boolean {
  return touches(path, kind === "unreadable" ? EVERY_LINE : { first: line, last: line });
}

function problem({ kind, span, message }: Environment["problems"][number]): ProblemReport {
  return { kind, path: span.file.path, ...span.file.position(span.start), message };
}

/** What people wrote down may hold a secret as well. */
function maskAnswer(answer: Answer, { text }: Mask): Answer {
  const { open, signOff } = answer;
  return {
    ...answer,
    ...(open !== undefined && { open: text(open) }),
    ...(signOff && { signOff: { ...signOff, who: text(signOff.who), evidence: text(signOff.evidence) } }),
  };
}

function byPlace(a: ProblemReport, b: ProblemReport): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
