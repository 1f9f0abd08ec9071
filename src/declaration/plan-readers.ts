import { parseAvailability } from "../plan/availability.ts";
import type { Availability } from "../plan/availability.ts";
import type { Holiday } from "../plan/calendar/holidays.ts";
import { maintenanceTime } from "../plan/calendar/maintenance.ts";
import { parseWeekly } from "../plan/calendar/weekly.ts";
import type { WeeklyHours } from "../plan/calendar/weekly.ts";
import { windowOf } from "../plan/calendar/window.ts";
import { openZone } from "../plan/calendar/zone.ts";
import { PlanInputError } from "../plan/input-error.ts";
import { REFUSED, type Reader, type Reading } from "./reader.ts";
import { date, path } from "./texts.ts";

/** An availability such as `99.5 %`. */
export const availability: Reader<Availability> = planReader(
  "an availability such as 99.5 % or fraction:0.995",
  (text) => parseAvailability("", text),
);

/** Weekly hours such as `Mon-Fri 08:00-18:00`. */
export const weekly: Reader<WeeklyHours> = planReader(
  'weekly hours such as "Mon-Fri 08:00-18:00", "24x7" or "never"',
  (text) => parseWeekly("", text),
);

/** Weekly hours, or the rest of the week that other entries leave. */
export const weeklyOrRest: Reader<WeeklyHours | "rest"> = planReader(
  'weekly hours such as "Mon-Fri 08:00-18:00", or rest',
  (text) => (text.trim() === "rest" ? "rest" : parseWeekly("", text)),
);

/** An IANA time zone. */
export const zone: Reader<string> = planReader(
  "a time zone such as Europe/Berlin",
  (text) => openZone("", text.trim()).name,
);

/** A region of holidays, a single day, or a calendar file; which regions there are, and what the file says, is looked up by who asks. */
export const holiday: Reader<Holiday> = {
  accepted:
    "a region such as DE, DE-BY or FR, a date as YYYY-MM-DD, or a calendar beside this file, such as holidays.ics",
  schema: { type: "string" },
  read(text) {
    const written = text.trim();
    if (REGION.test(written)) return { value: written };
    if (written.toLowerCase().endsWith(".ics")) return path.read(written);
    return /^\d{4}-/.test(written) ? date.read(written) : REFUSED;
  },
};

/** A country of ISO 3166, and what it is divided into. */
export const REGION = /^[A-Z]{2}(?:-[A-Z0-9]{1,6}){0,2}$/;

/** A maintenance window, weekly or once. */
export const maintenanceWindow: Reader<string> = planReader(
  '"Tue 22:00 2h", "Sun 00-06" or "2026-03-29 02:30 to 2026-03-29 04:30"',
  (text) => {
    maintenanceTime("", windowOf("", openZone("", "UTC"), "2026-W14"), [text]);
    return text;
  },
);

function planReader<T>(accepted: string, parse: (text: string) => T): Reader<T> {
  return { accepted, schema: { type: ["string", "number"] }, read: (text) => attempt(text, parse) };
}

function attempt<T>(text: string, parse: (text: string) => T): Reading<T> {
  try {
    return { value: parse(text) };
  } catch (error) {
    if (error instanceof PlanInputError) return { accepted: error.accepted };
    throw error;
  }
}
