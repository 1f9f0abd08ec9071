import type { Check } from "../check.ts";
import { printed } from "../outcome.ts";

/** No output holds a character that a terminal acts on or hides. A refusal is made harmless where it is printed. */
export const controlCharacters: Check = {
  name: "control character",
  every: 1,
  look: ({ outcome }) => {
    if (outcome.kind !== "report") return Promise.resolve([]);
    const found = [...printed(outcome)].flatMap(([about, text]) => {
      const at = firstRaw(text);
      return at === -1 ? [] : [{ about, text: JSON.stringify(text.slice(Math.max(0, at - 60), at + 60)) }];
    });
    return Promise.resolve(found);
  },
};

/** Where the first such character stands in an output, -1 without one; line feeds are what outputs are made of. */
export function firstRaw(text: string): number {
  return text.search(RAW);
}

const RAW =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\u{e0000}-\u{e007f}]/u;
