import { downtimeBudget } from "../budget.ts";
import type { Availability } from "../availability.ts";
import { dayText } from "../calendar/civil.ts";
import { clip, DAY_MS, HOUR_MS } from "../calendar/interval.ts";
import { openZone, type Zone } from "../calendar/zone.ts";
import { brokenAhead } from "../record/chance-ahead.ts";
import { FEWEST_REPAIRS, type Fitted } from "../record/repair-fit.ts";
import { mergedLog, type Merged, type Spent, spentBy, weighed } from "../record/spent.ts";
import type { IncidentRecord } from "../record/record.ts";
import { RATE_LEVEL, rateInterval } from "../risk/confidence.ts";
import { isDefault } from "../sourced.ts";
import { agreedHours, holidaysOfWindow, plannedTime, plannedWithin } from "./agreed-time.ts";
import type { RecordAnswer, RecordRow } from "./answer.ts";
import { exact, type Figure, withIgnorance } from "./figure.ts";
import { PROMISE_KEYS } from "./input-keys.ts";
import type { OperatingInputs, SlaInputs } from "./inputs.ts";
import { scenarioInput } from "./scenario-input.ts";
import { keptFigure } from "./simulated-figure.ts";
import { currentWindows, type NamedCurrent } from "./windows.ts";

const LOG = ["outages.log"];

/** What a log of outages says of the windows that have begun, and of the incidents to come. */
export function recordAnswer({ baseline, outages, run }: SlaInputs): RecordAnswer | undefined {
  if (!outages) return undefined;
  const record = outages.log.value;
  const { log, observed, repair } = record;
  const zone = openZone("service.zone", baseline.service.zone.value);
  const context: Context = { inputs: baseline, record, merged: mergedLog(log), zone, seed: run.seed.value };
  const { low, high } = rateInterval(observed.count, observed.years, RATE_LEVEL);
  return {
    log: log.name,
    since: dayText(Math.floor(zone.wallAt(log.since) / DAY_MS)),
    rate: withIgnorance(exact(observed.count / observed.years, "1/yr", LOG), low, high),
    repairMedian: repair && fitted(repair.median),
    repairP90: repair && fitted(repair.p90),
    repairs: repair?.count ?? 0,
    rows: rowsOf(context),
    notes: [...log.notes, ...recordNotes(record), ...unused(baseline, record), ...unseenStart(context)],
  };
}

interface Context {
  readonly inputs: OperatingInputs;
  readonly record: IncidentRecord;
  readonly merged: Merged;
  readonly zone: Zone;
  readonly seed: number;
}

function fitted({ value, low, high }: Fitted): Figure {
  return withIgnorance(exact(value, "h", [...LOG, "response.detect", "response.coverage"]), low, high);
}

function rowsOf(context: Context): readonly RecordRow[] {
  const { promise, service } = context.inputs;
  const { availability } = promise;
  if (!availability) return [];
  const days = promise.window.value === "rolling-28-days" ? 28 : 30;
  const planned = context.merged.planned.length > 0 || service.maintenance.windows.value.length > 0;
  const { value: counted } = service.maintenance.counted;
  const sides: readonly RecordRow["maintenance"][] = !planned
    ? ["none"]
    : counted === "yes"
      ? ["counts"]
      : counted === "no"
        ? ["does not count"]
        : ["counts", "does not count"];
  return currentWindows(context.record.log.until, days, context.zone).flatMap((named) =>
    sides.map((side) => rowOf(context, availability.value, named, side)),
  );
}

function rowOf(
  context: Context,
  availability: Availability,
  { name, window }: NamedCurrent,
  maintenance: RecordRow["maintenance"],
): RecordRow {
  const { inputs, record, merged } = context;
  const { until } = record.log;
  const { service } = inputs;
  const hours = agreedHours(service, window);
  const sides = weighed(merged, hours, plannedTime(service, window), maintenance !== "does not count");
  const spent = spentBy(sides, window, until);
  const allowed = downtimeBudget(availability, spent.agreedMs).hours;
  const rest = clip(hours, { start: until, end: window.end });
  const ahead = maintenance === "counts" ? plannedWithin(service, window, rest) / HOUR_MS : 0;
  const left = allowed - spent.hours - ahead;
  const most = countOf(inputs, name);
  const broken = brokenBy(inputs, spent, { allowed, most });
  const figure = (value: number, unit: string): Figure => exact(value, unit, [...LOG, ...PROMISE]);
  return {
    window: name,
    maintenance,
    allowed: exact(allowed, "h", PROMISE),
    spent: figure(spent.hours, "h"),
    left: figure(left, "h"),
    burnRate:
      allowed > 0 && spent.passedMs > 0
        ? figure(spent.hours / allowed / (spent.passedMs / spent.agreedMs), "times")
        : undefined,
    outages: figure(spent.outages, "count"),
    longest: figure(spent.longestHours, "h"),
    broken,
    keeps:
      broken.length > 0 || window.end <= until
        ? undefined
        : keeps(context, window, { left, outages: most && most - spent.outages }),
  };
}

const PROMISE = ["promise.availability", "service.zone", "service.hours", "service.holidays"];

/** How many outages there may be is agreed for the promise's own window, while the availability is shown in each. */
function countOf({ promise: { count, window } }: OperatingInputs, name: string): number | undefined {
  const kind = window.value.startsWith("rolling") ? "last" : window.value.replace(/^calendar-/, "");
  return name.startsWith(kind) ? count?.value : undefined;
}

function brokenBy(
  { promise: { longest } }: OperatingInputs,
  spent: Spent,
  { allowed, most }: { readonly allowed: number; readonly most: number | undefined },
): RecordRow["broken"] {
  return [
    ...(spent.hours > allowed ? (["total"] as const) : []),
    ...(longest && spent.longestHours > longest.value ? (["longest"] as const) : []),
    ...(most !== undefined && spent.outages > most ? (["count"] as const) : []),
  ];
}

/** By the rate that everything else is computed from, and by the ends of what the log leaves open of it. */
function keeps(
  { inputs, record, zone, seed }: Context,
  window: NamedCurrent["window"],
  { left: leftHours, outages }: { readonly left: number; readonly outages: number | undefined },
): Figure {
  const { until } = record.log;
  if (leftHours < 0) return exact(0, "share", [...LOG, ...PROMISE_KEYS]);
  const rest = { ...window, start: until, firstDay: Math.floor(zone.wallAt(until) / DAY_MS) };
  const scenario = scenarioInput("", 0, inputs);
  const at = (incidentsPerYear: number): Figure => {
    const broken = brokenAhead(
      { ...scenario, incidentsPerYear },
      {
        rest,
        holidays: holidaysOfWindow(inputs.service, window),
        leftHours,
        longestHours: inputs.promise.longest?.value,
        outages,
        seed,
      },
    );
    return broken ? keptFigure(broken, [...LOG, ...PROMISE_KEYS]) : exact(1, "share", [...LOG, ...PROMISE_KEYS]);
  };
  const own = at(scenario.incidentsPerYear);
  if (!isCounted(inputs, record)) return own;
  const { low, high } = rateInterval(record.observed.count, record.observed.years, RATE_LEVEL);
  return withIgnorance(own, at(high).value, at(low).value);
}

/** Whether the rate of incidents is that of the log. */
function isCounted({ incidents: { observed } }: OperatingInputs, { log }: IncidentRecord): boolean {
  return observed.source.where === log.name;
}

function recordNotes({ log, observed, repair, looked, tooShort }: IncidentRecord): readonly string[] {
  const short =
    tooShort === 0
      ? []
      : [
          `${tooShort} of ${looked} outages ended before anybody could have been at work by response.coverage, which shows no repair.`,
        ];
  const few =
    repair || observed.count === 0
      ? []
      : [
          `Fewer than ${FEWEST_REPAIRS} repairs are seen, or too different ones, so how long they take is not taken from the log.`,
        ];
  const opening = log.sinceStated
    ? []
    : [
        "Nobody said since when the log is kept, so its first outage opens it and is not counted in the rate; write outages.since.",
      ];
  return [...short, ...few, ...opening];
}

/** Says that a declared number stands before the log. */
function unused({ incidents }: OperatingInputs, record: IncidentRecord): readonly string[] {
  const { count, years } = record.observed;
  const declared = !isDefault(incidents.observed.source) && incidents.observed.source.where !== record.log.name;
  return declared
    ? [
        `incidents.observed is declared, so the ${count} incidents in ${Number(years.toPrecision(3))} years of the log do not move what is expected; leave it out to have them counted.`,
      ]
    : [];
}

/** Windows that began before the log did. */
function unseenStart({ record: { log }, zone }: Context): readonly string[] {
  const early = currentWindows(log.until, 30, zone).filter(({ window }) => window.start < log.since);
  return early.length === 0 || log.outages.length === 0
    ? []
    : [
        `The log begins after ${early.map(({ name }) => name).join(", ")} did; before it nothing is known, and nothing is counted.`,
      ];
}
