import { expect } from "chai";
import { moment, type Moment } from "../../../src/plan/capacity/moment.ts";
import { approximationOf } from "../../../src/plan/queue/approximation.ts";
import { erlangB } from "../../../src/plan/queue/erlang.ts";
import { generalResponseQuantile } from "../../../src/plan/queue/general-response.ts";
import { generalWaits, type Waits } from "../../../src/plan/queue/general-waits.ts";
import { maxLoad } from "../../../src/plan/queue/max-load.ts";
import { serviceQuantile, serviceTime } from "../../../src/plan/queue/service-time.ts";
import { expectRelative } from "../approximate.ts";
import { simulatedQueue } from "../reference/queue.ts";

describe("service times of any variation", () => {
  it("have a mean of 1", () => {
    for (const variation of [0, 0.1, 0.5, 1, 1.5, 2, 4]) expect(meanOf(variation)).to.be.closeTo(1, 2e-3);
  });

  it("pass from one kind to the next without a jump", () => {
    const p95 = (variation: number): number => serviceQuantile(serviceTime(variation), 0.95);
    expectRelative(p95(0.999), p95(1), 2e-3);
    expectRelative(p95(1.001), p95(1), 2e-3);
    expectRelative(p95(1.999), p95(2), 2e-3);
    expectRelative(p95(0.001), p95(0), 0.06);
  });
});

describe("waits for service times that are not exponential", () => {
  it("are those of the exact formulas where they are", () => {
    const load = { servers: 12, arrivalRate: 36, serviceRate: 1 / 0.3 };
    const [exact, timed] = [stable(moment(load, demand(1))), stable(moment(load, demand(1, 5)))];
    expectRelative(quantile(generalWaits(load, 1), 0.3, 0.95), exact.p95, 1e-4);
    expectRelative(quantile(generalWaits(load, 1, 5), 0.3, 0.95), timed.p95, 1e-4);
    expectRelative(waits(generalWaits(load, 1, 5)).refused, timed.refused, 1e-12);
  });

  it("are none with a timeout of 0, whatever the service times: Erlang's B", () => {
    const load = { servers: 12, arrivalRate: 6, serviceRate: 1 };
    for (const variation of [0, 1, 4]) {
      const { refused, p95 } = stable(moment(load, demand(variation, 0)));
      expectRelative(refused, erlangB(12, 6), 1e-12);
      expectRelative(p95, serviceQuantile(serviceTime(variation), 0.95), 1e-4);
    }
    expect(erlangB(12, 6)).to.be.closeTo(0.0114, 5e-5);
  });

  it("keep the error that is printed, with a few slots and with many", () => {
    for (const variation of [0, 0.5, 4, 10])
      for (const slots of [2, 12]) for (const busy of [0.7, 0.85]) expectLike({ slots, busy, variation });
  });

  it("keep it with one slot", () => {
    for (const variation of [0, 0.5, 4, 10]) expectLike({ slots: 1, busy: 0.7, variation });
  });

  it("keep it with a timeout, in overload too", () => {
    for (const variation of [0, 0.5, 4, 10])
      for (const timeout of [1, 10]) for (const busy of [0.9, 1.2]) expectLike({ slots: 4, busy, variation, timeout });
  });
});

describe("the highest load that keeps a target, with other service times", () => {
  const target = { share: 0.95, within: 2, serviceRate: 1 / 0.3, timeout: undefined };

  it("is lower the more they vary, and lower than cv² 1 says from there on", () => {
    const limits = [0, 0.5, 1, 4, 10].map((variation) => {
      const limit = maxLoad({ ...target, variation }, 12);
      return limit.kind === "load" ? limit.arrivalRate : NaN;
    });
    expect(limits).to.deep.equal(limits.toSorted((a, b) => b - a));
    expect(limits[2]).to.be.closeTo(38, 0.5);
    expect(limits[3]).to.be.lessThan(36);
  });

  it("counts refused requests as not answered", () => {
    const all = maxLoad({ ...target, variation: 1, timeout: 0 }, 12);
    const lost = all.kind === "load" ? erlangB(12, all.arrivalRate * 0.3) : NaN;
    // Of those that are served, e^(−2/0.3) take longer than 2 s.
    expectRelative(lost + (1 - lost) * Math.exp(-2 / 0.3), 0.05, 1e-9);
  });
});

interface Case {
  readonly slots: number;
  readonly busy: number;
  readonly variation: number;
  readonly timeout?: number;
}

/** Beside the error that is printed, what a simulation of so few requests is off by itself. */
function expectLike({ slots, busy, variation, timeout }: Case): void {
  const simulated = simulatedQueue({ slots, busy, variation, timeout: timeout ?? Infinity, requests: 200_000 });
  const load = { servers: slots, arrivalRate: slots * busy, serviceRate: 1 };
  const { p95, refused } = stable(moment(load, demand(variation, timeout)));
  const error = approximationOf(variation);
  if (!error) throw new Error("an approximation");
  const scatter = 0.01 + (0.02 * variation * busy) / Math.sqrt(slots);
  const where = JSON.stringify({ slots, busy, variation, timeout, p95, simulated });
  expect(Math.abs(p95 / simulated.p95 - 1), where).to.be.at.most(error.p95 + (timeout === undefined ? scatter : 0.01));
  if (simulated.refused < 0.01) return;
  expect(refused / simulated.refused, where).to.be.within(0.85 - scatter / 2, error.refused + scatter / 2);
}

function demand(
  variation: number,
  timeout?: number,
): { readonly variation: number; readonly timeout: number | undefined } {
  return { variation, timeout };
}

function stable(found: Moment): Extract<Moment, { readonly kind: "stable" }> {
  if (found.kind !== "stable") throw new Error(found.kind);
  return found;
}

function waits(found: ReturnType<typeof generalWaits>): Waits {
  if (found.kind !== "stable") throw new Error(found.kind);
  return found;
}

function quantile(found: ReturnType<typeof generalWaits>, serviceSeconds: number, share: number): number {
  return generalResponseQuantile({ waits: waits(found), service: serviceTime(1), serviceSeconds }, share);
}

/** ∫ P(S > t) dt in steps that grow. */
function meanOf(variation: number): number {
  const { tail } = serviceTime(variation);
  let [sum, from] = [0, 0];
  for (let to = 0.001; to < 2000; to *= 1.001) {
    sum += (to - from) * tail((from + to) / 2);
    from = to;
  }
  return sum;
}
