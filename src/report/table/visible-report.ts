import type {
  Answer,
  EditReport,
  EnvironmentReport,
  Evidence,
  Finding,
  MessageReport,
  ProblemReport,
  Report,
  RuleReport,
  SectionReport,
  SignOff,
  SubjectReport,
  TrailStep,
  Waiver,
} from "../../model/index.ts";
import { eachText } from "../each-text.ts";
import { terminalLines, terminalText as visible } from "../terminal-text.ts";

/**
 * The same report with every text made harmless for a terminal. Audited files and the environment file are other people's:
 * doing it once, at the door, leaves no place that could forget it.
 */
export function visibleReport(report: Report): Report {
  const { name, title, sections } = report.checklist;
  return {
    ...report,
    tool: { name: "punchlist", version: visible(report.tool.version) },
    today: visible(report.today),
    environment: visibleEnvironment(report.environment),
    checklist: { name: visible(name), title: visible(title), sections: sections.map(visibleSection) },
    rules: report.rules.map(visibleRule),
    ...(report.off && { off: report.off.map(visible) }),
    answers: report.answers.map(visibleAnswer),
    findings: visibleFindings(report.findings),
    problems: report.problems.map(visibleProblem),
  };
}

function visibleEnvironment({
  name,
  role,
  root,
  narrowed,
  since,
  hosts,
  files,
  leftOut,
  services,
  connections,
}: EnvironmentReport): EnvironmentReport {
  const visibleFiles = files.map((file) => ({
    path: visible(file.path),
    language: visible(file.language),
    claimedBy: visible(file.claimedBy),
    ...(file.host !== undefined && { host: visible(file.host) }),
    ...(file.vendored && { vendored: true }),
    ...(file.setAside !== undefined && { setAside: visible(file.setAside) }),
    ...(file.sameAs !== undefined && { sameAs: visible(file.sameAs) }),
  }));
  return {
    name: visible(name),
    role,
    root: visible(root),
    ...(narrowed && { narrowed: narrowed.map(visible) }),
    ...(since !== undefined && { since: visible(since) }),
    hosts: hosts.map(visible),
    files: visibleFiles,
    ...(leftOut !== undefined && { leftOut }),
    ...(services && { services: eachText(services, visible) }),
    ...(connections && { connections: eachText(connections, visible) }),
  };
}

function visibleSection({ title, items }: SectionReport): SectionReport {
  return { title: visible(title), items: items.map(visible) };
}

function visibleRule({ id, title, fault, item, alsoItems, ...rule }: RuleReport): RuleReport {
  return {
    ...rule,
    id: visible(id),
    title: visible(title),
    fault: visible(fault),
    item: visible(item),
    ...(alsoItems && { alsoItems: alsoItems.map(visible) }),
  };
}

function visibleAnswer({ open, signOff, ...answer }: Answer): Answer {
  return {
    ...answer,
    item: visible(answer.item),
    title: visible(answer.title),
    ...(open !== undefined && { open: visible(open) }),
    ...(signOff && { signOff: visibleSignOff(signOff) }),
  };
}

function visibleSignOff({ who, when, evidence, ...signOff }: SignOff): SignOff {
  return { ...signOff, who: visible(who), when: visible(when), evidence: visible(evidence) };
}

/** One that stands for many is written once. */
function visibleFindings(findings: readonly Finding[]): readonly Finding[] {
  const written = new Map<Finding, Finding>();
  return findings.map((finding) => {
    const known = written.get(finding) ?? visibleFinding(finding);
    written.set(finding, known);
    return known;
  });
}

/** Property by property: V8 gives each object that a spread begins a shape of its own, and a large report has very many findings. */
function visibleFinding(finding: Finding): Finding {
  const { alsoItems, severity, verdict, known, restsOn, cause, trail, edits, suggested } = finding;
  return {
    rule: visible(finding.rule),
    item: visible(finding.item),
    ...(alsoItems && { alsoItems: alsoItems.map(visible) }),
    severity,
    verdict,
    ...(known !== undefined && { known }),
    subjects: finding.subjects.map(visibleSubject),
    message: visibleMessage(finding.message),
    ...(restsOn && { restsOn }),
    ...(cause && { cause: visibleEvidence(cause) }),
    evidence: finding.evidence.map(visibleEvidence),
    ...(trail && { trail: trail.map(visibleStep) }),
    ...(edits && { edits: edits.map(visibleEdit) }),
    ...(suggested !== undefined && { suggested }),
  };
}

function visibleMessage({ id, data, text }: MessageReport): MessageReport {
  const entries = Object.entries(data).map(([name, value]): [string, string | number] => [
    visible(name),
    typeof value === "string" ? visible(value) : value,
  ]);
  return { id: visible(id), data: Object.fromEntries(entries), text: visible(text) };
}

function visibleEvidence({ path, line, column, endLine, endColumn, text }: Evidence): Evidence {
  return { path: visible(path), line, column, endLine, endColumn, text: terminalLines(text) };
}

function visibleStep(step: TrailStep): TrailStep {
  return { ...visibleEvidence(step), why: visible(step.why) };
}

function visibleSubject({ address, path, fingerprint, waiver }: SubjectReport): SubjectReport {
  return {
    address: visible(address),
    ...(path !== undefined && { path: visible(path) }),
    fingerprint: visible(fingerprint),
    ...(waiver && { waiver: visibleWaiver(waiver) }),
  };
}

function visibleEdit(edit: EditReport): EditReport {
  return { ...edit, path: visible(edit.path), text: terminalLines(edit.text) };
}

function visibleWaiver({ reason, owner, until, comment }: Waiver): Waiver {
  return {
    reason: visible(reason),
    ...(owner !== undefined && { owner: visible(owner) }),
    ...(until !== undefined && { until: visible(until) }),
    ...(comment && { comment: { ...comment, path: visible(comment.path) } }),
  };
}

function visibleProblem(problem: ProblemReport): ProblemReport {
  return { ...problem, path: visible(problem.path), message: visible(problem.message) };
}
