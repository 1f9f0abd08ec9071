import { slaCsv } from "../report/sla/csv.ts";
import { slaJson } from "../report/sla/json.ts";
import type { WhatIfData } from "../report/what-if-data.ts";
import type { Job, Result } from "./compute/job.ts";
import { Computer } from "./compute/worker.ts";
import { applied, slaInputsOf, type WhatIf } from "./scenario/what-if.ts";
import { yamlOf } from "./scenario/yaml.ts";

/** A file to take along. */
export type FileKind = "yaml" | "csv" | "json";

/** What was changed for `punchlist.yaml`, or the whole answer about all scenarios, as the command line writes it. */
export async function fileText(
  kind: FileKind,
  { data, whatIf, script }: { readonly data: WhatIfData; readonly whatIf: WhatIf; readonly script: string },
): Promise<string> {
  if (kind === "yaml") return yamlOf(data, whatIf);
  const inputs = { ...slaInputsOf(data, applied(data, whatIf)), simulateAll: true };
  const result = await computed(script, { key: kind, kind: "sla", inputs, today: data.today });
  if (result.kind !== "sla") return result.kind === "refused" ? `${result.problem}\n` : "";
  return kind === "csv" ? slaCsv(result.answer) : slaJson(result.answer);
}

function computed(script: string, job: Job): Promise<Result> {
  return new Promise((resolve) => {
    new Computer(script, (_, result) => {
      resolve(result);
    }).want([job]);
  });
}
