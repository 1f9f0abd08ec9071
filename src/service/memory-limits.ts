import { derived, lookAt, looking, type Located, type Subject } from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { hostMemory, type HostMemory } from "./host-memory.ts";
import { systemReserveBytes, type ByteRange, type MemoryUse, type Running } from "./memory-budget.ts";
import { mayShareHost } from "./share-host.ts";

/** A host's memory, and what memmon lets the processes on it grow to. Address: `host:app1/memory-limits`. */
export interface HostLimits extends Subject {
  readonly host: string;
  readonly memory: Located<number>;
  /** The limit of each process that has one. */
  readonly limits: readonly Located<number>[];
  /** What the system and the processes without a limit take besides. */
  readonly rest: Located<ByteRange>;
}

/** The limits of each host whose memory is known, and of which the files say what runs on it. */
export const hostLimits = join("hostLimits", ["supervisor"], (environment): readonly HostLimits[] =>
  hostMemory.in(environment).flatMap((host) => limitsOf(host, environment)),
);

function limitsOf(
  { host, span, memory, budget: { uses, unmodelled }, unplaced }: HostMemory,
  environment: Environment,
): readonly HostLimits[] {
  if (!memory || unplaced.length > 0) return [];
  const limitOf = limitsByProcess(environment);
  const { result, doubts } = looking(() => ({
    limits: [...uses, ...unmodelled.items].flatMap((process) => limitOf(process) ?? []),
    unlimited: uses.filter((use) => limitOf(use) === undefined),
  }));
  const { limits, unlimited } = result;
  if (limits.length === 0) {
    doubts.forEach(lookAt);
    return [];
  }
  const rest = derived({ span, doubt: doubts[0] ?? unmodelled.doubt }, () => {
    for (const { doubt } of unlimited) lookAt(doubt);
    const reserve = systemReserveBytes(memory.value);
    return {
      low: unlimited.reduce((sum, { low }) => sum + low, reserve),
      high: unlimited.reduce((sum, { high }) => sum + high, reserve),
    };
  });
  return [{ address: `host:${host}/memory-limits`, span, host, memory, limits, rest }];
}

/**
 * The limit of a process by its name, or by that of the script which it runs: `-p zeo` limits what `[program:zeo]` runs. One
 * for all counts for Zopes alone, since event listeners and the like never grow to it.
 */
function limitsByProcess({
  facts,
}: Environment): (process: Running & Partial<MemoryUse>) => Located<number> | undefined {
  return (process) => {
    const limits = facts["memory-limit"].filter((limit) => mayShareHost(limit, process));
    const named = (name: string) => limits.find((limit) => limit.process?.value === name);
    const runners = facts.command.filter(
      (fact) =>
        mayShareHost(fact, process) &&
        fact.command.value.split(/\s+/).some((word) => word.endsWith(`/${process.name}`)),
    );
    const own = named(process.name) ?? runners.map((runner) => named(runner.name)).find((limit) => limit !== undefined);
    const everyone = limits.find((limit) => limit.process === undefined);
    return (own ?? (process.zope && everyone))?.bytes;
  };
}
