import { expect } from "chai";
import { declaredInputs, TODAY } from "../../../src/dev/bench-inputs.ts";
import { dearer, later, longer } from "../../../src/dev/changed-inputs.ts";
import type { Change } from "../../../src/dev/changed-inputs.ts";
import type { OperatingInputs, SlaInputs } from "../../../src/plan/sla/inputs.ts";
import { slaMeans } from "../../../src/plan/sla/means.ts";

const DECLARED = `
service: { zone: Europe/Berlin, hours: "Mon-Fri 07:00-20:00", holidays: [DE], maintenance: { windows: ["Tue 18:00 2h"], counted: both } }
promise: { availability: "99.5 %", window: calendar-month }
cost: { currency: EUR, base: 25, profile: [{ when: Mon-Fri 08-18, perHour: 300 }] }
incidents: { observed: { count: 7, years: 3 }, repair: { median: 40m, p90: 3h } }
response: { detect: 5m, coverage: [{ when: Mon-Fri 08-18, react: 15m }, { when: rest, react: none }] }
failover: { duration: 72s, success: 0.5, survivorMttf: 2000h }
`;

describe("means that are asked again with one input changed", () => {
  it("are those of a first look when the repair changed", () => {
    expect(warm(longer)).to.deep.equal(cold(longer));
  });

  it("are those of a first look when the cost of an hour changed", () => {
    expect(warm(dearer)).to.deep.equal(cold(dearer));
  });

  it("are those of a first look when the detection changed", () => {
    expect(warm(later)).to.deep.equal(cold(later));
  });

  it("are those of a first look when the failover works more often", () => {
    expect(warm(surer)).to.deep.equal(cold(surer));
  });
});

const surer: Change = (inputs) => ({
  ...inputs,
  failover: inputs.failover && { ...inputs.failover, success: { ...inputs.failover.success, value: 0.9 } },
});

function warm(change: Change): unknown {
  const inputs = declaredInputs("punchlist.yaml", DECLARED);
  slaMeans(inputs, TODAY);
  return slaMeans(changed(inputs, change), TODAY);
}

/** What is kept hangs on the calendar, and no more than eight calendars are kept. */
function cold(change: Change): unknown {
  const inputs = declaredInputs("punchlist.yaml", DECLARED);
  for (let day = 1; day <= 9; day++) slaMeans(changed(inputs, offOn(`2027-02-0${day}`)), TODAY);
  return slaMeans(changed(inputs, change), TODAY);
}

function offOn(date: string): Change {
  return (inputs: OperatingInputs) => ({
    ...inputs,
    service: { ...inputs.service, holidays: { ...inputs.service.holidays, value: [date] } },
  });
}

function changed(inputs: SlaInputs, change: Change): SlaInputs {
  return { ...inputs, baseline: change(inputs.baseline, 1.5) };
}
