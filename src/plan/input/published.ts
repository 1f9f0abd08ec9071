import type { Sourced } from "../sourced.ts";
import { CAPACITY } from "./capacity.ts";
import type { Input } from "./input.ts";
import { shortKeyFor } from "./short-keys.ts";
import { SLIDERS, type Slider } from "./sliders.ts";
import { SETTABLE } from "./settable.ts";
import { listed } from "./walk.ts";

/** An input of the models as data, for whoever asks for it elsewhere than on a command line. */
export interface PublishedInput {
  /** Its key in `punchlist.yaml`. */
  readonly key: string;
  /** The key that is short for it, where there is one. */
  readonly short: string | undefined;
  readonly question: string;
  readonly description: string;
  /** Undefined for what is no number. */
  readonly slider: Slider | undefined;
  /** What is taken when nobody says it, as it is computed with; undefined where it is left out or follows from others. */
  readonly default: unknown;
  /** What the default rests on. */
  readonly source: Sourced<unknown>["source"] | undefined;
}

/** All inputs of the models, in the order of the table. */
export const INPUTS: readonly PublishedInput[] = listed(SETTABLE).map(({ key, input }) => {
  const short = shortKeyFor(key);
  return {
    key,
    short: short?.key,
    question: questionOf(key, input) ?? short?.question ?? input.form.description,
    description: input.form.description,
    slider: SLIDERS[key],
    default: input.default?.value,
    source: input.default?.source,
  };
});

function questionOf(key: string, { asks }: Input): string | undefined {
  return asks?.[0]?.text ?? CAPACITY.get(key)?.question?.text("the application");
}
