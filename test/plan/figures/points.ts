import { responseQuantile, type SharedQueue, sharedQueue } from "../../../src/plan/queue/shared-queue.ts";
import { erlangB } from "../../../src/plan/queue/erlang.ts";
import { rateInterval } from "../../../src/plan/risk/confidence.ts";
import { poissonCdf } from "../../../src/plan/special.ts";
import { clockHours, type ClockHour } from "../reference/clock-hours.ts";
import { blockedShare, fallsTo, poissonSum, waitShare } from "../reference/erlang-sums.ts";
import { fixedOutage, type OfMinute } from "../reference/fixed-outage.ts";
import { alertsFor, allowed, meansFor } from "./answers.ts";
import type { Point } from "./point.ts";

/** All figures that are compared, in the order in which they are listed. */
export function points(): readonly Point[] {
  return [...budgets(), ...incidents(), ...roundTheClock(), ...queues(), ...rates(), ...published()];
}

const promise = (percent: string, zone: string, more = ""): string =>
  `promise: { availability: "${percent} %" }\nservice: { zone: ${zone}${more} }\n`;

function budgets(): readonly Point[] {
  const whole = (zone: string, window: string, from: string, to: string, today: string): Point => ({
    section: "Budgets",
    what: `99.9 % of ${window}, ${zone}`,
    unit: "h",
    printed: allowed(promise("99.9", zone), window.split(" ")[0] ?? "", "around the clock", today),
    reference: clockHours(zone, from, to, () => true) / 1000,
    by: "clock-hours.ts",
    tolerance: 1e-12,
  });
  const served = (
    window: string,
    from: string,
    to: string,
    needed: (hour: ClockHour) => boolean,
    hours: string,
    today: string,
  ): Point => ({
    section: "Budgets",
    what: `99.5 % of ${hours} in ${window}, Europe/Berlin`,
    unit: "h",
    printed: allowed(
      promise("99.5", "Europe/Berlin", `, hours: "${hours}"`),
      window.split(" ")[0] ?? "",
      "service hours",
      today,
    ),
    reference: clockHours("Europe/Berlin", from, to, needed) / 200,
    by: "clock-hours.ts",
    tolerance: 1e-12,
  });
  const office = ({ weekday, hour }: ClockHour): boolean => weekday >= 1 && weekday <= 5 && hour >= 8 && hour < 18;
  const weekend = ({ weekday, hour }: ClockHour): boolean => (weekday === 0 || weekday === 6) && hour >= 1 && hour < 5;
  return [
    whole("UTC", "day 2026-11-30", "2026-11-30", "2026-12-01", "2026-11-29"),
    whole("UTC", "month 2026-12", "2026-12-01", "2027-01-01", "2026-11-29"),
    whole("UTC", "month 2027-02", "2027-02-01", "2027-03-01", "2027-01-15"),
    whole("UTC", "month 2028-02", "2028-02-01", "2028-03-01", "2028-01-15"),
    whole("UTC", "quarter 2027-Q1", "2027-01-01", "2027-04-01", "2026-11-29"),
    whole("UTC", "year 2027", "2027-01-01", "2028-01-01", "2026-11-29"),
    whole("UTC", "year 2028", "2028-01-01", "2029-01-01", "2027-11-29"),
    whole("Europe/Berlin", "month 2027-03", "2027-03-01", "2027-04-01", "2027-02-15"),
    whole("Europe/Berlin", "month 2027-10", "2027-10-01", "2027-11-01", "2027-09-15"),
    whole("Europe/Berlin", "week from 2027-03-22", "2027-03-22", "2027-03-29", "2027-03-20"),
    whole("Australia/Lord_Howe", "month 2027-04", "2027-04-01", "2027-05-01", "2027-03-15"),
    whole("America/New_York", "quarter 2027-Q4", "2027-10-01", "2028-01-01", "2027-09-15"),
    served("month 2026-12", "2026-12-01", "2027-01-01", office, "Mon-Fri 08-18", "2026-11-29"),
    served("year 2027", "2027-01-01", "2028-01-01", office, "Mon-Fri 08-18", "2026-11-29"),
    served("month 2027-03", "2027-03-01", "2027-04-01", weekend, "Sat-Sun 01-05", "2027-02-15"),
    served("month 2027-10", "2027-10-01", "2027-11-01", weekend, "Sat-Sun 01-05", "2027-09-15"),
  ];
}

const between =
  (from: number, to: number, inside = 1, outside = 0): OfMinute =>
  (minute) =>
    minute < 5 * 1440 && minute % 1440 >= from * 60 && minute % 1440 < to * 60 ? inside : outside;

function incidents(): readonly Point[] {
  const cases = [
    { support: [9, 17], detect: 5, react: 30, repair: 120, service: [8, 18], cost: [12, 14] },
    { support: [9, 17], detect: 5, react: 30, repair: 1500, service: [12, 14], cost: [8, 18] },
    { support: [8, 18], detect: 1, react: 15, repair: 40, service: [7, 20], cost: [14, 16] },
    { support: [8, 18], detect: 60, react: 0, repair: 6000, service: [9, 17], cost: [12, 13] },
    {
      support: [8, 18],
      detect: 5,
      react: 15,
      repair: 120,
      service: [8, 18],
      cost: [8, 18],
      failover: { takes: 2, works: 0.9, hours: 200 },
    },
    {
      support: [9, 17],
      detect: 10,
      react: 30,
      repair: 600,
      service: [12, 14],
      cost: [8, 18],
      failover: { takes: 15, works: 0.5, hours: 2000 },
    },
  ] as const;
  return cases.flatMap((each) => {
    const { support, detect, react, repair, service, cost } = each;
    const failover = "failover" in each ? each.failover : undefined;
    const hours = ([from, to]: readonly [number, number]): string => `Mon-Fri ${from}:00-${to}:00`;
    const { incident } = meansFor(
      `service: { zone: UTC, hours: "${hours(service)}" }
cost: { base: 25, profile: [{ when: "${hours(cost)}", perHour: 300 }] }
incidents: { observed: { count: 4, years: 1 }, repair: { exactly: ${repair}m } }
response: { detect: ${detect}m, coverage: [{ when: "${hours(support)}", react: ${react}m }, { when: rest, react: none }] }
${failover ? `failover: { duration: ${failover.takes}m, success: ${failover.works}, survivorMttf: ${failover.hours}h }\n` : ""}`,
    );
    const covered = between(support[0], support[1]);
    const outage = {
      detect,
      react,
      repair,
      covered,
      ...(failover && {
        failover: { takes: failover.takes, works: failover.works, failsPerMinute: 1 / failover.hours / 60 },
      }),
    };
    const name = `people ${hours(support)}, detect ${detect} min, react ${react} min, repair ${repair} min${failover ? `, failover ${failover.works * 100} of 100` : ""}`;
    const point = (what: string, unit: string, printed: number, weight: OfMinute): Point => ({
      section: "A mean incident",
      what: `${what}: ${name}`,
      unit,
      printed,
      reference: fixedOutage(outage, weight) / 60,
      by: "fixed-outage.ts",
      tolerance: 1e-6,
    });
    return [
      point("down", "h", incident.outage.value, () => 1),
      point(`counted in ${hours(service)}`, "h", incident.counted.value, between(service[0], service[1])),
      point(
        `cost, 300 in ${hours(cost)} and 25 else`,
        "EUR",
        incident.cost?.value ?? NaN,
        between(cost[0], cost[1], 300, 25),
      ),
    ];
  });
}

/** Where somebody is always there, an incident lasts for its parts, and costs the mean hour. */
function roundTheClock(): readonly Point[] {
  return [4, 8, 24, 100].flatMap((p90) => {
    const { incident } = meansFor(
      `service: { zone: UTC }
cost: { base: 25, profile: [{ when: Mon-Fri 08-18, perHour: 300 }] }
incidents: { observed: { count: 4, years: 1 }, repair: { median: 1h, p90: ${p90}h } }
response: { detect: 5m, coverage: [{ when: rest, react: 25m }] }
`,
    );
    // 1.2815515655446004 is the standard normal's one-in-ten point.
    const hours = 0.5 + Math.exp((Math.log(p90) / 1.2815515655446004) ** 2 / 2);
    const point = (what: string, unit: string, printed: number, reference: number, tolerance: number): Point => ({
      section: "A mean incident",
      what: `${what}: people around the clock, detect 5 min, react 25 min, repair 1 h, one in ten ${p90} h`,
      unit,
      printed,
      reference,
      by: "e^(μ + σ²/2)",
      tolerance,
    });
    return [
      point("down", "h", incident.outage.value, hours, 1e-7),
      point(
        "cost, 300 in Mon-Fri 8:00-18:00 and 25 else",
        "EUR",
        incident.cost?.value ?? NaN,
        (hours * (50 * 300 + 118 * 25)) / 168,
        1e-6,
      ),
    ];
  });
}

function queues(): readonly Point[] {
  const cases = [
    { servers: 1, arrivalRate: 2, serviceRate: 3 },
    { servers: 4, arrivalRate: 10, serviceRate: 3 },
    { servers: 12, arrivalRate: 36, serviceRate: 1 / 0.3 },
    { servers: 16, arrivalRate: 20, serviceRate: 1.5 },
  ] as const;
  return cases.flatMap((load) => {
    const queue = sharedQueue(load) as SharedQueue;
    const { servers, arrivalRate, serviceRate } = load;
    const waits = waitShare(servers, arrivalRate / serviceRate);
    const free = servers * serviceRate - arrivalRate;
    const longer = (time: number): number =>
      Math.exp(-serviceRate * time) +
      (waits * serviceRate * (Math.exp(-serviceRate * time) - Math.exp(-free * time))) / (free - serviceRate);
    const name = `${servers} slots, ${arrivalRate}/s, ${Number((1 / serviceRate).toPrecision(3))} s each`;
    const point = (what: string, unit: string, printed: number, reference: number): Point => ({
      section: "A queue",
      what: `${what}: ${name}`,
      unit,
      printed,
      reference,
      by: "erlang-sums.ts",
      tolerance: 1e-9,
    });
    return [
      point("share that waits", "share", queue.waitProbability, waits),
      point("mean wait", "s", queue.meanWait, waits / free),
      point("95 of 100 are answered within", "s", responseQuantile(queue, 0.95), fallsTo(longer, 0.05, 1000)),
    ];
  });
}

function rates(): readonly Point[] {
  const point = (what: string, unit: string, printed: number, reference: number): Point => ({
    section: "Few incidents",
    what,
    unit,
    printed,
    reference,
    by: "erlang-sums.ts",
    tolerance: 1e-9,
  });
  const high = (count: number): number => fallsTo((mean) => poissonSum(count, mean), 0.025, 100);
  const low = (count: number): number => fallsTo((mean) => poissonSum(count - 1, mean), 0.975, 100);
  return [
    ...[1, 4, 9].flatMap((count) => [
      point(`${count} in 1 year: at least (95 %)`, "1/yr", rateInterval(count, 1, 0.95).low, low(count)),
      point(`${count} in 1 year: at most (95 %)`, "1/yr", rateInterval(count, 1, 0.95).high, high(count)),
    ]),
    point("no more than 2 outages when 1.5 are expected", "share", poissonCdf(2, 1.5), poissonSum(2, 1.5)),
    point("no more than 5 outages when 9 are expected", "share", poissonCdf(5, 9), poissonSum(5, 9)),
  ];
}

const AWS = "AWS, Reliability Pillar, Availability (table of maximum unavailability a year)";
const GARWOOD = "Garwood (1936), Fiducial limits for the Poisson distribution";
const MITAN = "Mitan, Erlang C (mitan.co.uk): its example, by erlang-sums.ts";
const WORKBOOK = "Google, The Site Reliability Workbook, Alerting on SLOs";

/** Worked examples as they were published, to the digits that were published. */
function published(): readonly Point[] {
  const point = (
    what: string,
    unit: string,
    printed: number,
    reference: number,
    by: string,
    tolerance: number,
  ): Point => ({
    section: "Published examples",
    what,
    unit,
    printed,
    reference,
    by,
    tolerance,
  });
  const aYear = (percent: string): number => allowed(promise(percent, "UTC"), "year", "around the clock");
  const available = (units: string, need: string, more = ""): number => {
    const total = meansFor(`service: { zone: UTC }\ntopology: { units: { ${units} }, need: "${need}"${more} }\n`).parts
      ?.total;
    return 100 * (1 - (total?.value ?? NaN) / 8760);
  };
  const call = sharedQueue({ servers: 55, arrivalRate: 360 / 1800, serviceRate: 1 / 240 }) as SharedQueue;
  const rolling = 'promise: { availability: "99.9 %", window: rolling-30-days }\nservice: { zone: UTC }\n';
  const { rows } = alertsFor(rolling);
  const requests = alertsFor('promise: { availability: "99.9 %", requests: 3000000 }\nservice: { zone: UTC }\n');
  return [
    point("1: 99 % a year (3 days 15 h)", "h", aYear("99"), 87, AWS, 0.01),
    point("1: 99.9 % a year (8 h 45 min)", "h", aYear("99.9"), 8.75, AWS, 0.002),
    point("1: 99.95 % a year (4 h 22 min)", "h", aYear("99.95"), 4 + 22 / 60, AWS, 0.005),
    point("1: 99.99 % a year (52 min)", "h", aYear("99.99"), 52 / 60, AWS, 0.02),
    point("1: 99.999 % a year (5 min)", "h", aYear("99.999"), 5 / 60, AWS, 0.06),
    point(
      "2: two of 99 % in parallel, one of 99 % behind",
      "%",
      available(
        'a: { availability: "99 %", group: web }, b: { availability: "99 %", group: web }, db: { availability: "99 %" }',
        "(1 of web) & db",
        ", beta: 0",
      ),
      98.99,
      "AWS certification study guide, chapter 9",
      1e-4,
    ),
    point(
      "3: three of 99.9 % in series",
      "%",
      available(
        'a: { availability: "99.9 %" }, b: { availability: "99.9 %" }, c: { availability: "99.9 %" }',
        "a & b & c",
      ),
      99.7,
      "systemoverflow.com, availability in series",
      1e-5,
    ),
    point(
      "4: a failure in 150 days, repaired in 1 h",
      "%",
      available("a: { mttf: 3600h, mttr: 1h }", "a"),
      99.97,
      "AWS, Availability and Beyond",
      1e-4,
    ),
    point(
      "5: 99.9 % of 30 days (43.2 min)",
      "h",
      allowed(rolling, "any", "around the clock"),
      0.72,
      "Google, Site Reliability Engineering",
      1e-9,
    ),
    point("6: burn rate that takes 2 % in 1 h", "times", rows[0]?.burnRate.value ?? NaN, 14.4, WORKBOOK, 1e-9),
    point("6: burn rate that takes 5 % in 6 h", "times", rows[1]?.burnRate.value ?? NaN, 6, WORKBOOK, 1e-9),
    point("6: burn rate that takes 10 % in 3 days", "times", rows[2]?.burnRate.value ?? NaN, 1, WORKBOOK, 1e-9),
    point(
      "7: 99.99 % a year (52.6 min)",
      "h",
      aYear("99.99"),
      52.6 / 60,
      "Treynor and others, The Calculus of Service Availability",
      0.002,
    ),
    point(
      "8: 55 agents, 360 calls in 30 min of 4 min: share that waits",
      "share",
      call.waitProbability,
      waitShare(55, 48),
      MITAN,
      1e-9,
    ),
    point("8: the same, mean wait", "s", call.meanWait, waitShare(55, 48) / (55 / 240 - 0.2), MITAN, 1e-9),
    point(
      "9: 12 slots, load 6, nobody waits: refused",
      "share",
      erlangB(12, 6),
      blockedShare(12, 6),
      "Erlang's B formula, by its sum",
      1e-9,
    ),
    point(
      "10: 3 000 000 requests at 99.9 %: may fail",
      "count",
      requests.allowedFailures?.value ?? NaN,
      3000,
      "Google, Site Reliability Engineering",
      1e-12,
    ),
    point(
      "11: 99.9 % of a real year, for 8 h 45 min 57 s of a mean one",
      "h",
      aYear("99.9"),
      8 + 45 / 60 + 57 / 3600,
      "uptime.is, which takes 365.2425 days",
      0.001,
    ),
    point("12: 10 counted in a year: at least", "1/yr", rateInterval(10, 1, 0.95).low, 4.8, GARWOOD, 0.002),
    point("12: 10 counted in a year: at most", "1/yr", rateInterval(10, 1, 0.95).high, 18.39, GARWOOD, 0.001),
  ];
}
