import { expect } from "chai";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { stationary } from "../../../src/plan/topology/markov.ts";
import {
  activeStandbyUnavailability,
  coldStandbyUnavailability,
  latentUnavailability,
} from "../../../src/plan/topology/standby.ts";
import { expectRelative } from "../approximate.ts";

const pair = { failureRate: 0.001, standbyFailureRate: 0.001, repairRate: 0.1, switchTime: 1 / 60, manualTime: 2 };

describe("a standby", () => {
  it("D21 cold, with a perfect switch and one crew", () => {
    expectRelative(coldStandbyUnavailability(0.001, 0.1), 9.9000099e-5, 1e-9);
  });

  it("D31 hot, its failover always works", () => {
    const unavailability = activeStandbyUnavailability({ ...pair, coverage: 1 });
    expectRelative(unavailability, 2.123731887e-4, 1e-9);
    expectRelative(unavailability * 8760, 1.860389133, 1e-9);
  });

  it("D32 hot, its failover works 95 of 100 times", () => {
    const unavailability = activeStandbyUnavailability({ ...pair, coverage: 0.95 });
    expectRelative(unavailability, 3.095446753e-4, 1e-9);
    expectRelative(unavailability * 8760, 2.7116113556, 1e-9);
  });

  it("D33 hot, its failover works nine times of ten and every second time", () => {
    expectRelative(activeStandbyUnavailability({ ...pair, coverage: 0.9 }), 4.066972751e-4, 1e-9);
    expectRelative(activeStandbyUnavailability({ ...pair, coverage: 0.5 }), 0.00118323881, 1e-9);
  });

  it("agrees with its five-state chain solved by elimination", () => {
    const [both, switching, failed, one, none] = [0, 1, 2, 3, 4];
    const chances = stationary(5, [
      [both, switching, 0.95 * 0.001],
      [both, failed, 0.05 * 0.001],
      [both, one, 0.001],
      [switching, one, 60],
      [failed, one, 0.5],
      [one, both, 0.1],
      [one, none, 0.001],
      [none, one, 0.1],
    ]);
    const down = chances[switching]! + chances[failed]! + chances[none]!;
    expectRelative(activeStandbyUnavailability({ ...pair, coverage: 0.95 }), down, 1e-12);
  });

  it("refuses a coverage above 1", () => {
    expect(() => activeStandbyUnavailability({ ...pair, coverage: 95 })).to.throw(
      PlanInputError,
      "coverage is 95; accepted is a number from 0 to 1.",
    );
  });

  it("whose failures show only at its tests is down about half an interval", () => {
    expectRelative(latentUnavailability(0.001, 720), 1 - (1 - Math.exp(-0.72)) / 0.72, 1e-12);
    expectRelative(latentUnavailability(1e-9, 1000), 5e-7, 1e-6);
    expect(latentUnavailability(0, 720)).to.equal(0);
  });
});
