import type { Checklist, ChecklistItem } from "../model/index.ts";
import type { Catalogue, ListedRule, RuleFolder } from "./catalogue.ts";
import type { Rule } from "./define-rule.ts";

/** What a team asks beside or in the place of what the catalogue asks. */
export interface Choice {
  /** In the order in which they are answered. */
  readonly checklists: readonly [Checklist, ...Checklist[]];
  /** Rules of the team's own by their ids. */
  readonly rules: ReadonlyMap<string, Rule>;
}

/** A catalogue that answers these checklists as one. A rule answers its own item, where that is asked, and all that name it. */
export function composed(catalogue: Catalogue, { checklists, rules }: Choice): Catalogue {
  const checklist = joined(checklists);
  const items = checklist.sections.flatMap((section) => section.items);
  const all = [...catalogue.rules, ...rules].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    rules: new Map(all.map(([id, rule]) => [id, { ...rule, ...itemsOf(id, rule, items) }])),
    folders: { ...catalogue.folders, ...foldersOf(rules) },
    checklists: [checklist],
  };
}

function joined([first, ...others]: Choice["checklists"]): Checklist {
  if (others.length === 0) return first;
  const all = [first, ...others];
  return {
    name: all.map(({ name }) => name).join(" + "),
    title: all.map(({ title }) => title).join(", "),
    sections: all.flatMap(({ sections }) => sections),
  };
}

function itemsOf(
  id: string,
  { item }: Pick<ListedRule, "item">,
  items: readonly ChecklistItem[],
): Pick<ListedRule, "item" | "alsoItems"> {
  const answered = items.filter((each) => each.id === item || each.rules?.includes(id)).map((each) => each.id);
  const first = answered.includes(item) ? item : (answered[0] ?? item);
  const others = answered.filter((each) => each !== first);
  return { item: first, ...(others.length > 0 && { alsoItems: others }) };
}

function foldersOf(rules: ReadonlyMap<string, Rule>): Catalogue["folders"] {
  const folders = new Map<string, RuleFolder>();
  for (const [id, rule] of rules) {
    const [folder = "", name = ""] = id.split("/");
    folders.set(folder, { ...folders.get(folder), [name]: rule });
  }
  return Object.fromEntries([...folders].map(([name, folder]) => [name, () => Promise.resolve(folder)]));
}
