import { expect } from "chai";
import fc from "fast-check";
import { sharedQueue } from "../../../src/plan/queue/shared-queue.ts";
import { shortestQueue } from "../../../src/plan/queue/shortest-queue.ts";
import type { Choice } from "../../../src/plan/queue/shortest-queue.ts";
import { randomSplit, roundRobin } from "../../../src/plan/queue/split-queues.ts";
import { expectRelative } from "../approximate.ts";

function waitOf(result: { readonly kind: string; readonly meanWait?: number }): number {
  if (result.meanWait === undefined) throw new Error(result.kind);
  return result.meanWait;
}

function shortest(servers: number, busy: number, choice: Choice): number {
  return waitOf(shortestQueue({ servers, arrivalRate: servers * busy, serviceRate: 1 }, choice));
}

describe("routing to servers with queues of their own", () => {
  it("F35 round robin to 5 servers at 80 %", () => {
    expectRelative(waitOf(roundRobin({ servers: 5, arrivalRate: 4, serviceRate: 1 })), 2.15225673, 1e-8);
  });

  it("F36 round robin to 5 servers at 90 %, to 10 at 80 %", () => {
    expectRelative(waitOf(roundRobin({ servers: 5, arrivalRate: 4.5, serviceRate: 1 })), 5.142086696, 1e-8);
    expectRelative(waitOf(roundRobin({ servers: 10, arrivalRate: 8, serviceRate: 1 })), 1.92226918, 1e-8);
  });

  it("F37 random split at 80 %", () => {
    expectRelative(waitOf(randomSplit({ servers: 5, arrivalRate: 4, serviceRate: 1 })), 4, 1e-12);
  });

  it("F38 shared queue of 5 servers at 80 %", () => {
    expectRelative(waitOf(sharedQueue({ servers: 5, arrivalRate: 4, serviceRate: 1 })), 0.554112554, 1e-8);
  });

  it("F39 least connections of 2 servers at 50, 80 and 90 %", () => {
    expectRelative(shortest(2, 0.5, "shortest"), 0.4263207512, 1e-5);
    expectRelative(shortest(2, 0.8, "shortest"), 1.9557366176, 1e-5);
    expectRelative(shortest(2, 0.9, "shortest"), 4.47491, 1e-5);
  });

  it("F40 least connections of 3 servers at 80 %", () => {
    expectRelative(shortest(3, 0.8, "shortest"), 1.2855, 1e-3);
  });

  it("F41 least connections of 5 servers at 80 %", () => {
    expectRelative(shortest(5, 0.8, "shortest"), 0.756, 2e-2);
  });

  it("F41 the shorter of two random queues of 5 servers at 80 %", () => {
    expectRelative(shortest(5, 0.8, "shorter-of-two"), 1.409, 2e-2);
  });

  it("gives bounds where the chain grows too large", () => {
    const load = { servers: 20, arrivalRate: 18, serviceRate: 1 };
    expect(shortestQueue(load, "shortest")).to.deep.equal({
      kind: "between",
      low: waitOf(sharedQueue(load)),
      high: waitOf(roundRobin(load)),
    });
    expect(shortestQueue(load, "shorter-of-two")).to.deep.equal({
      kind: "between",
      low: waitOf(sharedQueue(load)),
      high: waitOf(randomSplit(load)),
    });
  });

  it("X20 more than can be served is unstable everywhere", () => {
    const load = { servers: 5, arrivalRate: 6, serviceRate: 1 };
    const unstable = { kind: "unstable", utilisation: 1.2 };
    expect(shortestQueue(load, "shortest")).to.deep.equal(unstable);
    expect(roundRobin(load)).to.deep.equal(unstable);
    expect(randomSplit(load)).to.deep.equal(unstable);
  });

  it("X21 without arrivals nothing waits", () => {
    const load = { servers: 5, arrivalRate: 0, serviceRate: 1 };
    expect([
      waitOf(shortestQueue(load, "shortest")),
      waitOf(roundRobin(load)),
      waitOf(randomSplit(load)),
    ]).to.deep.equal([0, 0, 0]);
  });

  it("waits with choice less than without, and with one queue least", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), fc.double({ min: 0.1, max: 0.8, noNaN: true }), (servers, busy) => {
        const load = { servers, arrivalRate: servers * busy, serviceRate: 1 };
        const waits = [
          waitOf(sharedQueue(load)),
          shortest(servers, busy, "shortest"),
          shortest(servers, busy, "shorter-of-two"),
          waitOf(randomSplit(load)),
        ];
        expect(waits).to.deep.equal(waits.toSorted((a, b) => a - b));
        expect(waits[1]).to.be.at.most(waitOf(roundRobin(load)));
      }),
      { numRuns: 15 },
    );
  });
});
