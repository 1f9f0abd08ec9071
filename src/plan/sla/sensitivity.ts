import { averageWeek, everyHour, type Frame } from "../frame.ts";
import { expectedDown } from "../incident/incident.ts";
import { type ScenarioResult, yearHours } from "../scenario/evaluate.ts";
import { layOutScenario } from "../scenario/lay-out.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import { tornado, type TornadoBar } from "../scenario/sensitivity.ts";
import type { OptionRange, Sensitivity, SensitivityBar, SensitivityPair } from "./answer.ts";
import { exact } from "./figure.ts";
import { humanHours } from "./human-hours.ts";
import type { OperatingInputs } from "./inputs.ts";
import type { EvaluatedOption } from "./readings.ts";
import { scenarioInput } from "./scenario-input.ts";
import { type TurnedInput, turnedInputs } from "./turned-inputs.ts";

type Bar = TornadoBar<TurnedInput>;

/** Which input moves the total most, each between its own low and high; without a cost, which moves the hours down. */
export function sensitivity(
  inputs: OperatingInputs,
  result: ScenarioResult,
  options: readonly EvaluatedOption[],
): Sensitivity {
  const input = scenarioInput("", 0, inputs);
  const known = turnedInputs(inputs);
  const total = totalOf(inputs, input, result);
  // What is nothing stays nothing when half of it is added.
  const bars = tornado(
    input,
    known.filter(({ read, range }) => read(input) !== 0 || range),
    total,
  );
  const reasons = (key: string): boolean => weighs(bars, key) || (key === "response.coverage" && waits(result));
  return {
    of: exact(
      total(input),
      inputs.cost?.currency.value ?? "h",
      bars.map(({ dial }) => dial.name),
    ),
    bars: bars.map(barOf),
    pair: pairOf(input, bars, total),
    options: options.flatMap((option) => rangesOf(option, known)),
    restsOn: known.filter(({ name, assumed }) => assumed && reasons(name)).map(({ name }) => name),
  };
}

/** What an option changes within a stated range; options that join measures would say it again. */
function rangesOf(
  { name, measures, inputs, result }: EvaluatedOption,
  known: readonly TurnedInput[],
): readonly OptionRange[] {
  if (measures.length > 1) return [];
  const input = scenarioInput("", 0, inputs);
  const changed = turnedInputs(inputs).filter(
    (turned) => turned.stated && !known.some((each) => each.name === turned.name && isSame(each, turned)),
  );
  const price = inputs.cost ? result.measureCostPerYear : 0;
  return tornado(input, changed, totalOf(inputs, input, result)).map(({ dial, range, totalAtLow, totalAtHigh }) => ({
    option: name,
    input: dial.title,
    key: dial.name,
    unit: dial.unit,
    low: range.low,
    high: range.high,
    atLow: price + totalAtLow,
    atHigh: price + totalAtHigh,
  }));
}

function isSame(a: TurnedInput, b: TurnedInput): boolean {
  return a.range?.low === b.range?.low && a.range?.high === b.range?.high;
}

/** What moves is computed over the plain week; where it stands now, over the real year. */
function totalOf(
  inputs: OperatingInputs,
  input: ScenarioInput,
  result: ScenarioResult,
): (turned: ScenarioInput) => number {
  const frame = averageWeek();
  const rough = inputs.cost ? lossPerYear(frame) : hoursPerYear(frame);
  const exactTotal = inputs.cost ? result.expectedLossPerYear : result.downtimeHoursPerYear;
  const roughTotal = rough(input);
  return (turned) => (roughTotal === 0 ? 0 : (rough(turned) * exactTotal) / roughTotal);
}

/** The loss a year; what does not change between two looks is computed once. */
function lossPerYear(frame: Frame): (input: ScenarioInput) => number {
  const perIncident = remembered((input) => {
    const { incident, cost } = layOutScenario(frame, input);
    return input.cost.perIncident + expectedDown(incident, cost, input.cost.factors);
  });
  return (input) => input.incidentsPerYear * perIncident(input);
}

function hoursPerYear(frame: Frame): (input: ScenarioInput) => number {
  const always = everyHour(frame);
  const perIncident = remembered((input) => {
    const { incident } = layOutScenario(frame, input);
    return expectedDown(incident, always);
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

function barOf({ dial, value, range, totalAtLow, totalAtHigh, elasticity }: Bar): SensitivityBar {
  return {
    input: dial.title,
    key: dial.name,
    unit: dial.unit,
    value,
    low: range.low,
    high: range.high,
    assumedRange: dial.range === undefined,
    atLow: totalAtLow,
    atHigh: totalAtHigh,
    elasticity,
  };
}

/** The two strongest inputs at low, as they are, and high, against each other. */
function pairOf(
  input: ScenarioInput,
  [first, second]: readonly Bar[],
  total: (input: ScenarioInput) => number,
): SensitivityPair | undefined {
  if (!first || !second) return undefined;
  const [rows, columns] = [sideOf(first), sideOf(second)];
  return {
    first: rows,
    second: columns,
    results: rows.values.map((value) =>
      columns.values.map((other) => total(second.dial.write(first.dial.write(input, value), other))),
    ),
  };
}

function sideOf({ dial, value, range }: Bar): SensitivityPair["first"] {
  return { input: dial.title, unit: dial.unit, values: [range.low, value, range.high] };
}

/** Waiting for somebody to be there is more than a fifth of an incident. */
function waits(result: ScenarioResult): boolean {
  const { notify, wait } = result.incident.phases;
  return notify + wait > 0.2 * humanHours(result);
}

/** Ten percent more of it move the result by more than two: a fifth of the result stands or falls with it. */
function weighs(bars: readonly Bar[], key: string): boolean {
  return bars.some(({ dial, elasticity }) => dial.name === key && Math.abs(elasticity) > 0.02);
}
