import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { fitUsl, predictUsl } from "../../../src/plan/scaling/usl-fit.ts";
import type { Estimate, UslFit } from "../../../src/plan/scaling/usl-fit.ts";
import type { Measurement } from "../../../src/plan/scaling/usl-search.ts";
import { uslPeak, uslThroughput } from "../../../src/plan/scaling/usl.ts";
import { expectRelative } from "../approximate.ts";

const sdm91: readonly Measurement[] = [
  { clients: 1, throughput: 64.9 },
  { clients: 18, throughput: 995.9 },
  { clients: 36, throughput: 1652.4 },
  { clients: 72, throughput: 1853.2 },
  { clients: 108, throughput: 1828.9 },
  { clients: 144, throughput: 1775 },
  { clients: 216, throughput: 1702.2 },
];

const raytracer: readonly Measurement[] = [
  { clients: 1, throughput: 20 },
  { clients: 4, throughput: 78 },
  { clients: 8, throughput: 130 },
  { clients: 12, throughput: 170 },
  { clients: 16, throughput: 190 },
  { clients: 20, throughput: 200 },
];

function fitOf(measurements: readonly Measurement[]): UslFit {
  const fit = fitUsl(measurements);
  if (fit.kind !== "fit") throw new Error(fit.kind);
  return fit;
}

function errorOf(estimate: Estimate): number {
  if (estimate.kind !== "estimate") throw new Error(estimate.kind);
  return estimate.error;
}

describe("the universal scalability law", () => {
  it("G01 peaks where agreement costs more than a client brings", () => {
    expectRelative(uslPeak({ gamma: 1, alpha: 0.02, beta: 0.0005 }), 44.271887242, 1e-9);
  });

  it("G02 peaks late with little contention", () => {
    expectRelative(uslPeak({ gamma: 1, alpha: 0.001, beta: 0.00001 }), 316.069612586, 1e-9);
  });

  it("G03 throughput of 2 and 4 clients", () => {
    expectRelative(uslThroughput({ gamma: 1, alpha: 0.02, beta: 0.02 }, 2), 1.886792453, 1e-9);
    expectRelative(uslThroughput({ gamma: 1, alpha: 0.02, beta: 0.02 }, 4), 3.076923077, 1e-9);
  });

  it("G04 fits the SPEC SDM91 measurements", () => {
    const { law } = fitOf(sdm91);
    expectRelative(law.alpha, 0.027728, 1e-4);
    expectRelative(law.beta, 1.04366e-4, 1e-4);
    expectRelative(law.gamma, 89.9952, 1e-4);
  });

  it("G05 says where they peak and what limits them", () => {
    const { peak, law, ceiling, residual } = fitOf(sdm91);
    if (peak.kind !== "peak") throw new Error(peak.kind);
    expectRelative(peak.clients, 96.5194, 1e-5);
    expectRelative(1 / law.alpha, 36.0641, 1e-5);
    expectRelative(ceiling, 3245.59, 1e-5);
    expectRelative(residual, 82.8458, 1e-5);
  });

  it("G06 gives standard errors", () => {
    const { alpha, beta, gamma } = fitOf(sdm91);
    expectRelative(errorOf(alpha), 0.009122, 1e-3);
    expectRelative(errorOf(beta), 1.9877e-5, 1e-3);
    expectRelative(errorOf(gamma), 14.214, 1e-3);
  });

  it("G07 fits six raytracer measurements", () => {
    const { law } = fitOf(raytracer);
    expectRelative(law.alpha, 0.024444, 1e-4);
    expectRelative(law.beta, 0.0016268, 1e-4);
    expectRelative(law.gamma, 20.856, 1e-4);
  });

  it("G08 gives a two-sided interval with n − 3 degrees of freedom", () => {
    const { alpha } = fitOf(raytracer);
    if (alpha.kind !== "estimate") throw new Error(alpha.kind);
    expectRelative((alpha.high - alpha.low) / 2, 0.026703, 1e-4);
  });

  it("X24 refuses three points, and calls four few", () => {
    expect(() => fitUsl(raytracer.slice(0, 3))).to.throw(
      PlanInputError,
      "measurements is 3 points; accepted is 4 points or more, better 6.",
    );
    expect(fitOf(raytracer.slice(0, 4)).fewPoints).to.equal(true);
    expect(fitOf(raytracer).fewPoints).to.equal(false);
  });

  it("X24 refuses measurements with the same number of clients", () => {
    const same = [20, 21, 19, 20].map((throughput) => ({ clients: 8, throughput }));
    expect(() => fitUsl(same)).to.throw(PlanInputError, "different numbers of clients is 1; accepted is 3 or more.");
  });

  it("X24 gives the throughput of one client alone when it falls from the start", () => {
    const falling = [
      { clients: 2, throughput: 40 },
      { clients: 4, throughput: 30 },
      { clients: 8, throughput: 20 },
      { clients: 16, throughput: 10 },
    ];
    expect(fitUsl(falling)).to.deep.equal({ kind: "gamma-only", gamma: 20 });
  });

  it("has no peak when a parameter stands at its bound", () => {
    const linear = [1, 2, 4, 8, 16, 32].map((clients) => ({ clients, throughput: 10 * clients + clients ** 1.1 }));
    const fit = fitOf(linear);
    expect(fit.alpha).to.deep.equal({ kind: "at-bound", value: 0 });
    expect(fit.peak).to.deep.equal({ kind: "not-identifiable" });
  });

  it("predicts up to one and a half times what was measured", () => {
    const fit = fitOf(raytracer);
    expect(predictUsl(fit, 20).kind).to.equal("measured");
    expect(predictUsl(fit, 30).kind).to.equal("extrapolated");
    expect(predictUsl(fit, 31)).to.deep.equal({ kind: "out-of-range", most: 30 });
  });

  it("finds the law that exact measurements came from", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.005, max: 0.3, noNaN: true }),
        fc.double({ min: 1e-4, max: 5e-3, noNaN: true }),
        (alpha, beta) => {
          const law = { gamma: 50, alpha, beta };
          const exact = [1, 2, 4, 8, 16, 32, 64].map((clients) => ({
            clients,
            throughput: uslThroughput(law, clients),
          }));
          const fit = fitOf(exact);
          expectRelative(fit.law.gamma, 50, 1e-5);
          expectRelative(fit.law.alpha, alpha, 1e-4);
          expectRelative(fit.law.beta, beta, 1e-4);
        },
      ),
      { numRuns: 30 },
    );
  });
});
