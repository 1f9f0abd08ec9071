import { expect } from "chai";
import { pageCacheValue } from "../../../src/plan/capacity/page-cache.ts";
import { sourced } from "../../../src/plan/sourced.ts";
import { GIB } from "./samples.ts";

describe("more memory for the page cache", () => {
  it("saves fewer reads with each GiB", () => {
    const { steps } = pageCacheValue(sourced(60 * GIB, "declared", "punchlist.yaml:1"), {
      low: 10 * GIB,
      high: 12 * GIB,
    });
    expect(steps.map(({ moreBytes }) => moreBytes / GIB)).to.deep.equal([0, 2, 4, 8, 16]);
    const usual = steps.map(({ misses }) => misses.usual);
    expect(usual).to.deep.equal(usual.toSorted((a, b) => b - a));
    for (const { misses } of steps) expect(misses.low).to.be.at.most(misses.usual).and.not.above(misses.high);
  });

  it("saves nothing once all the data fit", () => {
    const { steps } = pageCacheValue(sourced(4 * GIB, "declared", "punchlist.yaml:1"), {
      low: 9 * GIB,
      high: 12 * GIB,
    });
    expect(steps).to.deep.equal([{ moreBytes: 0, misses: { low: 0, usual: 0, high: 0 } }]);
  });

  it("answers nothing where the processes leave no memory", () => {
    const { steps } = pageCacheValue(sourced(60 * GIB, "declared", "punchlist.yaml:1"), {
      low: -3 * GIB,
      high: 1 * GIB,
    });
    expect(steps[0]?.misses.high).to.equal(1);
  });
});
