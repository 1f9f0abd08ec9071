import { LINE_SHARE } from "../../plan/capacity/disk.ts";
import type { DateAnswer, DiskAnswer, NoDateReason } from "../../plan/capacity/disk.ts";
import type { CapacityInputs, DiskInput } from "../../plan/capacity/inputs.ts";
import { columnTable, type ColumnTable } from "../chart/column-table.ts";
import { lineChart } from "../chart/line-chart.ts";
import { listed } from "../table/amount.ts";
import { significant } from "../significant.ts";
import { formatDiskBytes } from "../format-bytes.ts";
import { diskChart } from "./disk-chart.ts";
import type { PlanStyle } from "./plan-style.ts";

/** How full disks are, against the 40 % line, and when they reach it. */
export function diskBlock(
  answers: readonly DiskAnswer[],
  { disks }: CapacityInputs,
  style: PlanStyle,
): readonly string[] {
  if (answers.length === 0) return [];
  return [
    ...style.heading("Disks", diskOutcome(answers)),
    "",
    ...columnTable(fillTable(answers), style.chart),
    ...answers.flatMap((answer, index) => dateLines(answer, disks[index], style)),
    ...answers.flatMap((answer) => growthLines(answer, style)),
    ...refusalLines(
      answers.filter(({ growth }) => !growth),
      style,
    ),
  ];
}

/** The disks above the line, in a sentence. */
export function diskOutcome(answers: readonly DiskAnswer[]): string {
  const above = answers.filter(({ fill }) => fill && fill.share.low > LINE_SHARE).map(({ mount }) => mount);
  const rule = `the line of ${Math.round(LINE_SHARE * 100)} %, where a restored copy fits beside the data with a fifth to spare`;
  if (above.length > 0) return `${listed(above)} ${above.length === 1 ? "is" : "are"} above ${rule}.`;
  return `${answers.every(({ fill }) => fill) ? "all are" : "those of known size are"} below ${rule}.`;
}

/** How full each disk is, and whether a second copy fits on it. */
export function fillTable(answers: readonly DiskAnswer[]): ColumnTable {
  const columns = [
    { title: "host", align: "left" },
    { title: "mount", align: "left" },
    { title: "writable", align: "right" },
    { title: "used", align: "right" },
    { title: "full", align: "right" },
    { title: "40 % line", align: "right" },
    { title: "a second copy", align: "left" },
  ] as const;
  const rows = answers.map(({ host, mount, fill }) => {
    if (!fill) return [host, mount, "not known", "", "", "", ""];
    const copy =
      fill.copyLacksBytes === 0
        ? `fits: ${formatDiskBytes(fill.availableBytes)} free`
        : `lacks ${formatDiskBytes(fill.copyLacksBytes)}`;
    return [
      host,
      mount,
      formatDiskBytes(fill.writableBytes),
      formatDiskBytes(fill.usedBytes),
      percent(fill.share),
      formatDiskBytes(fill.lineBytes),
      copy,
    ];
  });
  return { columns, rows };
}

/** As df does, upwards. */
function percent({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [Math.ceil(low * 100), Math.ceil(high * 100)];
  return from === to ? `${to} %` : `${from}–${to} %`;
}

function dateLines(
  { mount, fill, date }: DiskAnswer,
  input: DiskInput | undefined,
  { chart, prose }: PlanStyle,
): readonly string[] {
  if (date.kind === "no-date") return [];
  if (date.kind === "crossed")
    return ["", ...prose(`${mount} has been above the line since the reading of ${date.day}.`)];
  const drawn = input && fill ? ["", ...lineChart(diskChart(input, fill.lineBytes, date), chart)] : [];
  return ["", ...prose(`${mount} ${dateWords(date)}`), ...drawn];
}

export type Dated = Extract<DateAnswer, { readonly kind: "date" }>;

/** When a disk reaches the line, as the end of a sentence that began with its mount. */
export function dateWords(date: Dated): string {
  const { from, to, fullDay, extrapolation, since, limits } = date;
  const when = from === to ? `on ${from}` : `between ${from} and ${to} (95 %)`;
  const full = fullDay ? ` and is full about ${fullDay}` : "";
  const span = `reaches the line ${when}${full}, if it grows on as since ${since}: ${growthWords(date)}`;
  const far = ` That is ${significant(extrapolation, 2)} times as far ahead as the readings reach back.`;
  const limit = limits
    .map(({ years, share }) => `${Math.floor(share * 100)} % if it is ${years} ${years === 1 ? "year" : "years"} ahead`)
    .join(", ");
  return `${span}.${far} ${otherWords(date)} To be below the line at the next purchase still, it may be so full today: ${limit}.`;
}

function growthWords({ law, bytesPerDay, yearlyGrowth }: Dated): string {
  return law === "linear"
    ? `by ${formatDiskBytes(bytesPerDay)} a day`
    : `by ${Math.round(yearlyGrowth * 100)} % a year, now ${formatDiskBytes(bytesPerDay)} a day`;
}

/** The other law's date, and why it is not the one above. */
function otherWords({ law, timesAsLikely, otherDay, models }: Dated): string {
  if (law === "exponential")
    return `A straight line through the same readings says ${otherDay ?? "never"}, but they are ${timesText(timesAsLikely)} as likely if growth itself grows.`;
  const range = models.agree ? "" : ` Other models of the same readings say ${models.from} to ${models.to ?? "never"}`;
  if (timesAsLikely < UNCLEAR)
    return `If growth itself grew it would be ${otherDay ?? "never"}; the readings are ${timesText(1 / timesAsLikely)} as likely along a line.${range && `${range}.`}`;
  return `The readings do not tell a straight line from growth that grows${range ? `.${range}: take that as the range.` : `, and it makes little difference.`}`;
}

/** From a twentieth up to twenty times as likely nothing is settled. */
const UNCLEAR = 1 / 20;

function timesText(times: number): string {
  return times > 1000 ? "more than 1000 times" : `${significant(times, 2)} times`;
}

/** What a growth that somebody named comes to; nobody measured it, so that it gets no interval. */
function growthLines({ mount, growth }: DiskAnswer, { prose }: PlanStyle): readonly string[] {
  if (!growth) return [];
  const { bytesPerDay, daysToLine, daysToFull } = growth;
  const line = daysToLine > 0 ? `reaches the line in ${ahead(daysToLine)} and is full in` : "is full in";
  return [
    "",
    ...prose(
      `At the declared growth of ${significant((bytesPerDay * 365) / 12 / 1e9, 2)} GB a month ${mount} ${line} ${ahead(daysToFull)}. Readings of df (capacity.disk) would tell how sure that is.`,
    ),
  ];
}

/** Days as people plan with them. */
export function ahead(days: number): string {
  if (days < 60) return `${Math.floor(days)} days`;
  const months = whole(days / (365 / 12));
  return months < 36 ? `${months} months` : `${whole(days / 365)} years`;
}

/** Cut, but for a rounding error. */
function whole(value: number): number {
  return Math.floor(value + 1e-6);
}

/** Mounts without a date, those with the same reason together. */
function refusalLines(answers: readonly DiskAnswer[], { prose }: PlanStyle): readonly string[] {
  const reasons = new Map<NoDateReason, readonly string[]>();
  for (const { mount, date } of answers)
    if (date.kind === "no-date") reasons.set(date.reason, [...(reasons.get(date.reason) ?? []), mount]);
  return [...reasons].flatMap(([reason, mounts]) => [
    "",
    ...prose(`No date can be given for ${listed(mounts)}: ${REASONS[reason]}`),
  ]);
}

const REASONS: Readonly<Record<NoDateReason, string>> = {
  "one-reading":
    "one reading without a date says nothing of growth; declare eight or more over two months as capacity.disk.",
  above: "above the line already, and no dated reading says since when.",
  "no-size": "the size is not known; add the host's df -P output.",
  "too-short": "it takes eight readings over 60 days to tell a trend from an accident.",
  "cleaned-up": "it takes eight readings over 60 days since the last clean-up to tell a trend from an accident.",
  falling: "the readings do not grow.",
  "not-significant": "the readings scatter more than they grow.",
};
