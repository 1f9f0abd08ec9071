import { OPERATING } from "../input/table.ts";
import { keysThatMove } from "../input/walk.ts";

/** The keys of the inputs from which hours of downtime are computed. */
export const DOWNTIME_KEYS = keysThatMove(OPERATING, "hours");

/** The keys of the inputs that decide whether a promise is kept: those of the downtime, and by name those of the promise. */
export const PROMISE_KEYS = [...DOWNTIME_KEYS, ...keysThatMove(OPERATING, "promise").toSorted()];

/** The keys of the inputs from which the cost of downtime is computed. */
export const MONEY_KEYS = [...DOWNTIME_KEYS, ...keysThatMove(OPERATING, "money")];
