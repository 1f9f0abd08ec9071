import { expect } from "chai";

/** Expects a number within a relative tolerance, as the rows of a reference table state it. */
export function expectClose(actual: number | undefined, expected: number, relative: number): void {
  expect(actual).to.be.closeTo(expected, Math.abs(expected) * relative);
}
