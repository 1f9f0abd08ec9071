import type { DurationFactor } from "../cost/outage-cost.ts";
import type { CostBand } from "../cost/profile.ts";
import { sourced } from "../sourced.ts";
import { group, leaf, list, ranged } from "./form.ts";
import { input, section, type Knob, type Known } from "./input.ts";
import { NOBODY_SAID } from "./nobody-said.ts";
import { hoursText, withRange } from "./written.ts";

const band = group(
  "Hours of the week that cost otherwise.",
  {
    when: leaf("weekly hours or rest", "Hours of the week."),
    perHour: ranged("amount", "What an hour of downtime costs then."),
  },
  {},
);

const growth = group(
  "A change of the hourly cost during an outage.",
  {
    after: leaf("duration", "From this long into an outage."),
    x: leaf("amount", "An hour costs so many times as much."),
  },
  {},
);

/** What downtime costs. */
export const cost = section("What downtime costs. Margin, not turnover.", {
  base: input({
    form: ranged("amount", "What an hour of downtime costs when no profile entry says otherwise."),
    default: sourced(0, "assumption", "hours outside the profile cost nothing"),
    moves: ["money"],
    text: (given, known) => `${withRange(given, String)} ${currencyOf(known)}/h`,
    knobs: ({ cost: known }) => [
      baseKnob(known?.profile.value.length === 0 ? "an hour of downtime" : "an hour otherwise"),
    ],
    asks: [
      {
        number: 2,
        text: "What does an hour of outage cost at the busiest, a normal and the quietest time?",
        open: (known) => !known.cost,
        taken: () => "nothing: only hours are computed",
      },
    ],
  }),
  profile: input({
    form: list(band, "Cost by the hour of the week; the first entry that holds an hour counts."),
    default: sourced<readonly CostBand[]>([], "assumption", "all hours cost the same"),
    moves: ["money"],
    text: ({ value }, known) =>
      value.length > MOST_BANDS
        ? `${value.length} bands`
        : value.map((each) => `${priceText(each)} ${currencyOf(known)}/h ${each.when.text}`).join("; "),
    shown: (bands) => bands.length > 0,
    knobs: ({ cost: known }) => bandKnobs(known?.profile.value ?? []),
  }),
  hours: input({
    form: list(
      leaf("amount", "What that hour costs."),
      "168 costs, one for each hour of the week from Monday 00:00; in the place of base and profile.",
    ),
  }),
  perIncident: input({
    form: ranged("amount", "What each incident costs besides its length."),
    default: sourced(0, "assumption", "no fixed cost"),
    moves: ["money"],
    text: (given, known) => `${withRange(given, String)} ${currencyOf(known)}`,
    shown: (value) => value > 0,
    knob: {
      name: "fixed cost an incident",
      unit: "money",
      read: ({ cost: { perIncident } }) => perIncident,
      write: (scenario, perIncident) => ({ ...scenario, cost: { ...scenario.cost, perIncident } }),
    },
  }),
  factor: input({
    form: list(growth, "How the hourly cost grows or shrinks while an outage lasts."),
    default: sourced<readonly DurationFactor[]>([], "assumption", "an hour costs the same however long the outage"),
    moves: ["money"],
    text: ({ value }) => value.map(({ afterHours, times }) => `x ${times} from ${hoursText(afterHours)}`).join(", "),
    shown: (factors) => factors.length > 0,
    asks: [
      {
        number: 3,
        text: "After which duration does it hurt more than proportionally?",
        open: (known) => known.cost?.factor.value.length === 0,
        taken: () => "never",
        source: () => NOBODY_SAID,
      },
    ],
  }),
  currency: input({
    form: leaf("currency", "The currency of all amounts, such as EUR."),
    default: sourced("EUR", "assumption", "euro"),
  }),
});

/** More bands than this are a table of their own. */
const MOST_BANDS = 6;

function currencyOf({ cost }: Known): string {
  return cost?.currency.value ?? "";
}

function priceText({ perHour, range }: CostBand): string {
  return range ? `${perHour} (${range.low} to ${range.high})` : String(perHour);
}

function baseKnob(name: string): Knob {
  return {
    name,
    unit: "money/h",
    read: ({ cost: { basePerHour } }) => basePerHour,
    write: (scenario, basePerHour) => ({ ...scenario, cost: { ...scenario.cost, basePerHour } }),
  };
}

/** The dearest hours, and each band for which somebody said how far it may be off. */
function bandKnobs(bands: readonly CostBand[]): readonly Knob[] {
  const dearest = bands.reduce((most, { perHour }) => Math.max(most, perHour), 0);
  return bands.flatMap((band, index) => {
    const first = bands.findIndex(({ perHour }) => perHour === dearest) === index;
    return first || band.range
      ? [bandKnob(band, index, first ? "an hour at its dearest" : `an hour ${band.when.text}`)]
      : [];
  });
}

/** Bands are told apart by their place; all of one price without a range of their own move together. */
function bandKnob({ perHour: price, range }: CostBand, place: number, name: string): Knob {
  const moves = (each: CostBand, index: number): boolean => index === place || (!range && each.perHour === price);
  return {
    name,
    unit: "money/h",
    read: ({ cost: { bands } }) => bands[place]?.perHour,
    write: (scenario, perHour) => ({
      ...scenario,
      cost: {
        ...scenario.cost,
        bands: scenario.cost.bands.map((each, index) => (moves(each, index) ? { ...each, perHour } : each)),
      },
    }),
    ...(range && { range: () => range }),
  };
}
