import type { IncidentRecord } from "../record/record.ts";
import type { Sourced } from "../sourced.ts";
import { leaf } from "./form.ts";
import { input, section } from "./input.ts";

/** What was down so far. */
export const outages = section("What was down so far.", {
  log: input({
    form: leaf("path", "A log of outages beside this file: CSV or YAML with start, end, cause and planned."),
    text: ({
      value: {
        log: { outages: all },
      },
    }: Sourced<IncidentRecord>) => `${all.length} ${all.length === 1 ? "outage" : "outages"}`,
  }),
  since: input({
    form: leaf(
      "date",
      "The first day from which every outage is in the log; without it, the first outage opens the log.",
    ),
  }),
});
