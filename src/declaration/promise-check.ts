import { compare } from "../plan/rational.ts";
import { errorAt, type DeclarationError } from "./declaration-error.ts";
import { partName } from "./explain-issue.ts";
import type { TreePath } from "./tree.ts";
import type { Promised } from "./what-if-schema.ts";

/** Classes and credits out of their order, and a longest outage where none is allowed. */
export function promiseMistakes(promise: Promised | undefined, path: TreePath): readonly DeclarationError[] {
  const { classes = [], credits = [] } = promise ?? {};
  const shorter = classes.flatMap(({ upto }, index) => {
    const before = classes[index - 1];
    if (!before || upto.value > before.upto.value) return [];
    return [
      errorAt(
        upto.span,
        `${partName([...path, "classes", index, "upto"])} is not longer than the class before it; write the classes from short to long.`,
      ),
    ];
  });
  const unordered = credits.flatMap(({ below, pct }, index) => {
    const before = credits[index - 1];
    const at = partName([...path, "credits", index]);
    if (!before) return [];
    if (compare(below.value.unavailability, before.below.value.unavailability) <= 0) {
      return [
        errorAt(
          below.span,
          `${at}.below is not lower than the tier before it; write the tiers from the mildest to the worst.`,
        ),
      ];
    }
    return pct.value > before.pct.value
      ? []
      : [errorAt(pct.span, `${at}.pct is not more than the tier before it; a worse month pays back more.`)];
  });
  const { longest, count } = promise ?? {};
  const none = longest && count?.value === 0 && longest.value > 0;
  const contradiction = none
    ? [
        errorAt(
          count.span,
          `${partName([...path, "count"])} is 0, so no outage is allowed, yet longest allows one; change one of them.`,
        ),
      ]
    : [];
  return [...shorter, ...unordered, ...contradiction];
}
