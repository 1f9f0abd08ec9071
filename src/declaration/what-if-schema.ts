import * as z from "zod/mini";
import { MEASURES } from "../plan/input/measures.ts";
import { SLA } from "../plan/input/table.ts";
import { capacity } from "./capacity-schema.ts";
import { list, section } from "./parts.ts";
import { schemaOf, schemaOfSection } from "./schema-of.ts";

const inputs = {
  service: z.optional(schemaOfSection(SLA.service)),
  promise: z.optional(schemaOfSection(SLA.promise)),
  cost: z.optional(schemaOfSection(SLA.cost)),
  incidents: z.optional(schemaOfSection(SLA.incidents)),
  response: z.optional(schemaOfSection(SLA.response)),
  topology: z.optional(schemaOfSection(SLA.topology)),
  failover: z.optional(schemaOfSection(SLA.failover)),
  capacity: z.optional(capacity),
};

const run = z.optional(schemaOfSection(SLA.run));

/** What may be set for one run of the calculator. */
export const settableSchema = section({ ...inputs, run }, "Inputs for one run.");

/** Top-level keys of the what-if calculator. */
export const whatIfShape = {
  ...inputs,
  measures: z.optional(
    list(
      section(
        {
          name: schemaOf(MEASURES.must.name),
          yearly: schemaOf(MEASURES.must.yearly),
          set: z.optional(section(inputs, MEASURES.set)),
        },
        MEASURES.each,
      ),
      MEASURES.description,
    ),
  ),
  run,
};

export type Run = NonNullable<RawWhatIf["run"]>;
export type Service = NonNullable<RawWhatIf["service"]>;
export type Promised = NonNullable<RawWhatIf["promise"]>;
export type Cost = NonNullable<RawWhatIf["cost"]>;
export type Incidents = NonNullable<RawWhatIf["incidents"]>;
export type Response = NonNullable<RawWhatIf["response"]>;
export type Topology = NonNullable<RawWhatIf["topology"]>;
export type Failover = NonNullable<RawWhatIf["failover"]>;
export type { Capacity } from "./capacity-schema.ts";

export type RawWhatIf = { readonly [Key in keyof typeof whatIfShape]?: z.output<(typeof whatIfShape)[Key]> };
