import type { Located, Subject } from "../../model/index.ts";
import type { Availability } from "../../plan/availability.ts";
import { downtimeBudget } from "../../plan/budget.ts";
import { HOUR_MS } from "../../plan/calendar/interval.ts";
import type { Window } from "../../plan/calendar/window.ts";
import { openZone } from "../../plan/calendar/zone.ts";
import { longestCompatibleOutage, type WindowBudget } from "../../plan/contract.ts";
import { agreedMs } from "../../plan/sla/agreed-time.ts";
import type { PromiseWindow } from "../../plan/sla/inputs.ts";
import { nextWindows, promiseWindow } from "../../plan/sla/windows.ts";
import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { firstPlace, type DeclaredPlace } from "./declared-places.ts";
import { declaredService, modelled, type Modelled, type ServiceLevel } from "./service-level.ts";

/** A promise, and how long it lets a single outage be. Address: `promise/longest`. */
export interface OutageClause extends Subject {
  readonly promise: Located<Availability> | undefined;
  /** Where the longest outage, or how many of which length there may be, is agreed. */
  readonly clause: DeclaredPlace | undefined;
  readonly answer: Modelled<LongestOutage>;
}

/** What a promise without a clause allows in one piece. */
export interface LongestOutage {
  readonly hours: number;
  /** `calendar year`, `30 days`. */
  readonly window: string;
  /** Over the border of two windows it may use up both budgets; a rolling window has no border. */
  readonly border: boolean;
}

/** The environment's promise, where one is declared. */
export const outageClauses = join("outageClauses", ["declaration"], find);

function find(environment: Environment): readonly OutageClause[] {
  const declared = declaredService(environment);
  const { availability, longest, classes } = declared?.whatIf.promise ?? {};
  const clause = longest ?? firstPlace(classes);
  const span = availability?.span ?? clause?.span;
  if (!declared || !span) return [];
  return [
    {
      address: "promise/longest",
      span,
      promise: availability,
      clause,
      answer: modelled(environment, declared, (level) => withoutClause(level, availability?.value)),
    },
  ];
}

function withoutClause(
  { inputs: { baseline }, today }: ServiceLevel,
  promise: Availability | undefined,
): LongestOutage {
  const {
    promise: { window: kind },
    service,
  } = baseline;
  const zone = openZone("service.zone", service.zone.value);
  const border = kind.value.startsWith("calendar-");
  const named =
    promiseWindow(kind.value, today, zone) ??
    nextWindows(today, zone).find(({ name }) => name.startsWith(kind.value.slice("calendar-".length)));
  const budget = (window: Window): WindowBudget => {
    const agreed = agreedMs(service, window);
    return {
      agreedHours: agreed / HOUR_MS,
      budgetHours: promise ? downtimeBudget(promise, agreed).hours : agreed / HOUR_MS,
    };
  };
  const windows = named ? [named.window, ...(border ? [named.following] : [])] : [];
  return { hours: longestCompatibleOutage(windows.map(budget)), window: WORDS[kind.value], border };
}

const WORDS: Readonly<Record<PromiseWindow, string>> = {
  "calendar-month": "calendar month",
  "calendar-quarter": "calendar quarter",
  "calendar-year": "calendar year",
  "rolling-28-days": "28 days",
  "rolling-30-days": "30 days",
};
