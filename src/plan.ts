/**
 * The SLA calculator for other programs, in a browser as well: its inputs as data, what a promise allows, what is to be expected.
 *
 * @example
 * const inputs = plainInputs({ promise: { availability: "99.9 %" }, cost: { base: 800 } }, "Europe/Berlin");
 * console.log(slaAnswer(inputs, "2026-11-23").headline.downtimePerMonth.value);
 */
export { PlanInputError } from "./plan/input-error.ts";
export { plainInputs } from "./plan/input/plain-inputs.ts";
export { INPUTS, type PublishedInput } from "./plan/input/published.ts";
export type { Said } from "./plan/input/said.ts";
export type { Slider } from "./plan/input/sliders.ts";
export type * from "./plan/sla/answer.ts";
export type * from "./plan/sla/inputs.ts";
export { slaAnswer } from "./plan/sla/sla-answer.ts";
export type { Source, Sourced, SourceTag } from "./plan/sourced.ts";
