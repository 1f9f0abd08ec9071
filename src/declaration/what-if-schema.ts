import * as z from "zod/mini";
import { MEASURES } from "../plan/input/measures.ts";
import { outages } from "../plan/input/outages.ts";
import { run } from "../plan/input/run.ts";
import { CHANGEABLE, SETTABLE } from "../plan/input/settable.ts";
import { hostSchema } from "./host-schema.ts";
import { list, named, section } from "./parts.ts";
import { type DeclaredInputs, schemaOf, shapeOf } from "./schema-of.ts";

/** What may be set for one run of the calculator. */
export const settableSchema = section(
  { ...shapeOf(SETTABLE), hosts: z.optional(named(hostSchema, "Hosts by name.")) },
  "Inputs for one run.",
);

/** What may be set for one run, as it was read. */
export type Settable = z.output<typeof settableSchema>;

const measure = section(
  {
    name: schemaOf(MEASURES.must.name),
    yearly: schemaOf(MEASURES.must.yearly),
    set: z.optional(section(shapeOf(CHANGEABLE), MEASURES.set)),
  },
  MEASURES.each,
);

/** Top-level keys of the what-if calculator. */
export const whatIfShape = {
  ...shapeOf(CHANGEABLE),
  measures: z.optional(list(measure, MEASURES.description)),
  ...shapeOf({ outages, run }),
};

/** The inputs that a measure may change. */
export type Inputs = DeclaredInputs<typeof CHANGEABLE>;

export type Outages = NonNullable<RawWhatIf["outages"]>;
export type Run = NonNullable<RawWhatIf["run"]>;
export type Promised = NonNullable<Inputs["promise"]>;
export type Cost = NonNullable<Inputs["cost"]>;
export type Incidents = NonNullable<Inputs["incidents"]>;
export type Response = NonNullable<Inputs["response"]>;
export type Topology = NonNullable<Inputs["topology"]>;
export type Failover = NonNullable<Inputs["failover"]>;
export type Capacity = NonNullable<Inputs["capacity"]>;

export type RawWhatIf = { readonly [Key in keyof typeof whatIfShape]?: z.output<(typeof whatIfShape)[Key]> };
