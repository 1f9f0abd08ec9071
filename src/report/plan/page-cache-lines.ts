import type { PageCacheValue } from "../../plan/capacity/page-cache.ts";
import { columnTable } from "../chart/column-table.ts";
import { formatBytes } from "../format-bytes.ts";
import type { PlanStyle } from "./plan-style.ts";

/** What more memory would save in reads. */
export function pageCacheLines(value: PageCacheValue | undefined, { chart, prose }: PlanStyle): readonly string[] {
  if (!value) return [];
  const { dataBytes, steps } = value;
  const [now] = steps;
  if (now?.misses.high === 0)
    return [
      "",
      ...prose(`All ${formatBytes(dataBytes)} that are read fit into the page cache; more memory saves no read.`),
    ];
  const columns = [
    { title: "memory", align: "left" },
    { title: "of 100 reads go to the disk", align: "right" },
    { title: "possible", align: "right" },
  ] as const;
  const rows = steps.map(({ moreBytes, misses }) => [
    moreBytes === 0 ? "as it is" : `${formatBytes(moreBytes)} more`,
    percent(misses.usual),
    `${percent(misses.low)}–${percent(misses.high)}`,
  ]);
  return [
    "",
    ...prose(
      `What more memory saves in reads, if ${formatBytes(dataBytes)} are read in pages of 4 KiB, some far more often than others (Zipf, exponent 0.8, possible 0.6 to 1) and independently of each other; these are assumptions:`,
    ),
    "",
    ...columnTable({ columns, rows }, chart),
  ];
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}
