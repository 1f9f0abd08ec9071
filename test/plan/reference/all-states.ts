/** The share of time in which `isUp` holds, by adding the chance of every combination of units that are up or down; up to 20 units. */
export function availabilityOverStates(
  units: Readonly<Record<string, number>>,
  isUp: (up: Readonly<Record<string, boolean>>) => boolean,
): number {
  const names = Object.keys(units);
  let sum = 0;
  for (let state = 0; state < 2 ** names.length; state++) {
    const up = Object.fromEntries(names.map((name, index) => [name, (state & (1 << index)) !== 0]));
    const chance = names.reduce((product, name) => {
      const availability = units[name] ?? NaN;
      return product * (up[name] === true ? availability : 1 - availability);
    }, 1);
    if (isUp(up)) sum += chance;
  }
  return sum;
}
