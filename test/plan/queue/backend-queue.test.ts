import { expect } from "chai";
import { backendQueue } from "../../../src/plan/queue/backend-queue.ts";
import { expectRelative } from "../approximate.ts";

describe("the queue of a backend", () => {
  it("X20 in overload is unstable, and its timeout says what is refused", () => {
    const { endless, timed } = backendQueue({ servers: 4, arrivalRate: 22, serviceRate: 5 }, 5);
    expect(endless).to.deep.equal({ kind: "unstable", utilisation: 1.1 });
    expectRelative(timed!.refused, 0.090912139672, 1e-9);
  });

  it("X20 in overload without a timeout has no answer", () => {
    const { endless, timed } = backendQueue({ servers: 4, arrivalRate: 22, serviceRate: 5 }, undefined);
    expect(endless.kind).to.equal("unstable");
    expect(timed).to.equal(undefined);
  });

  it("below capacity has both answers", () => {
    const { endless, timed } = backendQueue({ servers: 4, arrivalRate: 18, serviceRate: 5 }, 5);
    expect(endless.kind).to.equal("stable");
    expectRelative(timed!.refused, 3.576509406e-6, 1e-8);
  });
});
