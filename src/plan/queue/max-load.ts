import { positive, wholeWithin } from "../accept.ts";
import { bisect } from "../bisect.ts";
import { generalResponseTail } from "./general-response.ts";
import { generalWaits } from "./general-waits.ts";
import { MOST_SERVERS } from "./load.ts";
import { serviceQuantile, serviceTime } from "./service-time.ts";
import { responseTail, sharedQueue } from "./shared-queue.ts";

/** "This share of requests within that time", such as 0.95 within 1 s, by slots that each serve `serviceRate`. */
export interface ResponseTarget {
  readonly share: number;
  readonly within: number;
  readonly serviceRate: number;
  /** Squared coefficient of variation of the service times. */
  readonly variation: number;
  /** Seconds after which a wait ends in a refusal, which is no answer in time. */
  readonly timeout: number | undefined;
}

/** The highest arrival rate that keeps a target; unreachable when service alone is too slow, whatever the servers. */
export type MaxLoad =
  | { readonly kind: "load"; readonly servers: number; readonly arrivalRate: number }
  | { readonly kind: "unreachable"; readonly serviceQuantile: number };

/** The highest arrival rate at which a shared queue keeps the target. */
export function maxLoad(target: ResponseTarget, servers: number): MaxLoad {
  const { share, within, serviceRate, variation } = target;
  wholeWithin("servers", servers, 1, MOST_SERVERS);
  const slowest = serviceQuantileOf(variation, share) / positive("serviceRate", serviceRate);
  if (slowest > positive("within", within)) return { kind: "unreachable", serviceQuantile: slowest };
  const late = (arrivalRate: number): number => lateShare(target, servers, arrivalRate) - (1 - share);
  return { kind: "load", servers, arrivalRate: bisect(late, 0, servers * serviceRate * roomAbove(target)) };
}

/** The share of all requests that are not answered in time, refused ones among them; 1 where the queue has no end. */
export function lateShare(
  { within, serviceRate, variation, timeout = Infinity }: ResponseTarget,
  servers: number,
  arrivalRate: number,
): number {
  const load = { servers, arrivalRate, serviceRate };
  // A wait that long is too late with and without a timeout.
  const ends = timeout < within ? timeout : Infinity;
  if (variation === 1 && ends === Infinity) {
    const queue = sharedQueue(load);
    return queue.kind === "unstable" ? 1 : responseTail(queue, within);
  }
  const waits = generalWaits(load, variation, ends);
  if (waits.kind === "unstable") return 1;
  const response = { waits, service: serviceTime(variation), serviceSeconds: 1 / serviceRate };
  return waits.refused + (1 - waits.refused) * generalResponseTail(response, within);
}

function serviceQuantileOf(variation: number, share: number): number {
  return variation === 1 ? -Math.log1p(-share) : serviceQuantile(serviceTime(variation), share);
}

/** With waits that end early, a little overload may still keep a target. */
function roomAbove({ share, within, timeout = Infinity }: ResponseTarget): number {
  return timeout < within ? 1 / share : 1;
}
