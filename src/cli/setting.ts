import type { Discovery } from "../audit/discover.ts";
import type { LoadedSetting } from "../audit/run-audit.ts";
import { undeclared } from "../audit/setting.ts";
import type { Declaration } from "../declaration/index.ts";
import type { Catalogue } from "../rule/catalogue.ts";
import type { RuleChoice } from "./chosen-rules.ts";
import { declaredSetting } from "./declared-setting.ts";
import { loadDeclaration, type DeclarationOptions } from "./load-declaration.ts";

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
  const [setting] = await loadSettings(discovery, rules, options);
  return setting;
}

/** The same for every environment that is meant: all that are declared with `--env all`, else one. */
export async function loadSettings(
  discovery: Discovery,
  rules: Catalogue["rules"],
  options: SettingOptions & { readonly today: string },
): Promise<readonly [LoadedSetting, ...LoadedSetting[]]> {
  const declaration = await loadDeclaration(discovery.root, options, options.today);
  const { levels, off } = await activeLevels(rules, declaration, options);
  if (!declaration) return [{ setting: undeclared(options.today), levels }];
  const settingOf = async (name: string | undefined): Promise<LoadedSetting> => ({
    setting: { ...(await declaredSetting(declaration, name, options.today)), off },
    levels,
  });
  const [first, ...others] = meantBy(options.env, declaration);
  return [await settingOf(first), ...(await Promise.all(others.map(settingOf)))];
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
  rules: Catalogue["rules"],
  declaration: Declaration | undefined,
  { rule = [], ignore = [] }: Partial<RuleChoice>,
): Promise<RuleLevels> {
  const { levels = [], locked = [] } = declaration ?? {};
  const usual = new Map([...rules].map(([id, { severity }]) => [id, severity]));
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
