import { daysBetween } from "../model/day.ts";
import type { Located } from "../model/located.ts";
import { hoursPerWeek, parseWeekly } from "../plan/calendar/weekly.ts";
import type { RepairPolicy, ResponseBand } from "../plan/incident/timeline.ts";
import type {
  FailoverInputs,
  IncidentInputs,
  OperatingInputs,
  OptionInputs,
  PromiseInputs,
  ResponseInputs,
  RunInputs,
  ServiceInputs,
  SlaInputs,
} from "../plan/sla/inputs.ts";
import { minus, numberOf, rational } from "../plan/rational.ts";
import { sourced, type Sourced } from "../plan/sourced.ts";
import { errorAt, type DeclarationError } from "../declaration/declaration-error.ts";
import { withChanges, type Inputs, type WhatIf } from "../declaration/what-if.ts";
import type { Environment } from "../environment/environment.ts";
import { combinations } from "./combinations.ts";
import { costOf } from "./cost-inputs.ts";
import { declared, declaredAt, hoursOf, orDefault, quantityOr, unchanged } from "./declared-values.ts";
import { haproxyDetection } from "./haproxy-detection.ts";
import { COVERAGE, DETECTION, FAILOVER_HOURS, failoverSuccess, INCIDENTS, REPAIR } from "./sla-defaults.ts";
import { slaQuestions } from "./sla-questions.ts";
import { topologyOf } from "./topology-inputs.ts";

/** What surrounds the declared inputs. */
export interface SlaSurroundings {
  readonly name: string;
  /** What the files show; undefined where none were read. */
  readonly environment: Environment | undefined;
  /** The zone of the machine that asks, which stands in for a zone that nobody declared. */
  readonly zone: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Measures by name that are wanted side by side, each set taken together; empty for all that can be combined. */
  readonly scenarios: readonly (readonly string[])[];
}

/**
 * The one place that maps what a team declares and what its files show to the inputs of the SLA models. What nobody said gets a
 * default with its tag; what cannot be computed with is refused at its place.
 */
export function slaInputs(
  whatIf: WhatIf,
  around: SlaSurroundings,
): { readonly inputs: SlaInputs } | { readonly errors: readonly DeclarationError[] } {
  const errors = [whatIf, ...(whatIf.measures ?? []).flatMap(({ set }) => set ?? [])].flatMap(nobodyResponds);
  if (errors.length > 0) return { errors };
  const baseline = operating(whatIf, around);
  const known = { topology: whatIf.topology?.units !== undefined, measures: whatIf.measures !== undefined };
  return {
    inputs: {
      name: around.name,
      baseline,
      options: optionsOf(whatIf, around),
      simulateAll: around.scenarios.length > 0,
      run: runOf(whatIf.run),
      topology: topologyOf(whatIf.topology),
      questions: slaQuestions(baseline, known),
    },
  };
}

function nobodyResponds({ response }: Inputs): readonly DeclarationError[] {
  const bands = response?.coverage;
  const [first] = bands ?? [];
  if (!bands || !first) return [];
  const covered = bands.some(
    ({ when, react }) => react.value !== "none" && (when.value === "rest" || hoursPerWeek(when.value) > 0),
  );
  return covered
    ? []
    : [
        errorAt(
          first.when.span,
          "response.coverage leaves no hour of the week in which anybody responds, so every outage would last for ever; write at least one hour.",
        ),
      ];
}

type Measure = NonNullable<WhatIf["measures"]>[number];

function optionsOf(whatIf: WhatIf, around: SlaSurroundings): readonly OptionInputs[] {
  const measures = (whatIf.measures ?? []).map((measure) => ({
    name: measure.name.value,
    changes: changedKeys(measure.set ?? {}),
    measure,
  }));
  const wanted = around.scenarios.map((names) =>
    names.flatMap((name) => measures.find((measure) => measure.name === name) ?? []),
  );
  return (wanted.length > 0 ? wanted : combinations(measures)).map((set) =>
    optionOf(
      whatIf,
      around,
      set.map(({ measure }) => measure),
    ),
  );
}

function optionOf(whatIf: WhatIf, around: SlaSurroundings, measures: readonly Measure[]): OptionInputs {
  const inputs = measures.reduce<Inputs>((changed, { set }) => withChanges(changed, set ?? {}), whatIf);
  const prices = measures.map(({ yearly }) =>
    quantityOr(yearly, unchanged, sourced(0, "assumption", "no price can be read from files")),
  );
  const [first] = prices;
  return {
    measures: measures.map(({ name }) => name.value),
    yearly: {
      value: prices.reduce((sum, { value }) => sum + value, 0),
      source: first?.source ?? { tag: "assumption", where: "free" },
    },
    inputs: operating(inputs, around),
  };
}

/** The inputs that a measure changes, such as `response.coverage`. */
function changedKeys(changes: Inputs): readonly string[] {
  return Object.entries(changes).flatMap(([section, values]: [string, object | undefined]) =>
    Object.entries(values ?? {}).flatMap(([key, value]: [string, unknown]) =>
      value === undefined ? [] : [`${section}.${key}`],
    ),
  );
}

function operating(inputs: Inputs, around: SlaSurroundings): OperatingInputs {
  const incidents = incidentsOf(inputs.incidents);
  return {
    service: serviceOf(inputs.service, around),
    promise: promiseOf(inputs.promise),
    cost: costOf(inputs.cost),
    incidents,
    response: responseOf(inputs.response),
    failover: inputs.failover && failoverOf(inputs.failover, incidents, around),
  };
}

function serviceOf(service: Inputs["service"], { zone }: SlaSurroundings): ServiceInputs {
  const { maintenance } = service ?? {};
  return {
    zone: orDefault(service?.zone, unchanged, sourced(zone, "assumption", "the zone of this machine")),
    hours: orDefault(
      service?.hours,
      unchanged,
      sourced(parseWeekly("service.hours", "24x7"), "assumption", "around the clock"),
    ),
    holidays: listOr(service?.holidays, "none named"),
    maintenance: listOr(maintenance?.windows, "none planned"),
    maintenanceCounted: orDefault(maintenance?.counted, unchanged, sourced("both", "assumption", "both are shown")),
  };
}

function promiseOf(promise: Inputs["promise"]): PromiseInputs {
  const { classes, credits } = promise ?? {};
  const [firstClass] = classes ?? [];
  const [firstTier] = credits ?? [];
  return {
    window: orDefault(promise?.window, unchanged, sourced("calendar-month", "assumption", "month by month")),
    availability: promise?.availability && declared(promise.availability, unchanged),
    longestHours: promise?.longest && declared(promise.longest, hoursOf),
    count: promise?.count && declared(promise.count, unchanged),
    classes: classes &&
      firstClass && {
        value: classes.map(({ upto, max }) => ({ upTo: hoursOf(upto.value), most: max.value })),
        source: declaredAt(firstClass.upto.span),
      },
    credits: credits &&
      firstTier && {
        value: credits.map(({ below, pct }) => ({
          below: numberOf(minus(rational(1), below.value.unavailability)),
          credit: pct.value,
        })),
        source: declaredAt(firstTier.below.span),
      },
    fee: promise?.fee && declared(promise.fee, unchanged),
  };
}

function incidentsOf(incidents: Inputs["incidents"]): IncidentInputs {
  const { observed, repair } = incidents ?? {};
  const years = quantityOr(observed?.years, unchanged, sourced(1, "assumption", "one year"));
  return {
    observed: observed?.count
      ? { value: { count: observed.count.value, years: years.value }, source: declaredAt(observed.count.span) }
      : INCIDENTS,
    repair: repairOf(repair),
    policy: orDefault(
      incidents?.policy,
      (policy): RepairPolicy => (policy === "officeHoursOnly" ? "office hours only" : "stay until fixed"),
      sourced("stay until fixed", "assumption", "nobody goes home before it is fixed"),
    ),
  };
}

function repairOf(repair: NonNullable<Inputs["incidents"]>["repair"]): IncidentInputs["repair"] {
  if (repair?.exactly?.kind === "given")
    return { kind: "fixed", hours: quantityOr(repair.exactly, hoursOf, REPAIR.median) };
  const bad = repair?.p90?.kind === "given" ? hoursOf(repair.p90.value.value) : undefined;
  const guess =
    bad === undefined
      ? REPAIR.median
      : sourced(bad / REPAIR.ninetiethOverMedian, "assumption", "a quarter of a bad repair");
  const median = quantityOr(repair?.median, hoursOf, guess);
  const tail = sourced(
    median.value * REPAIR.ninetiethOverMedian,
    "assumption",
    "one repair in ten takes four times as long",
  );
  return { kind: "lognormal", median, p90: quantityOr(repair?.p90, hoursOf, tail) };
}

function responseOf(response: Inputs["response"]): ResponseInputs {
  const [first] = response?.coverage ?? [];
  const bands = (response?.coverage ?? []).map(
    ({ when, react }): ResponseBand => ({
      when: when.value,
      reactionHours: react.value === "none" ? "none" : hoursOf(react.value),
    }),
  );
  return {
    detectHours: quantityOr(response?.detect, hoursOf, DETECTION),
    coverage: first ? { value: bands, source: declaredAt(first.when.span) } : COVERAGE,
  };
}

function failoverOf(
  failover: NonNullable<Inputs["failover"]>,
  { observed }: IncidentInputs,
  { environment, today }: SlaSurroundings,
): FailoverInputs {
  const byProxy = environment && haproxyDetection(environment.haproxy);
  const { count, years } = observed.value;
  const ownRate = sourced(
    (8760 * years) / Math.max(count, 0.5),
    "assumption",
    "the survivor fails as often as the service",
  );
  const last = failover.lastExercise;
  const assumed = failoverSuccess(last && daysBetween(last.value, today));
  return {
    durationHours: quantityOr(failover.duration, hoursOf, byProxy ?? FAILOVER_HOURS),
    success: quantityOr(
      failover.success,
      unchanged,
      last
        ? {
            ...assumed,
            source: { ...assumed.source, where: `${assumed.source.where} (${declaredAt(last.span).where})` },
          }
        : assumed,
    ),
    survivorMttfHours: quantityOr(failover.survivorMttf, hoursOf, ownRate),
  };
}

function runOf(run: WhatIf["run"]): RunInputs {
  return {
    seed: orDefault(run?.seed, unchanged, sourced(42, "assumption", "any seed will do")),
    years: orDefault(run?.n, unchanged, sourced(100_000, "assumption", "fewer when the numbers settle earlier")),
  };
}

function listOr(entries: readonly Located<string>[] | undefined, without: string): Sourced<readonly string[]> {
  const [first] = entries ?? [];
  return entries && first
    ? { value: entries.map(({ value }) => value), source: declaredAt(first.span) }
    : sourced([], "assumption", without);
}
