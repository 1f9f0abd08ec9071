import { catalogue } from "../../rules/catalogue.ts";
import { runAudit } from "../audit/run-audit.ts";
import { ruleIn } from "../cli/rule-shape.ts";
import { loadSetting, type AskedSetting } from "../cli/setting.ts";
import { UsageError } from "../cli/usage-error.ts";
import type { Report } from "../model/report.ts";
import { askedRules } from "../rule/catalogue.ts";
import type { Rule } from "../rule/define-rule.ts";
import { declarationOf, discoveryOf, type Input } from "./input.ts";

/** What is audited. */
export interface AuditInput extends Input {
  /** Rules besides those that come along, by their ids, such as `ours/dashboard-names`; `defineRule` makes them. */
  readonly rules?: Readonly<Record<string, Rule>>;
  /** Whether a declaration that is found on the disk may run the `ruleFiles` that it names. */
  readonly allowOwnRules?: boolean;
}

/**
 * Answers the checklist for one environment, with the verdicts of `punchlist audit`.
 *
 * @throws DiscoveryError for paths that do not exist or hold nothing; UsageError for mistakes in the declaration, a line each with its
 * place; Error for a rule that failed on the input
 */
export async function audit(input: AuditInput): Promise<Report> {
  if (!input.paths && !input.files) throw new UsageError("Nothing is to be audited; give paths or files.");
  const discovery = discoveryOf(input);
  const { env, today, allowOwnRules = false } = input;
  const asked = await loadSetting(discovery, catalogue, {
    ...declarationOf(input),
    ...(env !== undefined && { env }),
    today,
    allowOwnRules,
    rules: checkedRules(input.rules ?? {}),
  });
  refuseStrays(input.rules ?? {}, asked);
  const { report, crashed, misread } = await runAudit(discovery, asked, asked.catalogue);
  const [first] = crashed;
  if (first) throw new Error(`Rule ${first.id} failed on this input: ${first.error.message}`, { cause: first.error });
  if (misread.length > 0)
    throw new UsageError(
      misread.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`).join("\n"),
    );
  return report;
}

/** A rule that answers nothing that is asked would never be heard. */
function refuseStrays(rules: Readonly<Record<string, Rule>>, { catalogue: all }: AskedSetting): void {
  const heard = new Map(askedRules(all));
  const stray = Object.entries(rules).find(([id]) => !heard.has(id));
  if (stray)
    throw new UsageError(`Rule ${stray[0]} answers item ${JSON.stringify(stray[1].item)}, which no checklist asks.`);
}

function checkedRules(rules: Readonly<Record<string, Rule>>): ReadonlyMap<string, Rule> {
  for (const [id, rule] of Object.entries(rules)) {
    const checked = ruleIn({ default: rule });
    if (typeof checked === "string") throw new UsageError(`Rule ${id} ${checked}`);
    if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id) || catalogue.folders[id.slice(0, id.indexOf("/"))])
      throw new UsageError(`${JSON.stringify(id)} is no id for a rule; write a folder of your own and a name: ours/x.`);
  }
  return new Map(Object.entries(rules));
}
