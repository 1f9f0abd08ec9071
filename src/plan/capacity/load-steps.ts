/** Loads to look at, in round steps from nothing to beyond what the slots can serve. */
export function loadSteps(capacityPerSecond: number): readonly number[] {
  const step = roundStep(capacityPerSecond / STEPS_TO_CAPACITY);
  const count = Math.ceil((capacityPerSecond * BEYOND) / step);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

const STEPS_TO_CAPACITY = 16;
const BEYOND = 1.25;

/** 1, 2 or 5 times a power of ten, not above what is wanted by more than it must. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = wanted / power;
  return (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10) * power;
}
