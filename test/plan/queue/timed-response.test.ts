import { expect } from "chai";
import { responseQuantile, sharedQueue } from "../../../src/plan/queue/shared-queue.ts";
import { timedResponse } from "../../../src/plan/queue/timed-response.ts";
import { expectRelative } from "../approximate.ts";

describe("the response of a queue with a timeout", () => {
  it("is that of the endless queue when hardly anyone reaches the timeout", () => {
    const load = { servers: 5, arrivalRate: 4, serviceRate: 1 };
    const queue = sharedQueue(load);
    if (queue.kind === "unstable") throw new Error("stable at 80 %");
    expectRelative(timedResponse(load, 60).quantile(0.95), responseQuantile(queue, 0.95), 1e-9);
    expectRelative(timedResponse(load, 60).quantile(0.5), responseQuantile(queue, 0.5), 1e-9);
  });

  it("is the service alone when nobody may wait", () => {
    expectRelative(
      timedResponse({ servers: 4, arrivalRate: 18, serviceRate: 5 }, 1e-12).quantile(0.95),
      Math.log(20) / 5,
      1e-9,
    );
  });

  it("in overload is what two million simulated requests take", () => {
    const response = timedResponse({ servers: 4, arrivalRate: 22, serviceRate: 5 }, 1);
    expect(response.queue.refused).to.be.closeTo(0.1006, 0.002);
    expect(response.quantile(0.5)).to.be.closeTo(0.8735, 0.005);
    expect(response.quantile(0.95)).to.be.closeTo(1.371, 0.005);
  });

  it("stays between service alone and the timeout with service in deep overload", () => {
    const median = timedResponse({ servers: 2, arrivalRate: 1000, serviceRate: 1 }, 30).quantile(0.5);
    expect(median)
      .to.be.greaterThan(30)
      .and.lessThan(30 + Math.log(2));
  });
});
