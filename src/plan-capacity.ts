/**
 * The calculator of memory, disks and load for other programs, in a browser as well; `INPUTS` of plan/inputs names its inputs.
 *
 * @example
 * const inputs = plainCapacity({ memory: 8 * 2 ** 30, instances: 4, peak: 20 });
 * const { ram, backends } = capacityAnswer(inputs);
 */
export { capacityAnswer, type CapacityAnswer } from "./plan/capacity/answer.ts";
export type * from "./plan/capacity/inputs.ts";
export { PlanInputError } from "./plan/input-error.ts";
export { plainCapacity } from "./plan/input/plain-capacity.ts";
export type { SaidCapacity } from "./plan/input/said-capacity.ts";
