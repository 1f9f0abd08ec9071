import { READERS } from "../../declaration/readers.ts";
import type { BackendInput, CapacityInputs, HostInput, ProcessInput, ServerInput } from "../../plan/capacity/inputs.ts";
import { WAITS_FOR_EVER } from "../../plan/input/capacity.ts";
import { plainCapacity } from "../../plan/input/plain-capacity.ts";
import type { SaidCapacity } from "../../plan/input/said-capacity.ts";
import type { Sourced } from "../../plan/sourced.ts";
import { here } from "./field.ts";
import { storageOf } from "./room-fields.ts";
import type { Changes } from "./what-if.ts";

/** The inputs of a plan with changes, as `punchlist plan --set` would have them. */
export function roomInputs(base: CapacityInputs, changes: Changes): CapacityInputs {
  const { hosts, unplaced, backends, disks } = base;
  if (hosts.length + unplaced.length + backends.length + disks.length === 0) return plainCapacity(saidOf(changes));
  const machines = withInstances(withMemory(base, changes), number(changes, "capacity.instances"));
  return withLoad(withBackends(withThreads(machines, number(changes, "capacity.threads")), changes), changes);
}

type Machines = Pick<CapacityInputs, "hosts" | "unplaced">;

function number(changes: Changes, key: string): number | undefined {
  const text = changes[key];
  const kind = KINDS[key] ?? (key.startsWith("hosts.") ? "memory above 0" : undefined);
  if (text === undefined || kind === undefined) return undefined;
  const reading = READERS[kind].read(text);
  return "value" in reading ? reading.value : undefined;
}

const KINDS: Readonly<Record<string, "memory above 0" | "count to 1000" | "rate" | "duration" | "duration above 0">> = {
  "capacity.memory": "memory above 0",
  "capacity.instances": "count to 1000",
  "capacity.threads": "count to 1000",
  "capacity.peak": "rate",
  "capacity.service.mean": "duration above 0",
  "capacity.target.p95": "duration above 0",
  "capacity.servers": "count to 1000",
  "capacity.slots": "count to 1000",
  "capacity.queueTimeout": "duration",
};

/** What was said, for a machine of which no file tells. */
function saidOf(changes: Changes): SaidCapacity {
  const said = (key: string): number | undefined => number(changes, `capacity.${key}`);
  const only = <Key extends string>(key: Key, value: number | undefined): Partial<Record<Key, number>> =>
    (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, number>>;
  const storage = changes.disk === undefined ? undefined : storageOf(changes.disk);
  return {
    ...only("memory", said("memory")),
    ...only("instances", said("instances")),
    ...only("threads", said("threads")),
    ...only("peak", said("peak")),
    ...only("servers", said("servers")),
    ...only("slots", said("slots")),
    ...only("queueTimeout", said("queueTimeout")),
    service: only("mean", said("service.mean")),
    target: only("p95", said("target.p95")),
    ...(storage && !("problem" in storage) && { storage }),
  };
}

function withMemory(base: CapacityInputs, changes: Changes): CapacityInputs {
  const all = number(changes, "capacity.memory");
  const hosts = base.hosts.map((host): HostInput => {
    const memory = number(changes, `hosts.${host.name}.memory`) ?? all;
    return memory === undefined ? host : { ...host, memoryBytes: here(memory) };
  });
  if (hosts.length > 0 || all === undefined) return { ...base, hosts };
  const host = { name: "the host", memoryBytes: here(all), cpus: undefined, processes: base.unplaced };
  return { ...base, hosts: [host], unplaced: [] };
}

/** More instances are copies of the first, fewer are the first ones. */
function withInstances(base: CapacityInputs, count: number | undefined): CapacityInputs {
  if (count === undefined) return base;
  let left = count;
  const fewer = onEach(base, (processes) => processes.filter(({ memory }) => memory.kind !== "zope" || left-- > 0));
  const more = left;
  const first = processesOf(base).find(isZope);
  if (more <= 0 || !first) return { ...base, ...fewer };
  const copies = Array.from({ length: more }, (_, index) => ({ ...first, name: `${first.name}, copy ${index + 1}` }));
  return {
    ...base,
    ...onEach(fewer, (processes) => (processes.includes(first) ? after(processes, copies) : processes)),
  };
}

function after(processes: readonly ProcessInput[], copies: readonly ProcessInput[]): readonly ProcessInput[] {
  const last = processes.findLastIndex(isZope);
  return [...processes.slice(0, last + 1), ...copies, ...processes.slice(last + 1)];
}

function withThreads(base: CapacityInputs, count: number | undefined): CapacityInputs {
  if (count === undefined) return base;
  const threads = here(count);
  return {
    ...base,
    ...onEach(base, (processes) =>
      processes.map((process) =>
        process.memory.kind === "zope" ? { ...process, memory: { ...process.memory, threads } } : process,
      ),
    ),
    backends: base.backends.map((backend) => ({
      ...backend,
      servers: backend.servers.map((server) => (server.threads ? { ...server, threads } : server)),
    })),
  };
}

function onEach(
  { hosts, unplaced }: Machines,
  change: (processes: readonly ProcessInput[]) => readonly ProcessInput[],
): Machines {
  return {
    hosts: hosts.map((host) => ({ ...host, processes: change(host.processes) })),
    unplaced: change(unplaced),
  };
}

function processesOf({ hosts, unplaced }: Machines): readonly ProcessInput[] {
  return [...hosts.flatMap(({ processes }) => processes), ...unplaced];
}

function isZope({ memory }: ProcessInput): boolean {
  return memory.kind === "zope";
}

function withBackends(base: CapacityInputs, changes: Changes): CapacityInputs {
  const named = changes["capacity.backend"];
  const count = number(changes, "capacity.servers") ?? number(changes, "capacity.instances");
  const slots = number(changes, "capacity.slots");
  const timeout = number(changes, "capacity.queueTimeout");
  const chosen = named === undefined ? base.backends : base.backends.filter(({ name }) => name === named);
  const [only, another] = chosen;
  return {
    ...base,
    backends: chosen.map(
      (backend): BackendInput => ({
        ...backend,
        servers: resized(backend.servers, count ?? backend.servers.length).map((server) =>
          slots === undefined ? server : withSlots(server, here(slots)),
        ),
        queueTimeoutSeconds:
          timeout === undefined ? backend.queueTimeoutSeconds : timeout < WAITS_FOR_EVER ? here(timeout) : undefined,
      }),
    ),
    load: { ...base.load, peakBackend: another ? base.load.peakBackend : only?.name },
  };
}

function resized(servers: readonly ServerInput[], count: number): readonly ServerInput[] {
  const [first] = servers;
  const more = Array.from({ length: first ? Math.max(0, count - servers.length) : 0 }, (_, index) => ({
    ...first,
    name: `${first?.name ?? ""}, copy ${index + 1}`,
  }));
  return [...servers, ...(more as readonly ServerInput[])].slice(0, count);
}

/** Slots are what the balancer is to let through; where nothing says how many threads there are, as many work on it. */
function withSlots(server: ServerInput, slots: Sourced<number>): ServerInput {
  return { ...server, threads: server.threads ?? slots, maxconn: server.maxconn || server.threads ? slots : undefined };
}

function withLoad(base: CapacityInputs, changes: Changes): CapacityInputs {
  const changed = (key: string): Sourced<number> | undefined => {
    const value = number(changes, key);
    return value === undefined ? undefined : here(value);
  };
  const { load } = base;
  return {
    ...base,
    load: {
      ...load,
      peakPerSecond: changed("capacity.peak") ?? load.peakPerSecond,
      serviceSeconds: changed("capacity.service.mean") ?? load.serviceSeconds,
      targetP95Seconds: changed("capacity.target.p95") ?? load.targetP95Seconds,
    },
  };
}
