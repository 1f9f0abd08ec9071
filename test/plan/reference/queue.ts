import { uniformStream, type Uniform } from "../../../src/plan/prng.ts";
import { normalQuantile } from "../../../src/plan/special.ts";

/** Requests that wait in one queue, first come, first served; times in mean service times. */
export interface ReferenceQueue {
  readonly slots: number;
  readonly busy: number;
  readonly variation: number;
  readonly timeout: number;
  readonly requests: number;
}

/** What came of them. */
export interface ReferenceOutcome {
  readonly waited: number;
  readonly meanWait: number;
  readonly p50: number;
  readonly p95: number;
  readonly refused: number;
}

/** Slow and simple: one request after the other takes the slot that is free first, or goes when it would wait too long for it. */
export function simulatedQueue({ slots, busy, variation, timeout, requests }: ReferenceQueue): ReferenceOutcome {
  const uniform = uniformStream(7, slots, `queue ${variation}`);
  const service = services(variation, uniform);
  const free = Array.from({ length: slots }, () => 0);
  const [waits, responses]: [number[], number[]] = [[], []];
  let now = 0;
  for (let request = -requests / 10; request < requests; request++) {
    now += -Math.log(uniform()) / (slots * busy);
    const first = free.reduce((best, at, slot) => (at < (free[best] ?? 0) ? slot : best), 0);
    const wait = Math.max(0, (free[first] ?? 0) - now);
    if (wait > timeout) continue;
    const takes = service();
    free[first] = now + wait + takes;
    if (request < 0) continue;
    waits.push(wait);
    responses.push(wait + takes);
  }
  responses.sort((a, b) => a - b);
  return {
    waited: waits.filter((wait) => wait > 0).length / waits.length,
    meanWait: waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
    p50: responses[Math.floor(0.5 * responses.length)] ?? NaN,
    p95: responses[Math.floor(0.95 * responses.length)] ?? NaN,
    refused: 1 - waits.length / requests,
  };
}

/** Fixed, Erlang (a sum of equal exponential parts), exponential or lognormal, each with mean 1. */
function services(variation: number, uniform: Uniform): () => number {
  if (variation === 0) return () => 1;
  if (variation <= 1) {
    const parts = Math.round(1 / variation);
    return () => Array.from({ length: parts }, () => -Math.log(uniform()) / parts).reduce((sum, part) => sum + part, 0);
  }
  const square = Math.log(1 + variation);
  return () => Math.exp(Math.sqrt(square) * normalQuantile(uniform()) - square / 2);
}
