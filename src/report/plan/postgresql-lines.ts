import type { RamAnswer } from "../../plan/capacity/ram.ts";
import { columnTable } from "../chart/column-table.ts";
import { formatBytes } from "../format-bytes.ts";
import { roughBytes } from "./byte-range.ts";
import type { PlanStyle } from "./plan-style.ts";

/** The settings of PostgreSQL beside rules of thumb for what the others leave it. */
export function postgresqlLines(checks: RamAnswer["postgresql"], { chart, prose }: PlanStyle): readonly string[] {
  return checks.flatMap(({ leftBytes, connections, settings }) => [
    "",
    ...prose(
      `PostgreSQL beside the rules of thumb that pgtune has for a web application, for the ${roughBytes(leftBytes)} that the others leave and ${connections} connections:`,
    ),
    "",
    ...columnTable(
      {
        columns: [
          { title: "setting", align: "left" },
          { title: "is", align: "right" },
          { title: "rule of thumb", align: "right" },
          { title: "times", align: "right" },
        ],
        rows: settings.map(({ name, bytes, usualBytes }) => [
          name,
          formatBytes(bytes),
          formatBytes(usualBytes),
          timesText(bytes / usualBytes),
        ]),
      },
      chart,
    ),
  ]);
}

function timesText(times: number): string {
  return times >= 10 ? times.toFixed(0) : times.toFixed(times < 0.1 ? 2 : 1);
}
