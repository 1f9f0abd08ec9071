import type { Problem } from "../../model/index.ts";
import type { Block, Directive } from "./document.ts";
import { allNamed } from "./effective.ts";
import { refused } from "./fault.ts";

/** Entries of a `map` that are no pairs, and second defaults. */
export function entryFaults(root: Block): readonly Problem[] {
  return allNamed(root, "map").flatMap(({ block }) => (block ? mapFaults(block) : []));
}

const SPECIAL: ReadonlySet<string> = new Set(["hostnames", "volatile", "include"]);

function mapFaults({ directives }: Block): readonly Problem[] {
  let first: Directive | undefined;
  return directives.flatMap((entry) => {
    const { name, args, span, doubt } = entry;
    if (doubt || args.some((arg) => arg.doubt)) return [];
    if (args.length !== 1 && !(args.length === 0 && SPECIAL.has(name)))
      return [
        refused(span, `This entry of a map has ${args.length + 1} words; it takes two, so quote what holds blanks.`),
      ];
    if (name !== "default") return [];
    const before = first;
    first ??= entry;
    return before
      ? [{ ...refused(span, "This map has a default already; remove one of the two."), also: [before.span] }]
      : [];
  });
}
