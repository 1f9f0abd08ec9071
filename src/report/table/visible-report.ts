import type {
  Answer,
  EnvironmentReport,
  Evidence,
  Finding,
  Fix,
  MessageReport,
  ProblemReport,
  Report,
  SectionReport,
  SignOff,
  TrailStep,
  Waiver,
} from "../../model/index.ts";
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
    answers: report.answers.map(visibleAnswer),
    findings: report.findings.map(visibleFinding),
    problems: report.problems.map(visibleProblem),
  };
}

function visibleEnvironment({ name, role, root, hosts, files }: EnvironmentReport): EnvironmentReport {
  const visibleFiles = files.map((file) => ({
    path: visible(file.path),
    language: visible(file.language),
    claimedBy: visible(file.claimedBy),
  }));
  return { name: visible(name), role, root: visible(root), hosts: hosts.map(visible), files: visibleFiles };
}

function visibleSection({ title, items }: SectionReport): SectionReport {
  return { title: visible(title), items: items.map(visible) };
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

function visibleFinding({ trail, fix, waiver, ...finding }: Finding): Finding {
  return {
    ...finding,
    rule: visible(finding.rule),
    item: visible(finding.item),
    subject: visible(finding.subject),
    message: visibleMessage(finding.message),
    evidence: finding.evidence.map(visibleEvidence),
    ...(trail && { trail: trail.map(visibleStep) }),
    ...(fix && { fix: visibleFix(fix) }),
    ...(waiver && { waiver: visibleWaiver(waiver) }),
    fingerprint: visible(finding.fingerprint),
  };
}

function visibleMessage({ id, data, text }: MessageReport): MessageReport {
  const entries = Object.entries(data).map(([name, value]): [string, string | number] => [
    visible(name),
    typeof value === "string" ? visible(value) : value,
  ]);
  return { id: visible(id), data: Object.fromEntries(entries), text: visible(text) };
}

function visibleEvidence(evidence: Evidence): Evidence {
  return { ...evidence, path: visible(evidence.path), text: terminalLines(evidence.text) };
}

function visibleStep(step: TrailStep): TrailStep {
  return { ...visibleEvidence(step), why: visible(step.why) };
}

function visibleFix(fix: Fix): Fix {
  return { ...fix, path: visible(fix.path), text: terminalLines(fix.text) };
}

function visibleWaiver({ reason, owner, until }: Waiver): Waiver {
  return { reason: visible(reason), owner: visible(owner), until: visible(until) };
}

function visibleProblem(problem: ProblemReport): ProblemReport {
  return { ...problem, path: visible(problem.path), message: visible(problem.message) };
}
