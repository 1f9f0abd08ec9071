import { isDefault } from "../../plan/sourced.ts";
import type { OperatingInputs, RepairInputs } from "../../plan/sla/inputs.ts";

/** An input that nobody declares, by its key in `punchlist.yaml`; whatever rests on its default is nobody's word. */
export type AssumedKey = "incidents.observed" | "response.coverage" | "incidents.repair";

/** What nobody declares of what decides how long a service is down. */
export function assumedKeys({ incidents, response }: OperatingInputs): readonly AssumedKey[] {
  const assumed: readonly (readonly [AssumedKey, boolean])[] = [
    ["incidents.observed", isDefault(incidents.observed.source)],
    ["response.coverage", isDefault(response.coverage.source)],
    ["incidents.repair", isAssumed(incidents.repair)],
  ];
  return assumed.flatMap(([key, holds]) => (holds ? [key] : []));
}

/** The inputs with what nobody declares at its best: somebody is always at work at once, and has it repaired at once. */
export function atBest(inputs: OperatingInputs): OperatingInputs {
  const assumed = assumedKeys(inputs);
  const { incidents, response } = inputs;
  const none = (source: typeof response.coverage.source): RepairInputs => ({ exactly: { value: 0, source } });
  return {
    ...inputs,
    incidents: assumed.includes("incidents.repair")
      ? { ...incidents, repair: none(incidents.observed.source) }
      : incidents,
    response: assumed.includes("response.coverage")
      ? { ...response, coverage: { ...response.coverage, value: [{ when: "rest", reactionHours: 0 }] } }
      : response,
  };
}

/** One of the two figures of a repair is somebody's word. */
function isAssumed(repair: RepairInputs): boolean {
  return !repair.exactly && isDefault(repair.median.source) && isDefault(repair.p90.source);
}
