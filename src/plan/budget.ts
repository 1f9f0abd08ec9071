import type { Availability } from "./availability.ts";
import { HOUR_MS } from "./calendar/interval.ts";
import { PlanInputError } from "./input-error.ts";
import { compare, floorOf, minus, numberOf, over, plus, type Rational, rational, times } from "./rational.ts";

/** The downtime that a promise leaves in some agreed service time. */
export interface Budget {
  /** Agreed service time. */
  readonly agreedHours: number;
  readonly hours: number;
  /** The same, exact. */
  readonly milliseconds: Rational;
  /** Set when the promise leaves nothing to plan with. */
  readonly note?: string;
}

const NO_BUDGET = "Every second of downtime breaches; not plannable.";
const ONE = rational(1n);

/** B = u · AST, exact. An agreed time of 0 has the budget 0; whether it is kept is then not defined. */
export function downtimeBudget({ unavailability }: Availability, agreedMs: number): Budget {
  const milliseconds = times(unavailability, wholeMs("agreed service time", agreedMs));
  const budget = { agreedHours: agreedMs / HOUR_MS, hours: hoursOf(milliseconds), milliseconds };
  return unavailability.numerator === 0n ? { ...budget, note: NO_BUDGET } : budget;
}

/**
 * The availability that some downtime leaves, 1 − D/AST, exact; undefined when no service was agreed.
 *
 * @throws PlanInputError for a negative downtime or one above the agreed time.
 */
export function availabilityFrom(downtimeMs: Rational, agreedMs: number): Rational | undefined {
  const agreed = wholeMs("agreed service time", agreedMs);
  if (downtimeMs.numerator < 0n) throw new PlanInputError("downtime", hoursOf(downtimeMs), "0 hours or more");
  if (compare(downtimeMs, agreed) > 0) {
    throw new PlanInputError(
      "downtime",
      `${hoursOf(downtimeMs)} h`,
      `at most ${agreedMs / HOUR_MS} h, since this is more downtime than service time`,
    );
  }
  return agreed.numerator === 0n ? undefined : minus(ONE, over(downtimeMs, agreed));
}

/** How many slices or requests of `total` may fail: ⌊u·total⌋ in integers. */
export function allowedFailures({ unavailability }: Availability, total: number): number {
  return Number(floorOf(times(unavailability, wholeMs("total", total))));
}

/** The timeslices of a window, ⌊AST/τ⌋, and how many may be bad; `note` when a single one breaches. */
export function timesliceBudget(
  availability: Availability,
  agreedMs: number,
  sliceMs: number,
): { readonly slices: number; readonly allowedBad: number; readonly note?: string } {
  if (!Number.isSafeInteger(sliceMs) || sliceMs <= 0)
    throw new PlanInputError("timeslice", sliceMs, "a whole number of milliseconds above 0");
  const slices = Math.floor(agreedMs / sliceMs);
  const allowedBad = allowedFailures(availability, slices);
  return allowedBad === 0 ? { slices, allowedBad, note: "A single bad slice breaches." } : { slices, allowedBad };
}

/** The best availability that planned downtime leaves when it counts: 1 − planned/agreed. */
export function maintenanceCeiling(plannedMs: number, agreedMs: number): Rational | undefined {
  return availabilityFrom(wholeMs("planned maintenance", plannedMs), agreedMs);
}

/** What users see of a promise that does not count `excludedMs` of maintenance in a window: both are downtime to them. */
export function userVisibleAvailability(
  promise: Availability,
  windowMs: number,
  excludedMs: number,
): Rational | undefined {
  const { milliseconds } = downtimeBudget(promise, windowMs - excludedMs);
  return availabilityFrom(plus(wholeMs("excluded maintenance", excludedMs), milliseconds), windowMs);
}

/** A budget shared with the services that one depends on. */
export interface SharedBudget {
  readonly totalHours: number;
  readonly dependenciesHours: number;
  readonly ownHours: number;
  /** For each of the own outages, weighted by the share of users that it hits. */
  readonly perOutageHours: number;
}

/**
 * The part of a budget that the dependencies leave, spread over the expected own outages.
 *
 * @throws PlanInputError when no outage is expected.
 * @see Treynor and others, The Calculus of Service Availability, ACM Queue 15(2), 2017
 */
export function shareBudget(
  promise: Availability,
  dependencies: readonly Availability[],
  outages: readonly { readonly count: number; readonly affectedShare: number }[],
  agreedMs: number,
): SharedBudget {
  const total = downtimeBudget(promise, agreedMs).milliseconds;
  const spent = dependencies.map((each) => downtimeBudget(each, agreedMs).milliseconds).reduce(plus, rational(0n));
  const fullOutages = outages.reduce((sum, { count, affectedShare }) => sum + count * affectedShare, 0);
  if (!(fullOutages > 0)) throw new PlanInputError("outages", fullOutages, "at least one outage that affects someone");
  const ownHours = hoursOf(minus(total, spent));
  return {
    totalHours: hoursOf(total),
    dependenciesHours: hoursOf(spent),
    ownHours,
    perOutageHours: ownHours / fullOutages,
  };
}

function wholeMs(field: string, milliseconds: number): Rational {
  if (Number.isSafeInteger(milliseconds) && milliseconds >= 0) return rational(milliseconds);
  throw new PlanInputError(field, milliseconds, "a whole number of 0 or more");
}

function hoursOf(milliseconds: Rational): number {
  return numberOf(over(milliseconds, rational(HOUR_MS)));
}
