import { fewGaussNodes, nodesIn, type QuadratureNode } from "../quadrature.ts";
import { edgesIn, hourOfIntegral, integralTo, rising, type Steps } from "../steps.ts";
import { few, ROUNDING_HOURS, type Law } from "./awaited.ts";
import type { DownCurve } from "./down-curve.ts";
import type { Stretch } from "./stretches.ts";

/**
 * Failures that people in their office attend at once: the points between which nothing jumps, and closer where the repair of the
 * quick ones ends on an edge.
 */
export function pointsOf(
  { timeline: { cover }, repair }: Law,
  weight: Steps,
  { pieces }: DownCurve,
  { from, to }: Stretch,
  afterHours: number,
  work: number,
): readonly QuadratureNode[] {
  const begun = (start: number): number => integralTo(cover, start + afterHours) + work;
  const cuts = [0, ...few(repair.knots)].flatMap((knot) => {
    if (repair.knots.length > 1 && knot > to - from) return [];
    const reached = (start: number): number => hourOfIntegral(cover, begun(start) + knot);
    const edges = [weight, cover].flatMap((steps) => edgesIn(steps, reached(from) - ROUNDING_HOURS, reached(to)));
    return edges.map((edge) => from + integralTo(cover, edge) - knot - begun(from));
  });
  const bends = pieces.flatMap((piece) =>
    [weight, cover]
      .flatMap((steps) => edgesIn(steps, from + piece.from, to + piece.from))
      .map((edge) => edge - piece.from),
  );
  return nodesIn(rising([from, to, ...cuts, ...bends]), from, to, 0, fewGaussNodes);
}
