import { expect } from "chai";
import { readChanges, withChanges, declarationErrorText, type WhatIf } from "../../src/declaration/index.ts";
import { slaInputs } from "../../src/inputs/sla-inputs.ts";
import type { Form, GroupForm, NumberForm, NumberKind } from "../../src/plan/input/form.ts";
import { SETTABLE } from "../../src/plan/input/settable.ts";
import { listed } from "../../src/plan/input/walk.ts";
import type { Sensitivity, SensitivityBar } from "../../src/plan/sla/answer.ts";
import { slaAnswer } from "../../src/plan/sla/sla-answer.ts";
import { declared, errorsOf } from "../declaration/read.ts";
import { inputsOf } from "./capacity-reading.ts";
import { capacityAnswer } from "../../src/plan/capacity/answer.ts";

const TODAY = "2026-11-23";
const BASE = declared(`
cost: { base: 100, perIncident: 50, profile: [{ when: Mon-Fri 08-18, perHour: 1000 }] }
incidents: { observed: { count: 4, years: 1 }, repair: { median: 30m, p90: 8h } }
response: { detect: 5m, coverage: [{ when: 24x7, react: 15m }] }
failover: { duration: 72s, success: 0.9, survivorMttf: 2000h }
`).whatIf;

/** A value of each kind with a range around it. */
const RANGES: Readonly<Record<NumberKind, string>> = {
  amount: "{ value: 2000, low: 1500, high: 3000 }",
  "amount above 0": "{ value: 2, low: 1, high: 3 }",
  "count to 1000": "{ value: 4, low: 2, high: 6 }",
  "count to 100000": "{ value: 4, low: 2, high: 6 }",
  duration: "{ value: 6m, low: 3m, high: 18m }",
  "duration above 0": "{ value: 2h, low: 1h, high: 6h }",
  growth: "{ value: 2 GB/month, low: 1 GB/month, high: 3 GB/month }",
  "memory above 0": "{ value: 2 GB, low: 1 GB, high: 3 GB }",
  rate: "{ value: 10/s, low: 5/s, high: 20/s }",
  share: "{ value: 0.8, low: 0.6, high: 0.95 }",
  "size above 0": "{ value: 2 GB, low: 1 GB, high: 3 GB }",
};

interface NumberAt {
  readonly key: string;
  readonly form: NumberForm;
  /** A value of the input with something in the place of the number. */
  readonly around: (number: string) => string;
}

const NUMBERS = listed(SETTABLE).flatMap(({ key, input }) => numbersIn(input.form, key, (number) => number));

describe("a number that takes a range", () => {
  const ranged = NUMBERS.filter(({ form }) => form.ranged);
  const operating = ranged.filter(({ key }) => !key.startsWith("capacity."));

  it("is one of these", () => {
    expect(ranged.map(({ key }) => key)).to.deep.equal([
      "cost.base",
      "cost.profile",
      "cost.perIncident",
      "incidents.repair.exactly",
      "incidents.repair.median",
      "incidents.repair.p90",
      "response.detect",
      "failover.duration",
      "failover.success",
      "failover.survivorMttf",
      "capacity.peak",
      "capacity.service.mean",
    ]);
  });

  for (const { key, form, around } of operating) {
    it(`moves the result from end to end: ${key}`, () => {
      const [plain, wide] = [barOf(key, around(plainValue(form))), barOf(key, around(RANGES[form.kind]))];
      expect([plain?.assumedRange, wide?.assumedRange]).to.deep.equal([true, false]);
      expect(wide && [wide.low < wide.value, wide.value < wide.high]).to.deep.equal([true, true]);
      expect(wide?.atLow).to.not.be.closeTo(wide?.atHigh ?? NaN, 1e-6);
    });
  }

  it("moves what a backend carries: capacity.service.mean", () => {
    expect(carried("mean: { value: 200ms, low: 100ms, high: 400ms }")).to.not.equal(carried("mean: 200ms"));
  });

  it("moves what a backend does at its peak: capacity.peak", () => {
    expect(carried("mean: 200ms", "{ value: 8/s, low: 4/s, high: 12/s }")).to.not.equal(carried("mean: 200ms", "8/s"));
  });
});

describe("a number of which no end is computed with", () => {
  for (const { key, form, around } of NUMBERS.filter(({ form: { ranged } }) => !ranged)) {
    it(`refuses a range at its place: ${key}`, () => {
      const read = readChanges([`${key}=${around(RANGES[form.kind])}`], BASE, TODAY);
      expect("errors" in read ? read.errors.map(declarationErrorText).join() : "accepted").to.match(
        /^--set [^\n]+:1:\d+ [\w.]+ takes no range, because nothing is computed with its ends; write the value alone: "[\w ./]+"\.$/,
      );
    });
  }
});

describe("the price of a measure", () => {
  it("refuses a range, which no option is compared at", () => {
    expect(errorsOf("measures: [{ name: on-call, yearly: { value: 12000, low: 9000, high: 15000 } }]\n")).to.deep.equal(
      [
        'punchlist.yaml:1:37 measures[0].yearly takes no range, because nothing is computed with its ends; write the value alone: "12000".',
      ],
    );
  });
});

describe("ranges of the sensitivity", () => {
  it("are those of each band of the cost profile", () => {
    const bands =
      "[{ when: Mon-Fri 08-18, perHour: 1000 }, { when: Sat 08-18, perHour: { value: 300, low: 100, high: 900 } }]";
    const bars = sensitivityOf([`cost.profile=${bands}`]).bars.filter(({ key }) => key === "cost.profile");
    expect(
      bars.map(({ input, low, high, assumedRange }) => `${input}: ${low} to ${high}, ${assumedRange}`),
    ).to.have.members(["an hour at its dearest: 500 to 1500, true", "an hour Sat 08-18: 100 to 900, false"]);
  });

  it("are those of what a measure changes, by its own total", () => {
    const set = "{ failover: { success: { value: 0.95, low: 0.8, high: 0.99 }, duration: 72s, survivorMttf: 2000h } }";
    const [range, ...others] = sensitivityOf(
      [],
      declared(`cost: { base: 100 }\nmeasures: [{ name: exercises, yearly: 900, set: ${set} }]\n`).whatIf,
    ).options;
    expect([range?.option, range?.key, range?.low, range?.high]).to.deep.equal([
      "exercises",
      "failover.success",
      0.8,
      0.99,
    ]);
    expect(range?.atLow).to.be.above(range?.atHigh ?? Infinity);
    expect(range?.atHigh).to.be.above(900);
    expect(others).to.deep.equal([]);
  });

  it("never leave what can be computed with", () => {
    const bars = sensitivityOf(["response.detect=8760h", "failover.success=0.98"]).bars;
    const highest = (key: string): number | undefined => bars.find((bar) => bar.key === key)?.high;
    expect([highest("response.detect"), highest("failover.success")]).to.deep.equal([8760, 1]);
  });
});

function barOf(key: string, value: string): SensitivityBar | undefined {
  return sensitivityOf([`${key}=${value}`]).bars.find((bar) => bar.key === key);
}

function sensitivityOf(changes: readonly string[], base = BASE): Sensitivity {
  const read = readChanges(changes, base, TODAY);
  if ("errors" in read) throw new Error(read.errors.map(declarationErrorText).join("\n"));
  const whatIf: WhatIf = { ...base, ...withChanges(base, read.changes) };
  const around = { name: "production", environment: undefined, zone: "UTC", today: TODAY, scenarios: [] };
  const inputs = slaInputs(whatIf, around);
  if ("errors" in inputs) throw new Error(inputs.errors.map(declarationErrorText).join("\n"));
  return slaAnswer(inputs.inputs, TODAY).sensitivity;
}

function plainValue({ kind }: NumberForm): string {
  return /value: ([^,]+),/.exec(RANGES[kind])?.[1] ?? "";
}

function numbersIn(form: Form, key: string, around: NumberAt["around"]): readonly NumberAt[] {
  switch (form.form) {
    case "number":
      return [{ key, form, around }];
    case "list":
      return numbersIn(form.of, key, (number) => around(`[${number}]`));
    case "named":
      return numbersIn(form.of, key, (number) => around(`{ app: ${number} }`));
    case "group":
      return Object.entries({ ...form.must, ...form.may }).flatMap(([name, part]) =>
        numbersIn(part, key, (number) => around(`{ ${beside(form)}${name}: ${number} }`)),
      );
    default:
      return [];
  }
}

/** What has to be said beside a number. */
function beside({ must }: GroupForm): string {
  return "when" in must ? "when: Mon-Fri 08-18, " : "";
}

function carried(service: string, peak = "8/s"): string {
  const { backends } = capacityAnswer(
    inputsOf({
      "haproxy.cfg": "backend plone\n    mode http\n    timeout queue 30s\n    server app1 10.0.0.1:8080 maxconn 4\n",
      "punchlist.yaml": `capacity: { service: { ${service} }, peak: ${peak}, slots: 4 }\n`,
    }),
  );
  return JSON.stringify(backends);
}
