import { withBrought } from "../environment/load-readers.ts";
import type { Severity } from "../model/index.ts";
import { loadRules, type Catalogue } from "../rule/catalogue.ts";
import { audit, type Audit } from "./audit.ts";
import type { Discovery } from "./discover.ts";
import { findFormats, type Found } from "./read-environment.ts";
import { readSuppressions } from "./read-suppressions.ts";
import type { AuditSetting } from "./setting.ts";
import type { Suppression, SuppressionError } from "./suppressions.ts";

/** An audit's setting with the rules that are on. */
export interface LoadedSetting {
  readonly setting: AuditSetting;
  /** Ids of the rules that are on, with the severity that counts here. */
  readonly levels: ReadonlyMap<string, Severity>;
}

/** An audit with what comments in the files allow. */
export interface Run extends Audit {
  readonly suppressions: readonly Suppression[];
  /** Comments that are not understood, and allow nothing. */
  readonly misread: readonly SuppressionError[];
  /** Paths of files that are of no format, whose comments allow nothing. */
  readonly unheard: readonly string[];
}

/** Audits what was discovered: loads the formats that are there and the rules that may find something in them. */
export async function runAudit(
  discovery: Discovery,
  { setting, levels }: LoadedSetting,
  catalogue: Catalogue,
): Promise<Run> {
  const found = await findFormats(discovery, setting);
  const loaded = await loadRules(catalogue, sourcesOf(found, setting));
  const active = [...loaded].flatMap(([id, rule]) => {
    const severity = levels.get(id);
    const { item = rule.item, alsoItems = [] } = catalogue.rules.get(id) ?? {};
    return severity ? [{ id, rule: { ...rule, item, alsoItems }, severity }] : [];
  });
  const { suppressions, misread } = readSuppressions(found, [...catalogue.rules.keys()], setting);
  const { unheard } = found.claimed;
  const audited = audit(found, active, catalogue.checklists[0], { ...setting, suppressions });
  return { ...audited, suppressions, misread, unheard };
}

/** What rules may read here: formats, and what is declared. */
function sourcesOf({ claimed }: Found, { facts, declared }: AuditSetting): ReadonlySet<string> {
  const formats = withBrought(claimed.claims.keys());
  return new Set([...formats, ...facts.map(({ kind }) => kind), ...(declared ? ["declaration"] : [])]);
}
