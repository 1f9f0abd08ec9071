import { isDefault, type Source } from "../plan/sourced.ts";
import type { OperatingInputs, Question } from "../plan/sla/inputs.ts";

/** What is known besides the operating inputs. */
export interface Known {
  readonly topology: boolean;
  readonly measures: boolean;
}

/** The questions that stand open, in the order in which they matter, each with what is taken until somebody answers. */
export function slaQuestions(
  { service, promise, cost, incidents, response, failover }: OperatingInputs,
  known: Known,
): readonly Question[] {
  const repair = incidents.repair.kind === "fixed" ? incidents.repair.hours : incidents.repair.median;
  const all: readonly (Question & { readonly open: boolean })[] = [
    {
      open: isDefault(service.hours.source),
      number: 1,
      text: "When do people need the service?",
      key: "service.hours",
      taken: `${service.hours.value.text}, ${service.zone.value}`,
      source: service.hours.source,
    },
    {
      open: !cost,
      number: 2,
      text: "What does an hour of outage cost at the busiest, a normal and the quietest time?",
      key: "cost.base",
      taken: "nothing: only hours are computed",
      source: undefined,
    },
    {
      open: cost?.factors.value.length === 0,
      number: 3,
      text: "After which duration does it hurt more than proportionally?",
      key: "cost.factor",
      taken: "never",
      source: ASSUMED,
    },
    {
      open: isDefault(incidents.observed.source),
      number: 4,
      text: "How many outages in how many past years?",
      key: "incidents.observed",
      taken: "4 in 1 year",
      source: incidents.observed.source,
    },
    {
      open: isDefault(repair.source),
      number: 5,
      text: "How long is a typical repair, and how long a bad one (one in ten)?",
      key: "incidents.repair",
      taken: "1 h and 4 h",
      source: repair.source,
    },
    {
      open: isDefault(response.coverage.source),
      number: 6,
      text: "Who reacts, when, and how fast?",
      key: "response.coverage",
      taken: "office hours, 15 min",
      source: response.coverage.source,
    },
    {
      open: !failover,
      number: 7,
      text: "Does a failover exist, and when was it last tried?",
      key: "failover",
      taken: "none exists",
      source: ASSUMED,
    },
    {
      open: failover !== undefined && isDefault(failover.success.source),
      number: 7,
      text: "When was the failover last tried, and how often does it work?",
      key: "failover.lastExercise",
      taken: `works ${Math.round((failover?.success.value ?? 0) * 100)} times of 100`,
      source: failover?.success.source,
    },
    {
      open: !known.topology,
      number: 8,
      text: "Which parts share a host, a site or a deployment?",
      key: "topology.units",
      taken: "the service fails as one",
      source: ASSUMED,
    },
    {
      open: service.maintenance.value.length === 0,
      number: 9,
      text: "Is planned maintenance counted? How long is it, and when?",
      key: "service.maintenance",
      taken: "none is planned",
      source: ASSUMED,
    },
    {
      open: !promise.availability,
      number: 10,
      text: "What was promised: total, longest outage, number of outages, credits?",
      key: "promise.availability",
      taken: "nothing: no budget is computed",
      source: undefined,
    },
    {
      open: promise.availability !== undefined && !promise.longestHours,
      number: 10,
      text: "How long may a single outage be, and how many may there be?",
      key: "promise.longest",
      taken: "no such clause",
      source: ASSUMED,
    },
    {
      open: !known.measures,
      number: 11,
      text: "Which measures are on the table, at what price a year?",
      key: "measures",
      taken: "none",
      source: undefined,
    },
  ];
  return all
    .filter(({ open }) => open)
    .map(({ number, text, key, taken, source }) => ({ number, text, key, taken, source }));
}

const ASSUMED: Source = { tag: "assumption", where: "nobody said" };
