import { doubted, type Listed, type Located } from "../../model/index.ts";
import type { Recipe, Section } from "./document.ts";
import { readRequirement, type Requirement } from "./requirement.ts";

/** Where a recipe finds what it installs: options of one requirement a line. */
interface EggLists {
  readonly options: readonly string[];
  /** Whether the part's own name is the egg when the first option is not given. */
  readonly partName: boolean;
}

const EGGS: EggLists = { options: ["eggs"], partName: false };
const NONE: EggLists = { options: [], partName: false };

const KNOWN: ReadonlyMap<string, EggLists> = new Map([
  ["zc-recipe-egg", { options: ["eggs"], partName: true }],
  ["zc-recipe-testrunner", { options: ["eggs"], partName: true }],
  ["plone-recipe-zope2instance", EGGS],
  ["plone-recipe-zeoserver", EGGS],
  ["collective-recipe-omelette", EGGS],
  ["collective-xmltestreport", EGGS],
  ["collective-recipe-supervisor", { options: ["plugins"], partName: false }],
  ["collective-recipe-backup", NONE],
  ["collective-recipe-template", EGGS],
  ["collective-recipe-cmd", NONE],
  ["collective-recipe-zope2cluster", NONE],
  ["plone-recipe-command", NONE],
  ["plone-recipe-zope2install", NONE],
  ["plone-recipe-varnish", NONE],
  ["plone-recipe-haproxy", NONE],
  ["plone-recipe-distros", NONE],
  ["plone-recipe-precompiler", NONE],
  ["plone-recipe-unifiedinstaller", NONE],
  ["iw-recipe-cmd", NONE],
  ["z3c-recipe-usercrontab", NONE],
  ["hexagonit-recipe-download", NONE],
  ["hexagonit-recipe-cmmi", NONE],
  ["zc-recipe-cmmi", NONE],
  ["zc-recipe-deployment", NONE],
  ["gocept-nginx", NONE],
]);

/** Whether it is known which options of a recipe list eggs. */
export function knowsRecipe({ requirement }: Recipe): boolean {
  return KNOWN.has(requirement.canonicalName);
}

/** The requirements that a part lists. Most recipes read `eggs` the way `zc.recipe.egg` does, so unknown ones are taken to. */
export function eggsOf(section: Section, { requirement, entry, text }: Recipe): Listed<Requirement> {
  const known = KNOWN.get(requirement.canonicalName) ?? EGGS;
  // `zc.recipe.egg:custom` and `:develop` build the one egg that `egg` names.
  const options =
    requirement.canonicalName === "zc-recipe-egg" && (entry === "custom" || entry === "develop")
      ? ["egg"]
      : known.options;
  const given = options.flatMap((name) => section.options.get(name) ?? []);
  if (known.partName && given.length === 0 && !section.options.has("egg"))
    return {
      items: requirements([doubted({ value: section.name, span: section.span, trail: text.trail }, text.doubt)]),
    };
  return {
    items: requirements(given.flatMap(({ lines }) => lines)),
    doubt: given.find(({ value }) => value.doubt)?.value.doubt,
  };
}

function requirements(lines: readonly Located<string>[]): readonly Requirement[] {
  return lines.flatMap((line) => readRequirement(line) ?? []);
}
