import { bracket } from "../bisect.ts";
import { gaussNodes } from "../quadrature.ts";
import type { ServiceTime } from "./service-time.ts";
import { serviceQuantile } from "./service-time.ts";
import type { Waits } from "./general-waits.ts";
import { waitingDensity, waitingTail } from "./general-waits.ts";

/** Waits and services that do not depend on each other: first come, first served. */
export interface GeneralResponse {
  readonly waits: Waits;
  readonly service: ServiceTime;
  readonly serviceSeconds: number;
}

/** P(a served request takes longer than `time`, waiting and service together). */
export function generalResponseTail({ waits, service, serviceSeconds }: GeneralResponse, time: number): number {
  const { none } = waits;
  const served = (since: number): number => service.tail(since / serviceSeconds);
  if (none === 1) return served(time);
  return none * served(time) + (1 - none) * (waitingTail(waits, time) + lateAfterWait());

  function lateAfterWait(): number {
    const first = Math.max(0, time - waits.until);
    if (service.shape === "fixed")
      return waitingTail(waits, Math.max(0, time - serviceSeconds)) - waitingTail(waits, time);
    return panels(first, time, scaleOf(waits, serviceSeconds))
      .flatMap(([from, to]) => gaussNodes(from, to))
      .reduce((sum, { at, weight }) => sum + weight * served(at) * waitingDensity(waits, time - at), 0);
  }
}

/** The time that a share of the served requests does not exceed, to five digits. */
export function generalResponseQuantile(response: GeneralResponse, share: number): number {
  const excess = (time: number): number => 1 - share - generalResponseTail(response, time);
  let low = response.serviceSeconds * serviceQuantile(response.service, share) * (1 - ENOUGH);
  if (excess(low) >= 0 || response.waits.none === 1) return low / (1 - ENOUGH);
  let high = bracket(excess, low + response.serviceSeconds / 8);
  while (high - low > ENOUGH * high) {
    const middle = (low + high) / 2;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

const ENOUGH = 1e-5;

/** What is narrow at both ends: a service that has just begun, and a wait that hardly was one. */
function scaleOf({ rate }: Waits, serviceSeconds: number): number {
  return Math.min(serviceSeconds / 16, 1 / Math.abs(rate) / 2);
}

/** Stretches that grow from both ends to the middle. */
function panels(from: number, to: number, step: number): readonly (readonly [number, number])[] {
  const half = (to - from) / 2;
  const ends: number[] = [];
  for (let end = step; end < half; end *= GROWTH) ends.push(end);
  const cuts = [from, ...ends.map((end) => from + end), from + half, ...ends.toReversed().map((end) => to - end), to];
  return cuts.slice(1).map((end, index) => [cuts[index] ?? from, end] as const);
}

const GROWTH = 3;
