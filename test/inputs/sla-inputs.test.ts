import { expect } from "chai";
import type { SlaInputs } from "../../src/plan/sla/inputs.ts";
import { combinations } from "../../src/inputs/combinations.ts";
import { slaInputs, type SlaSurroundings } from "../../src/inputs/sla-inputs.ts";
import { hourlyBands } from "../../src/inputs/hourly-bands.ts";
import { haproxyDetection } from "../../src/inputs/haproxy-detection.ts";
import { haproxy } from "../../src/languages/haproxy/index.ts";
import { SourceFile } from "../../src/model/index.ts";
import { GOLDEN } from "../declaration/golden-sample.ts";
import { declared } from "../declaration/read.ts";
import { inMemory } from "../../src/audit/in-memory.ts";

const AROUND: SlaSurroundings = {
  name: "production",
  environment: undefined,
  zone: "Europe/Berlin",
  today: "2026-11-23",
  scenarios: [],
};

describe("the inputs of an SLA", () => {
  it("carry the lines where they were declared", () => {
    const { baseline, options } = inputs(GOLDEN);
    expect(baseline.cost?.base).to.deep.equal({
      value: 100,
      source: { tag: "declared", where: "punchlist.yaml:7" },
    });
    expect(baseline.response.detect.value).to.equal(5.5 / 60);
    expect(options[2]?.inputs.failover?.success).to.deep.equal({
      value: 0.95,
      source: { tag: "declared", where: "punchlist.yaml:33" },
      range: { low: 0.9, high: 0.99 },
    });
  });

  it("stand in for what nobody said, each with its tag", () => {
    const { baseline } = inputs("name: plone\n");
    const { incidents, response, service, promise } = baseline;
    expect([incidents.observed.value, incidents.observed.source.tag]).to.deep.equal([
      { count: 4, years: 1 },
      "assumption",
    ]);
    expect([response.detect.value, response.detect.source.tag]).to.deep.equal([5.5 / 60, "vendor default"]);
    expect([service.hours.value.text, service.zone.value]).to.deep.equal(["24x7", "Europe/Berlin"]);
    expect([baseline.cost, promise.availability, baseline.failover]).to.deep.equal([undefined, undefined, undefined]);
  });

  it("keep the range of the rest of the week from the dearest hours", () => {
    const { cost } = inputs(
      "cost: { profile: [{ when: Mon-Fri 08-18, perHour: 100 }, { when: rest, perHour: { value: 900, low: 800, high: 950 } }] }\n",
    ).baseline;
    expect(cost?.profile.value.map(({ perHour, range }) => [perHour, range])).to.deep.equal([[100, undefined]]);
    expect([cost?.base.value, cost?.base.range]).to.deep.equal([900, { low: 800, high: 950 }]);
  });

  it("are asked for in the order in which they matter", () => {
    expect(inputs("name: plone\n").questions.map(({ number, key }) => `${number} ${key}`)).to.deep.equal([
      "1 service.hours",
      "2 cost.base",
      "4 incidents.observed",
      "5 incidents.repair",
      "6 response.coverage",
      "7 failover",
      "8 topology.units",
      "9 service.maintenance",
      "10 promise.availability",
      "11 measures",
    ]);
    expect(inputs(GOLDEN).questions.map(({ number }) => number)).to.deep.equal([3, 7, 8, 9]);
  });

  it("trust a failover by the date of its last exercise", () => {
    expect(success("failover: { duration: 72s, lastExercise: 2026-10-01 }\n")).to.equal(0.95);
    expect(success("failover: { duration: 72s, lastExercise: 2026-05-02 }\n")).to.equal(0.9);
    expect(success("failover: { duration: 72s, lastExercise: 2024-05-02 }\n")).to.equal(0.5);
    expect(success("failover: { duration: 72s }\n")).to.equal(0.5);
    expect(success("failover: { duration: 72s, success: 0.99 }\n")).to.equal(0.99);
  });

  it("take rest in a profile for the base", () => {
    const { cost } = inputs(
      "cost: { profile: [{ when: Mon-Fri 08-18, perHour: 1000 }, { when: rest, perHour: 100 }] }\n",
    ).baseline;
    expect([cost?.base.value, cost?.profile.value.map(({ perHour }) => perHour)]).to.deep.equal([100, [1000]]);
  });

  it("combine measures that change different things", () => {
    expect(
      inputs(GOLDEN).options.map(({ measures, yearly }) => `${measures.join(" + ")}: ${yearly.value}`),
    ).to.deep.equal([
      "on-call: 12000",
      "24x7 staff: 60000",
      "failover: 9000",
      "on-call + failover: 21000",
      "24x7 staff + failover: 69000",
    ]);
  });

  it("hold the named options alone", () => {
    const read = slaInputs(declared(GOLDEN).whatIf, { ...AROUND, scenarios: [["failover"]] });
    expect(
      "inputs" in read && [read.inputs.options.map(({ measures }) => measures), read.inputs.simulateAll],
    ).to.deep.equal([[["failover"]], true]);
  });

  it("are refused where nobody ever responds, in a measure as well", () => {
    const nobody =
      "measures:\n  - name: holiday\n    yearly: 0\n    set: { response: { coverage: [{ when: rest, react: none }] } }\n";
    const read = slaInputs(declared(nobody).whatIf, AROUND);
    expect("errors" in read && read.errors.map(({ line, column }) => `${line}:${column}`)).to.deep.equal(["4:43"]);
  });
});

describe("combinations of measures", () => {
  it("leave out those that change the same", () => {
    const sets = combinations([
      { name: "on-call", changes: ["response.coverage"] },
      { name: "staff", changes: ["response.coverage"] },
    ]);
    expect(sets.map((set) => set.map(({ name }) => name))).to.deep.equal([["on-call"], ["staff"]]);
  });
  it("are not made of many measures", () => {
    const many = ["a", "b", "c", "d", "e"].map((letter) => ({ name: `option ${letter}`, changes: [letter] }));
    expect(combinations(many)).to.have.lengthOf(5);
  });
});

describe("168 prices", () => {
  it("become a band for each stretch of one price on one day", () => {
    const prices = Array.from({ length: 168 }, (_, hour) => (hour >= 8 && hour < 18 ? 1000 : 100));
    expect(
      hourlyBands(prices)
        .map(({ when, perHour }) => `${when.text}: ${perHour}`)
        .slice(0, 4),
    ).to.deep.equal(["hours 0 to 8: 100", "hours 8 to 18: 1000", "hours 18 to 24: 100", "hours 24 to 48: 100"]);
  });
});

describe("the time in which HAProxy gives up a server", () => {
  it("is half an interval and the further failures of the slowest server", () => {
    const found = detection(
      "backend plone\n  default-server inter 10s fall 2\n  server instance1 127.0.0.1:8081 check\n  server instance2 127.0.0.1:8082 check inter 2s\n",
    );
    expect(found?.value).to.equal(15 / 3600);
    expect(found?.source).to.deep.equal({ tag: "your configuration", where: "haproxy.cfg:2" });
  });
  it("follows HAProxy's own defaults: 5 s", () => {
    expect(
      detection("backend plone\n  server instance1 127.0.0.1:8081 check\n  server instance2 127.0.0.1:8082 check\n")
        ?.value,
    ).to.equal(5 / 3600);
  });
  it("is not known of a server that has no stand-in", () => {
    expect(detection("backend plone\n  server instance1 127.0.0.1:8081 check\n")).to.equal(undefined);
  });
});

function inputs(text: string): SlaInputs {
  const read = slaInputs(declared(text).whatIf, AROUND);
  if ("inputs" in read) return read.inputs;
  throw new Error(read.errors.map(({ message }) => message).join("\n"));
}

function success(text: string): number | undefined {
  return inputs(text).baseline.failover?.success.value;
}

function detection(text: string): ReturnType<typeof haproxyDetection> {
  const file = new SourceFile("haproxy.cfg", text);
  const { documents } = haproxy.read([file], inMemory([file]), { versions: new Map(), roots: new Map() });
  return haproxyDetection(documents);
}
