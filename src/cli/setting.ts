import type { Discovery } from "../audit/discover.ts";
import type { LoadedSetting } from "../audit/run-audit.ts";
import { undeclared } from "../audit/setting.ts";
import type { Declaration } from "../declaration/index.ts";
import type { Catalogue } from "../rule/catalogue.ts";
import type { RuleChoice } from "./chosen-rules.ts";
import { declaredSetting } from "./declared-setting.ts";
import { declarationsIn, loadDeclaration, type DeclarationOptions } from "./load-declaration.ts";

/** What the command line says about the setting of an audit. */
export interface SettingOptions extends DeclarationOptions, Partial<RuleChoice> {
  readonly env?: string;
}

/** Settles what is judged and how: by `punchlist.yaml` where there is one. Without it no YAML reader is loaded. */
export async function loadSetting(
  discovery: Discovery,
  rules: Catalogue["rules"],
  options: SettingOptions & { readonly today: string },
): Promise<LoadedSetting> {
  const declaration = await loadDeclaration(declarationsIn(discovery.root), options, options.today);
  const levels = await activeLevels(rules, declaration, options);
  if (!declaration) return { setting: undeclared(options.today), levels };
  return { setting: await declaredSetting(declaration, options.env, options.today), levels };
}

/** What chooses rules is loaded where a declaration or the command line does so. */
async function activeLevels(
  rules: Catalogue["rules"],
  declaration: Declaration | undefined,
  { rule = [], ignore = [] }: Partial<RuleChoice>,
): Promise<LoadedSetting["levels"]> {
  const { levels = [], locked = [] } = declaration ?? {};
  const usual = new Map([...rules].map(([id, { severity }]) => [id, severity]));
  if (levels.length + rule.length + ignore.length === 0) return usual;
  const { chosenLevels, levelsOf } = await import("./chosen-rules.ts");
  const declared = levelsOf(
    levels.map(({ rule, level }) => [rule.value, level.value] as const),
    rules.keys(),
  );
  const active = new Map(
    [...usual].flatMap(([id, severity]) => {
      const level = declared.get(id) ?? severity;
      return level === "off" ? [] : [[id, level] as const];
    }),
  );
  return chosenLevels(active, { rule, ignore }, { ids: rules.keys(), locked: locked.map(({ value }) => value) });
}
