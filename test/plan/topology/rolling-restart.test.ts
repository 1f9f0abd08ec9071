import { expect } from "chai";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { rollingRestart } from "../../../src/plan/topology/rolling-restart.ts";

describe("a rolling restart", () => {
  it("leaves four of five servers, and four and a half while one warms up", () => {
    expect(rollingRestart({ servers: 5, restart: 30, slowstart: 60 })).to.deep.equal({
      duration: 450,
      whileRestarting: 0.8,
      whileWarming: 0.9,
    });
  });

  it("of a single server is an outage", () => {
    expect(rollingRestart({ servers: 1, restart: 30, slowstart: 0 }).whileRestarting).to.equal(0);
  });

  it("refuses to go back in time", () => {
    expect(() => rollingRestart({ servers: 5, restart: -1, slowstart: 0 })).to.throw(PlanInputError, "restart is -1");
  });
});
