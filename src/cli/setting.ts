import type { Discovery } from "../audit/discover.ts";
import type { LoadedSetting } from "../audit/run-audit.ts";
import { undeclared } from "../audit/setting.ts";
import type { Severity } from "../model/index.ts";
import type { Catalogue } from "../rule/catalogue.ts";
import { declaredLevels, declaredSetting } from "./declared-setting.ts";
import { declarationsIn, loadDeclaration, type DeclarationOptions } from "./load-declaration.ts";

/** What the command line says about the setting of an audit. */
export interface SettingOptions extends DeclarationOptions {
  readonly env?: string;
}

/** Settles what is judged and how: by `punchlist.yaml` where there is one. Without it no YAML reader is loaded. */
export async function loadSetting(
  discovery: Discovery,
  rules: Catalogue["rules"],
  options: SettingOptions & { readonly today: string },
): Promise<LoadedSetting> {
  const listing = discovery.rootNamed ? declarationsIn(discovery.root) : discovery;
  const declaration = await loadDeclaration(listing, options, options.today);
  if (!declaration) return { setting: undeclared(options.today), levels: activeLevels(rules, new Map()) };
  return {
    setting: await declaredSetting(declaration, options.env, options.today),
    levels: activeLevels(rules, declaredLevels(declaration)),
  };
}

function activeLevels(
  rules: Catalogue["rules"],
  levels: ReadonlyMap<string, Severity | "off">,
): LoadedSetting["levels"] {
  return new Map(
    [...rules].flatMap(([id, rule]) => {
      const severity = levels.get(id) ?? rule.severity;
      return severity === "off" ? [] : [[id, severity] as const];
    }),
  );
}
