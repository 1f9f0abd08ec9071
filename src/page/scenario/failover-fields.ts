import type { FailoverInputs } from "../../plan/sla/inputs.ts";
import type { Source } from "../../plan/sourced.ts";
import { amountField } from "./form-fields.ts";
import { withFailover } from "./complete.ts";
import { type Field, HERE } from "./field.ts";

/** Whether something takes over by itself. */
export const failoverExists: Field = {
  key: "failover",
  label: "Failover",
  question: "Does something take over by itself?",
  control: {
    kind: "choice",
    options: [
      { value: "none", label: "nothing takes over" },
      { value: "yes", label: "something takes over" },
    ],
  },
  text: ({ failover }) => (failover ? "yes" : "none"),
  source: ({ failover }) =>
    failover ? knownBy(failover) : { tag: "assumption", where: "nobody said that one exists" },
  write: (inputs, text) => {
    if (text === "none") return { inputs: { ...inputs, failover: undefined } };
    if (text !== "yes") return { problem: `"${text.slice(0, 40)}" is neither; write yes or none.` };
    if (inputs.failover) return { inputs };
    const made = withFailover(inputs);
    const { failover } = made;
    return { inputs: { ...made, failover: failover && { ...failover, success: { value: 0.9, source: HERE } } } };
  },
};

/** Who says that one exists: whoever says something of it, the page last. */
function knownBy({ success, duration, survivorMttf }: FailoverInputs): Source {
  const sources = [success, duration, survivorMttf].map(({ source }) => source);
  return sources.find(({ where, tag }) => where !== HERE.where && tag === "declared") ?? success.source;
}

/** How well it takes over. */
export const failoverDetails: readonly Field[] = [
  detail("failover.success", "It works", "share"),
  detail("failover.duration", "It takes", "duration"),
  detail("failover.survivorMttf", "The stand-in, alone, fails after", "duration above 0"),
];

function detail(key: string, label: string, kind: "share" | "duration" | "duration above 0"): Field {
  return amountField({
    key,
    label,
    kind,
    prepare: withFailover,
    shown: ({ failover }) => failover !== undefined,
  });
}
