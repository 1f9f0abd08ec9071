import { expect } from "chai";
import { slaInputs } from "../../../src/inputs/sla-inputs.ts";
import type { PartsAnswer } from "../../../src/plan/sla/answer.ts";
import { slaAnswer } from "../../../src/plan/sla/sla-answer.ts";
import { declared } from "../../declaration/read.ts";
import { expectClose } from "../close.ts";
import { availabilityOverStates } from "../reference/all-states.ts";

const TODAY = "2026-11-23";

describe("what percentages add up to", () => {
  it("is 98.99 % for two instances of 99 % and a database of 99 % behind them", () => {
    const { availability } = partsOf(
      'units: { web1: { availability: "99 %" }, web2: { availability: "99 %" }, db: { availability: "99 %" } }, need: (web1 | web2) & db',
    );
    // A study guide of the AWS exam, chapter 9: 98.99 %.
    expectClose(availability?.value, 0.989901, 1e-12);
  });

  it("is 99.7 % for three services of 99.9 % that all must be up", () => {
    const { availability, total } = partsOf(
      'units: { a: { availability: "99.9 %" }, b: { availability: "99.9 %" }, c: { availability: "99.9 %" } }',
    );
    expectClose(availability?.value, 0.999 ** 3, 1e-12);
    expectClose(total?.value, (1 - 0.999 ** 3) * 8760, 1e-12);
  });

  it("is what all states add up to, for regions that share what routes to them", () => {
    const share = { dns: 0.9999, web1: 0.995, db1: 0.9995, web2: 0.995, db2: 0.999 };
    const { availability } = partsOf(
      'units: { dns: { availability: "99.99 %" }, web1: { availability: "99.5 %" }, db1: { availability: "99.95 %" }, web2: { availability: "99.5 %" }, db2: { availability: "99.9 %" } }, need: dns & ((web1 & db1) | (web2 & db2))',
    );
    const slow = availabilityOverStates(
      share,
      (up) => up.dns === true && ((up.web1 === true && up.db1 === true) || (up.web2 === true && up.db2 === true)),
    );
    expectClose(availability?.value, slow, 1e-12);
  });

  it("is what all states add up to, for three of four beside a part by its times", () => {
    const { availability } = partsOf(
      'units: { a1: { availability: "99 %", group: app }, a2: { availability: "99 %", group: app }, a3: { availability: "99 %", group: app }, a4: { availability: "98 %", group: app }, db: { mttf: 999h, mttr: 1h } }, need: (3 of app) & db, beta: 0',
    );
    const slow = availabilityOverStates({ a1: 0.99, a2: 0.99, a3: 0.99, a4: 0.98, db: 0.999 }, (up) => {
      const apps = [up.a1, up.a2, up.a3, up.a4].filter((each) => each === true).length;
      return apps >= 3 && up.db === true;
    });
    expectClose(availability?.value, slow, 1e-12);
  });

  it("knows failures of both at once", () => {
    const { rows } = partsOf(
      'units: { a: { availability: "99 %", group: app }, b: { availability: "99 %", group: app } }, beta: 0.1',
    );
    // A tenth of 1/99 failures an hour hits both, and half an hour later the first of the two is back.
    expect(rows[0]?.commonCause.value).to.be.closeTo((0.1 / 99 / 2) * 8760, 0.1);
  });
});

describe("what the promises of others leave", () => {
  it("is the budget less theirs, for each incident", () => {
    const { shared } = partsOf(
      'units: { provider: { availability: "99.95 %" }, db: { mttf: 8000h, mttr: 4h } }',
      'promise: { availability: "99.9 %" }, incidents: { observed: { count: 4, years: 1 } }, service: { zone: UTC }',
    );
    // A year of 8760 h: 8.76 h less 4.38 h, over four incidents.
    expect(shared?.dependencies).to.deep.equal(["provider"]);
    expectClose(shared?.own.value, 4.38, 1e-12);
    expectClose(shared?.perIncident?.value, 1.095, 1e-12);
  });

  it("is less than nothing where they may take more", () => {
    const { shared } = partsOf(
      'units: { provider: { availability: "99.5 %" } }',
      'promise: { availability: "99.9 %" }',
    );
    expectClose(shared?.own.value, -0.004 * 8760, 1e-12);
  });

  it("is not asked where something stands in for them", () => {
    const { shared } = partsOf(
      'units: { a: { availability: "99.5 %" }, b: { availability: "99.5 %" } }, need: a | b',
      'promise: { availability: "99.9 %" }',
    );
    expect(shared).to.equal(undefined);
  });
});

function partsOf(topology: string, more = "service: { zone: UTC }"): PartsAnswer {
  const read = slaInputs(declared(`{ topology: { ${topology} }, ${more} }`).whatIf, {
    name: "production",
    environment: undefined,
    zone: "UTC",
    today: TODAY,
    scenarios: [],
  });
  if ("errors" in read) throw new Error(JSON.stringify(read.errors));
  const { parts } = slaAnswer(read.inputs, TODAY);
  if (!parts) throw new Error("no parts");
  return parts;
}
