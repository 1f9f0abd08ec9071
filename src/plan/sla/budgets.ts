import { downtimeBudget, maintenanceCeiling, userVisibleAvailability } from "../budget.ts";
import type { Availability } from "../availability.ts";
import { HOUR_MS, lengthMs, type Interval } from "../calendar/interval.ts";
import { maintenanceTime } from "../calendar/maintenance.ts";
import type { Window } from "../calendar/window.ts";
import { openZone } from "../calendar/zone.ts";
import { longestCompatibleOutage, outagesThatFit } from "../contract.ts";
import { costExtremes } from "../cost/outage-cost.ts";
import { minus, numberOf, rational } from "../rational.ts";
import type { ScenarioResult } from "../scenario/evaluate.ts";
import type { LaidOut } from "../scenario/lay-out.ts";
import { integralBetween, type Steps } from "../steps.ts";
import { agreedHours, isAlwaysNeeded, plannedWithin } from "./agreed-time.ts";
import type { BudgetRow, Budgets } from "./answer.ts";
import { exact, type Figure } from "./figure.ts";
import type { OperatingInputs } from "./inputs.ts";
import { nextWindows, promiseWindow, type NamedWindow } from "./windows.ts";

/** What the budgets take from the scenario of how things are. */
export interface BudgetContext {
  readonly today: string;
  readonly inputs: OperatingInputs;
  readonly laidOut: LaidOut;
  readonly result: ScenarioResult;
}

/** What the promise allows in the windows ahead, by both clocks, with maintenance in and out; undefined without a promise. */
export function budgets(
  context: BudgetContext,
): { readonly budgets: Budgets; readonly notes: readonly string[] } | undefined {
  const { promise, service } = context.inputs;
  const { availability } = promise;
  if (!availability) return undefined;
  const zone = openZone("service.zone", service.zone.value);
  const rolling = promiseWindow(promise.window.value, context.today, zone);
  const named = [...nextWindows(context.today, zone), ...(rolling ? [rolling] : [])];
  const always = isAlwaysNeeded(service);
  const clocks: readonly BudgetRow["clock"][] = always ? [ALWAYS] : [ALWAYS, SERVICE];
  const found = named.flatMap((window) => clocks.map((clock) => rowsOf(context, availability.value, window, clock)));
  const notes = [...new Set(found.flatMap((part) => part.notes))];
  const empty = downtimeBudget(availability.value, 0).note;
  return {
    budgets: {
      availability: availability.value.text,
      window: promise.window.value,
      rows: found.flatMap(({ rows }) => rows),
    },
    notes: empty === undefined ? notes : [empty, ...notes],
  };
}

const ALWAYS = "around the clock";
const SERVICE = "service hours";
const PROMISE = ["promise.availability", "service.zone"];
const MODEL = ["incidents.repair", "response.detect", "response.coverage", "failover"];
const COST = ["cost.base", "cost.profile"];

interface Rows {
  readonly rows: readonly BudgetRow[];
  readonly notes: readonly string[];
}

function rowsOf(context: BudgetContext, promise: Availability, named: NamedWindow, clock: BudgetRow["clock"]): Rows {
  const { windows, counted: countedOrNot } = context.inputs.service.maintenance;
  const planned = maintenanceTime("service.maintenance.windows", named.window, windows.value);
  if (planned.intervals.length === 0 || windows.value.length === 0) {
    return { rows: [row(context, promise, named, { clock, maintenance: "none" })], notes: planned.notes };
  }
  const counted = countedOrNot.value;
  const sides: readonly BudgetRow["maintenance"][] =
    counted === "yes" ? ["counts"] : counted === "no" ? ["does not count"] : ["counts", "does not count"];
  return {
    rows: sides.map((side) => row(context, promise, named, { clock, maintenance: side })),
    notes: planned.notes,
  };
}

type Side = Pick<BudgetRow, "clock" | "maintenance">;

function row(
  { inputs, laidOut, result }: BudgetContext,
  promise: Availability,
  { name, window, following }: NamedWindow,
  side: Side,
): BudgetRow {
  const agreed = agreedTime(inputs, window, side);
  const sources = side.clock === SERVICE ? [...PROMISE, "service.hours", "service.holidays"] : PROMISE;
  const plannedMs = plannedWithin(inputs.service, window, hoursOf(inputs, window, side.clock));
  const { hours } = downtimeBudget(promise, agreed);
  const known = agreed > 0;
  const figure = (value: number, unit: string, more: readonly string[] = []): Figure =>
    exact(value, unit, [...sources, ...more]);
  const counted = side.clock === SERVICE ? result.incident.countedHours : result.incident.outageHours;
  const money = inputs.cost && known ? inputs.cost.currency.value : undefined;
  const ceiling = side.maintenance === "counts" && known ? maintenanceCeiling(plannedMs, agreed) : undefined;
  const visible =
    side.maintenance === "does not count" && known
      ? userVisibleAvailability(promise, agreed + plannedMs, plannedMs)
      : undefined;
  return {
    window: name,
    ...side,
    agreed: figure(agreed / HOUR_MS, "h"),
    allowed: known ? figure(hours, "h") : undefined,
    planned: figure(plannedMs / HOUR_MS, "h", ["service.maintenance.windows"]),
    longest: known
      ? figure(longestIn(inputs, promise, [agreed, agreedTime(inputs, following, side)]), "h", ["promise.longest"])
      : undefined,
    outages: known && counted > 0 ? figure(outagesThatFit(hours, counted), "count", MODEL) : undefined,
    cost: money === undefined ? undefined : figure(meanRate(laidOut, side) * hours, money, COST),
    worstCost:
      money === undefined || side.clock === SERVICE
        ? undefined
        : figure(costExtremes(laidOut.cost, hours).worst.cost, money, COST),
    availability: figure(numberOf(minus(rational(1), promise.unavailability)), "share"),
    visible: visible === undefined ? undefined : figure(numberOf(visible), "share", ["service.maintenance.windows"]),
    ceiling: ceiling === undefined ? undefined : figure(numberOf(ceiling), "share", ["service.maintenance.windows"]),
  };
}

function agreedTime(inputs: OperatingInputs, window: Window, { clock, maintenance }: Side): number {
  const hours = hoursOf(inputs, window, clock);
  return lengthMs(hours) - (maintenance === "does not count" ? plannedWithin(inputs.service, window, hours) : 0);
}

function hoursOf({ service }: OperatingInputs, window: Window, clock: BudgetRow["clock"]): readonly Interval[] {
  return clock === ALWAYS ? [window] : agreedHours(service, window);
}

/** What the contract allows in one piece, or, where it says nothing, the budgets of two windows back to back. */
function longestIn({ promise }: OperatingInputs, availability: Availability, agreedMs: readonly number[]): number {
  const windows = agreedMs.map((agreed) => ({
    budgetHours: downtimeBudget(availability, agreed).hours,
    agreedHours: agreed / HOUR_MS,
  }));
  const possible = promise.window.value.startsWith("rolling")
    ? (windows[0]?.budgetHours ?? 0)
    : longestCompatibleOutage(windows);
  return Math.min(possible, promise.longest?.value ?? Infinity);
}

/** Money per counted hour when downtime is spread evenly over the hours that count. */
function meanRate({ cost, agreed, frame }: LaidOut, { clock }: Side): number {
  if (clock === ALWAYS) return integralBetween(cost, 0, frame.averageHours) / frame.averageHours;
  const hours = integralBetween(agreed, 0, frame.averageHours);
  return hours === 0 ? 0 : costWithin(cost, agreed, frame.averageHours) / hours;
}

function costWithin(cost: Steps, agreed: Steps, until: number): number {
  return agreed.edges.reduce((sum, edge, piece) => {
    const end = Math.min(agreed.edges[piece + 1] ?? agreed.periodHours, until);
    return end <= edge || (agreed.values[piece] ?? 0) === 0 ? sum : sum + integralBetween(cost, edge, end);
  }, 0);
}
