import { READERS } from "../../declaration/readers.ts";
import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import { refusal } from "./amount-texts.ts";
import { completed } from "./complete.ts";
import { type Field, here } from "./field.ts";

type Observed = OperatingInputs["incidents"]["observed"]["value"];

/** How many incidents there were. */
export const incidentCount = observedField("count", "Incidents", "How many outages were there?", {
  kind: "count or none",
  low: 0,
  high: 52,
  step: 1,
});

/** In how many years they were counted. */
export const incidentYears = observedField("years", "Counted in so many years", "In how many years?", {
  kind: "amount above 0",
  low: 0.5,
  high: 10,
  step: 0.5,
});

interface Numbers {
  readonly kind: "count or none" | "amount above 0";
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

function observedField(part: keyof Observed, label: string, question: string, { kind, ...range }: Numbers): Field {
  const read = (text: string): number | undefined => {
    const reading = READERS[kind].read(text);
    return "value" in reading ? reading.value : undefined;
  };
  return {
    key: `incidents.observed.${part}`,
    label,
    question,
    control: { kind: "number", ...range, write: String, read },
    text: ({ incidents }) => String(Number(incidents.observed.value[part].toPrecision(4))),
    source: ({ incidents }) => incidents.observed.source,
    write: (inputs, text) => {
      const value = read(text);
      if (value === undefined) return { problem: refusal(kind, text, {}) };
      const { incidents } = inputs;
      const observed = here({ ...incidents.observed.value, [part]: value });
      return { inputs: completed({ ...inputs, incidents: { ...incidents, observed } }) };
    },
  };
}
