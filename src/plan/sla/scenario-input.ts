import type { CostInput, ScenarioInput } from "../scenario/scenario.ts";
import type { CostInputs, FailoverInputs, OperatingInputs, RepairInputs } from "./inputs.ts";

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
  return { ...scenario, ...likelierOf(incidents), ...plannedOf(service), ...failoverOf(failover) };
}

function likelierOf({ byHour }: OperatingInputs["incidents"]): Pick<ScenarioInput, "likelier"> {
  return byHour ? { likelier: byHour.value } : {};
}

/** Deployments that stop the service; those of several instances go round one after the other, and nothing stops. */
function plannedOf({ deploys, maintenance }: OperatingInputs["service"]): Pick<ScenarioInput, "planned"> {
  const counts = maintenance.counted.value !== "no";
  const stopping = (deploys?.value ?? []).filter(({ instances }) => instances === 1);
  return stopping.length === 0
    ? {}
    : {
        planned: stopping.map(({ perMonth, hours, when }) => ({ perYear: 12 * perMonth, hours, when, counts })),
      };
}

function failoverOf(failover: FailoverInputs | undefined): Pick<ScenarioInput, "failover"> {
  if (!failover) return {};
  return {
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
