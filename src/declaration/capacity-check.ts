import { errorAt } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import { partName } from "./explain-issue.ts";
import type { Capacity } from "./what-if-schema.ts";
import type { Tree, TreePath } from "./tree.ts";
import { quoted } from "./words.ts";

/** Readings and load tests that nothing can be made of. */
export function capacityMistakes(
  capacity: Capacity | undefined,
  tree: Tree,
  path: TreePath,
  today: string,
): readonly DeclarationError[] {
  return [
    ...diskMistakes(capacity?.disk ?? [], path, today),
    ...loadTestMistakes(capacity?.loadTest, tree, [...path, "loadTest"]),
  ];
}

function diskMistakes(disk: NonNullable<Capacity["disk"]>, path: TreePath, today: string): readonly DeclarationError[] {
  const seen = new Set<string>();
  return disk.flatMap(({ date, mount, host }, index) => {
    const name = partName([...path, "disk", index, "date"]);
    const key = JSON.stringify([host?.value, mount.value, date.value]);
    if (date.value > today)
      return [errorAt(date.span, `${name} is ${date.value}, which is yet to come; write the day of the reading.`)];
    if (seen.has(key))
      return [
        errorAt(
          date.span,
          `${name} is ${date.value}, and ${quoted(mount.value)} has a reading of that day already; keep one of them.`,
        ),
      ];
    seen.add(key);
    return [];
  });
}

/** A disk of which only a part is said, or that holds more than it can. */
export function halfStored(storage: Capacity["storage"]): readonly DeclarationError[] {
  const { used, size, growth } = storage ?? {};
  const said = [used, size, growth].find((each) => each?.kind === "given");
  if (said?.kind !== "given") return [];
  if (used?.kind !== "given" || size?.kind !== "given")
    return [
      errorAt(
        said.value.span,
        `capacity.storage.${used ? "size" : "used"} is missing; write how much of the disk is used, and its size.`,
      ),
    ];
  if (used.value.value <= size.value.value) return [];
  return [errorAt(used.value.span, "capacity.storage.used is more than the size; write what df shows.")];
}

const FEWEST_STEPS = 4;
const FEWEST_CLIENTS = 3;

function loadTestMistakes(steps: Capacity["loadTest"], tree: Tree, path: TreePath): readonly DeclarationError[] {
  if (!steps) return [];
  const name = partName(path);
  const at = tree.valueSpan(path);
  if (steps.length < FEWEST_STEPS)
    return [errorAt(at, `${name} has ${steps.length} steps; write ${FEWEST_STEPS} or more, better 6.`)];
  const different = new Set(steps.map(({ clients }) => clients.value)).size;
  if (different >= FEWEST_CLIENTS) return [];
  return [
    errorAt(
      at,
      `${name} has ${different === 1 ? "one number" : `${different} different numbers`} of clients; write steps with ${FEWEST_CLIENTS} or more.`,
    ),
  ];
}
