/** A point of a quadrature and its share of the interval's length. */
export interface QuadratureNode {
  readonly at: number;
  readonly weight: number;
}

const GAUSS_8: readonly (readonly [number, number])[] = [
  [0.18343464249564980494, 0.36268378337836198297],
  [0.52553240991632898582, 0.31370664587788728734],
  [0.79666647741362673959, 0.22238103445337447054],
  [0.96028985649753623168, 0.10122853629037625915],
];

/** The eight points of Gauss–Legendre between two numbers; weights add up to their distance. */
export function gaussNodes(from: number, to: number): readonly QuadratureNode[] {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  return GAUSS_8.flatMap(([x, weight]) => [
    { at: middle - half * x, weight: half * weight },
    { at: middle + half * x, weight: half * weight },
  ]);
}

/** Points between the cuts that lie in a range, closely enough for what fades by a rate. */
export function nodesIn(cuts: readonly number[], from: number, to: number, rate: number): readonly QuadratureNode[] {
  const within = cuts.filter((cut) => cut >= from && cut <= to);
  return within.slice(1).flatMap((end, index) => {
    const start = within[index] ?? from;
    if (end - start < NO_LENGTH) return [];
    const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(((end - start) * rate) / 4)));
    const width = (end - start) / parts;
    return Array.from({ length: parts }, (_, part) =>
      gaussNodes(start + part * width, start + (part + 1) * width),
    ).flat();
  });
}

const MOST_PARTS = 64;
/** Cuts that differ by a rounding alone are one. */
const NO_LENGTH = 1e-9;
