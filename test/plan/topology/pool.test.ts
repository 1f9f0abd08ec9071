import { expect } from "chai";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { unserved, unservedAtPeak } from "../../../src/plan/topology/pool.ts";
import { expectRelative } from "../approximate.ts";

describe("five small instead of one big", () => {
  it("D35 six small of which five are needed lose a few millionths of their work", () => {
    expectRelative(1 - unservedAtPeak({ servers: 6, needed: 5, unavailability: 0.005 }), 0.999925498129, 1e-11);
  });

  it("D35 one big loses what it is down", () => {
    expectRelative(1 - unservedAtPeak({ servers: 1, needed: 1, unavailability: 0.005 }), 0.995, 1e-12);
  });

  it("five small without a spare lose as much on average as one big", () => {
    expectRelative(unservedAtPeak({ servers: 5, needed: 5, unavailability: 0.005 }), 0.005, 1e-12);
  });

  it("off-peak hours need fewer servers", () => {
    const pool = { servers: 2, needed: 2, unavailability: 0.1 };
    // At half load only both down (0.01) loses anything: 0.01 · 0.5; at peak 0.18 · 0.5 + 0.01.
    expectRelative(unserved(pool, [1, 0.5]), (0.1 + 0.005) / 1.5, 1e-12);
  });

  it("refuses a profile without load", () => {
    expect(() => unserved({ servers: 2, needed: 2, unavailability: 0.1 }, [0, 0])).to.throw(
      PlanInputError,
      "profile is 0",
    );
  });
});
