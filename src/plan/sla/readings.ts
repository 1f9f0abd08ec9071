import { incidentsAffordable } from "../incident/longest.ts";
import { readContract } from "../contract.ts";
import { compared } from "../scenario/compare.ts";
import type { Frame } from "../frame.ts";
import { successSince } from "../input/failover.ts";
import { evaluateLaidOut, type ScenarioResult } from "../scenario/evaluate.ts";
import { layOutScenario } from "../scenario/lay-out.ts";
import { humanHours } from "./human-hours.ts";
import type { OperatingInputs } from "./inputs.ts";
import type { Reading } from "./reading.ts";
import { scenarioInput } from "./scenario-input.ts";

/** An option with all that readings need of it; the first is how things are. */
export interface EvaluatedOption {
  readonly name: string;
  readonly measures: readonly string[];
  readonly inputs: OperatingInputs;
  readonly result: ScenarioResult;
}

/** Which measures pay: each against how things are, and each on top of the cheapest option. */
export function worthReadings(options: readonly EvaluatedOption[], cheapest: ScenarioResult): readonly Reading[] {
  const [baseline, ...others] = options;
  if (!baseline) return [];
  const best = options.find(({ result }) => result === cheapest) ?? baseline;
  const alone = others
    .filter(({ measures }) => measures.length === 1 || !has(options, measures.slice(0, 1)))
    .map((option) => worth(baseline, option));
  const onTop = others
    .filter(
      ({ measures }) =>
        best.measures.length > 0 &&
        measures.length === best.measures.length + 1 &&
        includesAll(measures, best.measures),
    )
    .map((option) => worth(best, option));
  return [...alone, ...onTop];
}

/** What exercising the first failover among the options is worth. */
export function exerciseReadings(options: readonly EvaluatedOption[], frame: Frame): readonly Reading[] {
  const option = options.find(({ inputs }) => inputs.failover);
  const failover = option?.inputs.failover;
  if (!option || !failover) return [];
  const success = failover.success.value;
  const otherwise = success < EXERCISED ? EXERCISED : UNTRIED;
  const scenario = scenarioInput(option.name, 0, {
    ...option.inputs,
    failover: { ...failover, success: { ...failover.success, value: otherwise } },
  });
  const result = evaluateLaidOut(layOutScenario(frame, scenario), scenario);
  return [
    {
      kind: "exercise",
      option: option.name,
      success,
      otherwise,
      outage: option.result.incident.outageHours,
      outageOtherwise: result.incident.outageHours,
      saves: option.inputs.cost && option.result.expectedLossPerYear - result.expectedLossPerYear,
    },
  ];
}

/** How often a failover works that was tried within three months, and one that was not for over a year: rules of thumb, as in `successSince`. */
const EXERCISED = successSince(0).value;
const UNTRIED = successSince(undefined).value;

/** Whether each option keeps a yearly budget in the mean; `allowed` in counted hours. */
export function meanYearReadings(
  options: readonly EvaluatedOption[],
  allowed: number,
  availability: string,
): readonly Reading[] {
  return options.map(({ name, result }) => ({
    kind: "mean year",
    option: name,
    counted: result.countedHoursPerYear,
    allowed,
    availability,
  }));
}

/** What the support calendar alone costs. */
export function waitingReading(
  result: ScenarioResult,
  allowed: number | undefined,
  failoverSuccess: number | undefined,
): readonly Reading[] {
  const { incident, incidentsPerYear } = result;
  const { phases, outageHours, countedHours } = incident;
  const waiting = phases.notify + phases.wait;
  const unseen: readonly Reading[] =
    countedHours < outageHours * 0.99 ? [{ kind: "unseen", outage: outageHours, counted: countedHours }] : [];
  if (waiting < A_MOMENT) return unseen;
  const affordable = allowed === undefined ? undefined : incidentsAffordable(allowed, countedHours);
  const exposed = incidentsPerYear * (1 - (failoverSuccess ?? 0));
  return [
    {
      kind: "waiting",
      bridged: failoverSuccess !== undefined,
      hours: exposed * waiting,
      counted: exposed * incident.countedWaitHours,
      share: waiting / humanHours(result),
      allowed,
      affordable,
    },
    ...unseen,
  ];
}

/** Hours; what is left of a wait where somebody is always there is what the arithmetic rounds. */
const A_MOMENT = 1e-6;

/** The three numbers of a contract read together; hours in one window. */
export function contractReading(
  promise: OperatingInputs["promise"],
  budget: number,
  straddling: number,
): readonly Reading[] {
  const window = promise.window.value;
  const longest = promise.longest?.value;
  if (longest === undefined) return straddling > 0 ? [{ kind: "no longest", hours: straddling, window }] : [];
  if (!promise.count)
    return longest <= budget
      ? []
      : [{ kind: "contract", consistent: false, bindingBy: "total", bindingHours: budget, longest, budget }];
  const reading = readContract({ budgetHours: budget, longestHours: longest, count: promise.count.value });
  return [{ kind: "contract", ...reading, longest, budget }];
}

function worth(base: EvaluatedOption, option: EvaluatedOption): Reading {
  const { savedLossPerYear, breakEven, evenAtCostPerHour, result } = compared(base.result, option.result);
  return {
    kind: "worth",
    added: option.measures.filter((name) => !base.measures.includes(name)),
    onTopOf: base.measures,
    price: result.measureCostPerYear - base.result.measureCostPerYear,
    saves: savedLossPerYear,
    breakEven,
    evenAtCostPerHour,
  };
}

function has(options: readonly EvaluatedOption[], measures: readonly string[]): boolean {
  return options.some((option) => option.measures.length === measures.length && includesAll(option.measures, measures));
}

function includesAll(all: readonly string[], some: readonly string[]): boolean {
  return some.every((name) => all.includes(name));
}
