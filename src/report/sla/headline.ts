import type { SlaAnswer } from "../../plan/sla/answer.ts";
import type { Figure } from "../../plan/sla/figure.ts";
import { formatExpected } from "../format-duration.ts";
import type { SlaTableOptions } from "./options.ts";
import { simulatedHours, whole } from "./words.ts";

/** What to plan for, in sentences: the average, a good and a bad year, the longest outage, the loss; then what is not known. */
export function headline(answer: SlaAnswer, options: SlaTableOptions): readonly string[] {
  const { headline: head } = answer;
  if (head.incidentsPerYear.value === 0) return [...noIncidents(answer), ...ignorance(answer, options)];
  const years =
    head.goodYear && head.badYear
      ? ` A good year (one in twenty) has ${head.goodYear.value === 0 ? "none" : simulatedHours(head.goodYear)} in total, a bad one ${simulatedHours(head.badYear)}; none is the average.`
      : "";
  const longest = head.longestOutage
    ? ` In one year out of twenty a single outage lasts longer than ${simulatedHours(head.longestOutage)}.`
    : "";
  const sentence = `Plan for ${formatExpected(head.downtimePerMonth.value)} of downtime a month, ${formatExpected(head.downtimePerYear.value)} a year, on average.${years}${longest}`;
  const maintenance = head.plannedPerMonth
    ? [`Announced maintenance comes on top: ${formatExpected(head.plannedPerMonth.value)} a month.`]
    : [];
  const deploys = head.deploysPerMonth
    ? [
        `Deployments are ${formatExpected(head.deploysPerMonth.value)} a month of it; they are in the averages, and in no single year.`,
      ]
    : [];
  return [sentence, ...maintenance, ...deploys, ...ignorance(answer, options), ...untouched(answer)];
}

function noIncidents({ headline: { observed } }: SlaAnswer): readonly string[] {
  return [
    `No incidents were seen in ${years(observed.years)}, so no downtime is expected: an average of nothing, not a promise.`,
  ];
}

/** What the few incidents that were counted leave open. */
function ignorance(
  { headline: { observed, incidentsPerYear, downtimePerYear, lossPerYear } }: SlaAnswer,
  options: SlaTableOptions,
): readonly string[] {
  const { interval } = incidentsPerYear;
  if (!interval) return [];
  const range = `${rate(observed.count)} in ${years(observed.years)} = ${rate(incidentsPerYear.value)} a year, but ${rate(interval.low)} to ${rate(interval.high)} a year are compatible with that (95 %)`;
  const money = lossPerYear?.interval
    ? `, ${twoDigits(lossPerYear.interval.low, lossPerYear, options)} to ${twoDigits(lossPerYear.interval.high, lossPerYear, options)}`
    : "";
  const hours = downtimePerYear.interval
    ? `: ${formatExpected(downtimePerYear.interval.low)} to ${formatExpected(downtimePerYear.interval.high)} down a year${money}`
    : "";
  return [`What nobody knows yet: ${range}${hours}.`];
}

/** Assumptions that carry much of the result and that nobody confirmed. */
function untouched({ sensitivity, inputs }: SlaAnswer): readonly string[] {
  if (sensitivity.restsOn.length === 0) return [];
  const named = sensitivity.restsOn.map((key) => {
    const row = inputs.find((input) => input.key === key || input.key.startsWith(`${key}.`));
    return row ? `${key} (${row.value}, ${row.source.tag})` : key;
  });
  return [`More than a fifth of this rests on what nobody has confirmed: ${named.join("; ")}.`];
}

function twoDigits(amount: number, { unit }: Figure, options: SlaTableOptions): string {
  return whole(Number(amount.toPrecision(2)), unit, options);
}

function rate(value: number): string {
  return String(Number(value.toPrecision(2)));
}

function years(count: number): string {
  return count === 1 ? "1 year" : `${rate(count)} years`;
}
