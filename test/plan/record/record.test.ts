import { expect } from "chai";
import { HOUR_MS } from "../../../src/plan/calendar/interval.ts";
import { NO_HOLIDAYS } from "../../../src/plan/calendar/holidays.ts";
import { parseWeekly } from "../../../src/plan/calendar/weekly.ts";
import { serviceTime } from "../../../src/plan/calendar/service-time.ts";
import { windowOf } from "../../../src/plan/calendar/window.ts";
import { openZone } from "../../../src/plan/calendar/zone.ts";
import { averageWeek } from "../../../src/plan/frame.ts";
import { layOut } from "../../../src/plan/incident/timeline.ts";
import { brokenAhead } from "../../../src/plan/record/chance-ahead.ts";
import type { Outage, OutageLog } from "../../../src/plan/record/outage.ts";
import { fitRepairs } from "../../../src/plan/record/repair-fit.ts";
import { seenRepairs } from "../../../src/plan/record/repairs.ts";
import { incidentRecord } from "../../../src/plan/record/record.ts";
import { mergedLog, spentBy, weighed } from "../../../src/plan/record/spent.ts";
import type { ScenarioInput } from "../../../src/plan/scenario/scenario.ts";
import { poissonCdf } from "../../../src/plan/special.ts";
import { expectClose as close } from "../close.ts";
import { slowSpent } from "../reference/minutes-down.ts";

const utc = openZone("zone", "UTC");
const berlin = openZone("zone", "Europe/Berlin");

describe("what a log of outages spends", () => {
  const outages = [
    outage("2026-01-31T20:00Z", "2026-02-01T08:00Z"),
    outage("2026-02-06T16:00Z", "2026-02-09T09:30Z"),
    outage("2026-02-09T09:00Z", "2026-02-09T10:00Z"),
    outage("2026-02-10T22:00Z", "2026-02-11T02:00Z", true),
    outage("2026-02-11T01:00Z", "2026-02-11T03:00Z"),
    outage("2026-02-20T12:00Z", "2026-02-20T12:45Z"),
  ];
  const february = windowOf("window", utc, "2026-02");
  const until = Date.parse("2026-02-20T12:30Z");

  it("is what a walk minute by minute finds, around the clock", () => {
    expect(spent(outages, "24x7", true)).to.deep.equal(slow(() => true, true));
    expect(spent(outages, "24x7", false)).to.deep.equal(slow(() => true, false));
  });

  it("is what a walk minute by minute finds, in service hours", () => {
    const office = (weekday: number, hour: number): boolean => weekday < 5 && hour >= 8 && hour < 18;
    expect(spent(outages, "Mon-Fri 08-18", true)).to.deep.equal(slow(office, true));
    expect(spent(outages, "Mon-Fri 08-18", false)).to.deep.equal(slow(office, false));
  });

  it("knows a month that the clock shortens", () => {
    const march = windowOf("window", berlin, "2026-03");
    const { hours, agreedMs } = spentBy(
      weighed(mergedLog(log([outage("2026-03-28T22:00Z", "2026-03-29T04:00Z")])), [march], [], true),
      march,
      march.end,
    );
    close(1 - hours / (agreedMs / HOUR_MS), 0.9919246299, 1e-10);
  });

  function spent(all: readonly Outage[], hours: string, plannedCounts: boolean): unknown {
    const agreed = serviceTime(february, parseWeekly("hours", hours), NO_HOLIDAYS);
    const found = spentBy(weighed(mergedLog(log(all)), agreed, [], plannedCounts), february, until);
    return { agreedHours: found.agreedMs / HOUR_MS, hours: found.hours, outages: found.outages };
  }

  function slow(needed: (weekday: number, hour: number) => boolean, plannedCounts: boolean): unknown {
    return slowSpent(outages, { start: february.start, end: february.end, until }, needed, plannedCounts);
  }
});

describe("what a log says of the incidents to come", () => {
  const roundTheClock = {
    detectionHours: 0.5,
    coverage: [{ when: "rest", reactionHours: 0.5 }],
    policy: "stay until fixed",
  } as const;
  const two = [outage("2025-06-01T10:00Z", "2025-06-01T13:00Z"), outage("2026-01-01T10:00Z", "2026-01-01T10:30Z")];

  it("counts from the day that was said", () => {
    const { observed } = incidentRecord(
      { ...log(two), since: Date.parse("2025-01-01T00:00Z"), sinceStated: true },
      roundTheClock,
      "UTC",
    );
    expect(observed.count).to.equal(2);
    close(observed.years, 730 / 365.25, 1e-12);
  });

  it("does not count the outage that opens the log, since it chose the day", () => {
    expect(
      incidentRecord({ ...log(two), since: Date.parse("2025-06-01T10:00Z"), sinceStated: false }, roundTheClock, "UTC")
        .observed.count,
    ).to.equal(1);
  });

  it("takes two failures within a minute for one", () => {
    const flapping = [
      outage("2025-06-01T10:00:00Z", "2025-06-01T10:10:00Z"),
      outage("2025-06-01T10:10:40Z", "2025-06-01T10:20:00Z"),
    ];
    expect(incidentRecord(log(flapping), roundTheClock, "UTC").observed.count).to.equal(1);
  });

  it("sees the repair in what is left once somebody is at work", () => {
    expect(seenRepairs(two, layOut(averageWeek(), roundTheClock), utc)).to.deep.equal({ hours: [2], tooShort: 1 });
  });

  it("lets the repair of a Friday night begin on Monday where nobody comes before", () => {
    const office = layOut(averageWeek(), {
      detectionHours: 0,
      coverage: [{ when: parseWeekly("when", "Mon-Fri 08-18"), reactionHours: 0 }],
      policy: "stay until fixed",
    });
    const weekend = outage("2026-03-27T20:00Z", "2026-03-30T09:00Z");
    // Clocks went forward in Berlin, which the plain week does not know: it was three hours there.
    expect(seenRepairs([weekend], office, berlin)).to.deep.equal({ hours: [2], tooShort: 0 });
    expect(seenRepairs([weekend], office, utc)).to.deep.equal({ hours: [1], tooShort: 0 });
  });

  it("fits a lognormal by mean and deviation of the logarithms", () => {
    const fit = fitRepairs([1, Math.E, Math.E ** 2, Math.E ** 3, Math.E ** 4], 0.8);
    // Mean 2, deviation sqrt(2.5); Student's t at 90 % with 4 degrees is 1.533206.
    close(fit?.median.value ?? 0, Math.E ** 2, 1e-12);
    close(Math.log(fit?.median.high ?? 0), 2 + 1.533206 * Math.sqrt(0.5), 1e-6);
    close(Math.log(fit?.p90.value ?? 0), 2 + 1.281551566 * Math.sqrt(2.5), 1e-8);
    close(
      Math.log(fit?.p90.low ?? 0),
      2 + 1.281551566 * Math.sqrt(2.5) - 1.533206 * Math.sqrt(2.5 * (1 / 5 + 1.281551566 ** 2 / 8)),
      1e-6,
    );
  });

  it("fits nothing through four repairs", () => {
    expect(fitRepairs([1, 2, 3, 4], 0.8)).to.equal(undefined);
  });
});

describe("the chance that the rest of a window is kept", () => {
  const scenario: ScenarioInput = {
    name: "",
    incidentsPerYear: 24,
    repair: { kind: "fixed", hours: 1 },
    response: { detectionHours: 0, coverage: [{ when: "rest", reactionHours: 0 }], policy: "stay until fixed" },
    cost: { basePerHour: 0, bands: [], perIncident: 0, factors: [] },
    measureCostPerYear: 0,
  };
  const june = windowOf("window", utc, "2026-06");
  const rest = { ...june, start: Date.parse("2026-06-11T00:00Z"), firstDay: june.firstDay + 10 };

  it("is Poisson's where each outage lasts an hour", () => {
    const broken = brokenAhead(scenario, {
      rest,
      holidays: NO_HOLIDAYS,
      leftHours: 2.5,
      longestHours: undefined,
      outages: undefined,
      seed: 1,
    });
    const exact = 1 - poissonCdf(2, (24 * 480) / 8760);
    // Clocks stand still during an outage and the last one may be cut, both a fraction of the error.
    expect(broken?.kind === "estimate" && Math.abs(broken.share - exact) < 3.5 * broken.standardError).to.equal(true);
  });

  it("takes nothing from what begins in the window and lasts beyond it", () => {
    const evening = { ...june, start: june.end - 2 * HOUR_MS, firstDay: june.endDay - 1 };
    const long = { ...scenario, incidentsPerYear: 8760, repair: { kind: "fixed", hours: 100 } } as const;
    // Nobody can be down longer than the two hours that are left.
    const ahead = { rest: evening, holidays: NO_HOLIDAYS, longestHours: undefined, outages: undefined, seed: 1 };
    expect(brokenAhead(long, { ...ahead, leftHours: 2 })?.kind).to.equal("below");
    const broken = brokenAhead(long, { ...ahead, leftHours: 1 });
    // More than an hour is lost when something fails within the first.
    expect(
      broken?.kind === "estimate" && Math.abs(broken.share - (1 - Math.exp(-1))) < 3.5 * broken.standardError,
    ).to.equal(true);
  });

  it("counts service hours alone", () => {
    const night = { ...scenario, service: parseWeekly("service", "never") };
    expect(
      brokenAhead(night, {
        rest,
        holidays: NO_HOLIDAYS,
        leftHours: 0,
        longestHours: undefined,
        outages: undefined,
        seed: 1,
      })?.kind,
    ).to.equal("below");
  });

  it("minds the longest outage", () => {
    const broken = brokenAhead(scenario, {
      rest,
      holidays: NO_HOLIDAYS,
      leftHours: 1000,
      longestHours: 0.5,
      outages: undefined,
      seed: 1,
    });
    const exact = 1 - poissonCdf(0, (24 * 480) / 8760);
    expect(broken?.kind === "estimate" && Math.abs(broken.share - exact) < 3.5 * broken.standardError).to.equal(true);
  });

  it("minds how many outages there may still be", () => {
    const ahead = { rest, holidays: NO_HOLIDAYS, leftHours: 1000, longestHours: undefined, seed: 1 };
    const broken = brokenAhead(scenario, { ...ahead, outages: 1 });
    const exact = 1 - poissonCdf(1, (24 * 480) / 8760);
    expect(broken?.kind === "estimate" && Math.abs(broken.share - exact) < 3.5 * broken.standardError).to.equal(true);
    expect(brokenAhead(scenario, { ...ahead, outages: 100 })?.kind).to.equal("below");
    const night = { ...scenario, service: parseWeekly("service", "never") };
    expect(brokenAhead(night, { ...ahead, outages: 0 })?.kind).to.equal("below");
  });

  it("is not asked for without incidents", () => {
    expect(
      brokenAhead(
        { ...scenario, incidentsPerYear: 0 },
        { rest, holidays: NO_HOLIDAYS, leftHours: 1, longestHours: undefined, outages: undefined, seed: 1 },
      ),
    ).to.equal(undefined);
  });
});

function outage(start: string, end: string, planned = false): Outage {
  return { start: Date.parse(start), end: Date.parse(end), planned, cause: undefined };
}

function log(outages: readonly Outage[]): OutageLog {
  return {
    name: "outages.csv",
    outages,
    since: Date.parse("2025-01-01T00:00Z"),
    sinceStated: true,
    until: Date.parse("2027-01-01T00:00Z"),
    notes: [],
  };
}
