import { expect } from "chai";

/** Asserts agreement to a relative tolerance; the expected value is what the tolerance is relative to. */
export function expectRelative(actual: number, expected: number, tolerance: number): void {
  expect(actual).to.be.closeTo(expected, Math.abs(expected) * tolerance);
}
