import type { ScenarioInput } from "../scenario/scenario.ts";
import { isDefault, sourced, type Sourced } from "../sourced.ts";
import { leaf, list, ranged } from "./form.ts";
import { input, section } from "./input.ts";
import { NOBODY_SAID } from "./nobody-said.ts";
import { hoursText, percentText, withRange } from "./written.ts";

/** What takes over by itself. */
export const failover = section(
  "What takes over by itself.",
  {
    covers: input({ form: list(leaf("text", "A unit."), "The units that have a stand-in.") }),
    duration: input({
      form: ranged("duration", "How long a failover takes."),
      default: sourced(2 / 60, "study", "operators report 1 to 3 min for a database failover"),
      moves: ["hours"],
      text: (given) => withRange(given, hoursText),
      knob: {
        name: "failover takes",
        unit: "h",
        read: ({ failover: takesOver }) => takesOver?.durationHours,
        write: (scenario, durationHours) => withFailover(scenario, { durationHours }),
      },
      asks: [
        {
          number: 7,
          text: "Does a failover exist, and when was it last tried?",
          key: "failover",
          open: (known) => !known.failover,
          taken: () => "none exists",
          source: () => NOBODY_SAID,
        },
      ],
    }),
    success: input({
      form: ranged("share", "How often a failover works, such as 0.95."),
      moves: ["hours"],
      text: (given: Sourced<number>) => withRange(given, percentText),
      knob: {
        name: "failover works",
        unit: "share",
        read: ({ failover: takesOver }) => takesOver?.coverage,
        write: (scenario, coverage) => withFailover(scenario, { coverage: Math.min(1, coverage) }),
      },
    }),
    lastExercise: input({
      form: leaf("date", "When it was last tried."),
      asks: [
        {
          number: 7,
          text: "When was the failover last tried, and how often does it work?",
          open: (known) => known.failover !== undefined && isDefault(known.failover.success.source),
          taken: (known) => `works ${Math.round((known.failover?.success.value ?? 0) * 100)} times of 100`,
          source: (known) => known.failover?.success.source,
        },
      ],
    }),
    survivorMttf: input({
      form: ranged(
        "duration above 0",
        "Mean time until the stand-in fails as well while it runs alone (MTTF), such as 2000h.",
      ),
      moves: ["hours"],
      text: (given: Sourced<number>) => withRange(given, hoursText),
      knob: {
        name: "failure of the stand-in",
        unit: "1/h",
        read: ({ failover: takesOver }) => takesOver?.survivorFailuresPerHour,
        write: (scenario, survivorFailuresPerHour) => withFailover(scenario, { survivorFailuresPerHour }),
        range: (known) => asRate(known.failover?.survivorMttf.range),
      },
    }),
  },
  "whole",
);

/** How often a failover works, by the days since it was last tried; rules of thumb without a source. */
export function successSince(daysSinceExercise: number | undefined): Sourced<number> {
  if (daysSinceExercise === undefined) return sourced(0.5, "assumption", "never tried: it works every second time");
  if (daysSinceExercise <= 92) return sourced(0.95, "assumption", "tried within three months");
  return daysSinceExercise <= 366
    ? sourced(0.9, "assumption", "tried within a year")
    : sourced(0.5, "assumption", "not tried for over a year");
}

/** What lives longer fails less often. */
function asRate(mttf: Sourced<number>["range"]): Sourced<number>["range"] {
  return mttf && { low: 1 / mttf.high, high: 1 / mttf.low };
}

function withFailover(scenario: ScenarioInput, change: Partial<NonNullable<ScenarioInput["failover"]>>): ScenarioInput {
  return scenario.failover ? { ...scenario, failover: { ...scenario.failover, ...change } } : scenario;
}
