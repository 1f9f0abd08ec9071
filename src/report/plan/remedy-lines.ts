import type { Remedy } from "../../plan/capacity/remedies.ts";
import { columnTable } from "../chart/column-table.ts";
import { formatBytes } from "../format-bytes.ts";
import type { PlanStyle } from "./plan-style.ts";

/** What would make it fit even at the most, each change by itself. */
export function remedyLines(remedies: readonly Remedy[], { chart, prose }: PlanStyle): readonly string[] {
  if (remedies.length === 0) return [];
  const columns = [
    { title: "change", align: "left" },
    { title: "processes then take at most", align: "right" },
  ] as const;
  return [
    "",
    ...prose("Any one of these makes it fit even at the most:"),
    "",
    ...columnTable(
      { columns, rows: remedies.map((remedy) => [words(remedy), formatBytes(remedy.neededBytes)]) },
      chart,
    ),
  ];
}

function words(remedy: Remedy): string {
  switch (remedy.kind) {
    case "threads":
      return `at most ${remedy.to} instead of ${remedy.from} threads in each Zope`;
    case "objects":
      return `at most ${remedy.to} instead of ${remedy.from} cached objects in each connection`;
    case "usual":
      return `at most ${remedy.threads} threads and ${remedy.objects} cached objects in each Zope`;
    case "instances":
      return `${remedy.to} instead of ${remedy.from} Zopes`;
    case "ceiling":
      return `a memmon ceiling of ${formatBytes(remedy.to)} for each Zope`;
    case "memory":
      return `${formatBytes(remedy.to)} of memory`;
  }
}
