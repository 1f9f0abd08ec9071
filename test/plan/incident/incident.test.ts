import { expect } from "chai";
import fc from "fast-check";
import { NO_HOLIDAYS, holidaysOf } from "../../../src/plan/calendar/holidays.ts";
import { parseWeekly } from "../../../src/plan/calendar/weekly.ts";
import { openZone } from "../../../src/plan/calendar/zone.ts";
import { costProfile, type Layer } from "../../../src/plan/cost/profile.ts";
import { averageWeek, calendarYear, type Frame } from "../../../src/plan/frame.ts";
import type { Failover } from "../../../src/plan/incident/bridge.ts";
import { detectionTime } from "../../../src/plan/incident/detection.ts";
import { type Incident, type IncidentMeans, expectedDown, incidentMeans } from "../../../src/plan/incident/incident.ts";
import { incidentsAffordable, longerThan } from "../../../src/plan/incident/longest.ts";
import { bridgedLongerThan, longestQuantile } from "../../../src/plan/incident/longest-bridged.ts";
import { type Repair, repairTime } from "../../../src/plan/incident/repair-time.ts";
import { type Response, type ResponseBand, layOut } from "../../../src/plan/incident/timeline.ts";
import { type Steps, stepsOf } from "../../../src/plan/steps.ts";
import { expectClose } from "../close.ts";

const week = averageWeek();
const OFFICE = "Mon-Fri 08-18";
const profile = costProfile(week, 100, [{ when: parseWeekly("when", OFFICE), perHour: 1000 }]);
const agreed = costProfile(week, 0, [{ when: parseWeekly("when", OFFICE), perHour: 1 }]);
const everyHour = stepsOf(168, [], 1);

const office: readonly ResponseBand[] = [{ when: parseWeekly("when", OFFICE), reactionHours: 0.25 }];
const onCall: readonly ResponseBand[] = [...office, { when: "rest", reactionHours: 1 }];
const always: readonly ResponseBand[] = [{ when: "rest", reactionHours: 0.25 }];

describe("waiting for support", () => {
  it("C01 takes 13.77 h with office hours", () => {
    expectClose(wait(OFFICE), 1157 / 84, 1e-9);
    expectClose(wait(OFFICE), 13.773809524, 1e-9);
  });
  it("C05 takes 15.24 h from nine to five", () => {
    expectClose(wait("Mon-Fri 09-17"), 15.238095238, 1e-9);
  });
  it("C06 takes 14.49 h from eight to five", () => {
    expectClose(wait("Mon-Fri 08-17"), 14.491071429, 1e-9);
  });
  it("C07 takes 10.63 h from seven to ten at night", () => {
    expectClose(wait("Mon-Fri 07-22"), 10.633928571, 1e-9);
  });
  it("C08 takes 6 h with Saturdays until eight", () => {
    expectClose(wait("Mon-Sat 08-20"), 6, 1e-12);
  });
  it("C09 takes 4.08 h by day, all week", () => {
    expectClose(wait("Mon-Sun 08-18"), 4.083333333, 1e-9);
  });
  it("C10 takes 1.33 h when only nights are free", () => {
    expectClose(wait("Mon-Sun 06-22"), 1.333333333, 1e-9);
  });
  it("C11 takes 6.86 h when only weekends are free", () => {
    expectClose(wait("Mon-Fri 00-24"), 6.857142857, 1e-9);
  });
  it("C12 takes 14.51 h with a lunch break", () => {
    expectClose(wait("Mon-Fri 08-12, 13-17"), 14.505952381, 1e-9);
  });
  it("C13 takes no time around the clock", () => {
    expect(wait("24x7")).to.equal(0);
  });
  it("C14 takes 13.75 h over the real year 2026 in Berlin", () => {
    expectClose(waitIn2026([]), 13.747374429, 1e-9);
  });
  it("C15 takes 14.92 h with the German holidays", () => {
    expectClose(waitIn2026(["DE"]), 14.923858447, 1e-9);
  });
  it("X17 is refused when nobody ever responds", () => {
    expect(() => wait("never")).to.throw(
      "response.coverage is never; accepted is at least one hour a week, since otherwise nobody ever responds.",
    );
    expect(() => incident([{ when: "rest", reactionHours: "none" }])).to.throw("since otherwise nobody ever responds");
    expect(() => incident([])).to.throw("since otherwise nobody ever responds");
  });
});

describe("detection", () => {
  it("C16 takes 5.5 min on average, 8 at most, at 5/1/4", () => {
    const { mean, most } = detectionTime({ interval: 5, retry: 1, attempts: 4, checkTime: 0 });
    expectClose(mean, 5.5, 1e-12);
    expectClose(most, 8, 1e-12);
  });
  it("C17 takes 9 min on average, 14 at most, at 10/2/3", () => {
    const { mean, most } = detectionTime({ interval: 10, retry: 2, attempts: 3, checkTime: 0 });
    expectClose(mean, 9, 1e-12);
    expectClose(most, 14, 1e-12);
  });
  it("C18 takes 11.5 min on average, 14 at most, at 5/1/10", () => {
    const { mean, most } = detectionTime({ interval: 5, retry: 1, attempts: 10, checkTime: 0 });
    expectClose(mean, 11.5, 1e-12);
    expectClose(most, 14, 1e-12);
  });
  it("C19 takes 4 to 6 s in HAProxy when connections are refused", () => {
    expect(detectionTime({ interval: 2, retry: 2, attempts: 3, checkTime: 0 })).to.deep.equal({
      least: 4,
      mean: 5,
      most: 6,
    });
  });
  it("refuses no attempt at all", () => {
    expect(() => detectionTime({ interval: 2, retry: 2, attempts: 0, checkTime: 0 })).to.throw(
      "detect.attempts is 0; accepted is a whole number of 1 or more.",
    );
  });
});

describe("repair in office hours only", () => {
  it("C20 takes 20.58 h for 4 h of work", () => {
    expectClose(officeOnly(4), 20.583333333, 1e-9);
  });
  it("C21 takes 30.80 h for 10 h of work", () => {
    expectClose(officeOnly(10), 30.797619048, 1e-9);
  });
  it("C22 takes 61.65 h for 20 h of work", () => {
    expectClose(officeOnly(20), 61.654761905, 1e-9);
  });
  it("takes as long as the wait for no work at all", () => {
    expectClose(officeOnly(0), 1157 / 84, 1e-9);
  });
  it("agrees with a count over every minute of the week", () => {
    const response = {
      detectionHours: 0,
      coverage: [{ when: parseWeekly("when", "Mon-Fri 08-12, 13-17"), reactionHours: 0 }],
    };
    const work = {
      timeline: layOut(week, { ...response, policy: "office hours only" }),
      repair: repairTime({ kind: "fixed", hours: 5.5 }),
    };
    expect(expectedDown(work, everyHour)).to.be.closeTo(minuteByMinute(5.5), 1 / 60);
  });
});

describe("a mean incident", () => {
  it("C23 is down for 16.12 h with office hours", () => {
    expectClose(expectedDown(incident(office), everyHour), 13537 / 840, 1e-9);
  });
  it("C24 costs 3593.30, not 5928 as mean times mean would say", () => {
    expectClose(expectedDown(incident(office), profile), 3593.29985119, 1e-9);
  });
  it("C25 is down for 2.87 h and costs 966.81 with on-call", () => {
    expectClose(expectedDown(incident(onCall), everyHour), 2.868452381, 1e-9);
    expectClose(expectedDown(incident(onCall), profile), 966.811755952, 1e-9);
  });
  it("C26 is down for 2.34 h and costs 861.40 with staff around the clock", () => {
    expectClose(expectedDown(incident(always), everyHour), 2.341666667, 1e-9);
    expectClose(expectedDown(incident(always), profile), 861.398809524, 1e-9);
  });
  it("C27 counts 2.20 of its 16.12 h against agreed office hours", () => {
    expectClose(expectedDown(incident(office), agreed), 35513 / 16128, 1e-9);
    expectClose(expectedDown(incident(office), agreed), 2.201946925, 1e-9);
  });
  it("C28 counts 0.76 h with on-call and 0.70 h with staff around the clock", () => {
    expectClose(expectedDown(incident(onCall), agreed), 0.755518353, 1e-8);
    expectClose(expectedDown(incident(always), agreed), 0.696924603, 1e-8);
  });
  it("spends its time mostly waiting for a human", () => {
    const { phases } = means(incident(office));
    expectClose(phases.detect, 5.5 / 60, 1e-12);
    expectClose(phases.wait, 1157 / 84, 1e-9);
    expectClose(phases.react, 0.25, 1e-12);
    expectClose(phases.repair, 2, 1e-9);
    expect(phases.notify).to.be.closeTo(0, 1e-12);
  });
  it("waits for nothing that counts when agreed hours are support hours", () => {
    expect(incidentMeans(incident(office), layer(profile), agreed, []).countedWaitHours).to.be.closeTo(0, 1e-12);
    expectClose(means(incident(office)).countedWaitHours, 1157 / 84, 1e-9);
  });
  it("waits for a narrow notification period exactly as for support", () => {
    const timeline = layOut(week, {
      detectionHours: 0,
      notification: parseWeekly("when", "Mon-Fri 09-17"),
      coverage: [{ when: "rest", reactionHours: 0 }],
      policy: "stay until fixed",
    });
    const held = { timeline, repair: repairTime({ kind: "fixed", hours: 0 }) };
    expectClose(means(held).phases.notify, 320 / 21, 1e-9);
  });
  it("C36 fits 0.54, 3.05 or 3.74 times into 99.9 % of a year", () => {
    expectClose(incidentsAffordable(8.76, expectedDown(incident(office), everyHour)), 0.543577, 1e-5);
    expectClose(incidentsAffordable(8.76, expectedDown(incident(onCall), everyHour)), 3.053911, 1e-5);
    expectClose(incidentsAffordable(8.76, expectedDown(incident(always), everyHour)), 3.740925, 1e-5);
  });
  it("C37 lasts at most 62.19 h in nineteen of twenty years with four incidents", () => {
    expectClose(longestQuantile(incident(office), 4, 0.95), 62.187348302, 1e-9);
  });
  it("lasts 0 h in the worst of most years when it hardly ever happens", () => {
    expect(longestQuantile(incident(office), 0.01, 0.95)).to.equal(0);
    expect(longestQuantile(incident(office), 0, 0.95)).to.equal(0);
  });
  it("counts more where failures strike while nobody is there", () => {
    const nights = costProfile(week, 1, [{ when: parseWeekly("when", OFFICE), perHour: 0 }]);
    const model = { ...incident(office), intensity: nights };
    expectClose(expectedDown(model, everyHour), expectedByNight(), 1e-9);
  });
  it("spares the minutes that users tolerate", () => {
    const factors = [
      { afterHours: 0, times: 0 },
      { afterHours: 1, times: 1 },
    ];
    expectClose(expectedDown(incident(always), everyHour, factors), 281 / 120 - 1, 1e-12);
    expectClose(expectedDown(incident(office), everyHour, factors), 13537 / 840 - 1, 1e-12);
  });
  it("meets a duration factor in the midst of a wait", () => {
    const factors = [{ afterHours: 10, times: 2 }];
    // E[T] + E[(T−10)⁺] with T = δ + V + ρ + R, by P(V > x) of the gaps.
    const beyond = 10 - 5.5 / 60 - 0.25 - 2;
    const excess = (4 * (14 - beyond) ** 2 + (62 - beyond) ** 2) / 336;
    expectClose(expectedDown(incident(office), everyHour, factors), 13537 / 840 + excess, 1e-9);
  });
});

describe("a lognormal repair", () => {
  const repair: Repair = { kind: "lognormal", medianHours: 1, p90Hours: 4 };
  it("has the mean, the tail and the limited mean of its law", () => {
    expectClose(repairTime(repair).meanHours, 1.795118857, 1e-8);
    expectClose(repairTime(repair).longerThan(4), 0.1, 1e-9);
    expectClose(repairTime(repair).limitedMean(4), 1.439713901, 1e-8);
    expectClose(repairTime(repair).limitedMean(24), 1.777840336, 1e-8);
    expectClose(repairTime(repair).quantile(0.9), 4, 1e-12);
  });
  it("adds its mean to the outage", () => {
    expectClose(expectedDown(incident(office, repair), everyHour), 13537 / 840 - 2 + 1.795118857, 1e-8);
  });
  it("costs the mean rate for the mean time when people are always there", () => {
    expectClose(
      expectedDown(incident(always, repair), profile),
      (61_800 / 168) * (5.5 / 60 + 0.25 + 1.795118857),
      1e-8,
    );
  });
  it("agrees with its own distribution about how long incidents last", () => {
    const longer = longerThan(incident(office, repair));
    let mean = 0;
    for (let hour = 0.005; hour < 400; hour += 0.01) mean += longer(hour) * 0.01;
    expectClose(mean, 13537 / 840 - 2 + 1.795118857, 1e-5);
  });
  it("rests with the office and takes longer there", () => {
    const stays = incident(office, repair);
    const rests = { ...stays, timeline: layOut(week, response(office, "office hours only")) };
    expect(expectedDown(rests, everyHour)).to.be.above(expectedDown(stays, everyHour));
    expect(longestQuantile(rests, 4, 0.95)).to.be.above(longestQuantile(stays, 4, 0.95));
  });
  it("with one in ten at the median is a fixed one", () => {
    expect(repairTime({ kind: "lognormal", medianHours: 2, p90Hours: 2 }).knots).to.deep.equal([2]);
  });
  it("is refused beyond a year, by itself or on average", () => {
    expect(() => repairTime({ kind: "fixed", hours: 1e300 })).to.throw(
      "incidents.repair is 1e+300; accepted is at most 8760 h, a year.",
    );
    expect(() => repairTime({ kind: "lognormal", medianHours: 0.001, p90Hours: 8760 })).to.throw(
      "accepted is a mean of at most 8760 h, a year.",
    );
  });
  it("keeps the whole of a long tail", () => {
    // e^(μ+σ²/2), where a cut at a year would leave 154 h.
    const wide = repairTime({ kind: "lognormal", medianHours: 1, p90Hours: 100 });
    expectClose(wide.meanHours, Math.exp((Math.log(100) / 1.2815515655446004) ** 2 / 2), 1e-12);
    expectClose(
      expectedDown(incident(always, { kind: "lognormal", medianHours: 1, p90Hours: 100 }), everyHour),
      wide.meanHours + 5.5 / 60 + 0.25,
      1e-6,
    );
  });
  it("is refused with one in ten below the median", () => {
    expect(() => repairTime({ kind: "lognormal", medianHours: 2, p90Hours: 1 })).to.throw(
      "incidents.repair.p90 is 1; accepted is at least the median of 2 h.",
    );
  });
});

describe("a failover as a bridge", () => {
  it("C29 leaves 0.958 h of the 16.12 h when it works 95 times of 100", () => {
    expectClose(expectedDown({ ...incident(office), failover: failover(0.95) }, everyHour), 0.957704532, 1e-7);
  });
  it("C30 leaves 1.76, 0.32 or 0.16 h when it works 90, 99 or 100 times of 100", () => {
    expectClose(expectedDown({ ...incident(office), failover: failover(0.9) }, everyHour), 1.755481987, 1e-7);
    expectClose(expectedDown({ ...incident(office), failover: failover(0.99) }, everyHour), 0.319482567, 1e-7);
    expectClose(expectedDown({ ...incident(office), failover: failover(1) }, everyHour), 0.159927076, 1e-7);
  });
  it("C31 leaves 0.137 h with staff around the clock", () => {
    expectClose(expectedDown({ ...incident(always), failover: failover(0.95) }, everyHour), 0.137362995, 1e-7);
  });
  it("C32 sees the survivor fail in 0.8 % of bridges", () => {
    expectClose(means({ ...incident(office), failover: failover(0.95) }).secondFailureShare, 0.00797777456, 1e-8);
  });
  it("C33 costs 214.17 with office hours and 50.53 around the clock", () => {
    expectClose(expectedDown({ ...incident(office), failover: failover(0.95) }, profile), 214.170447, 1e-6);
    expectClose(expectedDown({ ...incident(always), failover: failover(0.95) }, profile), 50.529959, 1e-6);
  });
  it("leaves long outages where it fails, and where the survivor does", () => {
    const longer = bridgedLongerThan({ ...incident(office), failover: failover(0.95) });
    expectClose(longer(0.01), 1, 1e-12);
    expect(longer(0.03)).to.be.within(0.05, 0.06);
    expect(longer(100)).to.equal(0);
    expectClose(longestQuantile({ ...incident(office), failover: failover(0) }, 4, 0.95), 62.187348302, 1e-9);
  });
  it("has a mean outage that agrees with how long outages last", () => {
    const longer = bridgedLongerThan({ ...incident(office), failover: failover(0.95) });
    // Nothing is shorter than the switch. It and the rest after a second failure are two, the longer of which counts here.
    let mean = 0.02;
    for (let hour = 0.07; hour < 65; hour += 0.1) mean += longer(hour) * 0.1;
    const switchesBeforeSecond = 0.95 * 0.02 * 0.00797777456;
    // The largest jump is the 1.5 % of failures that wait for nobody and meet no failover; a step of 0.1 h may misplace it by half.
    expect(mean).to.be.closeTo(0.957704532 - switchesBeforeSecond, 0.05 * 0.015);
  });
  it("X18 that never works is none", () => {
    expectClose(expectedDown({ ...incident(office), failover: failover(0) }, everyHour), 13537 / 840, 1e-12);
    expectClose(expectedDown({ ...incident(office), failover: failover(0) }, profile), 3593.29985119, 1e-9);
  });
  it("X19 with a survivor that never fails costs the switch and nothing more", () => {
    const safe = { ...failover(0.95), survivorFailuresPerHour: 0 };
    expectClose(
      expectedDown({ ...incident(office), failover: safe }, everyHour),
      0.95 * 0.02 + (0.05 * 13537) / 840,
      1e-12,
    );
    expect(means({ ...incident(office), failover: safe }).secondFailureShare).to.equal(0);
  });
  it("that takes longer than the repair never adds to it", () => {
    const slow = { ...failover(1), durationHours: 24 };
    expectClose(expectedDown({ ...incident(always), failover: slow }, everyHour), 281 / 120, 1e-9);
  });
  it("charges a share of the bridge when service on it is degraded", () => {
    const degraded = { ...failover(1), survivorFailuresPerHour: 0, degradedShare: 0.5 };
    expectClose(
      expectedDown({ ...incident(always), failover: degraded }, everyHour),
      0.02 + 0.5 * (281 / 120 - 0.02),
      1e-9,
    );
  });
  it("meets a survivor that fails at once with the whole outage", () => {
    const doomed = { ...failover(1), survivorFailuresPerHour: 1e9 };
    expectClose(expectedDown({ ...incident(office), failover: doomed }, everyHour), 13537 / 840, 1e-6);
  });
  it("never makes an outage longer, and works the better the more often it works", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const down = (coverage: number): number =>
          expectedDown({ ...incident(onCall), failover: failover(coverage) }, everyHour);
        expect(down(more)).to.be.at.most(down(less) + 1e-12);
        expect(down(less)).to.be.at.most(4819 / 1680 + 1e-12);
      }),
      { numRuns: 30 },
    );
  });
});

/** Mean hours until somebody is there. */
function wait(hours: string): number {
  return waitOver(week, hours);
}

function waitIn2026(holidays: readonly string[]): number {
  const days = holidays.length === 0 ? NO_HOLIDAYS : holidaysOf("holidays", holidays, [2025, 2026, 2027]);
  return waitOver(calendarYear("year", openZone("zone", "Europe/Berlin"), "2026", days), OFFICE);
}

function waitOver(frame: Frame, hours: string): number {
  const coverage = [{ when: parseWeekly("when", hours), reactionHours: 0 }];
  const timeline = layOut(frame, { detectionHours: 0, coverage, policy: "stay until fixed" });
  const always = stepsOf(frame.periodHours, [], 1);
  return incidentMeans({ timeline, repair: repairTime({ kind: "fixed", hours: 1 }) }, layer(always), always, []).phases
    .wait;
}

function means(model: Incident): IncidentMeans {
  return incidentMeans(model, layer(profile), everyHour, []);
}

function layer(weight: Steps): readonly Layer[] {
  return [{ times: 1, weight }];
}

function response(coverage: readonly ResponseBand[], policy: Response["policy"] = "stay until fixed"): Response {
  return { detectionHours: 5.5 / 60, coverage, policy };
}

function incident(coverage: readonly ResponseBand[], repair: Repair = { kind: "fixed", hours: 2 }): Incident {
  return { timeline: layOut(week, response(coverage)), repair: repairTime(repair) };
}

function failover(coverage: number): Failover {
  return { durationHours: 0.02, coverage, survivorFailuresPerHour: 1 / 2000, extraDiagnosisHours: 0, degradedShare: 0 };
}

function officeOnly(hours: number): number {
  const coverage = [{ when: parseWeekly("when", OFFICE), reactionHours: 0 }];
  const timeline = layOut(week, { detectionHours: 0, coverage, policy: "office hours only" });
  return expectedDown({ timeline, repair: repairTime({ kind: "fixed", hours }) }, everyHour);
}

/** Failures that strike evenly outside office hours: the alarm may ring just inside them. */
function expectedByNight(): number {
  const delay = 5.5 / 60;
  const gaps = [14, 14, 14, 14, 62];
  const waiting = gaps.reduce((sum, gap) => sum + (gap - delay) ** 2 / 2, 0) / 118;
  return delay + waiting + 0.25 + 2;
}

function minuteByMinute(workHours: number): number {
  const covered = (minute: number): boolean => {
    const day = Math.floor(minute / 1440) % 7;
    const hour = (minute % 1440) / 60;
    return day < 5 && ((hour >= 8 && hour < 12) || (hour >= 13 && hour < 17));
  };
  let sum = 0;
  for (let start = 0; start < 10_080; start++) {
    let [minute, left] = [start, workHours * 60];
    for (; left > 0; minute++) if (covered(minute)) left--;
    sum += minute - start;
  }
  return sum / 60 / 10_080;
}
