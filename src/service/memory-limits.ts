import type { Located, MemoryLimitFact, Subject } from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { memoryBudget, systemReserveBytes, type ByteRange, type MemoryUse } from "./memory-budget.ts";

/** A host's memory, and what memmon lets the processes on it grow to. Address: `host:app1/memory-limits`. */
export interface HostLimits extends Subject {
  readonly host: string;
  readonly memory: Located<number>;
  /** The limit of each process that has one. */
  readonly limits: readonly Located<number>[];
  /** What the system and the processes without a limit take besides. */
  readonly restBytes: ByteRange;
}

/** The limits of the only host whose memory is known. With several hosts no file says which of the processes run where. */
export const hostLimits = join("hostLimits", ["supervisor"], findLimits);

function findLimits(environment: Environment): readonly HostLimits[] {
  const [host, another] = environment.facts.host.filter(({ memoryBytes }) => memoryBytes !== undefined);
  if (!host?.memoryBytes || another) return [];
  const { uses, unmodelled } = memoryBudget.in(environment);
  const limitOf = limitsByProcess(environment);
  const limits = [...uses, ...unmodelled].flatMap((process) => limitOf(process) ?? []);
  if (limits.length === 0) return [];
  const unlimited = uses.filter((use) => limitOf(use) === undefined);
  const reserve = systemReserveBytes(host.memoryBytes.value);
  return [
    {
      address: `host:${host.name}/memory-limits`,
      span: host.span,
      host: host.name,
      memory: host.memoryBytes,
      limits,
      restBytes: {
        low: unlimited.reduce((sum, { low }) => sum + low, reserve),
        high: unlimited.reduce((sum, { high }) => sum + high, reserve),
      },
    },
  ];
}

/**
 * The limit of a process by its name, or by that of the script which it runs: `-p zeo` limits what `[program:zeo]` runs. One
 * for all counts for Zopes alone, since event listeners and the like never grow to it.
 */
function limitsByProcess({
  facts,
}: Environment): (process: Pick<MemoryUse, "name"> & Partial<MemoryUse>) => Located<number> | undefined {
  const named = (name: string): MemoryLimitFact | undefined =>
    facts["memory-limit"].find(({ process }) => process === name);
  const everyone = facts["memory-limit"].find(({ process }) => process === undefined);
  return ({ name, zope }) => {
    const runners = facts.command.filter(({ command }) =>
      command.value.split(/\s+/).some((word) => word.endsWith(`/${name}`)),
    );
    const own = named(name) ?? runners.map((runner) => named(runner.name)).find((limit) => limit !== undefined);
    return (own ?? (zope && everyone))?.bytes;
  };
}
