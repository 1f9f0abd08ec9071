import { expect } from "chai";
import { parseAvailability } from "../../../src/plan/availability.ts";
import { parseWeekly } from "../../../src/plan/calendar/weekly.ts";
import type { BudgetRow } from "../../../src/plan/sla/answer.ts";
import type { Reading } from "../../../src/plan/sla/reading.ts";
import { slaAnswer } from "../../../src/plan/sla/sla-answer.ts";
import { sourced } from "../../../src/plan/sourced.ts";
import { expectClose } from "../close.ts";
import { golden, operating, planned, said, withBaseline } from "./golden-inputs.ts";

const TODAY = "2026-10-19";
const answer = slaAnswer(golden, TODAY);

describe("an SLA answer", () => {
  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(answer))).to.deep.equal(JSON.parse(JSON.stringify(slaAnswer(golden, TODAY))));
    expect(JSON.stringify(answer)).to.not.match(/null/);
  });

  it("plans for 5.4 h a month and 14 373.20 a year", () => {
    const { headline } = answer;
    expect(headline.downtimePerMonth.value.toFixed(2)).to.equal("5.37");
    expect(headline.lossPerYear?.value.toFixed(2)).to.equal("14373.20");
    expectClose(headline.longestOutage?.value ?? NaN, 62.187348302, 1e-9);
  });

  it("keeps what few incidents leave open apart from chance", () => {
    const { incidentsPerYear, downtimePerYear, badYear } = answer.headline;
    expect(incidentsPerYear.interval?.because).to.equal("ignorance");
    expectClose(incidentsPerYear.interval?.low ?? NaN, 1.0898653736, 1e-9);
    expectClose(downtimePerYear.interval?.high ?? NaN, 10.2415886754 * 16.11547619, 1e-8);
    expect(badYear?.interval?.because).to.equal("simulation");
    expect(badYear?.kind).to.equal("simulated");
  });

  it("opens an interval above a record without incidents", () => {
    const quiet = slaAnswer(
      withBaseline({ incidents: { ...operating.incidents, observed: said({ count: 0, years: 2 }, 21) } }),
      TODAY,
    );
    expect(quiet.headline.downtimePerYear.value).to.equal(0);
    expectClose(quiet.headline.incidentsPerYear.interval?.high ?? NaN, 1.8444397, 1e-6);
    expect(quiet.risk.note).to.equal(
      "No incidents are assumed, so no year can go wrong: there is nothing to simulate.",
    );
  });

  it("names the inputs that each number depends on", () => {
    expect(answer.options[1]?.total?.sources).to.include.members([
      "incidents.observed",
      "response.coverage",
      "cost.base",
      "measures.on-call",
    ]);
  });

  it("lists each input with its place, and what a measure changes", () => {
    expect(answer.inputs.find(({ key }) => key === "cost.base")).to.deep.equal({
      key: "cost.base",
      value: "100 EUR/h",
      source: { tag: "declared", where: "punchlist.yaml:16" },
    });
    expect(answer.inputs.find(({ key }) => key === "failover: failover.success")?.value).to.equal("95 %");
  });

  it("says what rests on nobody's word", () => {
    const guessed = {
      ...operating.response,
      coverage: sourced(operating.response.coverage.value, "assumption", "office hours"),
    };
    expect(slaAnswer(withBaseline({ response: guessed }), TODAY).sensitivity.restsOn).to.deep.equal([
      "response.coverage",
    ]);
    expect(answer.sensitivity.restsOn).to.deep.equal([]);
  });

  it("warns where incidents would overlap", () => {
    const busy = slaAnswer(
      withBaseline({ incidents: { ...operating.incidents, observed: said({ count: 1000, years: 1 }, 21) } }),
      TODAY,
    );
    expect(busy.notes).to.deep.equal([
      "Averages count each incident for itself, 16100 h a year; in the simulated years nothing fails that is still being repaired, which makes 5170 h (± 4.7 h). Incidents would overlap: trust the simulated years.",
    ]);
    expectClose(busy.headline.simulatedPerYear?.value ?? NaN, 5170, 0.01);
    expect(answer.notes).to.deep.equal([]);
  });

  it("without a cost speaks of hours alone", () => {
    const hours = slaAnswer(withBaseline({ cost: undefined }), TODAY);
    expect(hours.headline.lossPerYear).to.equal(undefined);
    expect(hours.options[0]?.total).to.equal(undefined);
    expect(hours.sensitivity.of.unit).to.equal("h");
  });

  it("without a promise has no budget and expects the same", () => {
    const { promise } = operating;
    const open = slaAnswer(
      withBaseline({ promise: { ...promise, availability: undefined, longest: undefined } }),
      TODAY,
    );
    expect(open.budgets).to.equal(undefined);
    expect(open.headline.downtimePerMonth.value).to.equal(answer.headline.downtimePerMonth.value);
  });
});

describe("the budgets ahead", () => {
  it("have the real lengths of the next windows", () => {
    expect(answer.budgets?.rows.map(budgetText)).to.deep.equal([
      "day 2026-10-20: 24 h agreed, 86.4 s",
      "week from 2026-10-26: 168 h agreed, 604.8 s",
      "month 2026-11: 720 h agreed, 2592.0 s",
      "quarter 2027-Q1: 2159 h agreed, 7772.4 s",
      "year 2027: 8760 h agreed, 31536.0 s",
    ]);
  });
  it("count the hour that October has more", () => {
    expect(rows("2026-09-30").find(({ window }) => window === "month 2026-10")?.agreed.value).to.equal(745);
    expect(rows("2026-12-31").find(({ window }) => window === "year 2027")?.agreed.value).to.equal(8760);
  });
  it("let one outage straddle two windows where no clause forbids it", () => {
    const { promise } = operating;
    const open = slaAnswer(withBaseline({ promise: { ...promise, longest: undefined } }), "2026-12-31");
    expectClose(open.budgets?.rows[2]?.longest?.value ?? NaN, 84.96 / 60, 1e-12);
  });
  it("cost what the hours cost, evenly and at worst", () => {
    const month = answer.budgets?.rows[2];
    expectClose(month?.cost?.value ?? NaN, 0.72 * (61_800 / 168), 1e-9);
    expectClose(month?.worstCost?.value ?? NaN, 720, 1e-9);
  });
  it("stand side by side for service hours and maintenance", () => {
    const service = {
      ...operating.service,
      hours: said(parseWeekly("hours", "Mon-Fri 08-18"), 7),
      maintenance: planned(["Tue 16:00 2h"]),
    };
    const month = slaAnswer(withBaseline({ service }), "2025-12-15").budgets?.rows.filter(
      ({ window }) => window === "month 2026-01",
    );
    expect(month?.map((row) => `${row.clock}, ${row.maintenance}: ${row.agreed.value}`)).to.deep.equal([
      "around the clock, counts: 744",
      "around the clock, does not count: 736",
      "service hours, counts: 220",
      "service hours, does not count: 212",
    ]);
  });
  it("lose nothing to maintenance outside the hours of service", () => {
    const service = {
      ...operating.service,
      hours: said(parseWeekly("hours", "Mon-Fri 08-18"), 7),
      maintenance: planned(["Sun 02:00 2h"]),
    };
    const asked = slaAnswer(withBaseline({ service }), "2025-12-15");
    const month = asked.budgets?.rows.filter(({ window }) => window === "month 2026-01");
    expect(
      month?.map(
        (row) =>
          `${row.clock}, ${row.maintenance}: ${row.planned.value} h, at best ${row.ceiling?.value.toFixed(4) ?? "open"}`,
      ),
    ).to.deep.equal([
      "around the clock, counts: 8 h, at best 0.9892",
      "around the clock, does not count: 8 h, at best open",
      "service hours, counts: 0 h, at best 1.0000",
      "service hours, does not count: 0 h, at best open",
    ]);
    expect([asked.readings.some(({ kind }) => kind === "maintenance"), asked.headline.plannedPerMonth]).to.deep.equal([
      false,
      undefined,
    ]);
  });
  it("X08 are not defined where no service was agreed, nor is anything that follows from them", () => {
    const never = slaAnswer(
      withBaseline({ service: { ...operating.service, hours: said(parseWeekly("hours", "never"), 7) } }),
      TODAY,
    );
    expect(never.notes).to.deep.equal([
      "No service is agreed in day 2026-10-20, week from 2026-10-26, month 2026-11, quarter 2027-Q1, year 2027: there is no availability to keep, and no chance is given for it.",
    ]);
    expect(never.readings.filter(({ kind }) => ["mean year", "contract", "no longest"].includes(kind))).to.deep.equal(
      [],
    );
    expect([never.risk.rows[0]?.yearKept, never.risk.months]).to.deep.equal([undefined, []]);
    const row = never.budgets?.rows.find(({ clock }) => clock === "service hours");
    expect([row?.agreed.value, row?.allowed, row?.longest]).to.deep.equal([0, undefined, undefined]);
  });
  it("leave nothing under a promise of 100 %", () => {
    const { promise } = operating;
    const perfect = slaAnswer(
      withBaseline({ promise: { ...promise, availability: said(parseAvailability("promise", "100 %"), 11) } }),
      TODAY,
    );
    expect(perfect.budgets?.rows.map(({ allowed }) => allowed?.value)).to.deep.equal([0, 0, 0, 0, 0]);
    expect(perfect.readings.filter(({ kind }) => kind === "no longest")).to.deep.equal([]);
    expect(perfect.notes).to.deep.equal(["Every second of downtime breaches; not plannable."]);
  });
  it("tell of a wall time that the clock skips", () => {
    const service = { ...operating.service, maintenance: planned(["2027-03-28 02:30 to 2027-03-28 04:30"]) };
    expect(slaAnswer(withBaseline({ service }), TODAY).notes).to.deep.equal([
      "02:30 does not exist on 2027-03-28 in Europe/Berlin; moved to 03:30.",
    ]);
  });
});

describe("what follows", () => {
  it("compares each measure with how things are", () => {
    const worth = answer.readings.filter(
      (reading): reading is Extract<Reading, { kind: "worth" }> => reading.kind === "worth",
    );
    expect(worth.map(({ added, price, saves }) => `${added.join()} ${saves.toFixed(2)} for ${price}`)).to.deep.equal([
      "on-call 10505.95 for 12000",
      "failover 13516.52 for 9000",
    ]);
    expect(
      worth.map(({ breakEven }) => ("multiplier" in breakEven ? breakEven.multiplier.toFixed(3) : breakEven.kind)),
    ).to.deep.equal(["1.142", "0.666"]);
  });
  it("knows what a failover is worth that nobody exercises", () => {
    const reading = answer.readings.find((each) => each.kind === "exercise");
    expect(reading?.otherwise).to.equal(0.5);
    expectClose(reading?.outage ?? NaN, 0.957704532, 1e-7);
    // Linear in the chance: 0.95 gives 0.957704532, and 0.9 gives 1.755481987.
    expectClose(reading?.outageOtherwise ?? NaN, 0.957704532 + 9 * 0.797777455, 1e-7);
    expect(reading?.saves).to.be.below(0);
  });
  it("never advises to make a failover worse", () => {
    const failover = { duration: said(0.02, 47), success: said(0.5, 47), survivorMttf: said(2000, 47) };
    const reading = slaAnswer(withBaseline({ failover }), TODAY).readings.find((each) => each.kind === "exercise");
    expect([reading?.success, reading?.otherwise]).to.deep.equal([0.5, 0.95]);
    expect(reading?.outageOtherwise).to.be.below(reading?.outage ?? 0);
    expect(reading?.saves).to.be.above(0);
  });
  it("knows how many incidents fit", () => {
    const reading = answer.readings.find((each) => each.kind === "waiting");
    expectClose(reading?.affordable ?? NaN, 0.543577, 1e-5);
    expectClose(reading?.hours ?? NaN, (4 * 1157) / 84, 1e-9);
  });
  it("counts waiting only where the failover does not work", () => {
    const failover = { duration: said(0.02, 47), success: said(0.95, 47), survivorMttf: said(2000, 47) };
    const reading = slaAnswer(withBaseline({ failover }), TODAY).readings.find((each) => each.kind === "waiting");
    expect(reading?.bridged).to.equal(true);
    expectClose(reading?.hours ?? NaN, (0.05 * 4 * 1157) / 84, 1e-9);
  });
  it("says nothing of waiting where somebody is always there", () => {
    const response = { ...operating.response, coverage: said([{ when: "rest", reactionHours: 0.25 } as const], 28) };
    const readings = slaAnswer(withBaseline({ response }), TODAY).readings;
    expect(readings.filter((each) => each.kind === "waiting")).to.deep.equal([]);
  });
  it("finds the clause that never binds", () => {
    const reading = answer.readings.find((each) => each.kind === "contract");
    expect([reading?.consistent, reading?.bindingBy]).to.deep.equal([false, "total"]);
  });
  it("finds a promise that maintenance alone uses up", () => {
    const service = { ...operating.service, maintenance: planned(["Tue 22:00 2h"]) };
    const asked = slaAnswer(withBaseline({ service }), TODAY);
    expect(asked.readings.find((each) => each.kind === "maintenance")?.planned).to.equal(8);
    expectClose(asked.headline.plannedPerMonth?.value ?? NaN, (52 * 2) / 12, 1e-9);
    expect(asked.risk.note).to.equal("Announced maintenance is in none of these chances, whether it counts or not.");
  });
});

describe("single years", () => {
  it("are simulated for how things are and the cheapest option", () => {
    expect(answer.risk.rows.map(({ option }) => option)).to.deep.equal(["as it is", "failover"]);
    expect(slaAnswer({ ...golden, simulateAll: true }, TODAY).risk.rows.map(({ option }) => option)).to.deep.equal([
      "as it is",
      "on-call",
      "failover",
    ]);
  });
  it("lie about the published percentiles", () => {
    expect(answer.headline.goodYear?.value).to.be.closeTo(4.7, 0.1);
    expect(answer.headline.badYear?.value).to.be.closeTo(154.4, 8);
  });
  it("are the same for the same seed", () => {
    expect(slaAnswer(golden, TODAY).risk).to.deep.equal(answer.risk);
  });
  it("never claim a chance of 0 or 1", () => {
    const onCall = slaAnswer({ ...golden, simulateAll: true }, TODAY).risk.rows[1]?.longestBroken;
    expect([onCall?.kind, onCall?.interval?.low]).to.deep.equal(["bound", 0]);
    expect(onCall?.value).to.be.above(0).and.below(0.01);
  });
  it("are as many as were asked for, or as settle the numbers", () => {
    const yearsOf = (years: number): number =>
      slaAnswer({ ...golden, run: { ...golden.run, years: said(years, 51) } }, TODAY).risk.years;
    expect([yearsOf(100), yearsOf(5000), answer.risk.years]).to.deep.equal([100, 5000, 2048]);
  });
});

describe("the hour in which an incident strikes", () => {
  it("decides what it costs, the evening before a weekend most", () => {
    const hours = answer.heat?.hours ?? [];
    expect(hours).to.have.lengthOf(168);
    expect(hours.indexOf(Math.max(...hours))).to.equal(4 * 24 + 18);
    expectClose(hours.reduce((sum, cost) => sum + cost, 0) / 168, 14373.2023809 / 4, 1e-6);
  });
  it("does not matter where people are always there and every hour costs the same", () => {
    const steady = {
      ...operating,
      cost: operating.cost && { ...operating.cost, profile: said([], 18) },
    };
    const response = { ...operating.response, coverage: said([{ when: "rest", reactionHours: 0.25 } as const], 28) };
    expect(slaAnswer(withBaseline({ ...steady, response }), TODAY).heat).to.equal(undefined);
  });
});

function rows(today: string): readonly BudgetRow[] {
  return slaAnswer(golden, today).budgets?.rows ?? [];
}

function budgetText({ window, agreed, allowed }: BudgetRow): string {
  return `${window}: ${agreed.value} h agreed, ${((allowed?.value ?? NaN) * 3600).toFixed(1)} s`;
}
