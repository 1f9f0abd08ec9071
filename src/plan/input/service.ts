import { type Holiday, holidayText } from "../calendar/holidays.ts";
import { parseWeekly, type WeeklyHours } from "../calendar/weekly.ts";
import { isDefault, sourced, type Sourced } from "../sourced.ts";
import type { Deploy } from "../sla/inputs.ts";
import { group, leaf, list, word } from "./form.ts";
import { input, section } from "./input.ts";
import { hoursText } from "./written.ts";
import { NOBODY_SAID } from "./nobody-said.ts";

const maintenance = section("Maintenance that is announced.", {
  windows: input({
    form: list(leaf("maintenance window", 'A window such as "Tue 22:00 2h".'), "Announced maintenance."),
    default: sourced<readonly string[]>([], "assumption", "none planned"),
    text: entries,
    shown: (windows) => windows.length > 0,
    asks: [
      {
        number: 9,
        text: "Is planned maintenance counted? How long is it, and when?",
        key: "service.maintenance",
        open: ({ service }) => service.maintenance.windows.value.length === 0,
        taken: () => "none is planned",
        source: () => NOBODY_SAID,
      },
    ],
  }),
  counted: input({
    form: word(["yes", "no", "both"], "Whether maintenance counts as downtime; both shows the two answers."),
    default: sourced<"yes" | "no" | "both">("both", "assumption", "both are shown"),
    text: ({ value }) => value,
    shown: (_, { service }) => service.maintenance.windows.value.length > 0,
  }),
});

const deploy = group(
  "A kind of deployment or restart.",
  {
    perMonth: leaf("amount", "How many there are in a month."),
    length: leaf("duration", "How long the service is stopped, or how long each instance takes to start."),
  },
  {
    when: leaf("weekly hours", "When they begin, such as Tue 10-12; without it, at any hour."),
    instances: leaf("count", "How many are restarted one after the other, so that the service goes on."),
  },
);

/** When the service is needed. */
export const service = section("When the service is needed.", {
  hours: input({
    form: leaf(
      "weekly hours",
      'When people need the service, such as "Mon-Fri 08:00-18:00" or "24x7"; when it is repaired is said by response.coverage.',
    ),
    default: sourced<WeeklyHours>(parseWeekly("service.hours", "24x7"), "assumption", "around the clock"),
    moves: ["promise"],
    text: ({ value }) => value.text,
    asks: [
      {
        number: 1,
        text: "When do people need the service?",
        open: ({ service: { hours } }) => isDefault(hours.source),
        taken: ({ service: { hours, zone } }) => `${hours.value.text}, ${zone.value}`,
        source: ({ service: { hours } }) => hours.source,
      },
    ],
  }),
  zone: input({
    form: leaf("zone", "Time zone of these hours: an IANA name such as Europe/Berlin."),
    text: ({ value }: Sourced<string>) => value,
  }),
  holidays: input({
    form: list(
      leaf("holiday", "A region (DE, DE-BY, FR), a date, or a calendar beside this file (holidays.ics)."),
      "Days on which nobody needs the service.",
    ),
    default: sourced<readonly Holiday[]>([], "assumption", "none named"),
    text: ({ value }) => value.map(holidayText).join(", "),
    shown: (holidays) => holidays.length > 0,
  }),
  maintenance,
  deploys: input({
    form: list(deploy, "Deployments and restarts; maintenance.counted says whether they count."),
    moves: ["hours"],
    text: ({ value }: Sourced<readonly Deploy[]>) =>
      value
        .map(
          ({ perMonth, hours, instances, when }) =>
            `${perMonth} a month of ${instances > 1 ? `${instances} x ` : ""}${hoursText(hours)}, ${when.text}`,
        )
        .join("; "),
  }),
});

function entries({ value }: Sourced<readonly string[]>): string {
  return value.join(", ");
}
