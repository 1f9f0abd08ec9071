import { derived, lookAt, type Located, type Span, type Subject } from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { hosts } from "./hosts.ts";
import { varnishUses } from "./varnish/memory.ts";
import { memoryBudget, partOf, type ByteRange, type MemoryBudget, type Running } from "./memory-budget.ts";

/** A host's memory with what its processes take. Address: `host:app1/memory`, or `host` where no host is known. */
export interface HostMemory extends Subject {
  readonly host: string;
  readonly memory: Located<number> | undefined;
  /** What runs on it for certain, or must, because there is no other. */
  readonly budget: MemoryBudget;
  /** What all of that takes together, in doubt where one of them is. */
  readonly takes: Located<ByteRange>;
  /** Processes of which no file says on which of several hosts they run. */
  readonly unplaced: readonly Running[];
  /** How many buildouts set up processes; with more than one, no file says which of them share a host. */
  readonly roots: number;
}

/** The hosts whose memory is known, or one of unknown memory where none is; nothing where no process is known. */
export const hostMemory = join(
  "hostMemory",
  ["buildout", "supervisor", "systemd"],
  (environment): readonly HostMemory[] => {
    const budget = memoryBudget.in(environment);
    const [first] = budget.uses;
    if (!first) return [];
    const roots = rootsOf(environment);
    const known = hosts.in(environment).filter(({ memoryBytes }) => memoryBytes !== undefined);
    // A supervisor among programs that nothing is known of: any figure would be a guess.
    if (known.length === 0 && !isModelled(environment)) return [];
    if (known.length === 0)
      return [
        {
          address: "host",
          span: first.span,
          host: "",
          memory: undefined,
          budget,
          takes: takenBy(budget, first.span),
          unplaced: [],
          roots: apart(roots),
        },
      ];
    const places = placesOf(budget);
    const alone = known.length === 1 && known.every(({ name }) => places.every((place) => place === name));
    const unplaced = alone ? [] : listed(partOf(budget, (host) => host === undefined));
    return known.flatMap(({ name, span, memoryBytes }) => {
      const own = alone ? budget : partOf(budget, (host) => host === name);
      if (listed(own).length === 0 && unplaced.length === 0) return [];
      const ownRoots = roots.filter((host) => host === undefined || host === name);
      return [
        {
          address: `host:${name}/memory`,
          span,
          host: name,
          memory: memoryBytes,
          budget: own,
          takes: takenBy(own, span),
          unplaced,
          roots: apart(ownRoots),
        },
      ];
    });
  },
);

/** Whether the memory of a process that matters is known, by a model or by what was declared. */
function isModelled(environment: Environment): boolean {
  const { zope, zeo, memory } = environment.facts;
  return zope.length + zeo.length + memory.length + varnishUses.in(environment).length > 0;
}

/** The hosts that processes are known to run on. */
function placesOf(budget: MemoryBudget): readonly string[] {
  return listed(budget).flatMap(({ host }) => host ?? []);
}

function listed({ uses, unmodelled }: MemoryBudget): readonly Running[] {
  return [...uses, ...unmodelled.items];
}

function takenBy({ uses, unmodelled }: MemoryBudget, span: Span): Located<ByteRange> {
  return derived({ span, doubt: unmodelled.doubt }, () => {
    for (const { doubt } of uses) lookAt(doubt);
    return {
      low: uses.reduce((sum, { low }) => sum + low, 0),
      high: uses.reduce((sum, { high }) => sum + high, 0),
    };
  });
}

/** The host of each buildout that sets up processes, undefined where nothing says it. */
function rootsOf({ buildout, hostOf }: Environment): readonly (string | undefined)[] {
  return buildout
    .filter(
      ({ production, parts, supervisorRecipes }) =>
        production &&
        (supervisorRecipes.length > 0 ||
          parts.items.some(({ recipe }) =>
            /^plone-recipe-(?:zope2instance|zeoserver|zope2zeoserver)$/.test(recipe.requirement.canonicalName),
          )),
    )
    .map(({ root }) => hostOf(root.path));
}

/** Roots that are for one host are as good as one. */
function apart(roots: readonly (string | undefined)[]): number {
  return roots.includes(undefined) ? roots.length : new Set(roots).size;
}
