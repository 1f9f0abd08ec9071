import { notNegative, positive, wholeWithin } from "../accept.ts";
import type {
  BackendInput,
  CapacityInputs,
  DiskInput,
  LoadInput,
  PostgresqlMemory,
  ProcessInput,
  ServerInput,
} from "../capacity/inputs.ts";
import { PlanInputError } from "../input-error.ts";
import { nginxBasis, nginxBytes, NGINX_GROUNDS } from "../memory/nginx.ts";
import { OBJECT_BYTES, USUAL_INSTANCE, ZEO_BASIS, ZEO_SERVER, ZOPE_BASE, ZOPE_GROUNDS } from "../memory/usual.ts";
import { sourced, type Sourced } from "../sourced.ts";
import { capacity, WAITS_FOR_EVER } from "./capacity.ts";
import type { SaidCapacity } from "./said-capacity.ts";

/**
 * Inputs of a plan from what is said of a machine and its load, with the defaults of all that is left out.
 *
 * @throws PlanInputError for numbers that no machine has
 */
export function plainCapacity(said: SaidCapacity): CapacityInputs {
  const processes = [...processesOf(said), ...serversOf(said)];
  const memory = say(said.memory, above("capacity.memory"));
  const backends = backendsOf(said);
  return {
    hosts: memory ? [{ name: "the host", memoryBytes: memory, cpus: undefined, processes }] : [],
    unplaced: memory ? [] : processes,
    roots: [],
    uncounted: [],
    disks: disksOf(said.storage),
    data: say(said.data, above("capacity.data")),
    backends,
    load: loadOf(said, backends[0]?.name),
    loadTest: (said.loadTest ?? []).map((step) => sourced(step, "declared", SAID)),
  };
}

/** Instances, and the database server that several of them share. */
function processesOf({ instances, threads }: SaidCapacity): readonly ProcessInput[] {
  const count = say(instances, many("capacity.instances"))?.value ?? 0;
  const each = say(threads, many("capacity.threads"));
  return [
    ...Array.from({ length: count }, (_, index) => instance(`instance${index + 1}`, each)),
    ...(count > 1 ? [databaseServer()] : []),
  ];
}

function instance(name: string, threads: Sourced<number> | undefined): ProcessInput {
  return {
    name,
    memory: {
      kind: "zope",
      base: sourced(ZOPE_BASE.wsgi, "assumption", ZOPE_GROUNDS.base),
      threads: threads ?? usual(USUAL_INSTANCE.threads),
      objects: usual(USUAL_INSTANCE.objects),
      objectBytes: sourced(OBJECT_BYTES, "study", ZOPE_GROUNDS.objectBytes),
    },
    ceiling: undefined,
  };
}

function databaseServer(): ProcessInput {
  const bytes = sourced(ZEO_SERVER, "assumption", "several instances share a database");
  return { name: "zeoserver, assumed", memory: { kind: "other", bytes, basis: ZEO_BASIS }, ceiling: undefined };
}

function serversOf({ postgresql, nginx }: SaidCapacity): readonly ProcessInput[] {
  const none = { ceiling: undefined };
  const own = capacity.inputs.nginx.inputs;
  const workers = say(nginx?.workers, many("capacity.nginx.workers")) ?? own.workers.default;
  const connections = say(nginx?.connections, above("capacity.nginx.connections")) ?? own.connections.default;
  const bytes = sourced(nginxBytes(workers.value, connections.value), "assumption", NGINX_GROUNDS);
  const basis = nginxBasis(workers.value, connections.value);
  return [
    ...(postgresql ? [{ name: "postgresql", memory: databaseMemory(postgresql), ...none }] : []),
    ...(nginx ? [{ name: "nginx", memory: { kind: "other", bytes, basis } as const, ...none }] : []),
  ];
}

function databaseMemory(said: NonNullable<SaidCapacity["postgresql"]>): PostgresqlMemory {
  const usualSettings = capacity.inputs.postgresql.inputs;
  const setting = (key: keyof typeof usualSettings): Sourced<number> =>
    say(said[key], above(`capacity.postgresql.${key}`)) ?? usualSettings[key].default;
  return {
    kind: "postgresql",
    sharedBuffers: setting("sharedBuffers"),
    connections: setting("connections"),
    workMem: setting("workMem"),
    maintenanceWorkMem: setting("maintenanceWorkMem"),
    effectiveCacheSize: setting("effectiveCacheSize"),
  };
}

function usual(value: number): Sourced<number> {
  return sourced(value, "vendor default", USUAL_INSTANCE.recipe);
}

/** The servers that are said, each with as many slots as it has threads. */
function backendsOf({ servers, instances, slots, threads, peak, queueTimeout }: SaidCapacity): readonly BackendInput[] {
  const count = say(servers ?? instances, many("capacity.servers"));
  const each =
    say(slots ?? threads, many("capacity.slots")) ?? (peak === undefined ? undefined : usual(USUAL_INSTANCE.threads));
  if (!count || !each) return [];
  const timeout = say(queueTimeout, notBelow("capacity.queueTimeout"));
  return [
    {
      name: "as declared",
      servers: Array.from(
        { length: count.value },
        (_, index): ServerInput => ({ name: `server ${index + 1}`, maxconn: each, threads: each }),
      ),
      queueTimeoutSeconds: timeout && timeout.value < WAITS_FOR_EVER ? timeout : undefined,
      affinity: undefined,
      slowstartSeconds: undefined,
    },
  ];
}

function disksOf(storage: SaidCapacity["storage"]): readonly DiskInput[] {
  if (!storage) return [];
  const used = above("capacity.storage.used")(storage.used);
  const size = above("capacity.storage.size")(storage.size);
  if (used > size) throw new PlanInputError("capacity.storage.used", used, `the size, ${size}, or less`);
  return [
    {
      host: "",
      mount: "the disk",
      now: sourced({ sizeBytes: size, usedBytes: used, availableBytes: size - used }, "declared", SAID),
      reserveCountsAsUsed: false,
      readings: [],
      growthPerDay: say(storage.growth, notBelow("capacity.storage.growth")),
    },
  ];
}

function loadOf({ peak, service, target, patience }: SaidCapacity, peakBackend: string | undefined): LoadInput {
  const times = capacity.inputs.service.inputs;
  return {
    peakPerSecond: say(peak, notBelow("capacity.peak")),
    peakBackend,
    serviceSeconds: say(service?.mean, above("capacity.service.mean")) ?? times.mean.default,
    serviceVariation: say(service?.cv2, notBelow("capacity.service.cv2")) ?? times.cv2.default,
    targetP95Seconds: say(target?.p95, above("capacity.target.p95")) ?? capacity.inputs.target.inputs.p95.default,
    targetWaitSeconds: say(target?.wait, notBelow("capacity.target.wait")),
    patienceSeconds: say(patience, above("capacity.patience")),
  };
}

type Check = (value: number) => number;

function above(field: string): Check {
  return (value) => positive(field, value);
}

function notBelow(field: string): Check {
  return (value) => notNegative(field, value);
}

function many(field: string): Check {
  return (value) => wholeWithin(field, value, 1, MOST_OF_A_KIND);
}

const MOST_OF_A_KIND = 1000;

const SAID = "said";

function say(value: number | undefined, check: Check): Sourced<number> | undefined {
  return value === undefined ? undefined : sourced(check(value), "declared", SAID);
}
