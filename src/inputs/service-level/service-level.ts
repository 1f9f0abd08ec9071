import { HOUR_MS } from "../../plan/calendar/interval.ts";
import { openZone } from "../../plan/calendar/zone.ts";
import type { Availability } from "../../plan/availability.ts";
import { downtimeBudget } from "../../plan/budget.ts";
import { PlanInputError } from "../../plan/input-error.ts";
import { agreedMs } from "../../plan/sla/agreed-time.ts";
import type { SlaInputs } from "../../plan/sla/inputs.ts";
import { nextYear } from "../../plan/sla/windows.ts";
import type { DeclaredInputs, Environment } from "../../environment/environment.ts";
import type { DeclarationError } from "../../declaration/declaration-error.ts";
import { slaInputs } from "../sla-inputs.ts";
import { loggedOutages } from "./logged-outages.ts";

/** How a service is run and what was promised of it, as the models take it, and the day on which it is judged. */
export interface ServiceLevel {
  readonly inputs: SlaInputs;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What the models say, or why they cannot compute with what is declared, in a sentence. */
export type Modelled<Result> = { readonly result: Result } | { readonly refused: string };

/** What a team declares of its service; undefined for staging and development, of which nobody promised anything. */
export function declaredService({ declared, role }: Environment): DeclaredInputs | undefined {
  return role === "production" ? declared : undefined;
}

/** Computes with what is declared and what the files show. */
export function modelled<Result>(
  environment: Environment,
  { whatIf, today }: DeclaredInputs,
  compute: (level: ServiceLevel) => Result,
): Modelled<Result> {
  const logged = loggedOutages.in(environment);
  // A year is as long in every zone, so the machine's own is not asked for.
  const around = { name: environment.name, environment, zone: "UTC", today, scenarios: [] };
  const read = slaInputs(whatIf, { ...around, log: "log" in logged ? logged.log : undefined });
  if ("errors" in logged) return { refused: sentence(logged.errors, ({ path, line }) => `${path}:${line} `) };
  if ("errors" in read) return { refused: sentence(read.errors, () => "") };
  try {
    return { result: compute({ inputs: read.inputs, today }) };
  } catch (error) {
    if (error instanceof PlanInputError) return { refused: error.message };
    throw error;
  }
}

/** The first mistake without its remedy, which the rule has in its own words. */
function sentence([first]: readonly DeclarationError[], place: (error: DeclarationError) => string): string {
  const said = first?.message.split(";")[0]?.replace(/\.$/, "") ?? "";
  return `${first ? place(first) : ""}${said}.`;
}

/** The agreed hours of the coming year, and how many of them the promise allows to be down. */
export function yearlyBudget(
  { inputs: { baseline }, today }: ServiceLevel,
  availability: Availability,
): { readonly agreedHours: number; readonly hours: number } {
  const { service } = baseline;
  const agreed = agreedMs(service, nextYear(today, openZone("service.zone", service.zone.value)));
  return { agreedHours: agreed / HOUR_MS, hours: downtimeBudget(availability, agreed).hours };
}
