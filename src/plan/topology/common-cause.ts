import { fraction, wholeWithin } from "../accept.ts";
import type { CrewedUnits } from "./crews.ts";
import { stationary } from "./markov.ts";
import type { Transition } from "./markov.ts";

/**
 * Shares of failures that hit all units at once, where nothing better is known; assumptions within the range that
 * IEC 61508-6 practice uses (2–10 %), field data can be higher.
 */
export const COMMON_CAUSE_SHARE = { sameHost: 0.1, separateHosts: 0.05, separateSites: 0.02 } as const;

/** The unavailability of units alike when a share `beta` of each unit's failures takes all units down together. */
export function commonCauseUnavailability(system: CrewedUnits, beta: number): number {
  fraction("beta", beta);
  wholeWithin("units", system.units, 1, 200);
  const chances = stationary(system.units + 1, [...failures(system, beta), ...repairs(system)]);
  return chances.reduce((sum, chance, down) => (down > system.units - system.needed ? sum + chance : sum), 0);
}

function failures({ units, failureRate }: CrewedUnits, beta: number): readonly Transition[] {
  return range(units).flatMap((down): Transition[] => [
    [down, down + 1, (units - down) * (1 - beta) * failureRate],
    [down, units, beta * failureRate],
  ]);
}

function repairs({ units, crews, repairRate }: CrewedUnits): readonly Transition[] {
  return range(units).map((left): Transition => [left + 1, left, Math.min(left + 1, crews) * repairRate]);
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}
