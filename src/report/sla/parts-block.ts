import type { SlaAnswer } from "../../plan/sla/answer.ts";
import { columnTable } from "../chart/column-table.ts";
import { formatExpected } from "../format-duration.ts";
import { listed } from "../table/amount.ts";
import type { SlaTableOptions } from "./options.ts";
import { expectedCell } from "./words.ts";

/** What the service is down by its parts, and how that stands to the record of incidents. */
export function partsLines(
  { parts, headline }: SlaAnswer,
  options: SlaTableOptions,
  prose: (text: string) => readonly string[],
): readonly string[] {
  if (!parts) return [];
  const { rows, total, missing } = parts;
  if (!total) return prose(`No hours can be given: nobody said the mean time to failure of ${listed(missing)}.`);
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
  return [
    ...table,
    ...prose(
      `By its parts the service is down ${formatExpected(total.value)} a year; ${record} ${formatExpected(headline.downtimePerYear.value)}, which is what everything else here is computed from. Parts know nothing of software, people and the network between them.`,
    ),
  ];
}
