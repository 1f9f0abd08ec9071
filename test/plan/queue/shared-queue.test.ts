import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { responseQuantile, responseTail, sharedQueue } from "../../../src/plan/queue/shared-queue.ts";
import type { SharedQueue } from "../../../src/plan/queue/shared-queue.ts";
import { randomSplit, roundRobin } from "../../../src/plan/queue/split-queues.ts";
import { expectRelative } from "../approximate.ts";

function stable(servers: number, arrivalRate: number, serviceRate: number): SharedQueue {
  const queue = sharedQueue({ servers, arrivalRate, serviceRate });
  if (queue.kind !== "stable") throw new Error(queue.kind);
  return queue;
}

describe("a shared queue", () => {
  it("F07 of 2 servers and load 1.8", () => {
    const { waitProbability, meanWait } = stable(2, 1.8, 1);
    expectRelative(waitProbability, 81 / 95, 1e-9);
    expectRelative(meanWait, 4.263157895, 1e-9);
  });

  it("F08 of 5 servers and load 4.5", () => {
    const { waitProbability, meanWait } = stable(5, 4.5, 1);
    expectRelative(waitProbability, 19683 / 25814, 1e-9);
    expectRelative(meanWait, 1.524986441, 1e-9);
  });

  it("F09 of 10 servers and load 9", () => {
    const { waitProbability, meanWait } = stable(10, 9, 1);
    expectRelative(waitProbability, 43046721 / 64370707, 1e-9);
    expectRelative(meanWait, 0.668731524, 1e-9);
  });

  it("F10 of 20 servers and load 18", () => {
    const { waitProbability, meanWait } = stable(20, 18, 1);
    expectRelative(waitProbability, 0.550769005, 1e-8);
    expectRelative(meanWait, 0.275384502, 1e-8);
  });

  it("F12 of 14 people who answer in three minutes", () => {
    expectRelative(stable(14, 10 / 180, 1 / 180).meanWait, 7.835937012, 1e-10);
  });

  it("F13 chance to wait for 2 to 5 servers", () => {
    expectRelative(stable(2, 10, 12).waitProbability, 0.245098039, 1e-8);
    expectRelative(stable(3, 10, 12).waitProbability, 0.057710065, 1e-8);
    expectRelative(stable(4, 10, 12).waitProbability, 0.01102409426, 1e-8);
    expectRelative(stable(5, 10, 12).waitProbability, 0.0017464442395, 1e-8);
  });

  it("F14 requests waiting for 2 to 5 servers", () => {
    expectRelative(stable(2, 10, 12).meanQueue, 0.175070028, 1e-7);
    expectRelative(stable(3, 10, 12).meanQueue, 0.022196179, 1e-7);
    expectRelative(stable(4, 10, 12).meanQueue, 0.002901077437, 1e-7);
    expectRelative(stable(5, 10, 12).meanQueue, 0.00034928884791, 1e-7);
  });

  it("F17 response times of 5 servers at 80 %", () => {
    const queue = stable(5, 4, 1);
    expectRelative(responseQuantile(queue, 0.5), 1.204394924, 1e-9);
    expectRelative(responseQuantile(queue, 0.95), 4.197462578, 1e-9);
    expectRelative(responseQuantile(queue, 0.99), 6.079662525, 1e-9);
  });

  it("F18 response time of one server at 80 %", () => {
    expectRelative(responseQuantile(stable(1, 0.8, 1), 0.95), 14.978661368, 1e-9);
  });

  it("F19 response time of 10 servers at 90 %", () => {
    expectRelative(responseQuantile(stable(10, 9, 1), 0.95), 4.360866568, 1e-9);
  });

  it("F20 X22 one server free on average is no division by zero", () => {
    expectRelative(responseQuantile(stable(4, 3, 1), 0.95), 4.128099802, 1e-8);
    expectRelative(responseQuantile(stable(4, 3 + 1e-12, 1), 0.95), 4.128099802, 1e-8);
  });

  it("F33 of 50 servers that nobody leaves", () => {
    const queue = stable(50, 48 / 60, 1 / 60);
    expectRelative(queue.meanWait, 20.833668336, 1e-9);
    expectRelative(queue.meanQueue, 16.666934669, 1e-9);
  });

  it("X20 is unstable when as much arrives as can be served", () => {
    expect(sharedQueue({ servers: 4, arrivalRate: 20, serviceRate: 5 })).to.deep.equal({
      kind: "unstable",
      utilisation: 1,
    });
    expect(sharedQueue({ servers: 4, arrivalRate: 19.99, serviceRate: 5 }).kind).to.equal("stable");
  });

  it("X21 without arrivals nothing waits", () => {
    const queue = stable(5, 0, 2);
    expect([queue.waitProbability, queue.meanWait, queue.meanQueue]).to.deep.equal([0, 0, 0]);
    expectRelative(responseQuantile(queue, 0.95), Math.log(20) / 2, 1e-12);
  });

  it("X21 refuses no servers, no service and negative arrivals", () => {
    expect(() => sharedQueue({ servers: 0, arrivalRate: 1, serviceRate: 1 })).to.throw(
      PlanInputError,
      "servers is 0; accepted is a whole number from 1 to 1000000.",
    );
    expect(() => sharedQueue({ servers: 1, arrivalRate: 1, serviceRate: 0 })).to.throw(
      PlanInputError,
      "serviceRate is 0",
    );
    expect(() => sharedQueue({ servers: 1, arrivalRate: -1, serviceRate: 1 })).to.throw(
      PlanInputError,
      "arrivalRate is -1",
    );
  });

  it("takes the million slots of a careless configuration, and refuses more", () => {
    expect(stable(1_000_000, 999_000, 1).waitProbability).to.be.within(0, 1);
    expect(() => sharedQueue({ servers: 1_000_001, arrivalRate: 1, serviceRate: 1 })).to.throw(
      PlanInputError,
      "servers is 1000001",
    );
  });
  it("near full load the response time stays a number", () => {
    expectRelative(responseQuantile(stable(1, 0.9999, 1), 0.95), Math.log(20) / 0.0001, 1e-9);
  });

  it("waits less than queues of their own", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (servers, busy) => {
          const load = { servers, arrivalRate: servers * busy, serviceRate: 1 };
          const [inTurn, atRandom] = [roundRobin(load), randomSplit(load)];
          if (inTurn.kind !== "stable" || atRandom.kind !== "stable") throw new Error("unstable");
          expect(stable(servers, load.arrivalRate, 1).meanWait).to.be.at.most(inTurn.meanWait + 1e-12);
          expect(inTurn.meanWait).to.be.at.most(atRandom.meanWait * (1 + 1e-12));
        },
      ),
    );
  });

  it("has a response tail that falls with time and rises with load", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (servers, busy, time) => {
          const tail = responseTail(stable(servers, servers * busy, 1), time);
          expect(responseTail(stable(servers, servers * busy, 1), time + 0.1)).to.be.at.most(tail);
          expect(responseTail(stable(servers, servers * (busy + 0.01), 1), time)).to.be.at.least(tail - 1e-14);
        },
      ),
    );
  });
});
