import type {
  ContractReading,
  ExerciseReading,
  MeanYearReading,
  Reading,
  WaitingReading,
  WorthReading,
} from "../../plan/sla/reading.ts";
import { formatBudget, formatDuration, formatExpected } from "../format-duration.ts";
import type { SlaTableOptions } from "./options.ts";
import { cents } from "./words.ts";

/** Conclusions in words, in their order; those about the mean year are put together. */
export function readingTexts(
  readings: readonly Reading[],
  currency: string,
  options: SlaTableOptions,
): readonly string[] {
  const years = readings.filter((reading) => reading.kind === "mean year");
  const first = readings.find(({ kind }) => kind === "mean year");
  return readings.flatMap((reading) => {
    if (reading.kind !== "mean year") return [readingText(reading, currency, options)];
    return reading === first ? meanYears(years, options) : [];
  });
}

function readingText(reading: Exclude<Reading, MeanYearReading>, currency: string, options: SlaTableOptions): string {
  switch (reading.kind) {
    case "worth":
      return worth(reading, currency, options);
    case "exercise":
      return exercise(reading, currency, options);
    case "waiting":
      return waiting(reading);
    case "unseen":
      return `Users wait ${formatExpected(reading.outage)} an incident; the promise counts ${formatExpected(reading.counted)} of it, the rest falls outside its hours.`;
    case "contract":
      return contract(reading);
    case "no longest":
      return `No clause limits a single outage: one of ${formatBudget(reading.hours)} across the border of two windows breaks no ${window(reading.window)}. Agree on a longest outage as well.`;
    case "maintenance":
      return `Maintenance alone takes ${formatDuration(reading.planned)} of the ${formatBudget(reading.budget)} that ${reading.window} allows: the promise cannot be kept where maintenance counts.`;
  }
}

function exercise(
  { option, success, otherwise, outage, outageOtherwise, saves }: ExerciseReading,
  currency: string,
  options: SlaTableOptions,
): string {
  const than = `an incident would be ${outageOtherwise.toFixed(2)} h of downtime instead of ${outage.toFixed(2)} h`;
  const money =
    saves === undefined
      ? ""
      : `, which ${saves > 0 ? "saves" : "costs"} ${cents(Math.abs(saves), currency, options)} a year`;
  const said = `If the failover (${option}) worked ${times(otherwise)} instead of ${times(success)}, ${than}${money}`;
  return otherwise > success
    ? `${said}: try it every few months until it does.`
    : `${said}: that is what is left of one that nobody tries for a year.`;
}

function worth(
  { added, onTopOf, price, saves, breakEven, evenAtCostPerHour }: WorthReading,
  currency: string,
  options: SlaTableOptions,
): string {
  const what = `${added.join(" + ")}${onTopOf.length === 0 ? "" : ` on top of ${onTopOf.join(" + ")}`}`;
  const money = (amount: number): string => cents(amount, currency, options);
  const even = evenAtCostPerHour === undefined ? "" : ` (an hour at ${money(evenAtCostPerHour)} on average)`;
  switch (breakEven.kind) {
    case "same":
      return `${what} changes nothing and costs nothing.`;
    case "dominated":
      return `${what} never pays: it saves nothing for ${money(price)} a year.`;
    case "pays always":
      return `${what} pays at any price of an hour: it costs nothing more and saves ${money(saves)} a year.`;
    case "pays below":
      return `${what} is cheaper by ${money(-price)} a year and loses ${money(-saves)} more; right only while an hour costs less than ${factor(breakEven.multiplier)} times what was stated${even}.`;
    case "pays above":
      return breakEven.multiplier < 1
        ? `${what} pays: it saves ${money(saves)} a year for ${money(price)}, and still pays if an hour costs only ${factor(breakEven.multiplier)} times what was stated${even}.`
        : `${what} does not pay: it saves ${money(saves)} a year for ${money(price)}; it would if an hour cost ${factor(breakEven.multiplier)} times what was stated${even}.`;
  }
}

/** Two decimals where they matter, none from ten on. */
function factor(multiplier: number): string {
  return multiplier >= 10 ? multiplier.toFixed(0) : multiplier.toFixed(2);
}

function times(share: number): string {
  return `${Number((share * 100).toFixed(1))} times of 100`;
}

function meanYears(years: readonly MeanYearReading[], { percent }: SlaTableOptions): readonly string[] {
  const [first] = years;
  if (!first) return [];
  const promise = `${percent ? `the promise of ${first.availability}` : "the promise"} in the mean, ${formatBudget(first.allowed)} a year`;
  const named = (kept: boolean): string =>
    years
      .filter(({ counted, allowed }) => counted <= allowed === kept)
      .map(({ option, counted }) => `${option} (${formatExpected(counted)})`)
      .join(", ");
  return [
    ...(named(false) === "" ? [] : [`Misses ${promise}: ${named(false)}.`]),
    ...(named(true) === "" ? [] : [`Keeps ${promise}: ${named(true)}.`]),
  ];
}

function waiting({ bridged, hours, counted, share, allowed, affordable }: WaitingReading): string {
  const whole = `Waiting until somebody is there takes ${formatExpected(hours)} a year${bridged ? " where the failover does not work" : ""}, ${Math.round(share * 100)} % of the time to repair`;
  if (allowed === undefined || affordable === undefined) return `${whole}; no faster repair helps against that.`;
  const fits = `as things are, ${affordable >= 10 ? Math.floor(affordable) : affordable.toFixed(2)} incidents a year fit into the promise`;
  return counted > allowed
    ? `${whole}: more than the ${formatBudget(allowed)} allowed, even if every repair took no time; ${fits}.`
    : `${whole}; ${fits}.`;
}

function contract({ consistent, bindingBy, bindingHours, longest, budget }: ContractReading): string {
  const odd = consistent
    ? ""
    : `The longest single outage of ${formatDuration(longest)} is more than the whole budget of ${formatBudget(budget)}, so that clause never binds. `;
  return `${odd}What binds is the ${bindingBy === "total" ? "total" : "number of outages times the longest"}: ${formatBudget(bindingHours)} in a window.`;
}

function window(kind: string): string {
  return kind.startsWith("rolling") ? "window" : kind.replace(/^calendar-/, "");
}
