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

const GAUSS_3: readonly (readonly [number, number])[] = [
  [-0.77459666924148337704, 5 / 9],
  [0, 8 / 9],
  [0.77459666924148337704, 5 / 9],
];

/** The three points of Gauss–Legendre between two numbers, for what is nearly linear. */
export function fewGaussNodes(from: number, to: number): readonly QuadratureNode[] {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  return GAUSS_3.map(([x, weight]) => ({ at: middle + half * x, weight: half * weight }));
}
