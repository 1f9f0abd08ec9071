import { positive, wholeNumber, wholeWithin } from "../accept.ts";

/** Units alike, of which `needed` must be up, repaired by a number of crews; rates in 1/h. */
export interface CrewedUnits {
  readonly units: number;
  readonly needed: number;
  readonly crews: number;
  readonly failureRate: number;
  readonly repairRate: number;
}

/** How a repairable system spends its time. */
export interface Outages {
  /** Share of time down. */
  readonly unavailability: number;
  /** System failures per hour. */
  readonly frequency: number;
  /** Mean length of one system failure, h. */
  readonly meanDowntime: number;
}

/** Long-run outages of units that fail independently and queue for the crews; as many crews as units never queue. */
export function crewedOutages(system: CrewedUnits): Outages {
  const spares = checkedSpares(system);
  const chances = downChances(system);
  const unavailability = chances.reduce((sum, chance, down) => (down > spares ? sum + chance : sum), 0);
  const frequency = (chances[spares] ?? 0) * system.needed * system.failureRate;
  return { unavailability, frequency, meanDowntime: unavailability / frequency };
}

/** Stationary probabilities of 0 … n units down: a birth-death chain, whose weights are products. */
function downChances({ units, crews, failureRate, repairRate }: CrewedUnits): readonly number[] {
  const weights = [1];
  let weight = 1;
  for (let down = 0; down < units; down++) {
    weight *= ((units - down) * failureRate) / (Math.min(down + 1, crews) * repairRate);
    weights.push(weight);
  }
  const total = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => each / total);
}

function checkedSpares({ units, needed, crews, failureRate, repairRate }: CrewedUnits): number {
  wholeWithin("units", units, 1, 1000);
  wholeNumber("needed", needed, 1);
  wholeNumber("units minus needed", units - needed, 0);
  wholeNumber("crews", crews, 1);
  positive("failureRate", failureRate);
  positive("repairRate", repairRate);
  return units - needed;
}
