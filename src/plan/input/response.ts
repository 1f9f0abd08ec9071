import { parseWeekly } from "../calendar/weekly.ts";
import { detectionTime } from "../incident/detection.ts";
import type { ResponseBand } from "../incident/timeline.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import { isDefault, sourced } from "../sourced.ts";
import { group, leaf, list, ranged } from "./form.ts";
import { input, section } from "./input.ts";
import { hoursText, withRange } from "./written.ts";

/** Nagios' sample `local-service`: every 5 min, again every minute, believed after the fourth failure: 5.5 min on average. */
const DETECTION = sourced(
  detectionTime({ interval: 5, retry: 1, attempts: 4, checkTime: 0 }).mean / 60,
  "vendor default",
  "Nagios sample local-service, 5/1/4 min; monitoring is not read yet",
);

/** Somebody answers in office hours and nobody outside. */
const OFFICE_HOURS: readonly ResponseBand[] = [
  { when: parseWeekly("response.coverage", "Mon-Fri 08-18"), reactionHours: 0.25 },
  { when: "rest", reactionHours: "none" },
];

const band = group(
  "Hours in which somebody answers.",
  {
    when: leaf("weekly hours or rest", "Hours of the week, or rest."),
    react: leaf("reaction", "How long until somebody works on it; none when nobody does."),
  },
  {},
);

/** How people learn of an incident and how fast they act. */
export const response = section("How people learn of an incident and how fast they act.", {
  detect: input({
    form: ranged(
      "duration",
      "Mean time until somebody is told; from-config takes what the files show of the monitoring.",
    ),
    default: DETECTION,
    moves: ["hours"],
    text: (given) => withRange(given, hoursText),
    knob: {
      name: "detection",
      unit: "h",
      read: ({ response: { detectionHours } }) => detectionHours,
      write: (scenario, detectionHours) => ({ ...scenario, response: { ...scenario.response, detectionHours } }),
    },
  }),
  coverage: input({
    form: list(band, "Support hours: who reacts when and how soon; the first entry that holds an hour counts."),
    default: sourced(OFFICE_HOURS, "assumption", "office hours, at work after 15 min"),
    moves: ["hours"],
    text: ({ value }) => value.map(bandText).join("; "),
    knob: {
      name: "reaction once on duty",
      unit: "h",
      read: ({ response: { coverage } }) => firstReaction(coverage),
      write: (scenario, hours) => ({
        ...scenario,
        response: { ...scenario.response, coverage: withReaction(scenario.response.coverage, hours) },
      }),
    },
    asks: [
      {
        number: 6,
        text: "Who reacts, when, and how fast?",
        open: ({ response: { coverage } }) => isDefault(coverage.source),
        taken: () => "office hours, 15 min",
        source: ({ response: { coverage } }) => coverage.source,
      },
    ],
  }),
});

type Coverage = ScenarioInput["response"]["coverage"];

function bandText({ when, reactionHours }: ResponseBand): string {
  return `${when === "rest" ? "rest" : when.text}: ${reactionHours === "none" ? "nobody" : hoursText(reactionHours)}`;
}

function firstReaction(coverage: Coverage): number | undefined {
  return coverage.map(({ reactionHours }) => reactionHours).find((hours) => hours !== "none");
}

/** All bands react slower or faster by the factor of the first. */
function withReaction(coverage: Coverage, hours: number): Coverage {
  const first = firstReaction(coverage);
  if (first === undefined) return coverage;
  return coverage.map((each) => {
    if (each.reactionHours === "none") return each;
    return { ...each, reactionHours: first === 0 ? hours : (each.reactionHours * hours) / first };
  });
}
