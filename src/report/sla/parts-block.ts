import type { SharedBudgetAnswer, SlaAnswer } from "../../plan/sla/answer.ts";
import { columnTable } from "../chart/column-table.ts";
import { formatBudget, formatExpected } from "../format-duration.ts";
import { listed } from "../table/amount.ts";
import type { SlaTableOptions } from "./options.ts";
import { expectedCell, percent } from "./words.ts";

/** What the service is down by its parts, and how that stands to the record of incidents. */
export function partsLines(
  { parts, headline }: SlaAnswer,
  options: SlaTableOptions,
  prose: (text: string) => readonly string[],
): readonly string[] {
  if (!parts) return [];
  const { rows, total, availability, missing } = parts;
  if (!total || !availability)
    return prose(`No hours can be given: nobody said the mean time to failure of ${listed(missing)}.`);
  const table = columnTable(
    {
      columns: [
        { title: "Part", align: "left" },
        { title: "Units", align: "right" },
        { title: "Needed", align: "right" },
        { title: "Each for itself", align: "right" },
        { title: "All at once", align: "right" },
      ],
      rows: rows.map(({ part, units, needed, independent, commonCause }) => [
        part,
        String(units),
        String(needed),
        expectedCell(independent),
        units > 1 ? expectedCell(commonCause) : "",
      ]),
    },
    options,
  );
  const record = headline.incidentsPerYear.interval
    ? "the incidents that were counted say"
    : "the incidents that are assumed say";
  const share = parts.percent || options.percent ? `, up ${percent(availability.value)}` : "";
  return [
    ...table,
    ...prose(
      `By its parts the service is down ${formatExpected(total.value)} a year${share}; ${record} ${formatExpected(headline.downtimePerYear.value)}, which is what everything else here is computed from. Parts know nothing of software, people and the network between them.`,
    ),
    ...(parts.shared ? prose(sharedText(parts.shared)) : []),
  ];
}

function sharedText({ dependencies, allowed, theirs, own, perIncident }: SharedBudgetAnswer): string {
  const promised = `Of the ${formatBudget(allowed.value)} that the promise allows in the coming year ${listed(dependencies)} may take ${formatBudget(theirs.value)} by ${dependencies.length === 1 ? "its own promise" : "their own promises"}`;
  if (own.value <= 0)
    return `${promised}: that leaves nothing, so nothing you do keeps the promise. Promise less, ask more of ${listed(dependencies)}, or have something stand in.`;
  const each = perIncident ? `, or ${formatBudget(perIncident.value)} for each expected incident` : "";
  return `${promised}; ${formatBudget(own.value)} are left for all else${each}.`;
}
