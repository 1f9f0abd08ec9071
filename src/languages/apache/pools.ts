import { doubted, type Located } from "../../model/index.ts";
import type { Directive, Pool, Section } from "./document.ts";

/** What each MPM is told of its workers; lines outside of a condition for one are of the MPM that is loaded. */
export function readPools(root: Section, loaded: string | undefined): readonly Pool[] {
  const lines = root.directives.filter(({ key }) => SIZES.has(key));
  const byMpm = new Map<string | undefined, Directive[]>();
  for (const line of lines) {
    const mpm = line.onlyWith?.startsWith("mpm_") ? line.onlyWith : loaded;
    byMpm.set(mpm, [...(byMpm.get(mpm) ?? []), line]);
  }
  return [...byMpm].flatMap(([mpm, own]) => poolOf(root, mpm, own));
}

function poolOf(root: Section, mpm: string | undefined, lines: readonly Directive[]): readonly Pool[] {
  const find = (...names: readonly string[]): Located<string> | undefined => {
    const line = lines.findLast(({ key }) => names.includes(key));
    const [value] = line?.args ?? [];
    return value && doubted(value, line?.doubt);
  };
  const maxRequestWorkers = find("maxrequestworkers", "maxclients");
  if (!maxRequestWorkers) return [];
  return [
    {
      address: `workers:${mpm ?? "any"}`,
      span: maxRequestWorkers.span,
      mpm,
      maxRequestWorkers,
      serverLimit: find("serverlimit"),
      threadsPerChild: find("threadsperchild"),
      threadLimit: find("threadlimit"),
      doubt: root.own("ServerLimit").doubt,
    },
  ];
}

const SIZES: ReadonlySet<string> = new Set([
  "maxrequestworkers",
  "maxclients",
  "serverlimit",
  "threadsperchild",
  "threadlimit",
]);
