import { expect } from "chai";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { maxLoad } from "../../../src/plan/queue/max-load.ts";
import { expectRelative } from "../approximate.ts";

const target = { share: 0.95, within: 1, serviceRate: 5, variation: 1, timeout: undefined };

function highest(servers: number): number {
  const load = maxLoad(target, servers);
  if (load.kind !== "load") throw new Error(load.kind);
  return load.arrivalRate;
}

describe("the highest load that keeps a target", () => {
  it("F21 of 95 % within 1 s, served in 200 ms", () => {
    expectRelative(highest(1), 2.004267726, 1e-8);
    expectRelative(highest(2), 6.588863393, 1e-8);
    expectRelative(highest(4), 16.303622016, 1e-8);
    expectRelative(highest(5), 21.229039739, 1e-8);
    expectRelative(highest(6), 26.173035762, 1e-8);
    expectRelative(highest(8), 36.092697781, 1e-8);
    expectRelative(highest(10), 46.036474938, 1e-8);
    expectRelative(highest(20), 95.890708069, 1e-8);
  });
  it("X23 is unreachable when service alone is too slow", () => {
    expect(maxLoad({ ...target, within: 0.599 }, 1000)).to.deep.equal({
      kind: "unreachable",
      serviceQuantile: -Math.log1p(-0.95) / 5,
    });
    expect(maxLoad({ ...target, within: 0.6 }, 1000).kind).to.equal("load");
  });

  it("X21 refuses no servers", () => {
    expect(() => maxLoad(target, 0)).to.throw(PlanInputError, "servers is 0");
  });
});
