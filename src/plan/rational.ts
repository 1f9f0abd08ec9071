/** An exact fraction; the denominator is above 0. Not reduced: budgets have denominators that are small powers of ten. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction `numerator / denominator`; the denominator must be above 0. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** a + b, exact. */
export function plus(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** a − b, exact. */
export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** a · b, exact. */
export function times(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** a / b, exact; b must not be 0. */
export function over(a: Rational, b: Rational): Rational {
  if (b.numerator < 0n) return over({ ...a, numerator: -a.numerator }, { ...b, numerator: -b.numerator });
  return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

/** Below 0, 0 or above 0 as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The largest whole number not above a fraction that is not negative. */
export function floorOf(a: Rational): bigint {
  return a.numerator / a.denominator;
}

/** The nearest double, up to two roundings. */
export function numberOf(a: Rational): number {
  const divisor = commonDivisor(a.numerator, a.denominator);
  return Number(a.numerator / divisor) / Number(a.denominator / divisor);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left === 0n ? 1n : left;
}
