import type { InputRow } from "./answer.ts";
import type { OperatingInputs, SlaInputs, TopologyInputs } from "./inputs.ts";
import type { Sourced } from "../sourced.ts";

/** Every input with its value in words and its origin: those of how things are, then what each measure changes. */
export function inputRows({ baseline, options, run, topology }: SlaInputs): readonly InputRow[] {
  const own = operatingRows(baseline);
  const alone = options.filter(({ measures }) => measures.length === 1);
  const measures = alone.flatMap(({ measures: names, yearly, inputs }) => {
    const name = names.join("");
    const changed = operatingRows(inputs).filter(
      (each) =>
        !own.some((row) => row.key === each.key && row.value === each.value && row.source.where === each.source.where),
    );
    return [
      row(`${name}: yearly`, yearly, (value) => `${value} ${baseline.cost?.currency.value ?? ""} a year`),
      ...changed.map((each) => ({ ...each, key: `${name}: ${each.key}` })),
    ];
  });
  return [...own, ...(topology ? topologyRows(topology) : []), ...measures, row("run.seed", run.seed, String)];
}

function operatingRows({
  service,
  promise,
  cost,
  incidents,
  response,
  failover,
}: OperatingInputs): readonly InputRow[] {
  const repair = incidents.repair;
  return [
    row("service.hours", service.hours, ({ text }) => text),
    row("service.zone", service.zone, String),
    ...listRow("service.holidays", service.holidays),
    ...listRow("service.maintenance.windows", service.maintenance),
    ...(service.maintenance.value.length > 0
      ? [row("service.maintenance.counted", service.maintenanceCounted, String)]
      : []),
    ...optional("promise.availability", promise.availability, ({ text }) => text),
    ...(promise.availability ? [row("promise.window", promise.window, String)] : []),
    ...optional("promise.longest", promise.longestHours, hours),
    ...optional("promise.count", promise.count, String),
    ...optional("promise.classes", promise.classes, (classes) =>
      classes.map(({ upTo, most }) => `${most} up to ${hours(upTo)}`).join(", "),
    ),
    ...optional("promise.credits", promise.credits, (tiers) =>
      tiers.map(({ below, credit }) => `${percent(credit)} below ${percent(below)}`).join(", "),
    ),
    ...optional("promise.fee", promise.fee, String),
    ...(cost
      ? [
          row(
            "cost.base",
            cost.basePerHour,
            (value) => `${withRange(String(value), cost.basePerHour, String)} ${cost.currency.value}/h`,
          ),
          ...(cost.bands.value.length > 0
            ? [
                row("cost.profile", cost.bands, (bands) =>
                  bands.length > MOST_BANDS
                    ? `${bands.length} bands`
                    : bands.map(({ when, perHour }) => `${perHour} ${cost.currency.value}/h ${when.text}`).join("; "),
                ),
              ]
            : []),
          ...(cost.perIncident.value > 0
            ? [row("cost.perIncident", cost.perIncident, (value) => `${value} ${cost.currency.value}`)]
            : []),
          ...(cost.factors.value.length > 0
            ? [
                row("cost.factor", cost.factors, (all) =>
                  all.map(({ afterHours, times }) => `x ${times} from ${hours(afterHours)}`).join(", "),
                ),
              ]
            : []),
        ]
      : []),
    row(
      "incidents.observed",
      incidents.observed,
      ({ count, years }) => `${count} in ${years} ${years === 1 ? "year" : "years"}`,
    ),
    ...(repair.kind === "fixed"
      ? [row("incidents.repair.exactly", repair.hours, (value) => withRange(hours(value), repair.hours, hours))]
      : [
          row("incidents.repair.median", repair.median, (value) => withRange(hours(value), repair.median, hours)),
          row("incidents.repair.p90", repair.p90, (value) => withRange(hours(value), repair.p90, hours)),
        ]),
    row("incidents.policy", incidents.policy, String),
    row("response.detect", response.detectHours, (value) => withRange(hours(value), response.detectHours, hours)),
    row("response.coverage", response.coverage, (bands) =>
      bands
        .map(
          ({ when, reactionHours }) =>
            `${when === "rest" ? "rest" : when.text}: ${reactionHours === "none" ? "nobody" : hours(reactionHours)}`,
        )
        .join("; "),
    ),
    ...(failover
      ? [
          row("failover.duration", failover.durationHours, hours),
          row("failover.success", failover.success, (value) => withRange(percent(value), failover.success, percent)),
          row("failover.survivorMttf", failover.survivorMttfHours, hours),
        ]
      : []),
  ];
}

function topologyRows({ units, need, betas, crews }: TopologyInputs): readonly InputRow[] {
  return [
    row("topology.need", need, String),
    ...units.flatMap(({ name, mttfHours, mttrHours }) => [
      ...optional(`topology.units.${name}.mttf`, mttfHours, hours),
      ...optional(`topology.units.${name}.mttr`, mttrHours, hours),
    ]),
    ...betas.map(({ group, beta }) => row(`topology.beta, ${group}`, beta, percent)),
    ...optional("topology.crews", crews, String),
  ];
}

/** More bands than this are a table of their own. */
const MOST_BANDS = 6;

function row<T>(key: string, { value, source }: Sourced<T>, text: (value: T) => string): InputRow {
  return { key, value: text(value), source };
}

function optional<T>(key: string, value: Sourced<T> | undefined, text: (value: T) => string): readonly InputRow[] {
  return value ? [row(key, value, text)] : [];
}

function listRow(key: string, list: Sourced<readonly string[]>): readonly InputRow[] {
  return list.value.length === 0 ? [] : [row(key, list, (entries) => entries.join(", "))];
}

function withRange<T>(text: string, { range }: Sourced<T>, write: (value: T) => string): string {
  return range ? `${text} (${write(range.low)} to ${write(range.high)})` : text;
}

/** A duration as it would be written into the file. */
function hours(value: number): string {
  if (value >= 1) return `${short(value)}h`;
  return value * 60 >= 1 ? `${short(value * 60)}m` : `${short(value * 3600)}s`;
}

function percent(share: number): string {
  return `${short(share * 100)} %`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
