import type { CapacityAnswer } from "../../plan/capacity/answer.ts";
import type { PlannedBackend } from "../../plan/capacity/backend.ts";
import type { DiskAnswer } from "../../plan/capacity/disk.ts";
import type { CapacityInputs, DiskInput } from "../../plan/capacity/inputs.ts";
import type { Need } from "../../plan/capacity/sizing.ts";
import type { GrowthLaw } from "../../plan/disk/growth-law.ts";
import type { Moment } from "../../plan/capacity/moment.ts";
import type { RamAnswer } from "../../plan/capacity/ram.ts";
import { csv } from "../chart/csv.ts";

/** What one row says: of whom, which quantity, at which load, date or state, and its unit. */
type Row = readonly [
  section: string,
  subject: string,
  quantity: string,
  at: string | number,
  value: string | number,
  unit: string,
];

/** A plan as comma-separated values, a number a row: the twin of every table and chart. */
export function capacityCsv({ disks }: CapacityInputs, answer: CapacityAnswer): string {
  const planned = answer.backends.filter((backend) => backend.kind === "planned");
  return csv([
    ["section", "subject", "quantity", "at", "value", "unit"],
    ...answer.ram.flatMap(ramRows),
    ...answer.disks.flatMap((disk, index) => diskRows(disk, disks[index])),
    ...(answer.sizing?.needs ?? []).flatMap(needRows),
    ...planned.flatMap(backendRows),
    ...planned.flatMap(queueRows),
  ]);
}

function ramRows({ host = "", processes, processesBytes, verdict }: RamAnswer): readonly Row[] {
  const range = (
    subject: string,
    at: string,
    { low, high }: { readonly low: number; readonly high: number },
  ): readonly Row[] => [
    ["ram", subject, "least", at, low, "bytes"],
    ["ram", subject, "most", at, high, "bytes"],
  ];
  return [
    ...processes.flatMap(({ name, bytes }) => range(name, host, bytes)),
    ...range("processes together", host, processesBytes),
    ...("memoryBytes" in verdict
      ? [
          ["ram", "memory", verdict.kind, host, verdict.memoryBytes, "bytes"] as const,
          ["ram", "system", "reserve", host, verdict.systemBytes, "bytes"] as const,
          ...range("page cache", host, verdict.pageCacheBytes),
          ...(verdict.pageCache?.steps ?? []).flatMap(({ moreBytes, misses }): readonly Row[] => [
            ["ram", "reads from disk", "least", moreBytes, misses.low, "share"],
            ["ram", "reads from disk", "most", moreBytes, misses.high, "share"],
          ]),
        ]
      : []),
  ];
}

function diskRows({ host, mount, fill, date, growth }: DiskAnswer, input: DiskInput | undefined): readonly Row[] {
  const known: readonly Row[] = fill
    ? [
        ["disk", mount, "used", host, fill.usedBytes, "bytes"],
        ["disk", mount, "writable", host, fill.writableBytes, "bytes"],
        ["disk", mount, "40 % line", host, fill.lineBytes, "bytes"],
      ]
    : [];
  const readings = (input?.readings ?? []).map(
    ({ value }): Row => ["disk", mount, "reading", value.date, value.usedBytes, "bytes"],
  );
  const ahead: readonly Row[] = growth
    ? [
        ["disk", mount, "growth a day", host, growth.bytesPerDay, "bytes"],
        ["disk", mount, "until the line", host, growth.daysToLine, "days"],
        ["disk", mount, "until it is full", host, growth.daysToFull, "days"],
      ]
    : [];
  return [...known, ...readings, ...(growth ? ahead : dateRows(mount, host, date))];
}

function dateRows(mount: string, host: string, date: DiskAnswer["date"]): readonly Row[] {
  if (date.kind === "no-date") return [["disk", mount, "no date", host, date.reason, "reason"]];
  if (date.kind === "crossed") return [["disk", mount, "crossed", host, date.day, "date"]];
  const full: readonly Row[] = date.fullDay ? [["disk", mount, "full", host, date.fullDay, "date"]] : [];
  return [
    ["disk", mount, "line reached, earliest", host, date.from, "date"],
    ["disk", mount, "line reached", host, date.day, "date"],
    ["disk", mount, "line reached, latest", host, date.to, "date"],
    ...(date.otherDay
      ? [["disk", mount, `line reached, ${otherLaw(date.law)} growth`, host, date.otherDay, "date"] as const]
      : []),
    ...full,
  ];
}

function needRows(need: Need): readonly Row[] {
  const at = `${need.perSecond}/s of ${need.serviceSeconds} s`;
  if (need.kind === "unreachable")
    return [["needed", "p95 of service alone", "least", at, need.serviceP95Seconds, "s"]];
  const { slots, servers, withSpare, memoryBytes } = need;
  return [
    ["needed", "slots", "least", at, slots, "requests at once"],
    ["needed", "servers", "least", at, servers, "servers"],
    ["needed", "servers", "with one to spare", at, withSpare, "servers"],
    ...(memoryBytes
      ? [
          ["needed", "memory", "least", at, memoryBytes.low, "bytes"] as const,
          ["needed", "memory", "most", at, memoryBytes.high, "bytes"] as const,
        ]
      : []),
  ];
}

function queueRows({ name, atPeak }: PlannedBackend): readonly Row[] {
  if (!atPeak) return [];
  const { perSecond, waiting, inTime, begun, blocked, abandoned, routing } = atPeak;
  const share = (quantity: string, value: number | undefined): readonly Row[] =>
    value === undefined ? [] : [["peak", name, quantity, perSecond, value, "share"]];
  return [
    ...share("wait", waiting),
    ...share("answered within the target", inTime),
    ...share(`begun within ${begun?.withinSeconds ?? 0} s`, begun?.share),
    ...share("refused if none could wait", blocked),
    ...share("give up", abandoned),
    ...(routing
      ? [
          ["peak", name, "mean wait in the shortest queue, least", perSecond, routing.shortest.low, "s"] as const,
          ["peak", name, "mean wait in the shortest queue, most", perSecond, routing.shortest.high, "s"] as const,
          ["peak", name, "mean wait in a queue at random", perSecond, routing.random, "s"] as const,
        ]
      : []),
  ];
}

function otherLaw(law: GrowthLaw): GrowthLaw {
  return law === "linear" ? "exponential" : "linear";
}

function backendRows({ name, limits, states, curve, peak }: PlannedBackend): readonly Row[] {
  const subject = (index: number, queue: "shared" | "own"): string =>
    `${name}, ${states[index]?.servers ?? 0} servers, ${queue} queue`;
  return [
    ...limits.flatMap(({ serviceSeconds, states: reached }) =>
      reached.flatMap((limit, index): readonly Row[] =>
        limit.kind === "load"
          ? [
              ["limit", subject(index, "shared"), "load", serviceSeconds, limit.shared, "1/s"],
              ["limit", subject(index, "own"), "load", serviceSeconds, limit.own, "1/s"],
            ]
          : [["limit", subject(index, "shared"), "p95 of service alone", serviceSeconds, limit.serviceP95Seconds, "s"]],
      ),
    ),
    ...[
      ...curve.map((point) => ({ section: "load", point })),
      ...peak.map((point) => ({ section: "peak", point })),
    ].flatMap(({ section, point }) =>
      point.states.flatMap(({ shared, own }, index) => [
        ...momentRows(section, subject(index, "shared"), point.perSecond, shared),
        ...(own ? momentRows(section, subject(index, "own"), point.perSecond, own) : []),
      ]),
    ),
  ];
}

function momentRows(section: string, subject: string, perSecond: number, moment: Moment): readonly Row[] {
  const busy: Row = [section, subject, "busy", perSecond, moment.busy, "share"];
  if (moment.kind === "unstable") return [busy, [section, subject, "unstable", perSecond, "", ""]];
  return [
    busy,
    [section, subject, "p50", perSecond, moment.p50, "s"],
    [section, subject, "p95", perSecond, moment.p95, "s"],
    [section, subject, "503", perSecond, moment.refused, "share"],
  ];
}
