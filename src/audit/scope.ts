import type { Changes } from "./changes.ts";
import type { Discovery } from "./discover.ts";
import type { MayBeNamed } from "./identify.ts";

type Concerns = (judged: MayBeNamed) => boolean;

/** Whether a judgement is told: it concerns what was named, and where a revision was, what changed since. */
export function inScope(named: Named, changes: Changes | undefined): Concerns {
  const concernsNamed = inNamed(named);
  const concernsChanges = changes ? inChanges(changes) : () => true;
  return (judged) => concernsNamed(judged) && concernsChanges(judged);
}

type Named = Pick<Discovery, "narrowed" | "within">;

/** Its subject lies there, or a place that shows it. What concerns no file belongs to the whole. */
function inNamed({ narrowed, within }: Named): Concerns {
  if (narrowed.length === 0) return () => true;
  return ({ subject, places }) =>
    (subject.path !== undefined && within(subject.path)) || places.some(({ span }) => within(span.file.path));
}

/** A place that shows it changed; or it fails, and did not fail before, wherever the change lies that makes it so. */
function inChanges({ touches, failedBefore }: Changes): Concerns {
  return ({ places, verdict, reported }) =>
    (verdict === "fail" && !failedBefore.has(reported?.fingerprint ?? "")) ||
    places.some(({ span: { file, start, end } }) =>
      touches(file.path, { first: file.position(start).line, last: file.position(end).line }),
    );
}
