import { sourced } from "../sourced.ts";
import { leaf } from "./form.ts";
import { input, section } from "./input.ts";

/** How the simulation runs. */
export const run = section("How the simulation runs.", {
  seed: input({
    form: leaf("count or none", "Seed of the simulation; the same one gives the same figures."),
    default: sourced(42, "assumption", "any seed will do"),
    text: ({ value }) => String(value),
  }),
  n: input({
    form: leaf(
      "count",
      "How many years are simulated. Without it as many, up to 100000, as it takes to know each chance to a point and the means to 2 %.",
    ),
    default: sourced(100_000, "assumption", "fewer when the numbers settle earlier"),
  }),
});
