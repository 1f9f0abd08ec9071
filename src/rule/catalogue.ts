import type { Checklist } from "../model/index.ts";
import type { Rule } from "./define-rule.ts";

/** A rule that is not loaded: what lists and not-applicable verdicts need of it. */
export type ListedRule = Pick<
  Rule,
  "title" | "fault" | "harm" | "severity" | "item" | "alsoItems" | "needs" | "roles" | "onlySeen"
>;

/** The rules of a folder by their names. */
export type RuleFolder = Readonly<Record<string, Rule>>;

/** All that can be asked, before a rule is loaded. The list holds data alone, which costs a start little however many rules there are. */
export interface Catalogue {
  /** By id, sorted. */
  readonly rules: ReadonlyMap<string, ListedRule>;
  /** How to load the rules of a folder; the first step of an id is its folder. */
  readonly folders: Readonly<Record<string, () => Promise<RuleFolder>>>;
  /** The first is the one that is answered. */
  readonly checklists: readonly [Checklist, ...Checklist[]];
}

/** The rules that answer an item of the checklist that is answered. */
export function askedRules({
  rules,
  checklists: [{ sections }],
}: Catalogue): readonly (readonly [string, ListedRule])[] {
  const items = new Set(sections.flatMap((section) => section.items.map(({ id }) => id)));
  return [...rules].filter(([, { item }]) => items.has(item));
}

/** The rules that may find something to judge where these sources are present; of the others what is known without them. */
export async function loadRules(
  { rules, folders }: Catalogue,
  present: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Rule>> {
  const needed = [...rules].filter(([, { needs }]) =>
    needs.every((sources) => sources.some((source) => present.has(source))),
  );
  const wanted = new Set(needed.map(([id]) => folderOf(id)));
  await Promise.all([...wanted].map(async (folder) => folders[folder]?.()));
  const loaded = new Map([...rules].map(([id, listed]) => [id, notLoaded(listed)]));
  for (const [id] of needed) loaded.set(id, await loadRule({ folders }, id));
  return loaded;
}

/**
 * One rule by its id.
 *
 * @throws Error for an id that the catalogue does not have
 */
export async function loadRule({ folders }: Pick<Catalogue, "folders">, id: string): Promise<Rule> {
  const folder = folderOf(id);
  const rule = (await folders[folder]?.())?.[id.slice(folder.length + 1)];
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return rule;
}

function folderOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}

/** A rule that finds nothing to judge: all that is said of it follows from the list. */
function notLoaded(listed: ListedRule): Rule {
  return { ...listed, messages: {}, verdicts: () => [] };
}
