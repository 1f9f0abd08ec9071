import type { FileReport } from "../model/index.ts";
import { amount, listed } from "./table/amount.ts";

/** The files that were found and not judged, counted by their reasons: "3 files in examples/ and 1 file in tests/"; undefined for none. */
export function setAsideText(files: readonly FileReport[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { setAside } of files) if (setAside !== undefined) counts.set(setAside, (counts.get(setAside) ?? 0) + 1);
  const reasons = [...counts].map(([why, count]) => `${amount(count, "file", "files")} ${why}`);
  const more = reasons.length - MOST_REASONS;
  const shown = more > 1 ? [...reasons.slice(0, MOST_REASONS), `${more} more for such reasons`] : reasons;
  return shown.length === 0 ? undefined : listed(shown);
}

const MOST_REASONS = 4;
