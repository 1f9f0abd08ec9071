import type { CostInput, ScenarioInput } from "../scenario/scenario.ts";
import type { CostInputs, OperatingInputs, RepairInputs } from "./inputs.ts";

/** What the exact models take, from inputs with their origins. Without a cost an hour costs nothing, and no money is shown. */
export function scenarioInput(name: string, measureCostPerYear: number, inputs: OperatingInputs): ScenarioInput {
  const { cost, incidents, response, failover, service } = inputs;
  const { count, years } = incidents.observed.value;
  const scenario: ScenarioInput = {
    name,
    measureCostPerYear,
    incidentsPerYear: count / years,
    repair: repairOf(incidents.repair),
    response: {
      detectionHours: response.detect.value,
      coverage: response.coverage.value,
      policy: incidents.policy.value,
    },
    cost: costOf(cost),
    service: service.hours.value,
  };
  if (!failover) return scenario;
  return {
    ...scenario,
    failover: {
      durationHours: failover.duration.value,
      coverage: failover.success.value,
      survivorFailuresPerHour: 1 / failover.survivorMttf.value,
      extraDiagnosisHours: 0,
      degradedShare: 0,
    },
  };
}

function repairOf(repair: RepairInputs): ScenarioInput["repair"] {
  if (repair.exactly) return { kind: "fixed", hours: repair.exactly.value };
  return { kind: "lognormal", medianHours: repair.median.value, p90Hours: repair.p90.value };
}

function costOf(cost: CostInputs | undefined): CostInput {
  if (!cost) return { basePerHour: 0, bands: [], perIncident: 0, factors: [] };
  return {
    basePerHour: cost.base.value,
    bands: cost.profile.value,
    perIncident: cost.perIncident.value,
    factors: cost.factor.value,
  };
}
