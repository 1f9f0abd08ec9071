import { expect } from "chai";
import fc from "fast-check";
import { uniformStream } from "../../../src/plan/prng.ts";
import { fixedServiceWait } from "../../../src/plan/queue/fixed-service.ts";
import { allenCunneen, generalQueue, kimura } from "../../../src/plan/queue/general-service.ts";
import { normalQuantile } from "../../../src/plan/special.ts";
import { expectRelative } from "../approximate.ts";

describe("service times that are not exponential", () => {
  it("F42 fixed, at 80 %", () => {
    expectRelative(fixedServiceWait({ servers: 1, arrivalRate: 0.8, serviceRate: 1 }), 2, 1e-12);
    expectRelative(fixedServiceWait({ servers: 2, arrivalRate: 1.6, serviceRate: 1 }), 0.903283879, 1e-7);
    expectRelative(fixedServiceWait({ servers: 5, arrivalRate: 4, serviceRate: 1 }), 0.289060007, 1e-7);
    expectRelative(fixedServiceWait({ servers: 10, arrivalRate: 8, serviceRate: 1 }), 0.10982779, 1e-7);
  });
  it("F43 fixed, at 90 %", () => {
    expectRelative(fixedServiceWait({ servers: 5, arrivalRate: 4.5, serviceRate: 1 }), 0.776695158, 1e-7);
    expectRelative(fixedServiceWait({ servers: 10, arrivalRate: 9, serviceRate: 1 }), 0.34458205, 1e-7);
  });

  it("F44 one server is exact", () => {
    const queue = generalQueue({ servers: 1, arrivalRate: 0.8, serviceRate: 1 }, { service: 4, arrival: 1 });
    if (queue.kind !== "stable") throw new Error(queue.kind);
    expect(queue.method).to.equal("exact");
    expectRelative(queue.meanWait, 10, 1e-12);
    expect([queue.low, queue.high]).to.deep.equal([queue.meanWait, queue.meanWait]);
  });

  it("F45 five servers and long-tailed service are known to ±20 %", () => {
    const queue = generalQueue({ servers: 5, arrivalRate: 4, serviceRate: 1 }, { service: 4, arrival: 1 });
    if (queue.kind !== "stable") throw new Error(queue.kind);
    expect(queue.method).to.equal("Kimura");
    expectRelative(queue.meanWait, 1.232, 1e-3);
    expectRelative(allenCunneen(128 / 231, { service: 4, arrival: 1 }), 1.385, 1e-3);
    expect(1.19).to.be.within(queue.low, queue.high);
  });

  it("F45 agrees with a simulation of 1.5 million lognormal requests", () => {
    expect(simulatedWait(1_500_000)).to.be.closeTo(1.19, 0.04);
  });

  it("X20 more than can be served is unstable", () => {
    const load = { servers: 5, arrivalRate: 5, serviceRate: 1 };
    expect(generalQueue(load, { service: 0, arrival: 1 })).to.deep.equal({ kind: "unstable", utilisation: 1 });
    expect(fixedServiceWait(load)).to.equal(Infinity);
  });

  it("X21 without arrivals nothing waits", () => {
    const load = { servers: 5, arrivalRate: 0, serviceRate: 1 };
    expect(fixedServiceWait(load)).to.equal(0);
    const queue = generalQueue(load, { service: 4, arrival: 1 });
    expect(queue).to.deep.equal({ kind: "stable", method: "Kimura", meanWait: 0, low: 0, high: 0 });
  });

  it("Kimura is exact at both ends and rises between", () => {
    expectRelative(kimura(0.5541, 0.289, 0), 0.289, 1e-12);
    expectRelative(kimura(0.5541, 0.289, 1), 0.5541, 1e-12);
    expect(kimura(0.5541, 0.289, 0.5)).to.be.within(0.289, 0.5541);
  });

  it("fixed service waits between half and all of what exponential service waits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        (servers, busy) => {
          const load = { servers, arrivalRate: servers * busy, serviceRate: 1 };
          const exponential = generalQueue(load, { service: 1, arrival: 1 });
          if (exponential.kind !== "stable") throw new Error(exponential.kind);
          const slack = 1e-11;
          expect(fixedServiceWait(load)).to.be.within(exponential.meanWait / 2 - slack, exponential.meanWait + slack);
        },
      ),
    );
  });
});

/** Mean wait in a queue of five servers at 80 %, lognormal service of squared variation 4. */
function simulatedWait(requests: number): number {
  const arrival = uniformStream(42, 0, "arrival");
  const service = uniformStream(42, 0, "service");
  const variance = Math.log1p(4);
  const quantile = (probability: number): number =>
    Math.exp(-variance / 2 + Math.sqrt(variance) * normalQuantile(probability));
  const free = [0, 0, 0, 0, 0];
  let now = 0;
  let waited = 0;
  for (let request = 0; request < requests; request++) {
    now -= Math.log(arrival()) / 4;
    const earliest = free.indexOf(Math.min(...free));
    const start = Math.max(now, free[earliest]!);
    waited += start - now;
    free[earliest] = start + quantile(service());
  }
  return waited / requests;
}
