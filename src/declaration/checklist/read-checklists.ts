import type { Checklist, ChecklistItem } from "../../model/checklist.ts";
import { located, type Located } from "../../model/located.ts";
import { applySchema } from "../apply-schema.ts";
import { errorAt, inOrder, type DeclarationError } from "../declaration-error.ts";
import type { DeclaredLevel } from "../declaration.ts";
import { unknownId, unknownLevels } from "../known.ts";
import type { Tree } from "../tree.ts";
import { checklistSchema, type RawChecklist, type RawItem } from "./schema.ts";

/** What a team's checklists ask, and the levels that they give to rules. */
export interface ReadChecklists {
  readonly checklists: readonly Checklist[];
  readonly levels: readonly DeclaredLevel[];
}

/** What the items of a team's checklists are checked against. */
export interface KnownToChecklists {
  /** Ids of all rules. */
  readonly rules: readonly string[];
  /** Ids of the items that other checklists ask. */
  readonly items: readonly string[];
}

/** Reads the checklists of a team, or tells everything that is wrong with them, file by file. Items have ids of their own in all of them. */
export function readChecklists(
  trees: readonly Tree[],
  { rules, items }: KnownToChecklists,
): ReadChecklists | { readonly errors: readonly DeclarationError[] } {
  const seen = new Map<string, Located<string> | undefined>(items.map((id) => [id, undefined]));
  const read = trees.map((tree) => readChecklist(tree, rules, seen));
  const errors = read.flatMap((each) => ("errors" in each ? each.errors : []));
  if (errors.length > 0) return { errors };
  const good = read.flatMap((each) => ("errors" in each ? [] : [each]));
  return { checklists: good.map(({ checklist }) => checklist), levels: good.flatMap(({ levels }) => levels) };
}

type Seen = Map<string, Located<string> | undefined>;

function readChecklist(
  tree: Tree,
  rules: readonly string[],
  seen: Seen,
):
  | { readonly checklist: Checklist; readonly levels: readonly DeclaredLevel[] }
  | { readonly errors: readonly DeclarationError[] } {
  const applied = applySchema(checklistSchema, tree);
  if ("errors" in applied) return { errors: inOrder(applied.errors) };
  const { levels, sections } = applied.value;
  const items = sections.flatMap((section) => section.items);
  const errors = [
    ...unknownLevels(tree, ["levels"], rules),
    ...items.flatMap((item) => (item.rules ?? []).flatMap((rule) => unknownId("rule", rule, rules))),
    ...items.flatMap(({ id }) => twice(id, seen)),
  ];
  if (errors.length > 0) return { errors: inOrder(errors) };
  return {
    checklist: checklistOf(applied.value, tree),
    levels: [...(levels ?? [])].map(([rule, level]) => ({
      rule: located(rule, tree.keySpan(["levels", rule])),
      level,
    })),
  };
}

function twice(id: Located<string>, seen: Seen): readonly DeclarationError[] {
  const known = seen.has(id.value);
  const first = seen.get(id.value);
  if (!known) seen.set(id.value, id);
  if (!known) return [];
  const { file, start } = first?.span ?? {};
  const where = file && start !== undefined ? `${file.path}:${file.position(start).line}` : "another checklist";
  return [errorAt(id.span, `Item ${id.value} is in ${where} already; give each its own id.`)];
}

function checklistOf({ title, source, sections }: RawChecklist, { file }: Tree): Checklist {
  return {
    name: file.path,
    title: title.value,
    ...(source && { source: source.value }),
    sections: sections.map((section) => ({ title: section.title.value, items: section.items.map(itemOf) })),
  };
}

function itemOf({ id, title, ask, evidence, shelfLifeDays, rules, open, settledBy, about }: RawItem): ChecklistItem {
  return {
    id: id.value,
    title: title.value,
    ...(ask && { ask: ask.value }),
    ...(evidence && { evidence: evidence.value }),
    ...(shelfLifeDays && { shelfLifeDays: shelfLifeDays.value }),
    ...(rules && { rules: rules.map(({ value }) => value) }),
    ...(open && { open: open.value }),
    ...(settledBy && { settledBy: settledBy.value }),
    ...(about && { about: about.map(({ value }) => value) }),
  };
}
