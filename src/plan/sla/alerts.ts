import type { Availability } from "../availability.ts";
import { allowedFailures, timesliceBudget } from "../budget.ts";
import { HOUR_MS } from "../calendar/interval.ts";
import type { Zone } from "../calendar/zone.ts";
import { openZone } from "../calendar/zone.ts";
import { numberOf } from "../rational.ts";
import { agreedMs } from "./agreed-time.ts";
import type { AlertRow, AlertsAnswer } from "./answer.ts";
import { exact } from "./figure.ts";
import type { OperatingInputs, PromiseWindow } from "./inputs.ts";
import { nextWindows, promiseWindow, type NamedWindow } from "./windows.ts";

/**
 * How much of a window's budget may burn in how many hours before somebody is told, and how urgently. A short window of a twelfth
 * of the long one has to agree, so that an alert ends soon after what it tells of.
 *
 * @see https://sre.google/workbook/alerting-on-slos/ ("Multiwindow, Multi-Burn-Rate Alerts", which takes them for 30 days)
 */
const ALERTS = [
  { urgency: "page", budgetShare: 0.02, longHours: 1 },
  { urgency: "page", budgetShare: 0.05, longHours: 6 },
  { urgency: "ticket", budgetShare: 0.1, longHours: 72 },
] as const;

const SHORT_SHARE = 1 / 12;

/** What is counted in requests and slices of time, and when the budget's burn is worth an alert; undefined without a promise. */
export function alerts({ promise, service }: OperatingInputs, today: string): AlertsAnswer | undefined {
  if (!promise.availability) return undefined;
  const { value: availability } = promise.availability;
  const zone = openZone("service.zone", service.zone.value);
  const { window, name } = promised(promise.window.value, today, zone);
  const { requests, slice } = promise;
  const agreed = agreedMs(service, window);
  const sliced = slice && timesliceBudget(availability, agreed, Math.round(slice.value * HOUR_MS));
  return {
    window: name,
    requests: requests && exact(requests.value, "count", ["promise.requests"]),
    allowedFailures:
      requests && exact(allowedFailures(availability, requests.value), "count", [...PROMISE, "promise.requests"]),
    slice: slice && exact(slice.value, "h", ["promise.slice"]),
    slices: sliced && exact(sliced.slices, "count", [...CLOCK, "promise.slice"]),
    allowedSlices: sliced && exact(sliced.allowedBad, "count", [...CLOCK, "promise.slice"]),
    rows: ALERTS.map((alert) => rowOf(alert, availability, (window.end - window.start) / HOUR_MS, requests?.value)),
  };
}

const PROMISE = ["promise.availability", "promise.window"];
const CLOCK = [...PROMISE, "service.zone", "service.hours", "service.holidays"];

/** The next window of the promise's own kind. */
function promised(kind: PromiseWindow, today: string, zone: Zone): NamedWindow {
  const unit = kind.replace("calendar-", "");
  const found = promiseWindow(kind, today, zone) ?? nextWindows(today, zone).find(({ name }) => name.startsWith(unit));
  if (!found) throw new Error(`no window is called ${kind}`);
  return found;
}

function rowOf(
  { urgency, budgetShare, longHours }: (typeof ALERTS)[number],
  { unavailability }: Availability,
  windowHours: number,
  requests: number | undefined,
): AlertRow {
  const burnRate = (budgetShare * windowHours) / longHours;
  const failing = burnRate * numberOf(unavailability);
  const figure = (value: number, unit: string, more: readonly string[] = []) =>
    exact(value, unit, [...PROMISE, ...more]);
  return {
    urgency,
    budgetShare: figure(budgetShare, "share"),
    long: figure(longHours, "h"),
    short: figure(longHours * SHORT_SHARE, "h"),
    burnRate: figure(burnRate, "times"),
    failing: failing > 1 ? undefined : figure(failing, "share"),
    outageFires: failing > 1 ? undefined : figure(failing * longHours, "h"),
    failures:
      requests === undefined || failing > 1
        ? undefined
        : figure((failing * requests * longHours) / windowHours, "count", ["promise.requests"]),
  };
}
