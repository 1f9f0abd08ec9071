/** The inputs of the calculators as data, for a page that asks for them: question, unit, range and step, default, and the short keys of `--set`. */
export { INPUTS, type PublishedInput } from "./plan/input/published.ts";
export { SHORT_KEYS, type ShortKey, type Written } from "./plan/input/short-keys.ts";
export type { Slider } from "./plan/input/sliders.ts";
