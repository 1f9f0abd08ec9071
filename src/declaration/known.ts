import type { Located } from "../model/located.ts";
import { errorAt } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import { rulesMatching } from "./rule-pattern.ts";
import { isList, Scalar } from "./tree.ts";
import type { Tree, TreePath } from "./tree.ts";
import { insteadOf, quoted } from "./words.ts";

/** What ids and dates are checked against. */
export interface Known {
  /** Ids of all rules. */
  readonly rules: readonly string[];
  /** Ids of all items of the checklist. */
  readonly items: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Ids that nothing has. Looks at the file as it was written, so that other mistakes do not hide these. */
export function unknownIds(tree: Tree, { rules, items }: Known): readonly DeclarationError[] {
  return [
    ...unknownLevels(tree, ["rules"], rules),
    ...scalarsOf(tree, ["locked"]).flatMap((rule) => unknownId("rule", rule, rules)),
    ...scalarsOf(tree, ["waivers"], "rule").flatMap((rule) => unknownId("rule", rule, rules)),
    ...scalarsOf(tree, ["waivers"], "item").flatMap((item) => unknownId("item", item, items)),
    ...scalarsOf(tree, ["signOffs"], "item").flatMap((item) => unknownId("item", item, items)),
  ];
}

/** Keys of a map of levels that match no rule. */
export function unknownLevels(tree: Tree, path: TreePath, rules: readonly string[]): readonly DeclarationError[] {
  return keysOf(tree, path)
    .filter(({ text }) => rulesMatching(text, rules).length === 0)
    .flatMap((rule) => unknownId("rule", rule, rules));
}

function keysOf(tree: Tree, path: TreePath): readonly Scalar[] {
  const map = tree.at(path);
  if (!map || map instanceof Scalar || isList(map)) return [];
  return Object.keys(map).map((key) => new Scalar(key, tree.keySpan([...path, key])));
}

/** The entries of a list, or what stands under a key of each. */
function scalarsOf(tree: Tree, path: TreePath, key?: string): readonly Scalar[] {
  const list = tree.at(path);
  if (!list || list instanceof Scalar || !isList(list)) return [];
  return list.flatMap((_, index) => {
    const entry = tree.at(key === undefined ? [...path, index] : [...path, index, key]);
    return entry instanceof Scalar ? [entry] : [];
  });
}

/** An id that nothing has, with what was probably meant. */
export function unknownId(
  kind: string,
  written: Scalar | Located<string>,
  known: readonly string[],
): readonly DeclarationError[] {
  const { span } = written;
  const text = written instanceof Scalar ? written.text : written.value;
  if (known.includes(text)) return [];
  return [
    errorAt(
      span,
      `There is no ${kind} ${quoted(text)}; ${known.length === 0 ? `no ${kind} is known.` : insteadOf(text, known)}`,
    ),
  ];
}
