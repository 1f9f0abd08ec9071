import { expect } from "chai";
import { slaInputs } from "../../../src/inputs/sla-inputs.ts";
import type { SlaAnswer } from "../../../src/plan/sla/answer.ts";
import { NO_HOLIDAYS } from "../../../src/plan/calendar/holidays.ts";
import { parseWeekly } from "../../../src/plan/calendar/weekly.ts";
import { windowOf } from "../../../src/plan/calendar/window.ts";
import { openZone } from "../../../src/plan/calendar/zone.ts";
import { brokenAhead } from "../../../src/plan/record/chance-ahead.ts";
import { slaAnswer } from "../../../src/plan/sla/sla-answer.ts";
import { declared } from "../../declaration/read.ts";
import { expectClose } from "../close.ts";

const TODAY = "2026-11-23";
const FOUR = "incidents: { observed: { count: 4, years: 1 }, repair: { exactly: 2h } }";
const AT_ONCE = "response: { detect: 0s, coverage: [{ when: rest, react: 0s }] }";

describe("deployments", () => {
  it("that stop the service are downtime, and cost what their hours cost", () => {
    const answer = answerTo(
      `${FOUR}, ${AT_ONCE}, cost: { base: 0, profile: [{ when: Tue 10-13, perHour: 100 }] }, service: { zone: UTC, deploys: [{ perMonth: 4, length: 15m, when: Tue 10-12 }] }`,
    );
    // Four incidents of 2 h, and 48 deployments of 15 min a year.
    expectClose(answer.headline.downtimePerYear.value, 8 + 12, 1e-9);
    expectClose(answer.headline.deploysPerMonth?.value, 1, 1e-12);
    // All of a deployment is dear; of an incident as much as the week has of those hours, 3 of 168.
    expectClose(answer.headline.lossPerYear?.value, 1200 + (8 * 300) / 168, 1e-9);
    expectClose(answer.options[0]?.countedPerYear.value, 20, 1e-9);
  });

  it("are outside of a promise that does not count maintenance", () => {
    const answer = answerTo(
      `${FOUR}, ${AT_ONCE}, service: { zone: UTC, maintenance: { counted: no }, deploys: [{ perMonth: 4, length: 15m }] }`,
    );
    expectClose(answer.headline.downtimePerYear.value, 20, 1e-9);
    expectClose(answer.options[0]?.countedPerYear.value, 8, 1e-9);
  });

  it("of several instances stop nothing, and take capacity", () => {
    const answer = answerTo(
      `${FOUR}, ${AT_ONCE}, service: { zone: UTC, deploys: [{ perMonth: 4, length: 90s, instances: 4 }] }`,
    );
    expectClose(answer.headline.downtimePerYear.value, 8, 1e-9);
    expect(answer.headline.deploysPerMonth).to.equal(undefined);
    expect(answer.notes).to.include(
      "Restarting 4 instances one after the other takes 6m, with 75 % of the capacity left: no downtime as long as the rest carries the load.",
    );
  });
});

describe("incidents by the hour", () => {
  it("of a Saturday wait for Monday", () => {
    const answer = answerTo(
      "incidents: { observed: { count: 4, years: 1 }, repair: { exactly: 2h }, byHour: [{ when: Sat, x: 1 }, { when: rest, x: 0 }] }, response: { detect: 0s, coverage: [{ when: Mon-Fri 08-18, react: 0s }] }, service: { zone: UTC }",
    );
    // From Saturday noon on average to Monday 08:00, and two hours of work.
    expectClose(answer.incident.outage.value, 44 + 2, 1e-9);
    expect(answer.notModelled[0]).to.match(/^Incidents strike independently of each other; /);
  });

  it("are weighed by how likely the hours are", () => {
    const answer = answerTo(
      `incidents: { observed: { count: 4, years: 1 }, repair: { exactly: 1h }, byHour: [{ when: Mon-Fri 08-18, x: 3 }] }, ${AT_ONCE}, cost: { base: 0, profile: [{ when: Mon-Fri 08-19, perHour: 100 }] }, service: { zone: UTC }`,
    );
    // 50 hours weigh thrice, 118 once. Fully dear are failures from 08 to 18, by half those of the hours before and after.
    expectClose(answer.headline.lossPerYear?.value, (4 * 100 * (150 + 5 / 2 + 5 / 2)) / (150 + 118), 1e-9);
  });

  it("that are never are refused", () => {
    expect(() => answerTo("incidents: { byHour: [{ when: rest, x: 0 }] }, service: { zone: UTC }")).to.throw(
      "incidents.byHour",
    );
  });

  it("spare the rest of a window that lies in quiet hours", () => {
    const scenario = {
      name: "",
      incidentsPerYear: 1000,
      likelier: [
        { when: parseWeekly("", "Mon-Fri"), times: 1 },
        { when: "rest", times: 0 },
      ],
      repair: { kind: "fixed", hours: 1 },
      response: { detectionHours: 0, coverage: [{ when: "rest", reactionHours: 0 }], policy: "stay until fixed" },
      cost: { basePerHour: 0, bands: [], perIncident: 0, factors: [] },
      measureCostPerYear: 0,
    } as const;
    const saturday = windowOf("", openZone("", "UTC"), "2026-06-27");
    const ahead = { holidays: NO_HOLIDAYS, leftHours: 0, longestHours: undefined, outages: undefined, seed: 1 };
    expect(brokenAhead(scenario, { ...ahead, rest: saturday })).to.equal(undefined);
    const friday = windowOf("", openZone("", "UTC"), "2026-06-26");
    expect(brokenAhead(scenario, { ...ahead, rest: friday })?.share).to.be.closeTo(
      1 - Math.exp((-1000 / 8760) * 24 * 1.4),
      0.02,
    );
  });
});

function answerTo(text: string): SlaAnswer {
  const read = slaInputs(declared(`{ ${text} }`).whatIf, {
    name: "production",
    environment: undefined,
    zone: "UTC",
    today: TODAY,
    scenarios: [],
  });
  if ("errors" in read) throw new Error(JSON.stringify(read.errors));
  return slaAnswer(read.inputs, TODAY);
}
