import { answerSla } from "../cli/answer-sla.ts";
import { withHolidays } from "../cli/holidays.ts";
import { outageLog } from "../cli/outage-log.ts";
import { UsageError } from "../cli/usage-error.ts";
import type { WhatIf } from "../declaration/index.ts";
import type { SlaAnswer } from "../plan/sla/answer.ts";
import { planSettingOf, type PlanInput } from "./plan-setting.ts";

/** What a service level is computed from. */
export interface SlaInput extends PlanInput {
  /** Measures by name, each set taken together; without it, all that fit together. */
  readonly scenarios?: readonly (readonly string[])[];
  /** An IANA zone that stands in for one that nobody declared; without it, UTC. */
  readonly zone?: string;
}

/**
 * What a promise allows, what is to be expected, and what each measure is worth: the answer of `punchlist sla`.
 *
 * @throws UsageError for mistakes in the declaration or in `set`, a line each with its place
 */
export async function sla(input: SlaInput): Promise<SlaAnswer> {
  const { today, zone = "UTC", scenarios = [], paths } = input;
  const declared = await planSettingOf(input, "sla");
  if (!paths) refuseFiles(declared.whatIf);
  const whatIf = await withHolidays(declared.whatIf, { folder: declared.folder, today });
  const log = await outageLog(whatIf, { named: undefined, folder: declared.folder, today, zone });
  return answerSla({ ...declared, whatIf }, { scenarios, today, zone, log });
}

/** Without a folder there is nothing that a path could lead from. */
function refuseFiles({ service, outages }: WhatIf): void {
  const calendar = service?.holidays?.find(({ value }) => typeof value === "string" && /\.ics$/i.test(value));
  const named = outages?.log ?? calendar;
  if (!named) return;
  const { file, start } = named.span;
  const { line, column } = file.position(start);
  throw new UsageError(
    `${file.path}:${line}:${column} ${typeof named.value === "string" ? named.value : "This"} is a file, and none is read here; give the folder as paths.`,
  );
}
