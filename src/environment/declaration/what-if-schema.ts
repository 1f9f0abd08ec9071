import * as z from "zod/mini";
import { aboveZero, amount, count, countOrNone, duration, rate } from "./amounts.ts";
import { failover, incidents, response, topology } from "./failure-schema.ts";
import { leaf, quantity } from "./leaf.ts";
import { list, section } from "./parts.ts";
import { cost, promise, service } from "./promise-schema.ts";
import { text } from "./texts.ts";

const capacity = section(
  {
    peak: z.optional(quantity(rate, "Requests at peak that reach the application, such as 18/s.")),
    service: z.optional(
      section(
        {
          mean: z.optional(quantity(aboveZero(duration), "Mean time that a request takes, such as 200ms.")),
          cv2: z.optional(quantity(amount, "Squared coefficient of variation of that time; 1 when not measured.")),
        },
        "How long requests take without waiting.",
      ),
    ),
    target: z.optional(section({ p95: z.optional(leaf(aboveZero(duration), "95 of 100 requests are answered within this time.")) }, "What is aimed at.")),
    backend: z.optional(leaf(text, "The HAProxy backend that is meant, or from-config when there is only one.")),
    servers: z.optional(quantity(count, "How many servers the backend has.")),
    slots: z.optional(quantity(count, "How many requests a server works on at once (maxconn).")),
    queueTimeout: z.optional(quantity(duration, "How long a request waits before it gets a 503.")),
  },
  "How much load comes, and what it meets.",
);

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
  { seed: z.optional(leaf(countOrNone, "Seed of the simulation.")), n: z.optional(leaf(count, "How many years are simulated.")) },
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
export type Capacity = z.output<typeof capacity>;

export type RawWhatIf = { readonly [Key in keyof typeof whatIfShape]?: z.output<(typeof whatIfShape)[Key]> };
