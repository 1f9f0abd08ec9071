import { expect } from "chai";
import { capacityAnswer } from "../../../src/plan/capacity/answer.ts";
import type { CapacityInputs } from "../../../src/plan/capacity/inputs.ts";
import { loadTestAnswer } from "../../../src/plan/capacity/load-test.ts";
import { questions } from "../../../src/plan/capacity/questions.ts";
import { sourced } from "../../../src/plan/sourced.ts";
import { backend, load, server, zope } from "./samples.ts";

const NOTHING: CapacityInputs = {
  hosts: [],
  unplaced: [],
  roots: [],
  uncounted: [],
  disks: [],
  data: undefined,
  backends: [],
  load: load(),
  loadTest: [],
};

describe("a plan", () => {
  it("of nothing says and asks nothing", () => {
    expect(capacityAnswer(NOTHING)).to.deep.equal({
      ram: [],
      disks: [],
      backends: [],
      loadTest: undefined,
      sizing: undefined,
      questions: [],
    });
  });
});

describe("what a plan asks", () => {
  it("begins with the load", () => {
    const assumed = load({
      serviceSeconds: sourced(0.3, "assumption", "not measured"),
      targetP95Seconds: sourced(2, "assumption", "not said"),
    });
    const asked = questions({
      ...NOTHING,
      backends: [backend([server("nginx", {})])],
      load: assumed,
      unplaced: [zope("instance1", 2, 30_000)],
    });
    expect(asked).to.deep.equal([
      { key: "capacity.peak", about: ["plone"] },
      { key: "capacity.service.mean", about: ["plone"] },
      { key: "capacity.target.p95", about: ["plone"] },
      { key: "capacity.slots", about: ["plone"] },
      { key: "memory", about: [] },
    ]);
  });

  it("is nothing of what was said", () => {
    const said = load({ peakPerSecond: sourced(18, "--set", "--set") });
    expect(
      questions({ ...NOTHING, backends: [backend([server("instance1", { maxconn: 2 })])], load: said }),
    ).to.deep.equal([]);
  });

  it("is where a peak goes and where processes run, when there are several", () => {
    const hosts = ["app1", "app2"].map((name) => ({ name, memoryBytes: undefined, cpus: undefined, processes: [] }));
    const unclear = load({ peakPerSecond: sourced(18, "--set", "--set"), peakBackend: undefined });
    const asked = questions({
      ...NOTHING,
      hosts,
      unplaced: [zope("instance1", 2, 30_000)],
      backends: [backend([server("instance1", { maxconn: 2 })])],
      load: unclear,
    });
    expect(asked).to.deep.equal([
      { key: "capacity.backend", about: ["plone"] },
      { key: "hosts", about: ["instance1"] },
    ]);
  });
});

describe("a load test", () => {
  const steps = (...pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([clients, throughput]) => sourced({ clients, throughput }, "declared", "punchlist.yaml:5"));

  it("G07 says where throughput ends, and nothing far beyond what was measured", () => {
    const answer = loadTestAnswer(steps([1, 20], [4, 78], [8, 130], [12, 170], [16, 190], [20, 200]));
    if (answer?.kind !== "fit") throw new Error(answer?.kind);
    expect(answer.fit.peak.kind === "peak" && answer.fit.peak.clients).to.be.closeTo(24.5, 0.1);
    expect(answer.predictions.map(({ clients, prediction }) => [clients, prediction.kind])).to.deep.equal([
      [20, "measured"],
      [30, "extrapolated"],
      [40, "out-of-range"],
    ]);
  });

  it("X24 that falls from the start gives what one client gets", () => {
    expect(loadTestAnswer(steps([1, 20], [2, 18], [4, 15], [8, 10]))).to.deep.equal({ kind: "gamma-only", gamma: 20 });
  });

  it("is not missed where there was none", () => {
    expect(loadTestAnswer([])).to.equal(undefined);
  });
});
