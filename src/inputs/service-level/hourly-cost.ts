import type { Subject } from "../../model/index.ts";
import { hoursPerWeek, WEEK_HOURS } from "../../plan/calendar/weekly.ts";
import type { WhatIf } from "../../declaration/what-if.ts";
import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { firstPlace, type DeclaredPlace } from "./declared-places.ts";
import { declaredService } from "./service-level.ts";

/** What an hour of downtime costs. Address: `cost`. */
export interface HourlyCost extends Subject, DeclaredCost {}

/** How far the cost of an hour is declared. */
export interface DeclaredCost {
  /** Where; undefined when it is not. */
  readonly cost: DeclaredPlace | undefined;
  /** Whether for every hour of the week. */
  readonly wholeWeek: boolean;
}

/** The environment's cost of downtime, where a promise, a measure or a cost of any kind is declared. */
export const hourlyCosts = join("hourlyCosts", ["declaration"], find);

function find(environment: Environment): readonly HourlyCost[] {
  const { promise, measures, cost } = declaredService(environment)?.whatIf ?? {};
  const declared = declaredCost(cost);
  const place = declared.cost ?? [cost, promise, measures].map(firstPlace).find((first) => first !== undefined);
  return place ? [{ address: "cost", span: place.span, ...declared }] : [];
}

/** How far some declared costs say what an hour costs. */
export function declaredCost(cost: WhatIf["cost"]): DeclaredCost {
  const base = cost?.base?.kind === "given" ? cost.base : undefined;
  const bands = cost?.profile?.map(({ when }) => when.value) ?? [];
  const covered = hoursPerWeek({ text: "", days: bands.flatMap((band) => (band === "rest" ? [] : band.days)) });
  return {
    cost: firstPlace(base ?? cost?.profile ?? cost?.hours),
    wholeWeek: base !== undefined || cost?.hours !== undefined || bands.includes("rest") || covered === WEEK_HOURS,
  };
}
