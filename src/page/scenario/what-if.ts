import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import type { OperatingInputs, SlaInputs } from "../../plan/sla/inputs.ts";
import type { Sourced } from "../../plan/sourced.ts";
import type { WhatIfData } from "../../report/what-if-data.ts";
import { HERE, here } from "./field.ts";
import { FIELDS, SHARED } from "./operating-fields.ts";
import { roomInputs } from "./room-inputs.ts";
import { READERS } from "../../declaration/readers.ts";

/** Texts by their keys, as `punchlist.yaml` takes them; what is not changed is not in it. */
export type Changes = Readonly<Record<string, string>>;

/** A way to run the service. The first is how things are, the next ones are the options of the environment, the rest was made here. */
export interface Scenario {
  readonly name: string;
  /** Which of the environment's ways it starts from: 0 for how things are, then its options. */
  readonly from: number;
  /** Money a year, as text; undefined where it is that of what it starts from. */
  readonly yearly: string | undefined;
  /** What is changed in it alone. */
  readonly changes: Changes;
}

/** All that was changed on the page. */
export interface WhatIf {
  /** What holds for every scenario: promise, cost, incidents. */
  readonly shared: Changes;
  /** Memory, disks and load. */
  readonly room: Changes;
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  /** The scenario that is shown. */
  readonly at: number;
}

/** Nothing is changed. */
export function unchanged({ sla }: WhatIfData): WhatIf {
  const options = sla.options.map(
    ({ measures }, index): Scenario => ({
      name: measures.join(" + "),
      from: index + 1,
      yearly: undefined,
      changes: {},
    }),
  );
  return {
    shared: {},
    room: {},
    scenarios: [{ name: "as it is", from: 0, yearly: undefined, changes: {} }, ...options],
    at: 0,
  };
}

/** A scenario with the inputs that it comes to. */
export interface Applied {
  readonly name: string;
  readonly measures: readonly string[];
  readonly yearly: Sourced<number>;
  readonly inputs: OperatingInputs;
}

/** Every scenario with all changes, in its order. */
export function applied({ sla }: WhatIfData, { shared, scenarios }: WhatIf): readonly Applied[] {
  return scenarios.map(({ name, from, yearly, changes }, index) => {
    const option = from === 0 ? undefined : sla.options[from - 1];
    const base = option?.inputs ?? sla.baseline;
    const own = option?.measures ?? [];
    return {
      name,
      measures: index === 0 ? [] : index === from ? own : [name],
      yearly: priceOf(yearly) ?? option?.yearly ?? FREE,
      inputs: changed(changed(base, theirs(shared, base, sla.baseline)), changes),
    };
  });
}

const FREE: Sourced<number> = { value: 0, source: { tag: "assumption", where: "nobody said a price" } };

function priceOf(text: string | undefined): Sourced<number> | undefined {
  const reading = text === undefined ? undefined : READERS.amount.read(text);
  return reading && "value" in reading ? here(reading.value) : undefined;
}

/** What a measure sets it keeps. */
function theirs(shared: Changes, inputs: OperatingInputs, baseline: OperatingInputs): Changes {
  return Object.fromEntries(
    Object.entries(shared).filter(([key]) => {
      const field = FIELDS.get(key);
      return field?.text(inputs) === field?.text(baseline);
    }),
  );
}

/** Inputs with changes; one that says nothing is left out. */
export function changed(inputs: OperatingInputs, changes: Changes): OperatingInputs {
  return [...FIELDS.values()].reduce((sum, field) => {
    const text = changes[field.key];
    const written = text === undefined ? undefined : field.write(sum, text);
    return written && "inputs" in written ? written.inputs : sum;
  }, inputs);
}

/** The inputs of an answer about all scenarios, how things are being the first. */
export function slaInputsOf(data: WhatIfData, scenarios: readonly Applied[]): SlaInputs {
  const [first, ...others] = scenarios;
  return {
    ...data.sla,
    baseline: first?.inputs ?? data.sla.baseline,
    options: others.map(({ measures, yearly, inputs }) => ({ measures, yearly, inputs })),
    simulateAll: false,
  };
}

/** The inputs of an answer about one scenario alone. */
export function aloneOf(data: WhatIfData, { inputs }: Applied): SlaInputs {
  return { ...data.sla, baseline: inputs, options: [], simulateAll: false };
}

/** The inputs of a plan; undefined where nothing is known of machines and nothing was said. */
export function roomOf(data: WhatIfData, { room }: WhatIf): CapacityInputs | undefined {
  if (!data.capacity) return undefined;
  return roomInputs(data.capacity, room);
}

/** One text in the place of another; undefined takes it back. */
export function withText(changes: Changes, key: string, text: string | undefined): Changes {
  const rest = Object.fromEntries(Object.entries(changes).filter(([each]) => each !== key));
  return text === undefined ? rest : { ...rest, [key]: text };
}

/** A change in the scenario that is shown, or in all where the input holds for all. */
export function withChange(whatIf: WhatIf, key: string, text: string | undefined): WhatIf {
  if (SHARED.has(key)) return { ...whatIf, shared: withText(whatIf.shared, key, text) };
  if (!FIELDS.has(key)) return { ...whatIf, room: withText(whatIf.room, key, text) };
  return withScenario(whatIf, whatIf.at, (scenario) => ({
    ...scenario,
    changes: withText(scenario.changes, key, text),
  }));
}

/** One scenario changed. */
export function withScenario(whatIf: WhatIf, at: number, change: (scenario: Scenario) => Scenario): WhatIf {
  const [first, ...others] = whatIf.scenarios.map((scenario, index) => (index === at ? change(scenario) : scenario));
  return { ...whatIf, scenarios: [first ?? whatIf.scenarios[0], ...others] };
}

/** Whether a source says that the page changed it. */
export function isHere(source: { readonly where: string } | undefined): boolean {
  return source?.where === HERE.where;
}
