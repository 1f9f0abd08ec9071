import {
  derived,
  doubted,
  type HostFact,
  type InodeUse,
  type Listed,
  type Located,
  type Mount,
  type Problem,
  type Span,
  type Step,
} from "../model/index.ts";
import { join } from "../environment/join.ts";
import { containerLimit } from "./compose-memory.ts";

/** A host with all that is known of it, measured or declared. */
export interface Host {
  readonly name: string;
  /** Where it was measured, else where it is declared. */
  readonly span: Span;
  readonly memoryBytes: Located<number> | undefined;
  /** What was measured, where something else is declared. */
  readonly measuredBytes: Located<number> | undefined;
  readonly cpus: Located<number> | undefined;
  readonly mounts: Listed<HostMount>;
  readonly inodes: Listed<InodeUse>;
  /** Where it shows that its facts were taken in a container. */
  readonly container: Span | undefined;
}

/** A file system of a host; the trail names what was measured where the numbers are declared. */
export interface HostMount extends Mount {
  readonly trail: readonly Step[];
}

/** The hosts of an environment, each once: what is declared of one stands in the place of what was measured. */
export const hosts = join("hosts", ["host", "declaration"], ({ facts, files }): readonly Host[] => {
  const limit = facts.host.length > 0 ? containerLimit(files) : undefined;
  const byName = new Map<string, [HostFact, ...HostFact[]]>();
  for (const fact of facts.host) {
    const known = byName.get(fact.name);
    if (known) known.push(fact);
    else byName.set(fact.name, [fact]);
  }
  return [...byName.values()].map((facts) => joinFacts(facts, limit));
});

function joinFacts(facts: readonly [HostFact, ...HostFact[]], limit: Located<number> | undefined): Host {
  const [{ name, span }] = facts;
  const declared = facts.filter(({ source }) => source === "declared");
  const measured = facts.filter(({ source }) => source === "file");
  const number = (pick: (fact: HostFact) => Located<number> | undefined): Located<number> | undefined =>
    preferred(firstOf(declared, pick), firstOf(measured, pick));
  return {
    name,
    span,
    memoryBytes: number(({ memoryBytes, source }) => (source === "file" ? within(limit, memoryBytes) : memoryBytes)),
    measuredBytes: declared.some(({ memoryBytes }) => memoryBytes)
      ? firstOf(measured, ({ memoryBytes }) => memoryBytes)
      : undefined,
    cpus: number(({ cpus }) => cpus),
    mounts: {
      items: joinMounts(declared.flatMap(mountsOf), measured.flatMap(mountsOf)),
      doubt: firstOf(facts, ({ mounts }) => mounts.doubt),
    },
    inodes: {
      items: measured.flatMap(({ inodes }) => inodes.items),
      doubt: firstOf(measured, ({ inodes }) => inodes.doubt),
    },
    container: firstOf(measured, ({ container }) => container),
  };
}

/** `/proc/meminfo` is the machine's in a container too, which may have less. */
function within(limit: Located<number> | undefined, memory: Located<number> | undefined): Located<number> | undefined {
  return memory && limit && limit.value < memory.value ? doubted(memory, notAll(limit)) : memory;
}

function notAll({ span, value }: Located<number>): Problem {
  const gigabytes = Number((value / 1024 ** 3).toFixed(1));
  return {
    kind: "unseen",
    span,
    message: `${span.file.path} gives a container ${gigabytes} GB at most; whether the processes run in it settles it, or its memory.max beside meminfo.`,
  };
}

function firstOf<T>(facts: readonly HostFact[], pick: (fact: HostFact) => T | undefined): T | undefined {
  return facts.map(pick).find((value) => value !== undefined);
}

function preferred<T>(declared: Located<T> | undefined, measured: Located<T> | undefined): Located<T> | undefined {
  if (!declared || !measured) return declared ?? measured;
  const { span, trail, doubt } = declared;
  return derived({ span, trail: [...trail, insteadOf(measured)], doubt }, () => declared.value);
}

function mountsOf({ mounts }: HostFact): readonly Mount[] {
  return mounts.items;
}

/** In the order in which they were measured; those that are only declared come last. */
function joinMounts(declared: readonly Mount[], measured: readonly Mount[]): readonly HostMount[] {
  const known = measured.map((mount): HostMount => {
    const other = declared.find(({ path }) => path === mount.path);
    return other ? { ...other, trail: [insteadOf(mount)] } : { ...mount, trail: [] };
  });
  const others = declared.filter(({ path }) => measured.every((mount) => mount.path !== path));
  return [...known, ...others.map((mount) => ({ ...mount, trail: [] }))];
}

function insteadOf({ span }: { readonly span: Span }): Step {
  return { span, why: "declared, in the place of what was measured" };
}
