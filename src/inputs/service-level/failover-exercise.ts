import { daysBetween } from "../../model/day.ts";
import type { Located, Subject } from "../../model/index.ts";
import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { firstPlace } from "./declared-places.ts";
import { declaredService } from "./service-level.ts";

/** A declared failover and when it was last tried. Address: `failover`. */
export interface FailoverExercise extends Subject {
  /** `YYYY-MM-DD`. */
  readonly last: Located<string> | undefined;
  /** Whole days since then. */
  readonly daysAgo: number | undefined;
}

/** The environment's failover, where one is declared. */
export const failoverExercises = join("failoverExercises", ["declaration"], find);

function find(environment: Environment): readonly FailoverExercise[] {
  const declared = declaredService(environment);
  const failover = declared?.whatIf.failover;
  const place = firstPlace(failover);
  if (!declared || !place) return [];
  const last = failover?.lastExercise;
  const daysAgo = last && daysBetween(last.value, declared.today);
  return [{ address: "failover", span: place.span, last, daysAgo }];
}
