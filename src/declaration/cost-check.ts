import { errorAt, type DeclarationError } from "./declaration-error.ts";
import { partName } from "./explain-issue.ts";
import type { Tree, TreePath } from "./tree.ts";
import type { Cost } from "./what-if-schema.ts";

const WEEK_HOURS = 168;

/** Hours that are no week, or that stand beside what says the same. */
export function costMistakes(cost: Cost | undefined, tree: Tree, path: TreePath): readonly DeclarationError[] {
  if (!cost?.hours) return [];
  const at = tree.valueSpan([...path, "hours"]);
  const name = partName([...path, "hours"]);
  if (cost.hours.length !== WEEK_HOURS)
    return [
      errorAt(
        at,
        `${name} has ${cost.hours.length} entries; write 168, one for each hour of the week from Monday 00:00.`,
      ),
    ];
  return cost.base || cost.profile
    ? [errorAt(at, `${name} stands beside base or profile, which say the same; keep one of them.`)]
    : [];
}

/** Factors out of their order. */
export function factorMistakes(cost: Cost | undefined, path: TreePath): readonly DeclarationError[] {
  const factor = cost?.factor ?? [];
  return factor.flatMap(({ after }, index) => {
    const before = factor[index - 1];
    if (!before || after.value > before.after.value) return [];
    return [
      errorAt(
        after.span,
        `${partName([...path, "factor", index, "after"])} is not later than the one before it; write them from early to late.`,
      ),
    ];
  });
}
