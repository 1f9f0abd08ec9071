import * as z from "zod/mini";
import { aboveZero, amount, count, countOrNone, duration, share } from "./amounts.ts";
import { leaf, quantity } from "./leaf.ts";
import { need } from "./need.ts";
import { list, named, section } from "./parts.ts";
import { weeklyOrRest } from "./plan-readers.ts";
import { wordReader } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { date, text } from "./texts.ts";

/** How often something breaks, and how long a repair takes. */
export const incidents = section(
  {
    observed: z.optional(
      section(
        {
          count: z.optional(leaf(countOrNone, "How many incidents there were.")),
          years: z.optional(quantity(aboveZero(amount), "In how many years.")),
        },
        "How often things broke so far.",
      ),
    ),
    byHour: z.optional(leaf(wordReader(["uniform"]), "How incidents spread over the week.")),
    repair: z.optional(
      section(
        {
          exactly: z.optional(quantity(duration, "Every repair takes this long; in the place of median and p90.")),
          median: z.optional(quantity(aboveZero(duration), "Half of the repairs take no longer.")),
          p90: z.optional(quantity(aboveZero(duration), "Nine repairs of ten take no longer.")),
        },
        "How long the active repair takes, once somebody works on it.",
      ),
    ),
    policy: z.optional(
      leaf(wordReader(["stayUntilFixed", "officeHoursOnly"]), "Whether a repair goes on after hours."),
    ),
  },
  "How often something breaks, and how long a repair takes.",
);

const reaction: Reader<number | "none"> = {
  accepted: "a duration such as 15m, or none when nobody reacts",
  schema: { anyOf: [duration.schema, { const: "none" }] },
  read: (written) => (written.trim() === "none" ? { value: "none" } : duration.read(written)),
};

/** How people learn of an incident and how fast they act. */
export const response = section(
  {
    detect: z.optional(
      quantity(duration, "Mean time until somebody is told; from-config takes it from the monitoring."),
    ),
    coverage: z.optional(
      list(
        section(
          {
            when: leaf(weeklyOrRest, "Hours of the week, or rest."),
            react: leaf(reaction, "How long until somebody works on it; none when nobody does."),
          },
          "Hours in which somebody answers.",
        ),
        "Who reacts when; the first entry that holds an hour counts.",
      ),
    ),
  },
  "How people learn of an incident and how fast they act.",
);

/** What the service is made of. */
export const topology = section(
  {
    units: z.optional(
      named(
        section(
          {
            mttf: z.optional(quantity(aboveZero(duration), "Mean time to failure, such as 2000h.")),
            mttr: z.optional(quantity(duration, "Mean time to repair; without it the response decides.")),
            group: z.optional(leaf(text, "Units of one group can stand in for each other.")),
            host: z.optional(leaf(text, "The host it runs on.")),
            site: z.optional(leaf(text, "The site it stands at.")),
          },
          "A unit that can fail.",
        ),
        "What can fail, by name.",
      ),
    ),
    need: z.optional(leaf(need, 'What must be up: "(1 of proxy) & (4 of app) & db".')),
    beta: z.optional(quantity(share, "Share of failures that hit all units of a group at once.")),
    crews: z.optional(leaf(count, "How many repairs can go on at once.")),
  },
  "What the service is made of.",
);

/** What takes over by itself. */
export const failover = section(
  {
    covers: z.optional(list(leaf(text, "A unit."), "The units that have a stand-in.")),
    duration: z.optional(quantity(duration, "How long a failover takes.")),
    success: z.optional(quantity(share, "How often a failover works, such as 0.95.")),
    lastExercise: z.optional(leaf(date, "When it was last tried.")),
    survivorMttf: z.optional(
      quantity(aboveZero(duration), "Mean time to failure of the stand-in while it is alone, such as 2000h."),
    ),
  },
  "What takes over by itself.",
);
