import { expect } from "chai";
import fc from "fast-check";
import { backendAnswer } from "../../../src/plan/capacity/backend.ts";
import type { PlannedBackend } from "../../../src/plan/capacity/backend.ts";
import type { BackendInput, LoadInput } from "../../../src/plan/capacity/inputs.ts";
import { loadSteps } from "../../../src/plan/capacity/load-steps.ts";
import { ownLimit, ownMoment } from "../../../src/plan/capacity/own-queues.ts";
import { slotsOf } from "../../../src/plan/capacity/slots.ts";
import { sourced } from "../../../src/plan/sourced.ts";
import { expectRelative } from "../approximate.ts";
import { backend, load, server } from "./samples.ts";

const five = Array.from({ length: 5 }, (_, index) => server(`instance${index + 1}`, { maxconn: 1, threads: 1 }));

describe("the slots of a backend", () => {
  it("are the smaller of maxconn and threads", () => {
    expect(
      slotsOf(backend([server("instance1", { maxconn: 1, threads: 4 }), server("instance2", { maxconn: 4 })])),
    ).to.deep.equal({ kind: "known", perServer: [1, 4], queue: { kind: "shared" } });
  });

  it("wait inside the servers where one lets everything through", () => {
    expect(slotsOf(backend([server("instance1", { maxconn: 2 }), server("instance2", { threads: 2 })]))).to.deep.equal({
      kind: "known",
      perServer: [2, 2],
      queue: { kind: "own", because: "no-maxconn", source: undefined },
    });
  });

  it("wait inside a process whose maxconn is above its threads", () => {
    const found = slotsOf(backend([server("instance1", { maxconn: 4, threads: 2 })]));
    expect(found.kind === "known" && found.queue).to.deep.equal({
      kind: "own",
      because: "maxconn-above-threads",
      source: { tag: "your configuration", where: "haproxy.cfg:6" },
    });
  });

  it("wait for the one server that a cookie names", () => {
    const found = slotsOf(backend(five, { affinity: sourced("cookie", "your configuration", "haproxy.cfg:4") }));
    expect(found.kind === "known" && found.queue).to.deep.equal({
      kind: "own",
      because: "cookie",
      source: { tag: "your configuration", where: "haproxy.cfg:4" },
    });
  });

  it("are not known from nothing, nor from a maxconn that counts connections", () => {
    expect(slotsOf(backend([server("nginx", {}), server("instance2", { threads: 2 })]))).to.deep.equal({
      kind: "unknown",
      servers: ["nginx"],
      because: "nothing-known",
    });
    expect(slotsOf(backend([server("nginx", { maxconn: 500 })]))).to.deep.equal({
      kind: "unknown",
      servers: ["nginx"],
      because: "maxconn-too-large",
    });
    expect(slotsOf(backend([server("php", { maxconn: 64 })])).kind).to.equal("known");
  });
});

describe("what a backend carries", () => {
  it("F21, F22 is 21.2/s with five servers, 16.3/s while one restarts, 11.4/s when one fails meanwhile", () => {
    const [limits] = planned(backend(five)).limits;
    const shared = limits?.states.map((limit) => (limit.kind === "load" ? limit.shared : NaN)) ?? [];
    expectRelative(shared[0] ?? NaN, 21.229039739, 1e-8);
    expectRelative(shared[1] ?? NaN, 16.303622016, 1e-8);
    expect(shared[2]).to.be.closeTo(11.42, 0.01);
  });

  it("has no state in which no server is left", () => {
    expect(planned(backend(five.slice(0, 2))).states).to.deep.equal([
      { down: 0, servers: 2, slots: 2, smallest: 1 },
      { down: 1, servers: 1, slots: 1, smallest: 1 },
    ]);
  });

  it("loses its largest servers first", () => {
    const mixed = backend([
      server("small", { maxconn: 1 }),
      server("large", { maxconn: 4 }),
      server("middle", { maxconn: 2 }),
    ]);
    expect(planned(mixed).states.map(({ slots }) => slots)).to.deep.equal([7, 3, 1]);
  });

  it("is given for each service time that is possible", () => {
    const ranged = load({
      serviceSeconds: { ...sourced(0.3, "assumption", "not measured"), range: { low: 0.1, high: 1 } },
    });
    const { limits } = planned(backend(five), ranged);
    expect(limits.map(({ serviceSeconds, states }) => [serviceSeconds, states[0]?.kind])).to.deep.equal([
      [0.1, "load"],
      [0.3, "load"],
      [1, "unreachable"],
    ]);
  });

  it("X23 is not reachable when service alone is too slow", () => {
    const [limits] = planned(backend(five), load({ targetP95Seconds: sourced(0.5, "--set", "--set") })).limits;
    expect(limits?.states[0]).to.deep.equal({ kind: "unreachable", serviceP95Seconds: -Math.log1p(-0.95) * 0.2 });
  });

  it("with queues of their own is between round robin and one queue for all", () => {
    const open = Array.from({ length: 5 }, (_, index) => server(`instance${index + 1}`, { threads: 1 }));
    const limit = planned(backend(open)).limits[0]?.states[0];
    if (limit?.kind !== "load") throw new Error("a load");
    expectRelative(limit.shared, 21.229039739, 1e-8);
    // E₅/M/1 answers exponentially: 95 of 100 within 1 s is a mean response of 1/ln 20 s.
    const atLimit = ownMoment(
      { servers: 5, smallest: 1, arrivalRate: limit.own, serviceRate: 5 },
      { variation: 1, timeout: undefined },
    );
    expect(atLimit.kind === "stable" && atLimit.p95).to.be.closeTo(1, 1e-9);
    expect(limit.own).to.be.lessThan(limit.shared);
  });
});

describe("a backend at its peak", () => {
  const peak = (perSecond: number, timeout?: number) => {
    const timed =
      timeout === undefined ? {} : { queueTimeoutSeconds: sourced(timeout, "your configuration", "haproxy.cfg:3") };
    const [answer] = planned(
      backend(five.slice(0, 4), timed),
      load({ peakPerSecond: sourced(perSecond, "--set", "--set") }),
    ).peak;
    return answer;
  };

  it("X20 is unstable in overload without a timeout", () => {
    expect(peak(22)?.states[0]?.shared).to.deep.equal({ kind: "unstable", busy: 1.1 });
  });

  it("F30 loses 9.1 % with a timeout of 5 s, and 10.1 % with one of 1 s", () => {
    const [long, short] = [peak(22, 5)?.states[0]?.shared, peak(22, 1)?.states[0]?.shared];
    expectRelative(long?.kind === "stable" ? long.refused : NaN, 0.090912139672, 1e-9);
    expectRelative(short?.kind === "stable" ? short.refused : NaN, 0.101006424141, 1e-9);
  });

  it("X21 waits for nothing when nobody comes", () => {
    const { shared } = peak(0, 5)?.states[0] ?? {};
    expect(shared).to.deep.include({ kind: "stable", busy: 0, refused: 0 });
    expect(shared?.kind === "stable" && shared.p95).to.be.closeTo(0.2 * Math.log(20), 1e-9);
    expect(peak(0)?.meanWaitSeconds).to.deep.equal({ low: 0, high: 0 });
  });

  it("X22 is no exception where one slot is free on average", () => {
    const { shared } = peak(15)?.states[0] ?? {};
    expectRelative(shared?.kind === "stable" ? shared.p95 : NaN, 4.128099802 * 0.2, 1e-8);
  });

  it("is that of another backend when the load says so", () => {
    expect(
      planned(backend(five), load({ peakPerSecond: sourced(18, "--set", "--set"), peakBackend: "solr" })).peak,
    ).to.deep.equal([]);
  });
});

describe("what becomes of requests at the peak", () => {
  it("is what the page on Erlang C says of 360 calls in half an hour, 4 minutes each, and 55 agents", () => {
    const agents = Array.from({ length: 55 }, (_, index) => server(`agent${index + 1}`, { maxconn: 1, threads: 1 }));
    const { atPeak } = planned(
      backend(agents),
      load({
        peakPerSecond: sourced(0.2, "--set", "--set"),
        serviceSeconds: sourced(240, "--set", "--set"),
        targetWaitSeconds: sourced(15, "--set", "--set"),
        targetP95Seconds: sourced(1200, "--set", "--set"),
      }),
    );
    expect(atPeak?.waiting).to.be.closeTo(0.2387, 5e-5);
    expect(atPeak?.begun?.share).to.be.closeTo(0.846, 5e-4);
  });

  it("is refusal for 1.14 % of 6 erlangs on 12 slots where nobody waits", () => {
    const twelve = Array.from({ length: 12 }, (_, index) => server(`line${index + 1}`, { maxconn: 1, threads: 1 }));
    const asked = load({
      peakPerSecond: sourced(30, "--set", "--set"),
      patienceSeconds: sourced(0.2, "--set", "--set"),
    });
    const { atPeak, peak } = planned(backend(twelve, { queueTimeoutSeconds: sourced(0, "--set", "--set") }), asked);
    expect(atPeak?.blocked).to.be.closeTo(0.0114, 5e-5);
    const [all] = peak[0]?.states ?? [];
    expect(all?.shared.kind === "stable" && all.shared.refused).to.be.closeTo(0.0114, 5e-5);
    // With patience as long as a service the queue is one with a server for everybody: P(N > 12) spread over those who wait.
    expect(atPeak?.abandoned).to.be.within(0.002, 0.0114);
  });

  it("tells the shortest queue from one at random where each server has its own", () => {
    const open = Array.from({ length: 4 }, (_, index) => server(`instance${index + 1}`, { threads: 1 }));
    const { atPeak } = planned(backend(open), load({ peakPerSecond: sourced(16, "--set", "--set") }));
    const { shortest, random } = atPeak?.routing ?? {};
    // M/M/1 at 80 %: ρ/(μ − λ).
    expectRelative(random ?? NaN, 0.8, 1e-12);
    expect(shortest?.low).to.be.within(0.15, 0.35);
  });
});

describe("the loads that are looked at", () => {
  it("go in round steps from nothing to beyond capacity", () => {
    const steps = loadSteps(33.3);
    expect(steps.slice(0, 4)).to.deep.equal([0, 2, 4, 6]);
    expect(steps.at(-1)).to.equal(42);
  });

  it("are few, whatever the capacity", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e7, noNaN: true }), (capacity) => {
        const steps = loadSteps(capacity);
        expect(steps.length).to.be.within(10, 45);
        expect(steps.at(-1)).to.be.at.least(capacity * 1.249);
      }),
    );
  });
});

describe("servers with queues of their own", () => {
  it("carry nothing where even an idle one is too slow", () => {
    expect(
      ownLimit(
        { servers: 5, smallest: 1 },
        { share: 0.95, within: 0.5, serviceRate: 5, variation: 1, timeout: undefined },
      ),
    ).to.equal(0);
    expect(
      ownLimit(
        { servers: 5, smallest: 2 },
        { share: 0.95, within: 0.5, serviceRate: 5, variation: 1, timeout: undefined },
      ),
    ).to.equal(0);
  });
});

function planned(input: BackendInput, given: LoadInput = load()): PlannedBackend {
  const answer = backendAnswer(input, given);
  if (answer.kind !== "planned") throw new Error(answer.kind);
  return answer;
}
