import type { InputRow } from "../sla/answer.ts";
import type { OperatingInputs, OutagesInputs, RunInputs, TopologyInputs } from "../sla/inputs.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import type { Dial, DialRange } from "../scenario/sensitivity.ts";
import type { Source, Sourced } from "../sourced.ts";
import type { Form, HasRange } from "./form.ts";

/** What is known when an input is shown or asked for. */
export interface Known extends OperatingInputs {
  readonly topology?: TopologyInputs | undefined;
  readonly outages?: OutagesInputs | undefined;
  readonly run?: RunInputs | undefined;
  /** Whether measures were named. */
  readonly measures?: boolean;
}

/** What an input decides, if it decides more than how something is shown. */
export type Moved = "hours" | "money" | "promise";

/** All there is to say about one input of the SLA models; its key is where it stands in the table. */
export interface Input<Written extends Form = Form, Value = unknown> {
  readonly form: Written;
  /** What is taken when nobody said it; inputs without one are left out or worked out from others. */
  readonly default?: Sourced<Value>;
  readonly moves?: readonly Moved[];
  /** The value as it would be written; an input without it is no row of its own. */
  text?(given: Sourced<Value>, known: Known): string;
  /** Left out while this is false: it would say nothing. */
  shown?(value: Value, known: Known): boolean;
  /** The rows of an input that is more than one value. */
  rows?(known: Known, key: string): readonly InputRow[];
  readonly asks?: readonly Ask[];
  readonly knob?: Knob;
  /** The knobs of an input that holds several numbers. */
  knobs?(this: void, known: Known): readonly Knob[];
}

/** A question that an input answers. */
export interface Ask {
  /** Its place in the order of asking, from 1; where the number is the same, the table's order decides. */
  readonly number: number;
  readonly text: string;
  /** The key that is named, where it is not the input's own but one that holds it. */
  readonly key?: string;
  open(known: Known): boolean;
  /** What is taken until somebody answers. */
  taken(known: Known): string;
  /** Where that comes from; without it, it is nothing. */
  source?(known: Known): Source | undefined;
}

/** How an input is turned to see what moves the result most. */
export interface Knob extends Pick<Dial<ScenarioInput>, "read" | "write"> {
  /** What a reader calls it. */
  readonly name: string;
  /** `h`, `share`, `1/yr`, `1/h`, `money` for the currency, `money/h` for the currency an hour. */
  readonly unit: string;
  /** How far it may be off, in what the knob turns; without it, the range that was stated of the value. */
  range?(known: Known): DialRange | undefined;
}

/** Inputs that belong together, under one key. */
export interface Section<Inputs extends Entries = Entries> {
  readonly description: string;
  /** Figures name the section as what they rest on, and not each input of it. */
  readonly whole?: true;
  readonly inputs: Inputs;
}

/** Inputs and sections of them by their keys. */
export type Entries = Readonly<Record<string, Input | Section>>;

/** An input of the table. One whose form takes a range needs a knob, so that no range is accepted and ignored. */
export function input<const Written extends Form, Value>(
  entry: Defaulted<Written, Value> & KnobIfRanged<Written>,
): Defaulted<Written, Value>;
export function input<const Written extends Form, Value = never>(
  entry: Input<Written, Value> & KnobIfRanged<Written>,
): Input<Written, Value>;
export function input(entry: Input): Input {
  return entry;
}

type KnobIfRanged<Written> =
  true extends HasRange<Written>
    ? { readonly knob: Knob } | { knobs(this: void, known: Known): readonly Knob[] }
    : unknown;

/** An input for which something stands in while nobody said it. */
export interface Defaulted<Written extends Form = Form, Value = unknown> extends Input<Written, Value> {
  readonly default: Sourced<Value>;
}

/** A section of the table. */
export function section<const Inputs extends Entries>(
  description: string,
  inputs: Inputs,
  whole?: "whole",
): Section<Inputs> {
  return { description, inputs, ...(whole && { whole: true }) };
}
