import type { Knob, Known } from "../input/input.ts";
import { OPERATING } from "../input/table.ts";
import { listed, valueAt } from "../input/walk.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import type { Dial, DialRange } from "../scenario/sensitivity.ts";
import { isDefault, type Sourced } from "../sourced.ts";

/** An input that can be turned, under its key. */
export interface TurnedInput extends Dial<ScenarioInput> {
  /** What a reader calls it. */
  readonly title: string;
  readonly unit: string;
  /** Nobody has confirmed it. */
  readonly assumed: boolean;
  /** Its range was stated, and does not follow from what was counted. */
  readonly stated: boolean;
}

/** The inputs of a table that can be turned here, with the ranges that were stated, or that what was counted implies. */
export function turnedInputs(known: Known): readonly TurnedInput[] {
  return listed(OPERATING).flatMap(({ key, input: { knob, knobs } }) => {
    const given = valueAt(known, key);
    if (!given) return [];
    return [...(knob ? [knob] : []), ...(knobs?.(known) ?? [])].map((each) => turnedInput(key, each, given, known));
  });
}

function turnedInput(key: string, knob: Knob, given: Sourced<unknown>, known: Known): TurnedInput {
  const currency = known.cost?.currency.value ?? "";
  return {
    name: key,
    title: knob.name,
    unit: knob.unit.replace("money", currency),
    read: knob.read,
    write: knob.write,
    range: knob.range ? knob.range(known) : numbersOf(given.range),
    assumed: isDefault(given.source),
    stated: given.range !== undefined || (knob.range?.(known) !== undefined && key !== "incidents.observed"),
  };
}

function numbersOf(range: Sourced<unknown>["range"]): DialRange | undefined {
  const { low, high } = range ?? {};
  return typeof low === "number" && typeof high === "number" ? { low, high } : undefined;
}
