import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { structureUnavailability } from "../../../src/plan/topology/structure.ts";
import type { Structure } from "../../../src/plan/topology/structure.ts";
import { expectRelative } from "../approximate.ts";

const unit = (name: string): Structure => ({ kind: "unit", name });
const all = (...of: Structure[]): Structure => ({ kind: "all", of });
const any = (...of: Structure[]): Structure => ({ kind: "any", of });
const atLeast = (needed: number, ...of: Structure[]): Structure => ({ kind: "at-least", needed, of });

function unavailabilityOf(structure: Structure, units: Record<string, number>): number {
  const result = structureUnavailability(structure, new Map(Object.entries(units)));
  if (result.kind !== "unavailability") throw new Error(result.kind);
  return result.unavailability;
}

describe("a structure of units", () => {
  it("D34 proxies, application servers, a database and a site", () => {
    const stack = all(
      any(unit("haproxy1"), unit("haproxy2")),
      atLeast(4, unit("instance1"), unit("instance2"), unit("instance3"), unit("instance4"), unit("instance5")),
      unit("zeo"),
      unit("site"),
    );
    const unavailability = unavailabilityOf(stack, {
      haproxy1: 0.001,
      haproxy2: 0.001,
      zeo: 0.001,
      site: 0.0002,
      instance1: 0.005,
      instance2: 0.005,
      instance3: 0.005,
      instance4: 0.005,
      instance5: 0.005,
    });
    expectRelative(unavailability, 0.001448010954, 1e-8);
    expectRelative(unavailability * 8760, 12.684575955, 1e-8);
  });

  it("counts a host that two instances share once", () => {
    const pair = any(all(unit("host"), unit("instance1")), all(unit("host"), unit("instance2")));
    const unavailability = unavailabilityOf(pair, { host: 0.01, instance1: 0.1, instance2: 0.1 });
    expectRelative(unavailability, 0.01 + 0.99 * 0.01, 1e-12);
  });

  it("gives two hosts the product that one host lacks", () => {
    const pair = any(all(unit("host1"), unit("instance1")), all(unit("host2"), unit("instance2")));
    const unavailability = unavailabilityOf(pair, { host1: 0.01, host2: 0.01, instance1: 0.1, instance2: 0.1 });
    expectRelative(unavailability, 0.109 ** 2, 1e-12);
  });

  it("solves a bridge by its paths", () => {
    const paths = any(
      all(unit("a"), unit("d")),
      all(unit("b"), unit("e")),
      all(unit("a"), unit("c"), unit("e")),
      all(unit("b"), unit("c"), unit("d")),
    );
    const q = 0.1;
    const exact = 2 * q ** 2 + 2 * q ** 3 - 5 * q ** 4 + 2 * q ** 5;
    expectRelative(unavailabilityOf(paths, { a: q, b: q, c: q, d: q, e: q }), exact, 1e-12);
  });

  it("names a unit that has no number", () => {
    expect(() => unavailabilityOf(all(unit("zeo"), unit("zoe")), { zeo: 0.01 })).to.throw(
      PlanInputError,
      "unit is zoe; accepted is one of zeo.",
    );
  });

  it("works through 20 shared units and refuses 21", () => {
    const names = Array.from({ length: 21 }, (_, index) => `host${index}`);
    const units = new Map(names.map((name) => [name, 0.01]));
    const twice = (count: number): Structure =>
      all(...names.slice(0, count).flatMap((name) => [unit(name), unit(name)]));
    const solved = structureUnavailability(twice(20), units);
    expect(solved.kind).to.equal("unavailability");
    if (solved.kind === "unavailability") expectRelative(solved.unavailability, 1 - 0.99 ** 20, 1e-12);
    expect(structureUnavailability(twice(21), units)).to.deep.equal({ kind: "too-entangled", shared: names });
  });

  it("needs one more part only at the price of availability", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.double({ min: 0, max: 1, noNaN: true }), (needed, q) => {
        const parts = [unit("a"), all(unit("a"), unit("b")), unit("c"), any(unit("b"), unit("c")), unit("d")];
        const units = { a: q, b: q / 2, c: q / 3, d: q };
        const fewer = unavailabilityOf(atLeast(needed, ...parts), units);
        expect(unavailabilityOf(atLeast(needed + 1, ...parts), units)).to.be.at.least(fewer - 1e-15);
      }),
    );
  });
});
