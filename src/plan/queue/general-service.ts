import { notNegative } from "../accept.ts";
import { fixedServiceWait } from "./fixed-service.ts";
import { utilisation, type Load, type Unstable } from "./load.ts";
import { sharedQueue } from "./shared-queue.ts";

/** Squared coefficients of variation: 1 is exponential, 0 is clockwork, 4 is a mix of short and long. */
export interface Variation {
  readonly service: number;
  readonly arrival: number;
}

/** A mean wait that two moments determine only so far. */
export interface GeneralQueue {
  readonly kind: "stable";
  readonly method: "exact" | "Kimura" | "Allen-Cunneen";
  readonly meanWait: number;
  /** Where the true value is expected, ±20 % unless exact. */
  readonly low: number;
  readonly high: number;
}

/** The mean wait in a shared queue whose service times, or arrivals, are not exponential. */
export function generalQueue(load: Load, { service, arrival }: Variation): GeneralQueue | Unstable {
  notNegative("service variation", service);
  notNegative("arrival variation", arrival);
  const queue = sharedQueue(load);
  if (queue.kind === "unstable") return queue;
  if (arrival !== 1) return within20Percent("Allen-Cunneen", allenCunneen(queue.meanWait, { service, arrival }));
  if (load.servers === 1) return exact(((1 + service) / 2) * queue.meanWait);
  if (service === 1) return exact(queue.meanWait);
  const fixed = fixedWait(load, queue.meanWait);
  return service === 0 ? exact(fixed) : within20Percent("Kimura", kimura(queue.meanWait, fixed, service));
}

/**
 * The mean wait with fixed service times; with many servers, where the exact sum loses its digits, by Cosmetatos' formula.
 *
 * @see Cosmetatos, Approximate explicit formulae for the average queueing time in the processes (M/D/r) and (D/M/r), INFOR 13 (1975)
 */
function fixedWait(load: Load, exponentialWait: number): number {
  const { servers } = load;
  const busy = utilisation(load);
  const share =
    servers <= FEW_SERVERS
      ? fixedServiceWait(load) / exponentialWait
      : (1 + ((1 - busy) * (servers - 1) * (Math.sqrt(4 + 5 * servers) - 2)) / (16 * busy * servers)) / 2;
  // Between that of one server and that of very many, whatever rounding makes of it where hardly anybody waits.
  return Math.min(Math.max(share, 1 / 2), 1) * exponentialWait;
}

const FEW_SERVERS = 64;

/** Kimura's mean wait between that of exponential and that of fixed service times (1986). */
export function kimura(exponentialWait: number, fixedWait: number, service: number): number {
  if (exponentialWait === 0) return 0;
  return (1 + service) / ((2 * service) / exponentialWait + (1 - service) / fixedWait);
}

/** Allen and Cunneen's mean wait for arrivals that are not random. */
export function allenCunneen(exponentialWait: number, { service, arrival }: Variation): number {
  return (exponentialWait * (arrival + service)) / 2;
}

function exact(meanWait: number): GeneralQueue {
  return { kind: "stable", method: "exact", meanWait, low: meanWait, high: meanWait };
}

function within20Percent(method: GeneralQueue["method"], meanWait: number): GeneralQueue {
  return { kind: "stable", method, meanWait, low: 0.8 * meanWait, high: 1.2 * meanWait };
}
