import type { Subject } from "../../model/index.ts";
import { cheapest, type Measure } from "../../plan/cost/measures.ts";
import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import { isDefault } from "../../plan/sourced.ts";
import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { assumedKeys, type AssumedKey } from "./assumed.ts";
import { declaredPlaces, type DeclaredPlace } from "./declared-places.ts";
import { declaredCost } from "./hourly-cost.ts";
import { incidentsPerYear, layOutInputs, outageCost, withoutFailover } from "./mean-incident.ts";
import { declaredService, modelled, type Modelled, type ServiceLevel } from "./service-level.ts";

/** What downtime costs beside what could be done about it. Address: `measures`. */
export interface WeighedMeasures extends Subject {
  /** Undefined when nobody says what an hour costs, or that anything could be done. */
  readonly cost: DeclaredPlace | undefined;
  readonly measures: DeclaredPlace | undefined;
  /** Where every measure is named. */
  readonly places: readonly DeclaredPlace[];
  readonly answer: Modelled<Weighing>;
}

/** Money a year in the declared currency, as a mean over many years. */
export interface Weighing {
  readonly currency: string;
  /** What downtime costs as things are; at the most, where every measure is dearer. */
  readonly loss: number;
  /** What would cost least, prices included, where that is not how things are. */
  readonly better: { readonly names: string; readonly price: number; readonly prevented: number } | undefined;
  /** What nobody declares and every one of these figures rests on. */
  readonly restsOn: readonly (AssumedKey | "measures.yearly" | "cost.base")[];
}

/** The environment's measures and costs, where either is declared. */
export const weighedMeasures = join("weighedMeasures", ["declaration"], find);

function find(environment: Environment): readonly WeighedMeasures[] {
  const declared = declaredService(environment);
  if (!declared) return [];
  const { measures } = declared.whatIf;
  const { cost, wholeWeek } = declaredCost(declared.whatIf.cost);
  const places = declaredPlaces(...(measures ?? []).map(({ name }) => name));
  const [first] = places;
  const span = cost?.span ?? first?.span;
  if (!span) return [];
  return [
    {
      address: "measures",
      span,
      cost,
      measures: first,
      places,
      answer: modelled(environment, declared, (level) => weigh(level, wholeWeek)),
    },
  ];
}

function weigh({ inputs: { baseline, options } }: ServiceLevel, wholeWeek: boolean): Weighing {
  const most = incidentsPerYear(baseline) * outageCost(withoutFailover(layOutInputs(baseline)), baseline);
  // What costs more than all downtime together needs no weighing.
  const affordable = options.filter(({ yearly }) => yearly.value < most);
  const now =
    affordable.length === 0 && options.length > 0
      ? { name: "", measureCostPerYear: 0, expectedLossPerYear: most }
      : meanYear([], 0, baseline);
  const best = cheapest([
    now,
    ...affordable.map(({ measures, yearly, inputs }) => meanYear(measures, yearly.value, inputs)),
  ]);
  const unpriced = options.some(({ yearly }) => isDefault(yearly.source));
  // Where free hours do not keep a measure from paying, their cost would only add to it.
  const unsettled = best === now && !wholeWeek;
  return {
    currency: baseline.cost?.currency.value ?? "",
    loss: now.expectedLossPerYear,
    better: best === now ? undefined : better(now, best),
    restsOn: [
      ...assumedKeys(baseline),
      ...(unpriced ? (["measures.yearly"] as const) : []),
      ...(unsettled ? (["cost.base"] as const) : []),
    ],
  };
}

function meanYear(measures: readonly string[], price: number, inputs: OperatingInputs): Measure {
  const loss = incidentsPerYear(inputs) * outageCost(layOutInputs(inputs), inputs);
  return { name: measures.join(" and "), measureCostPerYear: price, expectedLossPerYear: loss };
}

function better(
  now: Measure,
  { name, measureCostPerYear, expectedLossPerYear }: Measure,
): NonNullable<Weighing["better"]> {
  return { names: name, price: measureCostPerYear, prevented: now.expectedLossPerYear - expectedLossPerYear };
}
