import { leaf, number } from "./form.ts";
import type { Ask } from "./input.ts";

/** What is said of a measure besides the inputs that it changes. */
export const MEASURES = {
  description: "What could be done about it, each with its price and what it changes.",
  each: "Something that can be bought.",
  set: "What the measure changes; lists are replaced whole.",
  must: {
    name: leaf("text", "A name for the scenario."),
    yearly: number("amount", "What it costs a year."),
  },
  asks: [
    {
      number: 11,
      text: "Which measures are on the table, at what price a year?",
      open: ({ measures }) => !measures,
      taken: () => "none",
    } satisfies Ask,
  ],
} as const;
