import type { RawDeclaration, RawEnvironment } from "./schema.ts";
import { withChanges } from "./what-if.ts";

/**
 * What a file says on top of what it builds on: its own word goes before theirs, key by key. What sets failures aside, locks rules or
 * answers for people adds up; any other list is replaced whole.
 */
export function onTopOf(base: RawDeclaration, own: RawDeclaration): RawDeclaration {
  return {
    ...over(base, own),
    ...environmentOnTop(base, own),
    ...withChanges(base, own),
    environments: merged(base.environments, own.environments, (under, upper) => ({
      ...over(under, upper),
      ...environmentOnTop(under, upper),
    })),
    rules: base.rules && own.rules ? withoutKeys(base.rules, own.rules) : (own.rules ?? base.rules),
    locked: both(base.locked, own.locked),
    checklists: both(base.checklists, own.checklists),
    vendored: both(base.vendored, own.vendored),
    waivers: both(own.waivers, base.waivers),
    signOffs: both(own.signOffs, base.signOffs),
    outages: over(base.outages ?? {}, own.outages ?? {}),
    run: over(base.run ?? {}, own.run ?? {}),
  };
}

function environmentOnTop(base: RawEnvironment, own: RawEnvironment): Partial<RawEnvironment> {
  return {
    hosts: merged(base.hosts, own.hosts, over),
    roots: over(base.roots ?? {}, own.roots ?? {}),
    versions: over(base.versions ?? {}, own.versions ?? {}),
    madeOnHost: both(base.madeOnHost, own.madeOnHost),
  };
}

/** What is said in `own` goes before what `base` says. */
function over<Part extends object>(base: Part, own: Part): Part {
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(said) };
}

function both<T>(first: readonly T[] | undefined, second: readonly T[] | undefined): T[] | undefined {
  return first || second ? [...(first ?? []), ...(second ?? [])] : undefined;
}

function merged<T>(
  base: ReadonlyMap<string, T> | undefined,
  own: ReadonlyMap<string, T> | undefined,
  onTop: (base: T, own: T) => T,
): ReadonlyMap<string, T> | undefined {
  if (!base || !own) return own ?? base;
  const upper = [...own].map(([name, value]) => {
    const under = base.get(name);
    return [name, under === undefined ? value : onTop(under, value)] as const;
  });
  return new Map([...base, ...upper]);
}

/** A later glob says more than an earlier one, so what is said again moves to the end. */
function withoutKeys<T>(base: ReadonlyMap<string, T>, own: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...[...base].filter(([key]) => !own.has(key)), ...own]);
}
