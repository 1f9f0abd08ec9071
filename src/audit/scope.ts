import type { Discovery } from "./discover.ts";
import type { Judged } from "./judge.ts";

/** Whether a judgement concerns what was named: its subject lies there, or a place that shows it. What concerns no file belongs to the whole. */
export function inScope({ narrowed, within }: Pick<Discovery, "narrowed" | "within">): (judged: Judged) => boolean {
  if (narrowed.length === 0) return () => true;
  return ({ subject, places }) =>
    (subject.path !== undefined && within(subject.path)) || places.some(({ span }) => within(span.file.path));
}
