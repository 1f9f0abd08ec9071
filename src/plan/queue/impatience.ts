import { positive, within } from "../accept.ts";
import { inverseErlangB } from "./erlang.ts";
import { checkedLoad } from "./load.ts";
import type { Load } from "./load.ts";

/** A shared queue whose users give up at random: people who press stop, with `option abortonclose`. */
export interface ImpatientQueue {
  readonly abandoned: number;
  readonly waitProbability: number;
  readonly meanWait: number;
  readonly utilisation: number;
}

/** The long run of a shared queue with exponential patience of the given mean (Erlang A); overload is allowed. */
export function impatientQueue(load: Load, meanPatience: number): ImpatientQueue {
  const { servers, arrivalRate, serviceRate } = checkedLoad(load);
  positive("meanPatience", meanPatience);
  if (arrivalRate === 0) return { abandoned: 0, waitProbability: 0, meanWait: 0, utilisation: 0 };
  const capacity = servers * serviceRate;
  within("surplus of requests within meanPatience", Math.max(0, arrivalRate - capacity) * meanPatience, 0, MOST_QUEUED);
  const { all, waiting, queued } = queueSums(load, meanPatience);
  const meanWait = queued / all / arrivalRate;
  const abandoned = meanWait / meanPatience;
  return {
    abandoned,
    waitProbability: waiting / all,
    meanWait,
    utilisation: (arrivalRate * (1 - abandoned)) / capacity,
  };
}

interface QueueSums {
  readonly all: number;
  readonly waiting: number;
  readonly queued: number;
}

/** Unnormalised sums over the birth-death states, relative to all servers busy and nobody waiting. */
function queueSums({ servers, arrivalRate, serviceRate }: Load, meanPatience: number): QueueSums {
  let weight = 1;
  let waiting = 1;
  let queued = 0;
  let unwaiting = inverseErlangB(servers, arrivalRate / serviceRate) - 1;
  for (let count = 1; weight > waiting * Number.EPSILON ** 2 || growing(count); count++) {
    weight *= arrivalRate / (servers * serviceRate + count / meanPatience);
    waiting += weight;
    queued += count * weight;
    if (waiting < HUGE) continue;
    [weight, waiting, queued, unwaiting] = [weight / HUGE, waiting / HUGE, queued / HUGE, unwaiting / HUGE];
  }
  return { all: unwaiting + waiting, waiting, queued };

  function growing(count: number): boolean {
    return arrivalRate > servers * serviceRate + count / meanPatience;
  }
}

const HUGE = 1e200;
/** A queue of this length takes about a second to add up. */
const MOST_QUEUED = 1e8;
