import type { Environment, Hosted } from "../environment/environment.ts";
import type { Listening, RouteFact, Span } from "../model/index.ts";
import { groupBy } from "./group-by.ts";

/** The routes of proxies that requests may go which come in at a listener, those of one backend or server as one group. */
export type WaysIn = (by: Listening) => readonly Group[];

type Group = readonly Hosted<RouteFact>[];

/** Finds them once for all listeners. Varnish is known by its VCL, and leads from all of its listeners to all of its backends. */
export function waysIn({ facts }: Pick<Environment, "facts">): WaysIn {
  const groups = [...groupBy(facts.route, ({ by, entries }) => entries ?? by?.span).values()];
  const bySpan = new Map<Span, Group[]>();
  for (const group of groups) {
    const [{ by, entries }] = group;
    const spans = entries ? entries.items.map(({ span }) => span) : by ? [by.span] : [];
    for (const span of new Set(spans)) {
      const known = bySpan.get(span);
      if (known) known.push(group);
      else bySpan.set(span, [group]);
    }
  }
  const varnish = groupBy(
    facts.route.filter(({ by }) => by?.service === "varnish"),
    ({ by }) => by?.span.file.path,
  );
  return ({ service, span }) => {
    if (service !== "varnish") return bySpan.get(span) ?? [];
    const own = varnish.get(span.file.path);
    return own ? [own] : [...varnish.values()];
  };
}
