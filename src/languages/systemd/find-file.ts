import { baseName } from "../../model/base-name.ts";
import type { Standing } from "../../model/index.ts";

/**
 * Finds what a path on the host means in a checkout that holds a part of it: the longest end that stands below a folder of the unit, the
 * nearest such folder first; a name alone only beside the unit.
 */
export function findStanding(
  written: string,
  unit: string,
  get: (path: string) => Standing | undefined,
): Standing | undefined {
  const steps = written.split("/").filter((step) => step !== "" && step !== ".");
  const folders = foldersAbove(unit);
  if (!/^\/[^*?[\]$%{}]+$/.test(written) || steps.length > DEEPEST || folders.length > DEEPEST) return undefined;
  for (let first = 0; first < steps.length - 1; first += 1) {
    for (const folder of folders) {
      const found = get([...(folder === "" ? [] : [folder]), ...steps.slice(first)].join("/"));
      if (found && !("folder" in found)) return found;
    }
  }
  const name = baseName(written);
  const beside = name.includes(".") ? get([...(folders[0] ? [folders[0]] : []), name].join("/")) : undefined;
  return beside && !("folder" in beside) ? beside : undefined;
}

/** No path of a host is deeper; a hostile one would be looked up in many places. */
const DEEPEST = 32;

function foldersAbove(path: string): readonly string[] {
  const steps = path.split("/").slice(0, -1);
  return [...steps.map((_, index) => steps.slice(0, steps.length - index).join("/")), ""];
}
