import { readDeclaration } from "../declaration/index.ts";
import { slaInputs } from "../inputs/sla-inputs.ts";
import { SourceFile } from "../model/index.ts";
import type { SlaInputs } from "../plan/sla/inputs.ts";

/** The day on which the bench asks. */
export const TODAY = "2026-11-23";

/** The inputs of the calculators that a `punchlist.yaml` declares, without any other file. */
export function declaredInputs(path: string, text: string): SlaInputs {
  const reading = readDeclaration(new SourceFile(path, text), { rules: [], items: [], today: TODAY });
  if ("errors" in reading) throw new Error(`${path} cannot be read`);
  const { whatIf } = reading.declaration;
  const read = slaInputs(whatIf, { name: "bench", environment: undefined, zone: "UTC", today: TODAY, scenarios: [] });
  if ("errors" in read) throw new Error(`${path} cannot be computed with`);
  return read.inputs;
}
