/** The calculator of memory, disks and load for other programs, in a browser as well. Its inputs are plain data; `INPUTS` of plan/inputs names them. */
export { capacityAnswer, type CapacityAnswer } from "./plan/capacity/answer.ts";
export type * from "./plan/capacity/inputs.ts";
export { PlanInputError } from "./plan/input-error.ts";
