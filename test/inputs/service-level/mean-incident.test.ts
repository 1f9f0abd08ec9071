import { expect } from "chai";
import { slaInputs } from "../../../src/inputs/sla-inputs.ts";
import {
  countedOutage,
  countedWait,
  layOutInputs,
  outageCost,
  withoutFailover,
} from "../../../src/inputs/service-level/mean-incident.ts";
import { averageWeek } from "../../../src/plan/frame.ts";
import type { OperatingInputs } from "../../../src/plan/sla/inputs.ts";
import { scenarioInput } from "../../../src/plan/sla/scenario-input.ts";
import { declared } from "../../declaration/read.ts";
import { evaluateScenario } from "../../plan/scenario/evaluate-scenario.ts";

const office =
  "response:\n  detect: 5.5m\n  coverage:\n    - {when: Mon-Fri 08-18, react: 15m}\n    - {when: rest, react: none}\n";
const cost = "cost:\n  base: 100\n  profile:\n    - {when: Mon-Fri 08-18, perHour: 1000}\n";

describe("the mean incident of a declared service", () => {
  it("is the exact one for a repair of one length", () => {
    const inputs = operating(`incidents: {repair: {exactly: 2h}}\n${office}${cost}`);
    expect(countedOutage(layOutInputs(inputs))).to.be.closeTo(13_537 / 840, 1e-9);
    expect(outageCost(layOutInputs(inputs), inputs)).to.be.closeTo(3593.29985119, 1e-7);
  });

  it("waits for support as long as the calendar alone says", () => {
    expect(countedWait(layOutInputs(operating(office)))).to.be.closeTo(1157 / 84, 1e-9);
  });

  it("is within two percent of the exact one for repairs of many lengths behind a failover", () => {
    const inputs = operating(
      `incidents: {repair: {median: 2h, p90: 8h}}\nfailover: {duration: 72s, success: 0.9, survivorMttf: 2000h}\n${office}${cost}`,
    );
    const { outageHours, cost: exact } = evaluateScenario(averageWeek(), scenarioInput("", 0, inputs)).incident;
    expect(countedOutage(layOutInputs(inputs)) / outageHours).to.be.closeTo(1, 0.02);
    expect(outageCost(layOutInputs(inputs), inputs) / exact).to.be.closeTo(1, 0.02);
  });

  it("is never shorter without its failover", () => {
    const laidOut = layOutInputs(operating(`failover: {duration: 72s, success: 0.5, survivorMttf: 10h}\n${office}`));
    expect(countedOutage(withoutFailover(laidOut))).to.be.greaterThan(countedOutage(laidOut));
  });
});

function operating(yaml: string): OperatingInputs {
  const read = slaInputs(declared(yaml).whatIf, {
    name: "plone",
    environment: undefined,
    zone: "UTC",
    today: "2026-11-23",
    scenarios: [],
  });
  if ("inputs" in read) return read.inputs.baseline;
  throw new Error(read.errors.map(({ message }) => message).join("\n"));
}
