import * as z from "zod/mini";
import { amount, count, countOrNone } from "./amounts.ts";
import { capacity } from "./capacity-schema.ts";
import { failover, incidents, response, topology } from "./failure-schema.ts";
import { leaf, quantity } from "./leaf.ts";
import { list, section } from "./parts.ts";
import { cost, promise, service } from "./promise-schema.ts";
import { text } from "./texts.ts";

const inputs = {
  service: z.optional(service),
  promise: z.optional(promise),
  cost: z.optional(cost),
  incidents: z.optional(incidents),
  response: z.optional(response),
  topology: z.optional(topology),
  failover: z.optional(failover),
  capacity: z.optional(capacity),
};

const run = section(
  {
    seed: z.optional(leaf(countOrNone, "Seed of the simulation.")),
    n: z.optional(leaf(count, "How many years are simulated.")),
  },
  "How the simulation runs.",
);

/** What may be set for one run of the calculator. */
export const settableSchema = section({ ...inputs, run: z.optional(run) }, "Inputs for one run.");

/** Top-level keys of the what-if calculator. */
export const whatIfShape = {
  ...inputs,
  measures: z.optional(
    list(
      section(
        {
          name: leaf(text, "A name for the scenario."),
          yearly: quantity(amount, "What it costs a year."),
          set: z.optional(section(inputs, "What the measure changes; lists are replaced whole.")),
        },
        "Something that can be bought.",
      ),
      "What could be done about it, each with its price and what it changes.",
    ),
  ),
  run: z.optional(run),
};

export type Run = z.output<typeof run>;
export type Service = z.output<typeof service>;
export type Promised = z.output<typeof promise>;
export type Cost = z.output<typeof cost>;
export type Incidents = z.output<typeof incidents>;
export type Response = z.output<typeof response>;
export type Topology = z.output<typeof topology>;
export type Failover = z.output<typeof failover>;
export type { Capacity } from "./capacity-schema.ts";

export type RawWhatIf = { readonly [Key in keyof typeof whatIfShape]?: z.output<(typeof whatIfShape)[Key]> };
