import type { Block, Criterion } from "../languages/logrotate/index.ts";

/** What `logrotate -d` prints behind a block's files: `weekly (4 rotations)`. It prints no count when all old logs are kept. */
export function printedBlock({ criterion, rotate }: Block): string {
  return [printedCriterion(criterion.value), ...printedCount(rotate.value)].join(" ");
}

function printedCriterion(criterion: Criterion): string {
  if (criterion.kind === "size") return `${criterion.bytes} bytes`;
  return criterion.kind === "daily" ? "after 1 days" : criterion.kind;
}

function printedCount(count: number): readonly string[] {
  if (count === 0) return ["(no old logs will be kept)"];
  return count > 0 ? [`(${count} rotations)`] : [];
}
