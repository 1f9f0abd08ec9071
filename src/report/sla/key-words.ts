import { INPUTS } from "../../plan/input/published.ts";
import type { SlaAnswer } from "../../plan/sla/answer.ts";

/** What the names of inputs mean that do not tell by themselves, of those that the answer rests on. */
export function keyWords({ inputs }: SlaAnswer): readonly string[] {
  const shown = new Set(inputs.map(({ key }) => key.replace(/^.*: /, "")));
  return INPUTS.filter(({ key }) => UNTOLD.has(key) && shown.has(key)).map(
    ({ key, description }) => `${key}: ${description}`,
  );
}

const UNTOLD: ReadonlySet<string> = new Set([
  "service.hours",
  "promise.window",
  "incidents.repair.median",
  "incidents.repair.p90",
  "incidents.policy",
  "response.detect",
  "response.coverage",
  "failover.success",
  "failover.survivorMttf",
  "topology.beta",
  "run.seed",
]);
