import type { Check } from "../check.ts";

/** No input makes the program throw, and no rule crash. */
export const crash: Check = {
  name: "crash",
  every: 1,
  look: ({ outcome }) => Promise.resolve(outcome.kind === "refused" ? [] : errorsOf(outcome).map(complaint)),
};

function errorsOf(outcome: Parameters<Check["look"]>[0]["outcome"] & { kind: "report" | "thrown" }): readonly Error[] {
  return outcome.kind === "thrown" ? [outcome.error] : outcome.crashed.map(({ error }) => error);
}

/** Where an error of ours was thrown, and what it says. */
export function complaint(error: Error): { readonly about: string; readonly text: string } {
  const place = /(?:src|rules)\/[^\s)]+/.exec(error.stack ?? "")?.[0] ?? "an unknown place";
  return { about: place, text: `${error.name}: ${error.message.slice(0, 300)}` };
}
