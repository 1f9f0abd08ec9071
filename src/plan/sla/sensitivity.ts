import { averageWeek, type Frame } from "../frame.ts";
import { rateInterval } from "../risk/confidence.ts";
import { expectedDown } from "../incident/incident.ts";
import { type ScenarioResult, yearHours } from "../scenario/evaluate.ts";
import { layOutScenario } from "../scenario/lay-out.ts";
import { SCENARIO_DIALS } from "../scenario/dials.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import { type Dial, type DialRange, tornado, type TornadoBar } from "../scenario/sensitivity.ts";
import { isDefault, type Sourced } from "../sourced.ts";
import { stepsOf } from "../steps.ts";
import type { Sensitivity, SensitivityBar, SensitivityPair } from "./answer.ts";
import { coarse } from "./coarse-repair.ts";
import { exact } from "./figure.ts";
import { humanHours } from "./human-hours.ts";
import type { OperatingInputs } from "./inputs.ts";
import { scenarioInput } from "./scenario-input.ts";

/** Which input moves the total most, each between its own low and high; without a cost, which moves the hours down. */
export function sensitivity(inputs: OperatingInputs, result: ScenarioResult): Sensitivity {
  const input = scenarioInput("", 0, inputs);
  const known = KNOBS.flatMap((knob) => (knob.source(inputs) ? [{ ...knob, given: knob.source(inputs) }] : []));
  const ranges = rangesOf(inputs);
  // What is nothing stays nothing when half of it is added.
  const dials = SCENARIO_DIALS.filter(
    ({ name, read }) => known.some(({ dial }) => dial === name) && (read(input) !== 0 || ranges.has(name)),
  );
  const frame = averageWeek();
  const rough = inputs.cost ? lossPerYear(frame) : hoursPerYear(frame);
  const exactTotal = inputs.cost ? result.expectedLossPerYear : result.downtimeHoursPerYear;
  const roughTotal = rough(input);
  // What moves is computed over the plain week from few repair times; where it stands now is exact.
  const total = (turned: ScenarioInput): number => (roughTotal === 0 ? 0 : (rough(turned) * exactTotal) / roughTotal);
  const bars = tornado(input, dials, ranges, total);
  const unit = inputs.cost?.currency.value ?? "h";
  return {
    of: exact(
      total(input),
      unit,
      bars.map(({ name }) => knobOf(name).key),
    ),
    bars: bars.map((bar) => barOf(bar, unit)),
    pair: pairOf(input, bars, dials, total, unit),
    restsOn: known
      .filter(
        ({ dial, key, given }) =>
          given && isDefault(given.source) && (weighs(bars, dial) || (key === "response.coverage" && waits(result))),
      )
      .map(({ key }) => key),
  };
}

/** How a dial of the scenario is called, where it is said, and in what it is measured; `money` is the currency an hour. */
interface Knob {
  readonly dial: string;
  readonly input: string;
  readonly key: string;
  readonly unit: string;
  readonly source: (inputs: OperatingInputs) => Sourced<unknown> | undefined;
}

const KNOBS: readonly Knob[] = [
  {
    dial: "incidents per year",
    input: "incidents a year",
    key: "incidents.observed",
    unit: "1/yr",
    source: ({ incidents }) => incidents.observed,
  },
  {
    dial: "repair median",
    input: "typical repair",
    key: "incidents.repair.median",
    unit: "h",
    source: ({ incidents: { repair } }) => (repair.kind === "fixed" ? repair.hours : repair.median),
  },
  {
    dial: "repair one in ten",
    input: "bad repair (one in ten)",
    key: "incidents.repair.p90",
    unit: "h",
    source: ({ incidents: { repair } }) => (repair.kind === "fixed" ? undefined : repair.p90),
  },
  {
    dial: "reaction",
    input: "reaction once on duty",
    key: "response.coverage",
    unit: "h",
    source: ({ response }) => response.coverage,
  },
  {
    dial: "detection",
    input: "detection",
    key: "response.detect",
    unit: "h",
    source: ({ response }) => response.detectHours,
  },
  {
    dial: "failover success",
    input: "failover works",
    key: "failover.success",
    unit: "share",
    source: ({ failover }) => failover?.success,
  },
  {
    dial: "second failure",
    input: "failure of the survivor",
    key: "failover.survivorMttf",
    unit: "1/h",
    source: ({ failover }) => failover?.survivorMttfHours,
  },
  {
    dial: "cost at peak",
    input: "an hour at its dearest",
    key: "cost.profile",
    unit: "money",
    source: ({ cost }) => (cost && cost.bands.value.length > 0 ? cost.bands : undefined),
  },
  {
    dial: "cost off peak",
    input: "an hour otherwise",
    key: "cost.base",
    unit: "money",
    source: ({ cost }) => cost?.basePerHour,
  },
];

function knobOf(dial: string): Pick<Knob, "input" | "key" | "unit"> {
  return KNOBS.find((knob) => knob.dial === dial) ?? { input: dial, key: dial, unit: "" };
}

/** The loss a year; what does not change between two looks is computed once. */
function lossPerYear(frame: Frame): (input: ScenarioInput) => number {
  const perIncident = remembered((input) => {
    const { incident, cost } = layOutScenario(frame, input);
    return (
      input.cost.perIncident + expectedDown({ ...incident, repair: coarse(incident.repair) }, cost, input.cost.factors)
    );
  });
  return (input) => input.incidentsPerYear * perIncident(input);
}

function hoursPerYear(frame: Frame): (input: ScenarioInput) => number {
  const always = stepsOf(frame.periodHours, [], 1);
  const perIncident = remembered((input) => {
    const { incident } = layOutScenario(frame, input);
    return expectedDown({ ...incident, repair: coarse(incident.repair) }, always);
  });
  return (input) => Math.min(yearHours(frame), input.incidentsPerYear * perIncident(input));
}

function remembered(compute: (input: ScenarioInput) => number): (input: ScenarioInput) => number {
  const known = new Map<string, number>();
  return (input) => {
    const key = JSON.stringify({ ...input, incidentsPerYear: 0 });
    const value = known.get(key) ?? compute(input);
    known.set(key, value);
    return value;
  };
}

/** Ranges that somebody stated, and the one that counted incidents imply: its 10 % and 90 % points. */
function rangesOf(inputs: OperatingInputs): ReadonlyMap<string, DialRange> {
  const { incidents, response, failover, cost } = inputs;
  const observed = incidents.observed;
  const ranges = new Map<string, DialRange>();
  if (!isDefault(observed.source)) {
    ranges.set("incidents per year", {
      ...rateInterval(observed.value.count, observed.value.years, 0.8),
      assumed: false,
    });
  }
  const stated = (
    dial: string,
    value: Sourced<number> | undefined,
    turn = (number: number): number => number,
  ): void => {
    if (!value?.range) return;
    const ends = [turn(value.range.low), turn(value.range.high)];
    ranges.set(dial, { low: Math.min(...ends), high: Math.max(...ends), assumed: false });
  };
  stated("repair median", incidents.repair.kind === "fixed" ? incidents.repair.hours : incidents.repair.median);
  stated("repair one in ten", incidents.repair.kind === "fixed" ? undefined : incidents.repair.p90);
  stated("detection", response.detectHours);
  stated("failover success", failover?.success);
  stated("second failure", failover?.survivorMttfHours, (hours) => 1 / hours);
  stated("cost at peak", cost?.peakPerHour);
  stated("cost off peak", cost?.basePerHour);
  return ranges;
}

function barOf(
  { name, value, range, totalAtLow, totalAtHigh, elasticity }: TornadoBar,
  currency: string,
): SensitivityBar {
  const { input, key, unit } = knobOf(name);
  return {
    input,
    key,
    unit: unit === "money" ? `${currency}/h` : unit,
    value,
    low: range.low,
    high: range.high,
    assumedRange: range.assumed,
    atLow: totalAtLow,
    atHigh: totalAtHigh,
    elasticity,
  };
}

/** The two strongest inputs at low, as they are, and high, against each other. */
function pairOf(
  input: ScenarioInput,
  [first, second]: readonly TornadoBar[],
  dials: readonly Dial<ScenarioInput>[],
  total: (input: ScenarioInput) => number,
  currency: string,
): SensitivityPair | undefined {
  const [row, column] = [
    dials.find(({ name }) => name === first?.name),
    dials.find(({ name }) => name === second?.name),
  ];
  if (!first || !second || !row || !column) return undefined;
  const side = (bar: TornadoBar): SensitivityPair["first"] => {
    const { input: name, unit } = knobOf(bar.name);
    return {
      input: name,
      unit: unit === "money" ? `${currency}/h` : unit,
      values: [bar.range.low, bar.value, bar.range.high],
    };
  };
  const [rows, columns] = [side(first), side(second)];
  return {
    first: rows,
    second: columns,
    results: rows.values.map((value) =>
      columns.values.map((other) => total(column.write(row.write(input, value), other))),
    ),
  };
}

/** Waiting for somebody to be there is more than a fifth of an incident. */
function waits(result: ScenarioResult): boolean {
  const { notify, wait } = result.incident.phases;
  return notify + wait > 0.2 * humanHours(result);
}

/** Ten percent more of it move the result by more than two: a fifth of the result stands or falls with it. */
function weighs(bars: readonly TornadoBar[], dial: string): boolean {
  return bars.some(({ name, elasticity }) => name === dial && Math.abs(elasticity) > 0.02);
}
