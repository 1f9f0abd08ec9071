import { expect } from "chai";
import { holidaysOf, NO_HOLIDAYS } from "../../../src/plan/calendar/holidays.ts";
import { parseWeekly } from "../../../src/plan/calendar/weekly.ts";
import { openZone } from "../../../src/plan/calendar/zone.ts";
import { costProfile } from "../../../src/plan/cost/profile.ts";
import { averageWeek, calendarYear, type Frame } from "../../../src/plan/frame.ts";
import { expectedDown, type Incident } from "../../../src/plan/incident/incident.ts";
import { repairTime } from "../../../src/plan/incident/repair-time.ts";
import { layOut, type RepairPolicy } from "../../../src/plan/incident/timeline.ts";
import type { Steps } from "../../../src/plan/steps.ts";
import { referenceDown, type OfHour } from "../reference/outage.ts";

const during =
  (from: number, to: number): OfHour =>
  (hour) =>
    hour < 120 && hour % 24 >= from && hour % 24 < to ? 1 : 0;

/** Cost bands by name: as the models take them, and as a plain function. */
const WEIGHTS = {
  "every hour": { base: 1, when: "Mon-Fri 08-18", rate: 1, plain: (): number => 1 },
  "noon only": { base: 0, when: "Mon-Fri 12-14", rate: 1, plain: during(12, 14) },
  "office dearer": {
    base: 25,
    when: "Mon-Fri 08-18",
    rate: 300,
    plain: (hour: number): number => (during(8, 18)(hour) > 0 ? 300 : 25),
  },
} as const;

const FAILOVER = {
  durationHours: 0.25,
  coverage: 0.5,
  survivorFailuresPerHour: 1 / 200,
  extraDiagnosisHours: 0,
  degradedShare: 0,
};
const LUNCH = {
  when: "Mon-Fri 09-12, 13-17",
  plain: (hour: number): number => during(9, 12)(hour) + during(13, 17)(hour),
};
const FACTORS = [{ afterHours: 4, times: 2 }];

interface Case {
  readonly policy: RepairPolicy;
  readonly weight: keyof typeof WEIGHTS;
  readonly median: number;
  readonly p90: number;
  readonly failover?: true;
  readonly factors?: true;
  /** People break for lunch. */
  readonly lunch?: true;
}

const CASES: readonly Case[] = [
  { policy: "stay until fixed", weight: "every hour", median: 2, p90: 5 },
  { policy: "stay until fixed", weight: "noon only", median: 2, p90: 4 },
  { policy: "stay until fixed", weight: "office dearer", median: 1, p90: 4, failover: true },
  { policy: "stay until fixed", weight: "office dearer", median: 2, p90: 4, factors: true },
  { policy: "office hours only", weight: "every hour", median: 2, p90: 5 },
  { policy: "office hours only", weight: "every hour", median: 7, p90: 8 },
  { policy: "office hours only", weight: "noon only", median: 6, p90: 9 },
  { policy: "stay until fixed", weight: "office dearer", median: 2, p90: 4, failover: true, factors: true },
  { policy: "office hours only", weight: "office dearer", median: 2, p90: 4, failover: true },
  { policy: "office hours only", weight: "office dearer", median: 2, p90: 4, failover: true, factors: true },
  { policy: "office hours only", weight: "office dearer", median: 1, p90: 2, factors: true, lunch: true },
];

describe("mean outages with a lognormal repair", () => {
  it("cost the mean hour where somebody is always there, however wide the repair", () => {
    const week = averageWeek();
    const meanHour = (25 * 118 + 300 * 50) / 168;
    for (const p90 of [4, 8, 30, 100]) {
      const incident: Incident = {
        timeline: layOut(week, {
          detectionHours: 1 / 6,
          coverage: [{ when: "rest", reactionHours: 0.5 }],
          policy: "stay until fixed",
        }),
        repair: repairTime({ kind: "lognormal", medianHours: 1, p90Hours: p90 }),
      };
      const hours = 1 / 6 + 0.5 + incident.repair.meanHours;
      expect(expectedDown(incident, weightOn(week, "office dearer")) / (hours * meanHour) - 1).to.be.within(
        -1e-6,
        1e-6,
      );
    }
  });

  for (const each of CASES)
    it(`agree with a walk hour by hour: ${Object.values(each).join(", ")}`, () => {
      const mean = meanOver(averageWeek(), each);
      expect(mean / reference(each) - 1).to.be.within(-1e-6, 1e-6);
    });

  it("do not move for a holiday on a Saturday", () => {
    const zone = openZone("zone", "Europe/Berlin");
    const [plain, saturday] = [NO_HOLIDAYS, holidaysOf("holidays", ["2027-05-22"], [2026, 2027, 2028])].map((days) =>
      meanOver(calendarYear("year", zone, "2027", days), {
        policy: "stay until fixed",
        weight: "noon only",
        median: 2,
        p90: 8,
      }),
    );
    expect((saturday ?? 0) / (plain ?? 1) - 1).to.be.within(-1e-9, 1e-9);
  });

  it("are those of a real year to within what its days differ from a week's", () => {
    const year = calendarYear("year", openZone("zone", "UTC"), "2027", NO_HOLIDAYS);
    const each = { policy: "stay until fixed", weight: "office dearer", median: 2, p90: 8 } as const;
    expect(meanOver(year, each) / meanOver(averageWeek(), each) - 1).to.be.within(-0.004, 0.004);
  });
});

function meanOver(frame: Frame, { policy, weight, median, p90, failover, factors, lunch }: Case): number {
  const incident: Incident = {
    timeline: layOut(frame, {
      detectionHours: 1 / 6,
      coverage: [{ when: parseWeekly("when", lunch ? LUNCH.when : "Mon-Fri 09-17"), reactionHours: 0.5 }],
      policy,
    }),
    repair: repairTime({ kind: "lognormal", medianHours: median, p90Hours: p90 }),
    ...(failover && { failover: FAILOVER }),
  };
  return expectedDown(incident, weightOn(frame, weight), factors ? FACTORS : []);
}

function weightOn(frame: Frame, name: keyof typeof WEIGHTS): Steps {
  const { base, when, rate } = WEIGHTS[name];
  return costProfile(frame, base, [{ when: parseWeekly("when", when), perHour: rate }]);
}

function reference({ policy, weight, median, p90, failover, factors, lunch }: Case): number {
  const bridge = (hours: number): number =>
    failover && hours >= FAILOVER.durationHours
      ? 1 - FAILOVER.coverage * Math.exp(-FAILOVER.survivorFailuresPerHour * (hours - FAILOVER.durationHours))
      : 1;
  const factor = (hours: number): number => (factors && hours >= 4 ? 2 : 1);
  return referenceDown(
    {
      detectionHours: 1 / 6,
      reactionHours: 0.5,
      covered: lunch ? LUNCH.plain : during(9, 17),
      officeHoursOnly: policy === "office hours only",
      medianHours: median,
      p90Hours: p90,
      curve: (hours) => bridge(hours) * factor(hours),
      jumps: [FAILOVER.durationHours, 4],
    },
    WEIGHTS[weight].plain,
  );
}
