import type { WeeklyHours } from "../../plan/calendar/weekly.ts";
import type { CostBand } from "../../plan/cost/profile.ts";
import type { ResponseBand } from "../../plan/incident/timeline.ts";
import { writeAmount } from "./amount-texts.ts";
import { bandsText, readBands } from "./bands.ts";
import { withCost } from "./complete.ts";
import { type Field, here } from "./field.ts";
import { withValueAt } from "./place.ts";
import { questionOf } from "./question.ts";

/** Who works on an incident when, and how soon. */
export const coverage: Field = {
  key: "response.coverage",
  label: "Support hours",
  question: questionOf("response.coverage"),
  control: {
    kind: "bands",
    of: "reaction",
    presets: [
      { name: "office hours", text: "Mon-Fri 08-18 > 15m | rest > none" },
      { name: "longer office hours", text: "Mon-Fri 06-22 > 15m | rest > none" },
      { name: "office hours, weekend on call", text: "Mon-Fri 08-18 > 15m | Sat-Sun 08-20 > 1h | rest > none" },
      { name: "office hours, else on call", text: "Mon-Fri 08-18 > 15m | rest > 1h" },
      { name: "somebody awake at any hour", text: "24x7 > 15m" },
    ],
  },
  text: ({ response }) =>
    bandsText(
      response.coverage.value.map(({ when, reactionHours }) => ({
        when: when === "rest" ? when : when.text,
        value: reactionHours === "none" ? "none" : writeAmount(reactionHours, "h"),
      })),
    ),
  source: ({ response }) => response.coverage.source,
  write: (inputs, text) => {
    const read = readBands(
      text,
      { when: "weekly hours or rest", value: "reaction" },
      (when, value): ResponseBand => ({
        when: when as WeeklyHours | "rest",
        reactionHours: value === "none" ? value : value / 3600,
      }),
    );
    if ("problem" in read) return read;
    if (read.bands.length === 0)
      return { problem: "No hours are named; write at least one, such as Mon-Fri 08-18 > 15m." };
    return { inputs: withValueAt(inputs, "response.coverage", here(read.bands)) };
  },
};

/** Hours that cost otherwise than the rest. */
export const profile: Field = {
  key: "cost.profile",
  label: "Hours that cost more, or less",
  question: "In which hours of the week does an hour of outage cost otherwise?",
  control: {
    kind: "bands",
    of: "price",
    presets: [
      { name: "office hours", text: "Mon-Fri 08-18 > 1000" },
      { name: "evenings and weekends", text: "Mon-Fri 17-23 > 1000 | Sat-Sun 10-23 > 1000" },
      { name: "all hours alike", text: "" },
    ],
  },
  text: ({ cost }) =>
    cost &&
    bandsText(
      cost.profile.value.map(({ when, perHour }) => ({ when: when.text, value: writeAmount(perHour, "money") })),
    ),
  source: ({ cost }) => cost?.profile.source,
  write: (inputs, text) => {
    const read = readBands(
      text,
      { when: "weekly hours", value: "amount" },
      (when, value): CostBand => ({ when: when as WeeklyHours, perHour: Number(value) }),
    );
    return "problem" in read ? read : { inputs: withValueAt(withCost(inputs), "cost.profile", here(read.bands)) };
  },
};
