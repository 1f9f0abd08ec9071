import type { Question } from "../sla/inputs.ts";
import type { Ask, Known } from "./input.ts";
import { MEASURES } from "./measures.ts";
import { SLA } from "./table.ts";
import { listed } from "./walk.ts";

/** The questions that stand open, in the order in which they matter, each with what is taken until somebody answers. */
export function openQuestions(known: Known): readonly Question[] {
  return ASKED.filter(({ ask }) => ask.open(known)).map(({ key, ask }) => ({
    number: ask.number,
    text: ask.text,
    key: ask.key ?? key,
    taken: ask.taken(known),
    source: ask.source?.(known),
  }));
}

interface Asked {
  readonly key: string;
  readonly ask: Ask;
}

const ASKED: readonly Asked[] = [
  ...listed(SLA).flatMap(({ key, input }) => (input.asks ?? []).map((ask) => ({ key, ask }))),
  ...MEASURES.asks.map((ask) => ({ key: "measures", ask })),
].toSorted((a, b) => a.ask.number - b.ask.number);
