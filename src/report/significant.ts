/** A number to so many significant digits, without an exponent: 32.7 to two digits is "33", 1234 is "1200". */
export function significant(value: number, digits: number): string {
  return written(value, digits, Math.round);
}

/** As `significant`, rounded down: 32.7 to two digits is "32". */
export function significantDown(value: number, digits: number): string {
  // A product such as 0.29 · 100 lies a hair below the number that is meant.
  return written(value, digits, (steps) => Math.floor(steps * (1 + 1e-12)));
}

function written(value: number, digits: number, round: (steps: number) => number): string {
  if (!Number.isFinite(value)) return "not defined";
  if (value === 0) return "0";
  const power = Math.floor(Math.log10(Math.abs(value)));
  const decimals = digits - 1 - power;
  const steps = round(decimals >= 0 ? value * 10 ** decimals : value / 10 ** -decimals);
  // Rounding may carry into one more digit: 9.96 to two digits is 10.
  const carried = Math.abs(steps) >= 10 ** digits ? 1 : 0;
  const rounded = decimals >= 0 ? steps / 10 ** decimals : steps * 10 ** -decimals;
  return rounded.toFixed(Math.max(0, decimals - carried));
}
