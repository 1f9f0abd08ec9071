import type { ByteRange, CapacityInputs, HostInput, ProcessInput } from "../../plan/capacity/inputs.ts";
import type { RamAnswer, RamVerdict } from "../../plan/capacity/ram.ts";
import { sourceText } from "../../plan/sourced.ts";
import { columnTable, type ColumnTable } from "../chart/column-table.ts";
import { stackedBar, type StackedBar } from "../chart/stacked-bar.ts";
import { formatBytes } from "../format-bytes.ts";
import { pageCacheLines } from "./page-cache-lines.ts";
import { postgresqlLines } from "./postgresql-lines.ts";
import type { PlanStyle } from "./plan-style.ts";
import { namesOf, processRows } from "./process-rows.ts";
import { roughByteRange, roughBytes, wholeGibibytes } from "./byte-range.ts";
import { remedyLines } from "./remedy-lines.ts";

/** What a host's processes take, against its memory. */
export function ramBlock(answer: RamAnswer, inputs: CapacityInputs, style: PlanStyle): readonly string[] {
  const { host, verdict } = answer;
  if (answer.processes.length === 0) return [];
  const processes =
    host === undefined ? inputs.unplaced : (inputs.hosts.find(({ name }) => name === host)?.processes ?? []);
  return [
    ...style.heading(`RAM${host === undefined ? "" : ` of ${host}`}`, ramOutcome(answer, inputs)),
    ...declaredLines(
      inputs.hosts.find(({ name }) => name === host),
      style,
    ),
    "",
    ...columnTable(processTable(processes, answer), style.chart),
    ...("memoryBytes" in verdict ? ["", ...memoryLines(answer.processesBytes, verdict, style)] : []),
    ...watchdogLines(answer, processes, style),
    ...postgresqlLines(answer.postgresql, style),
    ...("memoryBytes" in verdict
      ? [...remedyLines(verdict.remedies, style), ...pageCacheLines(verdict.pageCache, style)]
      : []),
    ...rootLines(inputs, style),
    ...uncounted(inputs, style),
  ];
}

/** The verdict as the end of a sentence that began with the host. */
export function ramOutcome({ processesBytes, verdict }: RamAnswer, inputs: CapacityInputs): string {
  const processes = `the processes take ${roughByteRange(processesBytes)}`;
  if (!("memoryBytes" in verdict)) {
    if (verdict.kind === "host-unclear") {
      return `${processes}, and no file says which of the hosts they run on. On one host they need ${wholeGibibytes(verdict.recommendedBytes)} with the system.`;
    }
    return `${processes}, and the host's memory is not known. With the system it needs ${wholeGibibytes(verdict.recommendedBytes)}, and room for the files that are read.`;
  }
  const { memoryBytes, systemBytes, pageCacheBytes } = verdict;
  const sum = `Of ${formatBytes(memoryBytes)}, ${processes} and the system ${roughBytes(systemBytes)}`;
  const missing = uncountedNames(inputs);
  const counted = missing.length > 0 ? `what is counted fits, without ${namesShown(missing)}` : "it fits";
  if (verdict.kind === "fits")
    return `${counted}. ${sum}; ${roughByteRange(pageCacheBytes)} are left for the page cache.`;
  if (verdict.kind === "tight")
    return `it fits if the low estimates hold. ${sum}; at the most ${roughBytes(-pageCacheBytes.low)} are missing.`;
  return `it does not fit. ${sum}; at least ${roughBytes(-pageCacheBytes.high)} are missing.`;
}

/** A declared number goes before a measured one, and says so. */
function declaredLines(host: HostInput | undefined, { prose }: PlanStyle): readonly string[] {
  const { memoryBytes: said, measuredBytes: measured } = host ?? {};
  if (!said || !measured || said.value === measured.value) return [];
  return prose(
    `Computed with the declared ${formatBytes(said.value)} (${sourceText(said.source)}); the facts say ${formatBytes(measured.value)} (${measured.source.where}).`,
  );
}

/** What each process takes, those that are alike in one row, with the system and the sum. */
export function processTable(processes: readonly ProcessInput[], answer: RamAnswer): ColumnTable {
  const { processesBytes, verdict } = answer;
  const each = (names: readonly string[], bytes: number): string =>
    names.length > 1 ? `${names.length} × ${formatBytes(bytes)}` : formatBytes(bytes);
  const total = (label: string, low: number, high: number, basis: string): readonly string[] => [
    label,
    formatBytes(low),
    formatBytes(high),
    basis,
  ];
  const system =
    "memoryBytes" in verdict ? [total("the system", verdict.systemBytes, verdict.systemBytes, SYSTEM_BASIS)] : [];
  const systemBytes = "memoryBytes" in verdict ? verdict.systemBytes : 0;
  return {
    columns: [
      { title: "process", align: "left" },
      { title: "least", align: "right" },
      { title: "most", align: "right" },
      { title: "arithmetic of one", align: "left" },
    ],
    rows: [
      ...processRows(processes, answer.processes).map(({ names, bytes, basis }) => [
        namesOf(names),
        each(names, bytes.low),
        each(names, bytes.high),
        basis,
      ]),
      ...system,
      total("together", processesBytes.low + systemBytes, processesBytes.high + systemBytes, ""),
    ],
  };
}

const SYSTEM_BASIS = "512 MiB or 5 % of the memory, whichever is more, and 256 MiB for agents";

/** A host's memory by what takes it; what processes may take at the most may be more than there is. */
export function memoryBar({ low, high }: ByteRange, { systemBytes, pageCacheBytes }: KnownVerdict): StackedBar {
  const free = Math.max(0, pageCacheBytes.low);
  return {
    phases: ["system", "processes at least", "at the most", "page cache"],
    bars: [{ label: free > 0 ? "memory" : "needed", values: [systemBytes, low, high - low, free] }],
    write: formatBytes,
  };
}

type KnownVerdict = Extract<RamVerdict, { readonly memoryBytes: number }>;

function memoryLines(processes: ByteRange, verdict: KnownVerdict, { chart }: PlanStyle): readonly string[] {
  return [
    ...stackedBar(memoryBar(processes, verdict), chart),
    ...(verdict.pageCacheBytes.low > 0 ? [] : [`  The memory is ${formatBytes(verdict.memoryBytes)}.`]),
  ];
}

function watchdogLines(
  { watchdog, restartedForEver, verdict }: RamAnswer,
  processes: readonly ProcessInput[],
  { prose }: PlanStyle,
): readonly string[] {
  if (!watchdog) return [];
  const watched = processes.filter(({ ceiling }) => ceiling !== undefined).length;
  const memory = "memoryBytes" in verdict ? ` of ${formatBytes(verdict.memoryBytes)}` : "";
  const end =
    watchdog.kind === "short"
      ? ": the host swaps before memmon acts on all; lower the ceilings"
      : watchdog.kind === "fits"
        ? ": it fits"
        : "";
  const sum = `With ${watched === 1 ? "the watched process at its ceiling" : `all ${watched} watched processes at their ceilings`}, ${formatBytes(watchdog.neededBytes)}${memory} are taken${end}.`;
  const forEver = `memmon's ceiling of ${namesOf(restartedForEver)} is below what the process is expected to take with full caches, so it would restart again and again; raise it, or cache less.`;
  return ["", ...prose(sum), ...(restartedForEver.length > 0 ? prose(forEver) : [])];
}

function rootLines({ roots }: CapacityInputs, { prose }: PlanStyle): readonly string[] {
  if (roots.length < 2) return [];
  const names = `${roots.slice(0, MOST_NAMES).join(", ")}${roots.length > MOST_NAMES ? ` and ${roots.length - MOST_NAMES} more` : ""}`;
  return [
    "",
    ...prose(
      `Counted together are ${roots.length} buildout roots: ${names}. If they are for different hosts or stages, say which one is meant by roots.buildout in punchlist.yaml.`,
    ),
  ];
}

function uncounted(inputs: CapacityInputs, { prose }: PlanStyle): readonly string[] {
  const names = uncountedNames(inputs);
  const started =
    names.length === 0
      ? ""
      : ` Nothing says what ${namesShown(names)} ${names.length === 1 ? "takes" : "take"}, so nothing is counted for ${names.length === 1 ? "it" : "them"}.`;
  const processes = [...inputs.hosts.flatMap((host) => host.processes), ...inputs.unplaced];
  const counted = (...kinds: readonly string[]): boolean => processes.some(({ name }) => kinds.includes(name));
  const others = [
    ...(counted("haproxy", "nginx", "varnish") ? [] : ["proxies"]),
    "caches",
    ...(counted("postgresql") ? [] : ["databases"]),
  ];
  return [
    "",
    ...prose(`${sentenceStart(others)} that the operating system starts come on top, where there are some.${started}`),
  ];
}

function uncountedNames({ uncounted }: CapacityInputs): readonly string[] {
  return [...new Set(uncounted.map(({ value }) => value))];
}

function namesShown(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  return `${names.slice(0, MOST_NAMES).join(", ")}${more}`;
}

const MOST_NAMES = 8;

/** `Caches and databases`. */
function sentenceStart(words: readonly string[]): string {
  const text = words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
