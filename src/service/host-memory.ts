import type { Located, Subject } from "../model/index.ts";
import { hosts } from "./hosts.ts";
import { join } from "../environment/join.ts";
import { memoryBudget, type MemoryBudget } from "./memory-budget.ts";

/** A host's memory with what its processes take. Address: `host:app1/memory`, or `host` where no host is known. */
export interface HostMemory extends Subject {
  readonly host: string;
  readonly memory: Located<number> | undefined;
  readonly budget: MemoryBudget;
  /** How many buildouts set up processes; with more than one, no file says which of them share a host. */
  readonly roots: number;
  /** Whether it is the only host whose memory is known. */
  readonly alone: boolean;
}

/** The hosts whose memory is known, or one of unknown memory where none is; nothing where no process is known. */
export const hostMemory = join("hostMemory", ["buildout", "supervisor"], (environment): readonly HostMemory[] => {
  const budget = memoryBudget.in(environment);
  const [first] = budget.uses;
  if (!first) return [];
  const roots = environment.buildout.filter(
    ({ production, parts, supervisorRecipes }) =>
      production &&
      (supervisorRecipes.length > 0 ||
        parts.some(({ recipe }) =>
          /^plone-recipe-(?:zope2instance|zeoserver|zope2zeoserver)$/.test(recipe.requirement.canonicalName),
        )),
  ).length;
  const known = hosts.in(environment).filter(({ memoryBytes }) => memoryBytes !== undefined);
  if (known.length === 0)
    return [{ address: "host", span: first.span, host: "", memory: undefined, budget, roots, alone: true }];
  return known.map(({ name, span, memoryBytes }) => ({
    address: `host:${name}/memory`,
    span,
    host: name,
    memory: memoryBytes,
    budget,
    roots,
    alone: known.length === 1,
  }));
});
