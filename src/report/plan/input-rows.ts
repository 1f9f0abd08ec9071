import type {
  BackendInput,
  CapacityInputs,
  HostInput,
  PostgresqlMemory,
  ProcessInput,
} from "../../plan/capacity/inputs.ts";
import { CAPACITY, type CapacityRow } from "../../plan/input/capacity.ts";
import { sourceText } from "../../plan/sourced.ts";
import type { Source, Sourced } from "../../plan/sourced.ts";
import { formatBytes, formatDiskBytes } from "../format-bytes.ts";
import { formatByteRange } from "./byte-range.ts";
import { namesOf } from "./process-rows.ts";

/** An input as it is shown: what it is, its value, and where it comes from. */
export interface InputRow {
  readonly name: string;
  readonly value: string;
  readonly from: string;
}

/** Every input, those that are alike and from one place as one row. */
export function inputRows(inputs: CapacityInputs): readonly InputRow[] {
  const { hosts, unplaced, backends, disks, loadTest } = inputs;
  const processes = [...hosts.flatMap((host) => host.processes), ...unplaced];
  return alike([
    ...loadRows(inputs),
    ...backends.flatMap(backendRows),
    ...hosts.flatMap(hostRows),
    ...processes.flatMap(processRows),
    ...dataRows(inputs),
    ...disks.flatMap(({ now, mount, readings }) => [
      ...(now
        ? [
            row(
              "disk",
              mount,
              now,
              ({ usedBytes, availableBytes }) =>
                `${formatDiskBytes(usedBytes)} used, ${formatDiskBytes(availableBytes)} free`,
            ),
          ]
        : []),
      ...readings.map((reading) =>
        row(`${mount} on ${reading.value.date}`, "", reading, ({ usedBytes }) => formatDiskBytes(usedBytes)),
      ),
    ]),
    ...loadTest.map((step) =>
      row(
        "load test",
        "",
        step,
        ({ clients, throughput }) => `${clients} ${clients === 1 ? "client" : "clients"}, ${perSecond(throughput)}`,
      ),
    ),
  ]);
}

function perSecond(rate: number): string {
  return `${asGiven(rate)}/s`;
}

function seconds(value: number): string {
  return value > 0 && value < 0.1 ? `${asGiven(value * 1000)} ms` : `${asGiven(value)} s`;
}

/** Inputs are shown as they were given, but for a rounding error; only results are rounded to what a model supports. */
function asGiven(value: number): string {
  return String(Number(value.toPrecision(9)));
}

interface RawRow {
  readonly kind: string;
  /** Whose it is; empty when it is nobody's in particular. */
  readonly whose: string;
  readonly value: string;
  readonly source: Source;
}

function row<T>(
  kind: string,
  whose: string,
  { value, source, range }: Sourced<T>,
  write: (value: T) => string,
): RawRow {
  const between = range ? `, ${write(range.low)} to ${write(range.high)} possible` : "";
  return { kind, whose, value: write(value) + between, source };
}

/** What was declared of the load, or stands in for it, as far as there is something to load. */
function loadRows(inputs: CapacityInputs): readonly RawRow[] {
  if (inputs.backends.length === 0) return [];
  return TITLED.filter(({ unit }) => unit !== "bytes").flatMap((each) => tableRow(each, inputs));
}

/** What was declared of the data. */
function dataRows(inputs: CapacityInputs): readonly RawRow[] {
  return TITLED.filter(({ unit }) => unit === "bytes").flatMap((each) => tableRow(each, inputs));
}

const TITLED: readonly CapacityRow[] = [...CAPACITY.values()].flatMap(({ row: titled }) => titled ?? []);

function tableRow({ title, unit, value }: CapacityRow, inputs: CapacityInputs): readonly RawRow[] {
  const found = value(inputs);
  const whose = unit === "1/s" ? (inputs.load.peakBackend ?? "") : "";
  return found ? [row(title, whose, found, WRITTEN[unit])] : [];
}

/** How an input is written, by its unit. */
export const WRITTEN: Readonly<Record<CapacityRow["unit"], (value: number) => string>> = {
  "1/s": perSecond,
  s: seconds,
  number: String,
  bytes: formatBytes,
};

function backendRows({
  name,
  servers,
  queueTimeoutSeconds,
  affinity,
  slowstartSeconds,
}: BackendInput): readonly RawRow[] {
  return [
    ...servers.flatMap((server) => [
      ...(server.maxconn ? [row("maxconn", server.name, server.maxconn, String)] : []),
      ...(server.threads
        ? [row(isDeclared(server.threads.source) ? "requests at once" : "threads", server.name, server.threads, String)]
        : []),
    ]),
    ...(queueTimeoutSeconds ? [row("timeout queue", name, queueTimeoutSeconds, seconds)] : []),
    ...(affinity ? [row("bound by", name, affinity, String)] : []),
    ...(slowstartSeconds ? [row("slowstart", name, slowstartSeconds, seconds)] : []),
  ];
}

function isDeclared({ tag }: Source): boolean {
  return tag === "declared" || tag === "--set";
}

function hostRows({ name, memoryBytes, cpus }: HostInput): readonly RawRow[] {
  return [
    ...(memoryBytes ? [row("memory", name, memoryBytes, formatBytes)] : []),
    ...(cpus ? [row("processors", name, cpus, String)] : []),
  ];
}

function processRows({ name, memory, ceiling }: ProcessInput): readonly RawRow[] {
  const limit = ceiling ? [row("memmon ceiling", name, ceiling, formatBytes)] : [];
  if (memory.kind === "other")
    return [...(isDeclared(memory.bytes.source) ? [row("memory", name, memory.bytes, formatByteRange)] : []), ...limit];
  if (memory.kind === "postgresql") return [...settingRows(name, memory), ...limit];
  return [
    row("threads", name, memory.threads, String),
    row("cached objects", name, memory.objects, String),
    row("base of a Zope", name, memory.base, formatByteRange),
    row("bytes of an object", name, memory.objectBytes, ({ low, high }) => `${low}–${high}`),
    ...limit,
  ];
}

/** By their names in postgresql.conf. */
function settingRows(name: string, memory: PostgresqlMemory): readonly RawRow[] {
  return [
    row("shared_buffers", name, memory.sharedBuffers, formatBytes),
    row("max_connections", name, memory.connections, String),
    row("work_mem", name, memory.workMem, formatBytes),
    row("maintenance_work_mem", name, memory.maintenanceWorkMem, formatBytes),
    row("effective_cache_size", name, memory.effectiveCacheSize, formatBytes),
  ];
}

function alike(rows: readonly RawRow[]): readonly InputRow[] {
  const grouped = new Map<string, { readonly row: RawRow; readonly whose: readonly string[] }>();
  for (const each of rows) {
    const key = JSON.stringify([each.kind, each.value, each.source]);
    const whose = grouped.get(key)?.whose ?? [];
    grouped.set(key, {
      row: grouped.get(key)?.row ?? each,
      whose: each.whose === "" || whose.includes(each.whose) ? whose : [...whose, each.whose],
    });
  }
  return [...grouped.values()].map(({ row: { kind, value, source }, whose }) => ({
    name: whose.length === 0 ? kind : `${kind}, ${namesOf(whose)}`,
    value,
    from: sourceText(source),
  }));
}
