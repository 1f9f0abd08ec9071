import type { Located } from "../model/located.ts";
import { errorAt, type DeclarationError } from "./declaration-error.ts";
import { partName } from "./explain-issue.ts";
import type { Tree, TreePath } from "./tree.ts";
import type { Incidents, Response } from "./what-if-schema.ts";

/** A repair of one length beside its spread. */
export function repairMistakes(
  incidents: Incidents | undefined,
  tree: Tree,
  path: TreePath,
): readonly DeclarationError[] {
  const { exactly, median, p90 } = incidents?.repair ?? {};
  if (!exactly || !(median ?? p90)) return [];
  return [
    errorAt(
      tree.keySpan([...path, "exactly"]),
      `${partName(path)}.exactly stands beside median or p90, which say otherwise; keep one of them.`,
    ),
  ];
}

/** A week without an hour in which anybody responds. */
export function responseMistakes(
  response: Response | undefined,
  tree: Tree,
  path: TreePath,
): readonly DeclarationError[] {
  if (response?.coverage?.length !== 0) return [];
  return [
    errorAt(
      tree.valueSpan(path),
      `${partName(path)} is empty, so nobody ever responds and every outage would last for ever; write at least one hour.`,
    ),
  ];
}

/** Years of incidents without their number. */
export function halfCounted(observed: NonNullable<Incidents["observed"]> | undefined): readonly DeclarationError[] {
  const { count, years } = observed ?? {};
  if (!years || count) return [];
  return [
    errorAt(
      years.kind === "given" ? years.value.span : years.span,
      "incidents.observed.count is missing; write how many incidents there were in those years.",
    ),
  ];
}

/** A bad repair that is shorter than a typical one. */
export function badBelowTypical(repair: NonNullable<Incidents["repair"]> | undefined): readonly DeclarationError[] {
  const { median, p90 } = repair ?? {};
  if (median?.kind !== "given" || p90?.kind !== "given" || p90.value.value >= median.value.value) return [];
  const [typical, bad] = writtenAsOne(median.value, p90.value);
  return [
    errorAt(
      p90.value.span,
      bad
        ? `repair is ${typical}..${bad}, so a bad repair is shorter than a typical one; write ${bad}..${typical}.`
        : "incidents.repair.p90 is shorter than the median; nine of ten repairs take at least as long as half of them.",
    ),
  ];
}

/** The halves of `8h..2h`, which stand at one place. */
function writtenAsOne(typical: Located<number>, bad: Located<number>): readonly string[] {
  const { file, start, end } = bad.span;
  return typical.span === bad.span ? file.text.slice(start, end).split("..") : [];
}
