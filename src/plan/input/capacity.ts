import type { CapacityInputs } from "../capacity/inputs.ts";
import { sourced, type Sourced } from "../sourced.ts";
import { type Form, group, type HasRange, leaf, list, number, ranged } from "./form.ts";
import { type Defaulted, type Input, section } from "./input.ts";
import { listed } from "./walk.ts";

/** All there is to say about one input of a plan of memory, disks and concurrency. */
export interface CapacityInput<Written extends Form = Form, Value = unknown> extends Input<Written, Value> {
  readonly row?: CapacityRow;
  readonly question?: CapacityQuestion;
  /** What is computed at low and high as well; an input that takes a range says it. */
  readonly atBothEnds?: string;
}

/** How an input is shown among those of a plan. */
export interface CapacityRow {
  readonly title: string;
  readonly unit: "1/s" | "s" | "number" | "bytes";
  readonly value: (inputs: CapacityInputs) => Sourced<number> | undefined;
}

/** What is asked as long as nobody said it. */
export interface CapacityQuestion {
  /** @param about the backends or mounts that it is asked of, in words */
  text(about: string): string;
  /** A value for `--set`; without it, a list in the file answers. */
  example?(about: readonly string[]): string;
  /** Names where the assumption comes from. */
  readonly tellsWhere?: true;
}

const MIB = 1024 ** 2;

const reading = group(
  "A reading of df.",
  {
    date: leaf("date", "The day of the reading."),
    mount: leaf("text", "Where the file system is mounted, such as /srv."),
    used: leaf("size above 0", "How much of it was used, as df said."),
  },
  { host: leaf("text", "The host; without it, the one that has such a mount.") },
);

const step = group(
  "A step of a load test.",
  {
    clients: leaf("count", "How many clients asked at once."),
    throughput: leaf("rate above 0", "Requests that were served meanwhile, such as 78/s."),
  },
  {},
);

const service = section("How long requests take without waiting.", {
  mean: capacityInput({
    form: ranged("duration above 0", "Mean time that a request takes, such as 200ms."),
    // A page that no cache answers, where nobody measured it.
    default: {
      ...sourced(0.3, "assumption", "a page that no cache answers, not measured"),
      range: { low: 0.1, high: 1 },
    },
    atBothEnds: "the load that a backend carries",
    row: { title: "mean service time", unit: "s", value: ({ load }) => load.serviceSeconds },
    question: { text: () => "How long does a request take on average, without waiting?", example: () => "200ms" },
  }),
  cv2: capacityInput({
    form: number("amount", "Squared coefficient of variation of that time; 1 when not measured."),
    default: sourced(1, "assumption", "service times spread as exponential ones do"),
    row: {
      title: "spread of service times (cv²; 0: all alike)",
      unit: "number",
      value: ({ load }) => load.serviceVariation,
    },
  }),
});

const target = section("What is aimed at.", {
  p95: capacityInput({
    form: leaf("duration above 0", "95 of 100 requests are answered within this time."),
    // Pages that take longer make people press reload.
    default: sourced(2, "assumption", "slower pages are reloaded"),
    row: { title: "target for 95 of 100", unit: "s", value: ({ load }) => load.targetP95Seconds },
    question: { text: () => "Within which time are 95 of 100 requests to be answered?", example: () => "1s" },
  }),
  wait: capacityInput({
    form: number("duration", "A wait of which is shown how many of 100 requests are begun within it, such as 15s."),
    row: { title: "wait that is asked about", unit: "s", value: ({ load }) => load.targetWaitSeconds },
  }),
});

const storage = section("A disk of which no file tells, and how fast it fills up.", {
  used: capacityInput({
    form: number("size above 0", "How much of it is used, such as 61 GB; a disk's GB are 10⁹ bytes."),
  }),
  size: capacityInput({ form: number("size above 0", "Its size, such as 100 GB.") }),
  growth: capacityInput({ form: number("growth", "How fast what is used grows, such as 1.6 GB/month.") }),
});

/** PostgreSQL's own, since its release 9.6. */
function postgresqlDefault(value: number): Sourced<number> {
  return sourced(value, "vendor default", "PostgreSQL's own");
}

const postgresql = section("A PostgreSQL server on the host, by its settings; its GB are GiB, as in postgresql.conf.", {
  sharedBuffers: capacityInput({
    form: number("memory above 0", "shared_buffers: what it keeps of the data itself, such as 2 GB."),
    default: postgresqlDefault(128 * MIB),
  }),
  connections: capacityInput({
    form: number("count to 100000", "max_connections: how many there may be at once."),
    default: postgresqlDefault(100),
  }),
  workMem: capacityInput({
    form: number("memory above 0", "work_mem: what a sort or a hash takes, such as 16 MB."),
    default: postgresqlDefault(4 * MIB),
  }),
  maintenanceWorkMem: capacityInput({
    form: number("memory above 0", "maintenance_work_mem: what vacuuming or an index takes, such as 512 MB."),
    default: postgresqlDefault(64 * MIB),
  }),
  effectiveCacheSize: capacityInput({
    form: number("memory above 0", "effective_cache_size: what it expects in caches; it takes none of it."),
    default: postgresqlDefault(4096 * MIB),
  }),
});

const nginx = section("nginx on the host, as long as its files are not read.", {
  workers: capacityInput({
    form: number("count to 1000", "worker_processes: one a processor where it says auto."),
    default: sourced(1, "vendor default", "nginx's own"),
  }),
  connections: capacityInput({
    form: number("count to 100000", "worker_connections: how many each worker may have open."),
    default: sourced(512, "vendor default", "nginx's own"),
  }),
});

/** Seconds. Nobody waits for a year: a queue with such a timeout is one that nothing ends. */
export const WAITS_FOR_EVER = 8760 * 3600;

/** How much load comes, and what it meets. Schema, `--set`, rows and questions are made from this table. */
export const capacity = section("How much load comes, and what it meets.", {
  peak: capacityInput({
    form: ranged("rate", "Requests at peak that reach the application, such as 18/s."),
    atBothEnds: "latency and 503s at the peak",
    row: { title: "peak", unit: "1/s", value: ({ load }) => load.peakPerSecond },
    question: {
      text: () => "How many requests a second reach the application at peak, after the caches?",
      example: () => "18/s",
    },
  }),
  service,
  target,
  backend: capacityInput({
    form: leaf("text", "The HAProxy backend that is meant; needed where there are several."),
    question: { text: (about) => `Which of ${about} does the peak reach?`, example: ([first = ""]) => first },
  }),
  memory: capacityInput({
    form: number(
      "memory above 0",
      "Memory of the host, as it is sold: 8 GB are 8 GiB. Of several hosts, say it under hosts.",
    ),
  }),
  instances: capacityInput({
    form: number(
      "count to 1000",
      "How many Zope instances the host runs; where files set up some, how many it would be.",
    ),
  }),
  threads: capacityInput({ form: number("count to 1000", "How many threads each of the instances has.") }),
  servers: capacityInput({ form: number("count to 1000", "How many servers the backend has.") }),
  slots: capacityInput({
    form: number("count to 1000", "How many requests a server works on at once (maxconn)."),
    question: { text: (about) => `On how many requests does a server of ${about} work at once?`, example: () => "2" },
  }),
  queueTimeout: capacityInput({
    form: number(
      "duration",
      "How long a request waits before it gets a 503; 0s when nobody waits, 8760h when nothing ends it.",
    ),
  }),
  patience: capacityInput({
    form: number("duration above 0", "How long people wait on average before they give up, such as 10s."),
    row: { title: "patience", unit: "s", value: ({ load }) => load.patienceSeconds },
  }),
  data: capacityInput({
    form: number("size above 0", "Size of the data that requests read, such as that of Data.fs and its blobs."),
    row: { title: "data that are read", unit: "bytes", value: ({ data }) => data },
    question: { text: () => "How large are the data that requests read?", example: () => '"20 GB"', tellsWhere: true },
  }),
  storage,
  postgresql,
  nginx,
  disk: capacityInput({
    form: list(reading, "How full disks were, in any order; eight readings over two months give a date."),
    question: { text: (about) => `How full was ${about} before?` },
  }),
  loadTest: capacityInput({
    form: list(step, "What a load test measured; six steps or more say where throughput ends."),
  }),
});

/** The inputs of a plan by their keys, in the order of the table. */
export const CAPACITY: ReadonlyMap<string, CapacityInput> = new Map(
  listed({ capacity }).map(({ key, input }) => [key, input] as const),
);

/** An input of the table. One whose form takes a range says what is computed at its ends, so that no range is accepted and ignored. */
function capacityInput<const Written extends Form, Value>(
  entry: CapacityInput<Written, Value> & Defaulted<Written, Value> & EndsIfRanged<Written>,
): Defaulted<Written, Value>;
function capacityInput<const Written extends Form, Value = never>(
  entry: CapacityInput<Written, Value> & EndsIfRanged<Written>,
): CapacityInput<Written, Value>;
function capacityInput(entry: CapacityInput): CapacityInput {
  return entry;
}

type EndsIfRanged<Written> = true extends HasRange<Written> ? { readonly atBothEnds: string } : unknown;
