import type { WhatIf } from "../declaration/index.ts";
import { ASKED_FORMATS } from "../inputs/around.ts";
import { slaInputs } from "../inputs/sla-inputs.ts";
import { PlanInputError } from "../plan/input-error.ts";
import type { OutageLog } from "../plan/record/outage.ts";
import type { SlaAnswer } from "../plan/sla/answer.ts";
import type { SlaInputs } from "../plan/sla/inputs.ts";
import { slaAnswer } from "../plan/sla/sla-answer.ts";
import type { PlanSetting } from "./plan-setting.ts";

/** What is asked of a setting. */
export interface SlaQuestion {
  /** Measures by name, each set taken together; empty for all that can be combined. */
  readonly scenarios: readonly (readonly string[])[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Stands in for a zone that nobody declared. */
  readonly zone: string;
  /** What was down so far; undefined without a log. */
  readonly log?: OutageLog | undefined;
}

/**
 * What a promise allows, what is to be expected, and what each measure is worth. Files are read only for what they alone can show.
 *
 * @throws UsageError with every input that cannot be computed with, at its place.
 */
export async function answerSla(setting: PlanSetting, question: SlaQuestion): Promise<SlaAnswer> {
  return answerOf(setting, await readSla(setting, question), question.today);
}

/**
 * The inputs of such an answer.
 *
 * @throws UsageError with every mistake, a line each
 */
export async function readSla(setting: PlanSetting, { scenarios, today, zone, log }: SlaQuestion): Promise<SlaInputs> {
  const { whatIf, name } = setting;
  const environment = showsMore(whatIf) ? await setting.documents(ASKED_FORMATS) : undefined;
  const read = slaInputs(whatIf, { name, environment, zone, today, scenarios, log });
  if ("errors" in read) throw setting.refusal(read.errors);
  return read.inputs;
}

/**
 * The answer to inputs that were read.
 *
 * @throws UsageError for what cannot be computed with, at its place
 */
export function answerOf(setting: PlanSetting, inputs: SlaInputs, today: string): SlaAnswer {
  try {
    return slaAnswer(inputs, today);
  } catch (error) {
    if (error instanceof PlanInputError) throw setting.refusalOf(error);
    throw error;
  }
}

/** Whether the files may show what the declaration leaves out: only a failover's duration, so far. */
function showsMore({ failover, measures }: WhatIf): boolean {
  return [failover, ...(measures ?? []).map(({ set }) => set?.failover)].some(
    (each) => each && each.duration?.kind !== "given",
  );
}
