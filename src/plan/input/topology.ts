import type { InputRow } from "../sla/answer.ts";
import type { Sourced } from "../sourced.ts";
import { group, leaf, named, number } from "./form.ts";
import { input, section } from "./input.ts";
import { NOBODY_SAID } from "./nobody-said.ts";
import { hoursText, percentText } from "./written.ts";

const unit = group(
  "A unit that can fail.",
  {},
  {
    mttf: number("duration above 0", "Mean time to failure, such as 2000h."),
    mttr: number("duration", "Mean time to repair; without it the response decides."),
    availability: leaf("availability", "In the place of both: what is measured of it, or what its provider promises."),
    group: leaf("text", "Units of one group can stand in for each other."),
    host: leaf("text", "The host it runs on."),
    site: leaf("text", "The site it stands at."),
  },
);

/** What the service is made of. */
export const topology = section("What the service is made of.", {
  need: input({
    form: leaf("need", 'What must be up: "(1 of proxy) & (4 of app) & db".'),
    text: ({ value }: Sourced<string>) => value,
  }),
  units: input({
    form: named(unit, "What can fail, by name."),
    rows: ({ topology: made }, key) =>
      (made?.units ?? []).flatMap(({ name, mttfHours, mttrHours, availability }) => [
        ...(availability
          ? [{ key: `${key}.${name}.availability`, value: availability.value.text, source: availability.source }]
          : []),
        ...timeRow(`${key}.${name}.mttf`, mttfHours),
        ...timeRow(`${key}.${name}.mttr`, mttrHours),
      ]),
    asks: [
      {
        number: 8,
        text: "Which parts share a host, a site or a deployment?",
        open: (known) => !known.topology,
        taken: () => "the service fails as one",
        source: () => NOBODY_SAID,
      },
    ],
  }),
  beta: input({
    form: number("share", "Share of failures that hit all units of a group at once."),
    rows: ({ topology: made }, key) =>
      (made?.betas ?? []).map(({ group: name, beta }) => ({
        key: `${key}, ${name}`,
        value: percentText(beta.value),
        source: beta.source,
      })),
  }),
  crews: input({
    form: leaf("count", "How many repairs can go on at once."),
    text: ({ value }: Sourced<number>) => String(value),
  }),
});

function timeRow(key: string, time: Sourced<number> | undefined): readonly InputRow[] {
  return time ? [{ key, value: hoursText(time.value), source: time.source }] : [];
}
