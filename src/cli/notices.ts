import process from "node:process";
import { maskSecrets } from "../audit/mask-secrets.ts";
import type { CrashedRule } from "../audit/judge.ts";
import type { Run } from "../audit/run-audit.ts";
import { idleSuppressions, type Suppression } from "../audit/suppressions.ts";
import { endsSoon, idleWaivers, waiverNotices, type DeclaredWaiver } from "../audit/waive.ts";
import { daysBetween } from "../model/day.ts";
import { isPart } from "../model/judged.ts";
import type { Report } from "../model/index.ts";
import { ISSUES, TOOL } from "../model/tool.ts";
import { terminalText } from "../report/terminal-text.ts";
import type { RuleChoice } from "./chosen-rules.ts";
import type { AskedSetting } from "./setting.ts";

/** An audit with the setting that it was made in. */
export interface Audited extends Run, AskedSetting {
  /** Ids of the team's own rules. */
  readonly ownRules: ReadonlySet<string>;
}

/** Whether a waiver, or a comment in the files, waives nothing. */
export function hasIdle({ setting, report, suppressions, unheard }: Audited, choice: Partial<RuleChoice>): boolean {
  return (
    unheard.length +
      idleWaivers(askedWaivers(setting.waivers, report, choice), report.findings).length +
      idleSuppressions(asked(suppressions, report), report.findings).length >
    0
  );
}

/** Waivers of which a run can tell whether they waive something: those of rules that it asked, and where it told of all. */
function askedWaivers(
  waivers: readonly DeclaredWaiver[],
  report: Report,
  { rule = [], ignore = [] }: Partial<RuleChoice>,
): readonly DeclaredWaiver[] {
  if (isPart(report)) return [];
  if (rule.length + ignore.length === 0) return waivers;
  const ids = new Set(report.rules.map(({ id }) => id));
  return waivers.filter((waiver) => waiver.rule !== undefined && ids.has(waiver.rule));
}

/** What a team should know beside the report, on standard error: about its waivers, and about rules that crashed. */
export function notices(
  { setting, report, crashed, suppressions, unheard, ownRules }: Audited,
  choice: Partial<RuleChoice>,
): void {
  const { today } = setting;
  for (const notice of [
    ...waiverNotices(askedWaivers(setting.waivers, report, choice), report.findings, today),
    ...suppressionNotices(suppressions, report, today),
    ...unheard.map(
      (path) =>
        `${path} is of no format that is read, so what its comment allows counts for nothing; take it out, or give --as.`,
    ),
  ])
    process.stderr.write(`punchlist: ${terminalText(maskSecrets(notice))}\n`);
  for (const each of crashed) process.stderr.write(`punchlist: ${crash(each, ownRules)}\n`);
}

/** A rule of ours that fails is our fault; one of the team's own is theirs. */
function crash({ id, error }: CrashedRule, ownRules: ReadonlySet<string>): string {
  const message = terminalText(error.message);
  if (!ownRules.has(id))
    return `rule ${id} of ${TOOL.name} ${TOOL.version} failed on this input (${message}); please report it at ${ISSUES}.`;
  const [, line = "1:1"] = new RegExp(`/${id}\\.m?js:(\\d+:\\d+)`).exec(error.stack ?? "") ?? [];
  return `rule ${id} failed on this input at ${id}.mjs:${line} (${message}); mend it.`;
}

function suppressionNotices(suppressions: readonly Suppression[], report: Report, today: string): readonly string[] {
  const idle = idleSuppressions(asked(suppressions, report), report.findings);
  const ending = suppressions.filter(
    (each) => !idle.includes(each) && each.until !== undefined && endsSoon(daysBetween(today, each.until)),
  );
  return [
    ...idle.map(
      ({ path, line, rule }) => `${path}:${line} allows ${rule}, which says nothing there; take the comment out.`,
    ),
    ...ending.map(
      ({ path, line, rule, until = "" }) => `${path}:${line} allows ${rule} until ${until}, and no longer.`,
    ),
  ];
}

/** Comments about rules that were asked in this run; where it tells of changes alone, nothing is known of the others. */
function asked(suppressions: readonly Suppression[], { rules, environment }: Report): readonly Suppression[] {
  if (environment.since !== undefined) return [];
  const ids = new Set(rules.map(({ id }) => id));
  return suppressions.filter(({ rule }) => ids.has(rule));
}
