import { expect } from "chai";
import { parseAvailability } from "../../../src/plan/availability.ts";
import { alerts } from "../../../src/plan/sla/alerts.ts";
import type { AlertsAnswer } from "../../../src/plan/sla/answer.ts";
import type { OperatingInputs } from "../../../src/plan/sla/inputs.ts";
import { slaAnswer } from "../../../src/plan/sla/sla-answer.ts";
import { expectClose } from "../close.ts";
import { operating, planned, said, withBaseline } from "./golden-inputs.ts";

const TODAY = "2026-11-23";

describe("when the burn of a budget is worth an alert", () => {
  it("is at the rates of the SRE workbook over 30 days", () => {
    const { rows } = alertsOf({ window: said("rolling-30-days", 1) });
    expect(
      rows.map(({ urgency, long, short, burnRate }) => [urgency, long.value, short.value * 60, round(burnRate.value)]),
    ).to.deep.equal([
      ["page", 1, 5, 14.4],
      ["page", 6, 30, 6],
      ["ticket", 72, 360, 1],
    ]);
    expect(rows.map(({ failing }) => round(failing?.value))).to.deep.equal([0.0144, 0.006, 0.001]);
    // With nothing working 14.4 × 0.1 % of an hour pass, 51.84 s.
    expect(rows.map(({ outageFires }) => round((outageFires?.value ?? 0) * 3600))).to.deep.equal([51.84, 129.6, 259.2]);
  });

  it("keeps the share of the budget over another window", () => {
    const { rows } = alertsOf({ window: said("calendar-year", 1) });
    // 2 % of 8760 h in one hour.
    expect(rows.map(({ burnRate }) => round(burnRate.value))).to.deep.equal([175.2, 73, 12.166667]);
  });

  it("never fires where more than all would have to fail", () => {
    const { rows } = alertsOf({
      availability: said(parseAvailability("", "90 %"), 1),
      window: said("rolling-30-days", 1),
    });
    expect(rows.map(({ failing }) => failing && round(failing.value))).to.deep.equal([undefined, 0.6, 0.1]);
  });
});

describe("what may fail of what is counted", () => {
  it("is 3000 of three million requests at 99.9 %", () => {
    const { allowedFailures, rows } = alertsOf({ requests: said(3_000_000, 1), window: said("rolling-30-days", 1) });
    expect(allowedFailures?.value).to.equal(3000);
    // 2 % of 3000 in the first hour.
    expect(rows.map(({ failures }) => round(failures?.value))).to.deep.equal([60, 150, 300]);
  });

  it("is one of a thousand, which naive arithmetic rounds to none", () => {
    expect(alertsOf({ requests: said(1000, 1) }).allowedFailures?.value).to.equal(1);
  });

  it("is none of the five minutes of 30 days at 99.99 %, and four at 99.95 %", () => {
    const slices = (promise: string) =>
      alertsOf({
        availability: said(parseAvailability("", promise), 1),
        slice: said(5 / 60, 1),
        window: said("rolling-30-days", 1),
      });
    expect([slices("99.99 %").slices?.value, slices("99.99 %").allowedSlices?.value]).to.deep.equal([8640, 0]);
    expect(slices("99.95 %").allowedSlices?.value).to.equal(4);
  });
});

describe("what users see of a promise that does not count maintenance", () => {
  it("is the promise less the maintenance", () => {
    // A40: 99.9 % with 4 h of maintenance in 720 h; here 2 h each Tuesday of December 2026, five of them in 744 h.
    const answer = slaAnswer(
      withBaseline({ service: { ...operating.service, maintenance: planned(["Tue 22:00 2h"]) } }),
      TODAY,
    );
    const row = answer.budgets?.rows.find(
      ({ window, maintenance }) => window === "month 2026-12" && maintenance === "does not count",
    );
    expectClose(row?.visible?.value, 1 - (10 + 0.001 * 734) / 744, 1e-12);
  });
});

function alertsOf(promise: Partial<OperatingInputs["promise"]>): AlertsAnswer {
  const found = alerts({ ...operating, promise: { ...operating.promise, ...promise } }, TODAY);
  if (!found) throw new Error("no promise");
  return found;
}

function round(value: number | undefined): number {
  return Number((value ?? NaN).toFixed(6));
}
