import { binomial } from "../special.ts";
import { total } from "../total.ts";

/** Queues of servers alike: which queue a request joins, and where each queue is cut. */
export interface Queues {
  readonly servers: number;
  /** Longest queue that is followed, the request in service included. */
  readonly cap: number;
  /** Arrivals per mean service time. */
  readonly offered: number;
  /** The chance that a request joins the shortest, second shortest … queue. */
  readonly shares: readonly number[];
}

/** The Markov chain of the sorted queue lengths, as what flows into and out of each state per mean service time. */
export interface QueueChain {
  readonly states: readonly QueueState[];
}

interface QueueState {
  /** Requests in the system. */
  readonly level: number;
  readonly busy: number;
  readonly arrivals: number;
  readonly sources: readonly number[];
  readonly rates: readonly number[];
}

/** How many states the chain of these queues has. */
export function chainSize(servers: number, cap: number): number {
  return binomial(servers + cap, servers);
}

/** The chain, its states numbered by the combinatorial number system, so that no look-up is needed. */
export function queueChain(queues: Queues): QueueChain {
  const states: QueueState[] = [];
  const lengths = Array.from({ length: queues.servers }, () => 0);
  const rank = ranking(queues);
  const fill = (place: number, most: number): void => {
    if (place < 0) {
      states.push(stateOf(lengths, queues, rank));
      return;
    }
    for (let length = 0; length <= most; length++) {
      lengths[place] = length;
      fill(place - 1, length);
    }
  };
  fill(queues.servers - 1, queues.cap);
  return { states };
}

function stateOf(lengths: readonly number[], queues: Queues, rank: Rank): QueueState {
  const { servers, cap, offered, shares } = queues;
  const sources: number[] = [];
  const rates: number[] = [];
  const own = rank(lengths);
  for (const [place, length] of lengths.entries()) {
    const first = lengths[place - 1] !== length;
    const last = lengths[place + 1] !== length;
    if (first && length > 0) {
      const joined = shares.filter((_, other) => other === place || (other < place && lengths[other] === length - 1));
      sources.push(own - rankStep(length - 1, place));
      rates.push(offered * total(joined));
    }
    if (last && length < cap) {
      const leaving = lengths.filter((other, at) => at === place || (at > place && other === length + 1));
      sources.push(own + rankStep(length, place));
      rates.push(leaving.length);
    }
  }
  const busy = lengths.filter((length) => length > 0).length;
  const arrivals = offered * total(shares.filter((_, place) => (lengths[place] ?? servers) < cap));
  return { level: total(lengths), busy, arrivals, sources, rates };
}

type Rank = (lengths: readonly number[]) => number;

/** Σ C(lengthᵢ + i, i + 1) over ascending lengths counts them in the order in which they are filled. */
function ranking({ servers, cap }: Queues): Rank {
  const table = Array.from({ length: servers }, (_, place) =>
    Array.from({ length: cap + 1 }, (_, length) => binomial(length + place, place + 1)),
  );
  return (lengths) => lengths.reduce((sum, length, place) => sum + (table[place]?.[length] ?? 0), 0);
}

/** What one more request in the queue at a place adds to the rank. */
function rankStep(length: number, place: number): number {
  return binomial(length + place, place);
}
