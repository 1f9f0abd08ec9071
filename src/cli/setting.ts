import type { Discovery } from "../audit/discover.ts";
import type { LoadedSetting } from "../audit/run-audit.ts";
import { undeclared } from "../audit/setting.ts";
import type { Declaration } from "../declaration/index.ts";
import { askedRules, type Catalogue } from "../rule/catalogue.ts";
import type { RuleChoice } from "./chosen-rules.ts";
import { declaredSetting } from "./declared-setting.ts";
import { loadDeclaration, type DeclarationOptions, type LoadedDeclaration } from "./load-declaration.ts";

/** What the command line says about the setting of an audit. */
export interface SettingOptions extends DeclarationOptions, Partial<RuleChoice> {
  readonly env?: string;
  /** Whether a declaration that was found may load rules of the team's own, which are programs. */
  readonly allowOwnRules?: boolean;
}

/** A setting with all that is asked in it. */
export interface AskedSetting extends LoadedSetting {
  readonly catalogue: Catalogue;
}

/** Settles what is judged and how: by `punchlist.yaml` where there is one. Without it no YAML reader is loaded. */
export async function loadSetting(
  discovery: Discovery,
  catalogue: Catalogue,
  options: SettingOptions & { readonly today: string },
): Promise<AskedSetting> {
  const [setting] = await loadSettings(discovery, catalogue, options);
  return setting;
}

/** The same for every environment that is meant: all that are declared with `--env all`, else one. */
export async function loadSettings(
  discovery: Discovery,
  usual: Catalogue,
  options: SettingOptions & { readonly today: string },
): Promise<readonly [AskedSetting, ...AskedSetting[]]> {
  const loaded = await loadDeclaration(discovery.root, options, options.today);
  const catalogue = await catalogueOf(loaded, usual, options);
  const { levels, off } = await activeLevels(catalogue, loaded?.declaration, options);
  if (!loaded) return [{ setting: undeclared(options.today), levels, catalogue }];
  const { declaration } = loaded;
  const settingOf = async (name: string | undefined): Promise<AskedSetting> => ({
    setting: { ...(await declaredSetting(declaration, name, options.today)), off },
    levels,
    catalogue,
  });
  const [first, ...others] = meantBy(options.env, declaration);
  return [await settingOf(first), ...(await Promise.all(others.map(settingOf)))];
}

/** With the checklists and the rules of a team, which are loaded where there are any. */
export async function catalogueOf(
  loaded: LoadedDeclaration | undefined,
  usual: Catalogue,
  { allowOwnRules = false, rules: given = new Map() }: Pick<SettingOptions, "allowOwnRules" | "rules">,
): Promise<Catalogue> {
  const { checklists = [usual.checklists[0]] as const, ruleFiles = [] } = loaded ?? {};
  if (!loaded?.checklists && given.size === 0) return usual;
  const { composed } = await import("../rule/compose.ts");
  if (ruleFiles.length === 0) return composed(usual, { checklists, rules: given });
  const { loadOwnRules } = await import("./own-rules.ts");
  const items = checklists.flatMap(({ sections }) => sections.flatMap((section) => section.items.map(({ id }) => id)));
  const own = await loadOwnRules(ruleFiles, { allowed: allowOwnRules, items });
  return composed(usual, { checklists, rules: new Map([...own, ...given]) });
}

/** Names of environments; one that is called all is meant by its name. */
function meantBy(env: string | undefined, { environments }: Declaration): readonly (string | undefined)[] {
  const names = environments.map(({ name }) => name.value);
  return env === "all" && !names.includes(env) ? names : [env];
}

interface RuleLevels extends Pick<LoadedSetting, "levels"> {
  /** Rules that are switched off by the declaration, sorted. */
  readonly off: readonly string[];
}

/** What chooses rules is loaded where a declaration or the command line does so. */
async function activeLevels(
  catalogue: Catalogue,
  declaration: Declaration | undefined,
  { rule = [], ignore = [] }: Partial<RuleChoice>,
): Promise<RuleLevels> {
  const { levels = [], locked = [] } = declaration ?? {};
  const asked = askedRules(catalogue);
  const { rules } = catalogue;
  const usual = new Map(asked.map(([id, { severity }]) => [id, severity]));
  if (levels.length + rule.length + ignore.length === 0) return { levels: usual, off: [] };
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
  return {
    levels: chosenLevels(active, { rule, ignore }, { ids: rules.keys(), locked: locked.map(({ value }) => value) }),
    off: [...usual.keys()].filter((id) => !active.has(id)),
  };
}
