import { expect } from "chai";
import { PlanInputError } from "../../../src/plan/input-error.ts";

import { expectedCredit } from "../../../src/plan/risk/credits.ts";
import { expectRelative } from "../approximate.ts";
import { exceedsExponential } from "./exceeds-exponential.ts";

const tiers = [
  { below: 0.9999, credit: 0.1 },
  { below: 0.99, credit: 0.3 },
  { below: 0.95, credit: 1 },
];

describe("service credits", () => {
  it("B10 of a month with outages of 1 h", () => {
    const { credit, reached } = expectedCredit(tiers, 720, (downtime) => exceedsExponential(0.5, 1, downtime));
    expectRelative(credit, 0.037452302214, 1e-9);
    expectRelative(reached[0]!, 0.372213689968, 1e-9);
    expectRelative(reached[1]!, 0.00115466608653, 1e-9);
    expectRelative(reached[2]!, 1.161205754e-14, 1e-9);
  });

  it("B11 of a month with outages of 4 h", () => {
    const { credit, reached } = expectedCredit(tiers, 720, (downtime) => exceedsExponential(0.5, 4, downtime));
    expectRelative(credit, 0.058187549272, 1e-9);
    expectRelative(reached[0]!, 0.388047251908, 1e-9);
    expectRelative(reached[1]!, 0.096026213076, 1e-9);
    expectRelative(reached[2]!, 0.000253687808815, 1e-9);
  });
  it("X30 refuses tiers that are not sorted, naming the tier", () => {
    const unsorted = [
      { below: 0.99, credit: 0.1 },
      { below: 0.9999, credit: 0.3 },
    ];
    expect(() => expectedCredit(unsorted, 720, () => 0)).to.throw(
      PlanInputError,
      "credits[1].below is 0.9999; accepted is less than 0.99.",
    );
  });

  it("X30 refuses tiers that overlap, naming the tier", () => {
    const overlapping = [
      { below: 0.99, credit: 0.1 },
      { below: 0.99, credit: 0.3 },
    ];
    expect(() => expectedCredit(overlapping, 720, () => 0)).to.throw(
      PlanInputError,
      "credits[1].below is 0.99; accepted is less than 0.99.",
    );
  });

  it("X30 refuses a worse month that pays less, naming the tier", () => {
    const falling = [
      { below: 0.9999, credit: 0.3 },
      { below: 0.99, credit: 0.1 },
    ];
    expect(() => expectedCredit(falling, 720, () => 0)).to.throw(
      PlanInputError,
      "credits[1].credit is 0.1; accepted is more than 0.3.",
    );
  });
});
