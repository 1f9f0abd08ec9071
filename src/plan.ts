/**
 * The SLA calculator for other programs, in a browser as well: what a promise allows, what is to be expected, what it costs.
 *
 * @example
 * const inputs = plainInputs({ promise: { availability: "99.9 %" }, cost: { base: 800 } }, "Europe/Berlin");
 * const means = slaMeans(inputs, "2026-11-23"); // within milliseconds, for each move of a slider
 * const answer = slaAnswer(inputs, "2026-11-23"); // with simulated years
 */
export { PlanInputError } from "./plan/input-error.ts";
export { plainInputs } from "./plan/input/plain-inputs.ts";
export type { Said } from "./plan/input/said.ts";
export type * from "./plan/sla/answer.ts";
export type * from "./plan/sla/inputs.ts";
export { slaMeans, type SlaMeans } from "./plan/sla/means.ts";
export { slaAnswer } from "./plan/sla/sla-answer.ts";
export type { Source, Sourced, SourceTag } from "./plan/sourced.ts";
