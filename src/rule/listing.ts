import type { Checklist, ChecklistItem } from "../model/index.ts";
import type { ChecklistEntry, ItemEntry, RuleEntry, RuleList } from "../model/listing.ts";
import { TOOL } from "../model/tool.ts";
import type { Catalogue, ListedRule } from "./catalogue.ts";

/** All rules as data. */
export function ruleList({ rules }: Catalogue): RuleList {
  return { schemaVersion: 1, tool: TOOL, rules: [...rules].map(([id, rule]) => ruleEntry(id, rule)) };
}

/** A rule as data. */
export function ruleEntry(id: string, rule: ListedRule): RuleEntry {
  const { title, fault, harm, severity, item, alsoItems = [], needs, roles } = rule;
  return { id, title, fault, harm, severity, items: [item, ...alsoItems], needs, ...(roles && { roles }) };
}

/** The checklist that is answered as data, with the rules that answer it. */
export function checklistEntry(catalogue: Catalogue): ChecklistEntry {
  const { name, title, source, sections }: Checklist = catalogue.checklists[0];
  return {
    schemaVersion: 1,
    tool: TOOL,
    name,
    title,
    ...(source !== undefined && { source }),
    sections: sections.map((section) => ({
      title: section.title,
      items: section.items.map((item) => itemEntry(item, catalogue)),
    })),
  };
}

/** An item as data, with the rules that answer it. */
export function itemEntry(item: ChecklistItem, { rules }: Pick<Catalogue, "rules">): ItemEntry {
  const { id, title, ask, evidence, shelfLifeDays, open, about, cutOff } = item;
  const answering = [...rules].filter(([, rule]) => rule.item === id || rule.alsoItems?.includes(id));
  return {
    id,
    title,
    rules: answering.map(([rule]) => rule),
    ...(ask !== undefined && { ask }),
    ...(evidence !== undefined && { evidence }),
    ...(shelfLifeDays !== undefined && { shelfLifeDays }),
    ...(open !== undefined && { open }),
    ...(about !== undefined && { about }),
    ...(cutOff !== undefined && { cutOff }),
  };
}
