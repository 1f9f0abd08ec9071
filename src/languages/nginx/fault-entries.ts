import type { Problem } from "../../model/index.ts";
import type { Block, Directive } from "./document.ts";
import { allNamed } from "./effective.ts";
import { refused, shown } from "./fault.ts";
import { regexFault } from "../grammar/regex-fault.ts";

/** Entries of a `map` that are no pairs or no patterns, and those that stand twice. */
export function entryFaults(root: Block): readonly Problem[] {
  return allNamed(root, "map").flatMap(({ block }) => (block ? mapFaults(block) : []));
}

const SPECIAL: ReadonlySet<string> = new Set(["hostnames", "volatile", "include"]);

function mapFaults({ directives }: Block): readonly Problem[] {
  const seen = new Map<string, Directive>();
  return directives.flatMap((entry) => {
    const { name, args, span, doubt } = entry;
    if (doubt || args.some((arg) => arg.doubt)) return [];
    if (args.length !== 1 && !(args.length === 0 && SPECIAL.has(name)))
      return [
        refused(span, `This entry of a map has ${args.length + 1} words; it takes two, so quote what holds blanks.`),
      ];
    const pattern = name.startsWith("~") ? regexFault(name.replace(/^~\*?/, "")) : undefined;
    if (pattern !== undefined) return [refused(span, `The pattern ${shown(name)} of this map ${pattern}.`)];
    // nginx tells no case apart, and takes a pattern as often as it is written.
    const key = name.toLowerCase();
    const before = seen.get(key);
    if (name.startsWith("~") || SPECIAL.has(name) || !before) {
      seen.set(key, entry);
      return [];
    }
    const what = name === "default" ? "a default" : `an entry for ${shown(name)}`;
    return [{ ...refused(span, `This map has ${what} already; remove one of the two.`), also: [before.span] }];
  });
}
