import type { Known } from "../declaration/index.ts";

/** What ids and dates of a declaration are checked against; the catalogue is loaded only where the text can name an id. */
export async function knownIds(text: string, today: string): Promise<Known> {
  if (!NAMES_IDS.test(text)) return { rules: [], items: [], today };
  const { catalogue } = await import("../../rules/catalogue.ts");
  const items = catalogue.checklists[0].sections.flatMap((section) => section.items.map(({ id }) => id));
  return { rules: [...catalogue.rules.keys()], items, today };
}

/** The keys that name ids; behind a backslash any word may hide. */
const NAMES_IDS = /rules|ruleFiles|checklists|locked|waivers|signOffs|\\/;
