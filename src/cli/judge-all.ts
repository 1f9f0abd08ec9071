import { catalogue } from "../../rules/catalogue.ts";
import type { Discovery } from "../audit/discover.ts";
import { runAudit } from "../audit/run-audit.ts";
import type { Catalogue } from "../rule/catalogue.ts";
import type { Audited } from "./notices.ts";
import type { AskedSetting } from "./setting.ts";

/** Judges what was discovered in each setting, one after the other. */
export async function judgeAll(discovery: Discovery, settings: readonly AskedSetting[]): Promise<readonly Audited[]> {
  const audits: Audited[] = [];
  for (const each of settings) {
    const { setting, levels, catalogue: asked } = each;
    const run = await runAudit(discovery, { setting, levels }, asked);
    audits.push({ setting, levels, catalogue: asked, ownRules: ownRulesIn(asked), ...run });
  }
  return audits;
}

function ownRulesIn({ rules }: Catalogue): ReadonlySet<string> {
  return new Set([...rules.keys()].filter((id) => !catalogue.rules.has(id)));
}
