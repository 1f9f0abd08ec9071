import { positive, wholeWithin } from "../accept.ts";
import { bisect } from "../bisect.ts";
import { MOST_SERVERS } from "./load.ts";
import { responseTail, sharedQueue } from "./shared-queue.ts";

/** "This share of requests within that time", such as 0.95 within 1 s, by slots that each serve `serviceRate`. */
export interface ResponseTarget {
  readonly share: number;
  readonly within: number;
  readonly serviceRate: number;
}

/** The highest arrival rate that keeps a target; unreachable when service alone is too slow, whatever the servers. */
export type MaxLoad =
  | { readonly kind: "load"; readonly servers: number; readonly arrivalRate: number }
  | { readonly kind: "unreachable"; readonly serviceQuantile: number };

/** The highest arrival rate at which a shared queue keeps the target. */
export function maxLoad(target: ResponseTarget, servers: number): MaxLoad {
  const { share, within, serviceRate } = target;
  wholeWithin("servers", servers, 1, MOST_SERVERS);
  const serviceQuantile = -Math.log1p(-share) / positive("serviceRate", serviceRate);
  if (serviceQuantile > positive("within", within)) return { kind: "unreachable", serviceQuantile };
  const late = (arrivalRate: number): number => {
    const queue = sharedQueue({ servers, arrivalRate, serviceRate });
    return queue.kind === "unstable" ? share : responseTail(queue, within) - (1 - share);
  };
  return { kind: "load", servers, arrivalRate: bisect(late, 0, servers * serviceRate) };
}
