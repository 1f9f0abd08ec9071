import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { erlangB, erlangC } from "../../../src/plan/queue/erlang.ts";
import { expectRelative } from "../approximate.ts";

describe("Erlang's formulas", () => {
  it("F01 B of 5 servers and load 3", () => {
    expectRelative(erlangB(5, 3), 0.110054347826, 1e-10);
  });

  it("F02 B of 10 servers and load 9", () => {
    expectRelative(erlangB(10, 9), 43046721 / 256286581, 1e-12);
  });

  it("F03 B of 1000 servers and load 950", () => {
    expectRelative(erlangB(1000, 950), 0.003649293689, 1e-9);
  });

  it("F04 C of 3 servers and load 2", () => {
    expectRelative(erlangC(3, 2), 4 / 9, 1e-12);
  });

  it("F05 C of 5 servers and load 4", () => {
    expectRelative(erlangC(5, 4), 128 / 231, 1e-12);
  });

  it("F06 C of 4 servers and load 3", () => {
    expectRelative(erlangC(4, 3), 27 / 53, 1e-12);
  });

  it("F11 C of 14 servers and load 10", () => {
    expectRelative(erlangC(14, 10), 0.17413193359505, 1e-12);
  });

  it("F15 C of 100 servers and load 90", () => {
    expectRelative(erlangC(100, 90), 0.216940480906, 1e-9);
  });

  it("F16 C of 1000 servers and load 950 does not overflow", () => {
    expectRelative(erlangC(1000, 950), 0.068253415377, 1e-9);
  });

  it("X21 a load of zero neither blocks nor waits", () => {
    expect(erlangB(5, 0)).to.equal(0);
    expect(erlangC(5, 0)).to.equal(0);
  });

  it("X21 no servers block everything, and half a server is refused", () => {
    expect(erlangB(0, 3)).to.equal(1);
    expect(() => erlangB(0.5, 3)).to.throw(PlanInputError, "servers is 0.5");
    expect(() => erlangB(5, -1)).to.throw(PlanInputError, "offered load is -1; accepted is a number of 0 or more.");
  });

  it("C is 1 where the load reaches the servers", () => {
    expect(erlangC(5, 5)).to.equal(1);
    expect(erlangC(5, 4.999999)).to.be.lessThan(1);
  });

  it("more wait than would be blocked, and one more server helps both", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (servers, busy) => {
          const offered = servers * busy;
          expect(erlangC(servers, offered)).to.be.within(erlangB(servers, offered), 1);
          expect(erlangB(servers + 1, offered)).to.be.at.most(erlangB(servers, offered));
          expect(erlangC(servers + 1, offered)).to.be.at.most(erlangC(servers, offered));
        },
      ),
    );
  });
});
