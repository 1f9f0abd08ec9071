import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { erlangB, erlangC } from "../../../src/plan/queue/erlang.ts";
import { impatientQueue } from "../../../src/plan/queue/impatience.ts";
import { timedQueue } from "../../../src/plan/queue/queue-timeout.ts";
import { expectRelative } from "../approximate.ts";

describe("a queue with a timeout", () => {
  it("F26 of 10 servers at 90 %, timeout 1", () => {
    const queue = timedQueue({ servers: 10, arrivalRate: 9, serviceRate: 1 }, 1);
    expectRelative(queue.refused, 0.031597245909, 1e-9);
    expectRelative(queue.waitProbability, 0.574526981, 1e-9);
    expectRelative(queue.meanWait, 0.258554521566, 1e-9);
  });

  it("F27 at 120 %", () => {
    const queue = timedQueue({ servers: 10, arrivalRate: 12, serviceRate: 1 }, 1);
    expectRelative(queue.refused, 0.177423572954, 1e-9);
    expectRelative(queue.waitProbability, 0.94448309, 1e-9);
    expectRelative(queue.meanWait, 0.681011679, 1e-9);
  });

  it("F28 at 100 %, timeout 0.5", () => {
    const queue = timedQueue({ servers: 10, arrivalRate: 10, serviceRate: 1 }, 0.5);
    expectRelative(queue.refused, 0.103517357492, 1e-9);
    expectRelative(queue.waitProbability, 0.621104145, 1e-9);
    expectRelative(queue.meanWait, 0.181155375612, 1e-9);
  });

  it("F29 of 4 slots of 200 ms at 18 requests a second, timeout 5 s", () => {
    expectRelative(timedQueue({ servers: 4, arrivalRate: 18, serviceRate: 5 }, 5).refused, 3.576509406e-6, 1e-8);
  });

  it("F30 of 4 slots at 22 requests a second, timeout 5 s and 1 s", () => {
    const long = timedQueue({ servers: 4, arrivalRate: 22, serviceRate: 5 }, 5);
    expectRelative(long.refused, 0.090912139672, 1e-9);
    expectRelative(long.meanWait, 4.545627621, 1e-9);
    const short = timedQueue({ servers: 4, arrivalRate: 22, serviceRate: 5 }, 1);
    expectRelative(short.refused, 0.101006424141, 1e-9);
    expectRelative(short.meanWait, 0.67438721, 1e-9);
  });

  it("F31 is Erlang C without a timeout and Erlang B with none left", () => {
    const load = { servers: 5, arrivalRate: 4, serviceRate: 1 };
    expectRelative(timedQueue(load, 1000).waitProbability, 0.554112554, 1e-8);
    expectRelative(timedQueue(load, 1000).waitProbability, erlangC(5, 4), 1e-12);
    expectRelative(timedQueue(load, 0).refused, 0.199066874, 1e-8);
    expectRelative(timedQueue(load, 0).refused, erlangB(5, 4), 1e-12);
  });

  it("F46 of one server at 90 %, timeout 2", () => {
    const queue = timedQueue({ servers: 1, arrivalRate: 0.9, serviceRate: 1 }, 2);
    expectRelative(queue.refused, 0.218763725366, 1e-9);
    expectRelative(queue.waitProbability, 0.703112647, 1e-9);
    expectRelative(queue.meanWait, 0.905742162, 1e-9);
  });

  it("X20 answers in overload, where a long timeout loses just the surplus", () => {
    expectRelative(timedQueue({ servers: 4, arrivalRate: 40, serviceRate: 5 }, 3600).refused, 0.5, 1e-12);
  });

  it("X21 refuses nothing without arrivals, and a negative timeout is an input error", () => {
    const idle = { servers: 5, arrivalRate: 0, serviceRate: 1 };
    const { refused, waitProbability, meanWait } = timedQueue(idle, 5);
    expect([refused, waitProbability, meanWait]).to.deep.equal([0, 0, 0]);
    expect(() => timedQueue(idle, -5)).to.throw(PlanInputError, "timeout is -5; accepted is a number of 0 or more.");
  });

  it("serves no more than it can, and its mean wait is the area under its tail", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (servers, busy, timeout) => {
          const queue = timedQueue({ servers, arrivalRate: servers * busy, serviceRate: 1 }, timeout);
          expect(busy * (1 - queue.refused)).to.be.at.most(1 + 1e-12);
          const steps = 2000;
          const area = Array.from({ length: steps }, (_, step) => queue.waitTail(((step + 0.5) * timeout) / steps));
          const mean = (area.reduce((sum, tail) => sum + tail, 0) * timeout) / steps;
          expect(queue.meanWait).to.be.closeTo(mean, 1e-3 * timeout);
        },
      ),
    );
  });
});

describe("a queue that people leave", () => {
  it("F32 of 50 servers, 48 arrivals a minute, patience 2 minutes", () => {
    const queue = impatientQueue({ servers: 50, arrivalRate: 48, serviceRate: 1 }, 2);
    expectRelative(queue.abandoned, 0.030912249162, 1e-9);
    expectRelative(queue.meanWait * 60, 3.7094699, 1e-9);
    expectRelative(queue.utilisation, 0.930324241, 1e-9);
  });

  it("F34 of 10 servers at 120 %, patience 1", () => {
    const queue = impatientQueue({ servers: 10, arrivalRate: 12, serviceRate: 1 }, 1);
    expectRelative(queue.abandoned, 0.213632352958, 1e-9);
    expectRelative(queue.waitProbability, 0.757607838, 1e-9);
  });

  it("nears Erlang C when people are patient", () => {
    expectRelative(
      impatientQueue({ servers: 5, arrivalRate: 4, serviceRate: 1 }, 1e9).waitProbability,
      erlangC(5, 4),
      1e-6,
    );
  });

  it("loses the surplus in heavy overload without overflow", () => {
    expectRelative(impatientQueue({ servers: 4, arrivalRate: 40, serviceRate: 5 }, 1000).abandoned, 0.5, 1e-9);
  });

  it("refuses a surplus that would queue for ever", () => {
    expect(() => impatientQueue({ servers: 4, arrivalRate: 40, serviceRate: 5 }, 1e9)).to.throw(
      PlanInputError,
      "surplus of requests within meanPatience is 20000000000; accepted is a number from 0 to 100000000.",
    );
  });

  it("X21 is empty without arrivals, and refuses no patience", () => {
    const idle = { servers: 5, arrivalRate: 0, serviceRate: 1 };
    expect(impatientQueue(idle, 2)).to.deep.equal({ abandoned: 0, waitProbability: 0, meanWait: 0, utilisation: 0 });
    expect(() => impatientQueue(idle, 0)).to.throw(PlanInputError, "meanPatience is 0; accepted is a number above 0.");
  });
});
