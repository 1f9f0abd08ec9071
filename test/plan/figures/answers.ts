import { slaInputs } from "../../../src/inputs/sla-inputs.ts";
import type { SlaMeans } from "../../../src/plan/sla/means.ts";
import { slaMeans } from "../../../src/plan/sla/means.ts";
import type { AlertsAnswer, BudgetRow } from "../../../src/plan/sla/answer.ts";
import { alerts } from "../../../src/plan/sla/alerts.ts";
import type { SlaInputs } from "../../../src/plan/sla/inputs.ts";
import { declared } from "../../declaration/read.ts";

/** The day on which the figures are asked. */
export const TODAY = "2026-11-29";

/** What the calculators take from lines of a `punchlist.yaml`. */
export function inputsFor(yaml: string): SlaInputs {
  const around = { name: "figures", environment: undefined, zone: "UTC", today: TODAY, scenarios: [] };
  const read = slaInputs(declared(yaml).whatIf, around);
  if ("errors" in read) throw new Error(JSON.stringify(read.errors));
  return read.inputs;
}

export function meansFor(yaml: string, today = TODAY): SlaMeans {
  return slaMeans(inputsFor(yaml), today);
}

export function alertsFor(yaml: string): AlertsAnswer {
  const found = alerts(inputsFor(yaml).baseline, TODAY);
  if (!found) throw new Error("no promise");
  return found;
}

/** The allowed hours of a window by the start of its name. */
export function allowed(yaml: string, window: string, clock: BudgetRow["clock"], today = TODAY): number {
  const rows = meansFor(yaml, today).budgets?.rows ?? [];
  return rows.find((row) => row.window.startsWith(window) && row.clock === clock)?.allowed?.value ?? NaN;
}
