import type { Located, Setting } from "../model/index.ts";
import type { CapacityInputs, HostInput, ProcessInput } from "../plan/capacity/inputs.ts";
import { ZOPE_GROUNDS } from "../plan/memory/usual.ts";
import { sourced } from "../plan/sourced.ts";
import type { Sourced } from "../plan/sourced.ts";
import type { Capacity } from "../declaration/what-if-schema.ts";
import { serverInputs } from "./server-inputs.ts";
import type { Environment } from "../environment/environment.ts";
import { hosts, type Host } from "../service/hosts.ts";
import { memoryBudget, type MemoryUse } from "../service/memory-budget.ts";
import { processMemory, type WeighedProcess } from "../service/process-memory.ts";
import { mayShareHost } from "../service/share-host.ts";
import { configuredAt } from "./declared-values.ts";
import { factPlace, memoryPlace } from "./fact-place.ts";

/** Hosts with the processes that run on them. With one host all do; with several those whose files are for it. */
export function memoryInputs(
  environment: Environment,
  capacity: Capacity | undefined,
): Pick<CapacityInputs, "hosts" | "unplaced" | "uncounted" | "roots"> {
  const { uses } = memoryBudget.in(environment);
  const { weighed, unknown } = processMemory.in(environment);
  const known = hosts.in(environment);
  const servers = serverInputs(environment, capacity);
  const alone = known.length === 1;
  const processes = (on: (host: string | undefined) => boolean): readonly ProcessInput[] => [
    ...uses.filter(({ host }) => on(host)).map((use) => processInput(use, environment)),
    ...weighed.filter(({ host }) => on(host)).flatMap(weighedInputs),
    ...servers.filter(({ host }) => on(host)).map(({ process }) => process),
  ];
  return {
    hosts: known.map((host) => ({
      ...hostInput(host, environment),
      processes: processes((name) => name === host.name || (alone && name === undefined)),
    })),
    unplaced: alone ? [] : processes((name) => name === undefined),
    roots: rootsOf(environment),
    uncounted: unknown
      .filter(({ service }) => !servers.some(({ process }) => process.name === service))
      .map(({ name, span }) => ({ value: name, source: configuredAt(span) })),
  };
}

/** The production roots that set up a Zope or a ZEO server and may share a host: those that are for one each are not counted together. */
function rootsOf({ buildout, facts, hostOf }: Environment): readonly string[] {
  const spans = new Set([...facts.zope, ...facts.zeo].map(({ span }) => span));
  const paths = buildout
    .filter(({ production, parts }) => production && parts.items.some(({ span }) => spans.has(span)))
    .map(({ root }) => root.path);
  const hosts = paths.map(hostOf);
  return paths.filter((_, index) =>
    hosts.some((host, other) => other !== index && mayShareHost({ host }, { host: hosts[index] })),
  );
}

function hostInput(
  { name, memoryBytes, measuredBytes, cpus }: Host,
  environment: Environment,
): Omit<HostInput, "processes"> {
  const placed = (value: Located<number> | undefined): Sourced<number> | undefined =>
    value && { value: value.value, source: factPlace(environment, value.span) };
  return { name, memoryBytes: placed(memoryBytes), measuredBytes: placed(measuredBytes), cpus: placed(cpus) };
}

function processInput(use: MemoryUse, environment: Environment): ProcessInput {
  const { name, span, zope, ceiling, low, high, basis } = use;
  const limit = ceiling && { value: ceiling.value, source: configuredAt(ceiling.span) };
  if (!zope) {
    const fact = environment.facts.memory.find((each) => each.span === span);
    const source = fact ? memoryPlace(fact) : configuredAt(span);
    return { name, memory: { kind: "other", bytes: { value: { low, high }, source }, basis }, ceiling: limit };
  }
  return {
    name,
    memory: {
      kind: "zope",
      base: sourced(zope.base, "assumption", ZOPE_GROUNDS.base),
      threads: setting(zope.threads),
      objects: setting(zope.objects),
      objectBytes: sourced(zope.objectBytes, "study", ZOPE_GROUNDS.objectBytes),
    },
    ceiling: limit,
  };
}

/** Each copy is a process. */
function weighedInputs({ name, low, high, basis, copies }: WeighedProcess): readonly ProcessInput[] {
  const bytes = sourced({ low, high }, "assumption", "ranges from practice for this kind of process; measure it");
  return Array.from({ length: copies }, () => ({ name, memory: { kind: "other", bytes, basis }, ceiling: undefined }));
}

function setting(value: Setting<number>): Sourced<number> {
  return value.from !== undefined
    ? sourced(value.value, "vendor default", value.from)
    : { value: value.value, source: configuredAt(value.span) };
}
