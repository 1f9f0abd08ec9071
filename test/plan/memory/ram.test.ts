import { expect } from "chai";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { ramPlan } from "../../../src/plan/memory/ram.ts";
import type { HostMemory } from "../../../src/plan/memory/ram.ts";

const instances = { name: "instance", processes: 4, base: 300, cache: 400, threads: 2, perThread: 50 };
const postgresql = { sharedBuffers: 1024, connections: 20, workMem: 4, workMemPerConnection: 2, maintenance: 256 };

const host: HostMemory = {
  physical: 8000,
  reserve: 0.1,
  system: 500,
  pageCache: 1000,
  groups: [instances],
  databases: [postgresql],
};

describe("the memory of a host", () => {
  it("adds up processes, databases, system and page cache", () => {
    expect(ramPlan(host)).to.deep.equal({
      kind: "fits",
      usable: 7200,
      needed: 4 * 800 + 1024 + 160 + 256 + 500 + 1000,
      groups: [{ name: "instance", needed: 3200 }],
      databases: 1440,
      watchdog: { kind: "none" },
    });
  });

  it("is short by what exceeds physical memory less the reserve", () => {
    expect(ramPlan({ ...host, physical: 6822 }).kind).to.equal("short");
    expect(ramPlan({ ...host, physical: 6823 }).kind).to.equal("fits");
  });

  it("has a watchdog in vain when its limits do not fit", () => {
    const generous = ramPlan({ ...host, groups: [{ ...instances, limit: 1200 }] });
    expect(generous.kind).to.equal("fits");
    expect(generous.watchdog).to.deep.equal({ kind: "short", needed: 4800 + 1440 + 1500 });
  });

  it("has a watchdog that helps when its limits fit", () => {
    const { watchdog } = ramPlan({ ...host, groups: [{ ...instances, limit: 1000 }] });
    expect(watchdog).to.deep.equal({ kind: "fits", needed: 4000 + 1440 + 1500 });
  });

  it("refuses half a process, naming its group", () => {
    const half = { ...host, groups: [{ ...instances, processes: 0.5 }] };
    expect(() => ramPlan(half)).to.throw(
      PlanInputError,
      "instance processes is 0.5; accepted is a whole number of 0 or more.",
    );
  });
});
