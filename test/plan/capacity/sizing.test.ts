import { expect } from "chai";
import type { CapacityInputs, LoadInput } from "../../../src/plan/capacity/inputs.ts";
import { sizing, type Need } from "../../../src/plan/capacity/sizing.ts";
import { sourced } from "../../../src/plan/sourced.ts";
import { backend, GIB, load, server, zope } from "./samples.ts";

const PEAK: Partial<LoadInput> = {
  peakPerSecond: sourced(40, "--set", "--set"),
  serviceSeconds: sourced(0.3, "--set", "--set"),
  targetP95Seconds: sourced(2, "--set", "--set"),
};

function inputs(more: Partial<CapacityInputs> = {}, asked: Partial<LoadInput> = {}): CapacityInputs {
  return {
    hosts: [],
    unplaced: [],
    roots: [],
    uncounted: [],
    disks: [],
    data: undefined,
    backends: [],
    load: load({ ...PEAK, peakBackend: undefined, ...asked }),
    loadTest: [],
    ...more,
  };
}

function needOf(asked: CapacityInputs): Need | undefined {
  return sizing(asked)?.needs[0];
}

describe("a plan turned round", () => {
  it("needs the fewest slots that keep the target, and a server to spare", () => {
    // Twelve slots are busy on average; 39/s is the most that twelve and a bit carry within 2 s.
    expect(needOf(inputs())).to.deep.include({ kind: "servers", slots: 13, servers: 7, withSpare: 8 });
    expect(sizing(inputs())).to.deep.include({ threads: 2, threadsAssumed: true, now: undefined });
  });

  it("takes servers of the size that there is", () => {
    const five = Array.from({ length: 5 }, (_, index) => server(`instance${index + 1}`, { maxconn: 4, threads: 4 }));
    const found = sizing(inputs({ backends: [backend(five)] }, { peakBackend: "plone" }));
    expect(found).to.deep.include({ threads: 4, threadsAssumed: false });
    expect(found?.now).to.deep.equal({ backend: "plone", servers: 5, slots: 20 });
    expect(found?.needs[0]).to.deep.include({ slots: 13, servers: 4, withSpare: 5 });
  });

  it("needs more slots the more service times vary", () => {
    const slots = [0, 1, 4, 10].map((variation) => {
      const need = needOf(inputs({}, { serviceVariation: sourced(variation, "--set", "--set") }));
      return need?.kind === "servers" ? need.slots : NaN;
    });
    expect(slots).to.deep.equal(slots.toSorted((a, b) => a - b));
    expect(slots[3]).to.be.greaterThan(slots[0] ?? NaN);
  });

  it("adds up the memory of so many instances beside what is there", () => {
    const host = {
      name: "app1",
      memoryBytes: undefined,
      cpus: undefined,
      processes: [zope("instance1", 2, 30_000), zope("instance2", 2, 30_000)],
    };
    const need = needOf(inputs({ hosts: [host] }));
    // Eight of 319 to 908 MiB, and what the system takes.
    expect(need?.kind === "servers" && need.memoryBytes).to.deep.equal({ low: 4 * GIB, high: 8 * GIB });
  });

  it("is not reachable where service alone is too slow", () => {
    const slow = needOf(inputs({}, { serviceSeconds: sourced(1, "--set", "--set") }));
    expect(slow?.kind).to.equal("unreachable");
  });

  it("is not asked without a peak, or while nobody says which backend it reaches", () => {
    expect(sizing(inputs({}, { peakPerSecond: undefined }))).to.equal(undefined);
    const two = [backend([server("a", { maxconn: 1 })]), { ...backend([server("b", { maxconn: 1 })]), name: "solr" }];
    expect(sizing(inputs({ backends: two }))).to.equal(undefined);
  });
});
