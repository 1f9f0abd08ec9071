import type { Discovery } from "../audit/discover.ts";
import type { ActiveRule } from "../audit/judge.ts";
import { undeclared, type AuditSetting } from "../audit/setting.ts";
import type { Checklist } from "../model/index.ts";
import type { Rule } from "../rule/index.ts";
import { loadDeclaration, type DeclarationOptions } from "./declaration.ts";

/** What the command line says about the setting of an audit. */
export interface SettingOptions extends DeclarationOptions {
  readonly env?: string;
}

/** All rules by their ids, and the checklist that they answer: what a declaration may name. */
export interface Catalogue {
  readonly rules: ReadonlyMap<string, Pick<Rule, "severity">>;
  readonly checklist: Checklist;
}

/** An audit's setting with the rules that are on. */
export interface LoadedSetting {
  readonly setting: AuditSetting;
  /** Ids of the rules that are on, with the severity that counts here. */
  readonly levels: ReadonlyMap<string, ActiveRule["severity"]>;
}

/** Settles what is judged and how: by `punchlist.yaml` where there is one. Without it no YAML reader is loaded. */
export async function loadSetting(
  discovery: Discovery,
  { rules, checklist }: Catalogue,
  options: SettingOptions & { readonly today: string },
): Promise<LoadedSetting> {
  const known = {
    rules: [...rules.keys()],
    items: checklist.sections.flatMap(({ items }) => items.map(({ id }) => id)),
    today: options.today,
  };
  const declaration = await loadDeclaration(discovery, options, known);
  if (!declaration) return { setting: undeclared(options.today), levels: activeLevels(rules, new Map()) };
  const { declaredSetting, declaredLevels } = await import("./declared-setting.ts");
  return {
    setting: declaredSetting(declaration, options.env, options.today),
    levels: activeLevels(rules, declaredLevels(declaration)),
  };
}

function activeLevels(
  rules: Catalogue["rules"],
  levels: ReadonlyMap<string, ActiveRule["severity"] | "off">,
): LoadedSetting["levels"] {
  return new Map(
    [...rules].flatMap(([id, rule]) => {
      const severity = levels.get(id) ?? rule.severity;
      return severity === "off" ? [] : [[id, severity] as const];
    }),
  );
}
