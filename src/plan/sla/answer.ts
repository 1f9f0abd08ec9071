import type { Day } from "../answer-value.ts";
import type { Question } from "./inputs.ts";
import type { Reading } from "./reading.ts";
import type { Headline } from "./answer/headline.ts";
import type { Budgets } from "./answer/budgets.ts";
import type { AlertsAnswer } from "./answer/alerts.ts";
import type { RecordAnswer } from "./answer/record.ts";
import type { IncidentAnswer } from "./answer/incident.ts";
import type { Heat } from "./answer/heat.ts";
import type { PartsAnswer } from "./answer/parts.ts";
import type { OptionAnswer } from "./answer/options.ts";
import type { Risk } from "./answer/risk.ts";
import type { Sensitivity } from "./answer/sensitivity.ts";
import type { InputRow } from "./answer/input-row.ts";

export type * from "./answer/headline.ts";
export type * from "./answer/budgets.ts";
export type * from "./answer/alerts.ts";
export type * from "./answer/record.ts";
export type * from "./answer/incident.ts";
export type * from "./answer/heat.ts";
export type * from "./answer/parts.ts";
export type * from "./answer/options.ts";
export type * from "./answer/risk.ts";
export type * from "./answer/sensitivity.ts";
export type * from "./answer/input-row.ts";

/** What `punchlist sla` says, as plain JSON. The order of the keys is the order in which it is shown. */
export interface SlaAnswer {
  /** The version of this schema. */
  readonly schemaVersion: 1;
  /** The day from which "next month" is counted, YYYY-MM-DD. */
  readonly today: Day;
  /** The environment's name. */
  readonly name: string;
  /** The time zone in which hours and windows are counted, by its IANA name. */
  readonly zone: string;
  /** The currency of all money, such as EUR; absent when nobody said what an hour costs. */
  readonly currency: string | undefined;
  /** The average over many years, and what single years look like. */
  readonly headline: Headline;
  /** What the promise allows; absent without a promise. */
  readonly budgets: Budgets | undefined;
  /** When the burn of the budget is worth an alert; absent without a promise. */
  readonly alerts: AlertsAnswer | undefined;
  /** What was down so far; absent without a log of outages. */
  readonly record: RecordAnswer | undefined;
  /** Where the time of a mean incident goes. */
  readonly incident: IncidentAnswer;
  /** What an incident costs by the hour in which it strikes; absent where all hours are alike. */
  readonly heat: Heat | undefined;
  /** What the service is down by its parts; absent while nobody said what it is made of. */
  readonly parts: PartsAnswer | undefined;
  /** Ways to run the service; the first is how things are. */
  readonly options: readonly OptionAnswer[];
  /** Conclusions that the numbers allow. */
  readonly readings: readonly Reading[];
  /** What single years hold, by simulation. */
  readonly risk: Risk;
  /** Which inputs move the result most. */
  readonly sensitivity: Sensitivity;
  /** What the numbers leave out, a sentence each. */
  readonly notModelled: readonly string[];
  /** Every input with its origin. */
  readonly inputs: readonly InputRow[];
  /** What nobody has said yet, in the order of asking. */
  readonly questions: readonly Question[];
  /** What was moved or left out on the way: a wall time that the clock skips, a refusal. */
  readonly notes: readonly string[];
}
