import { Ajv } from "ajv";
import { expect } from "chai";
import { join } from "node:path";
import type { JsonSchema } from "../../src/dev/json-schema.ts";
import { planSchema, slaSchema } from "../../src/dev/schemas.ts";
import { everySchema } from "../report/samples/walked-schema.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const root = join(import.meta.dirname, "../..");

describe("the schema of what sla answers", () => {
  const schema = slaSchema(root);
  const mistakes = mistakesBy(schema);

  for (const name of ["golden-sla", "plone-production", "rails-production", "node-neglected", "short-of-memory"])
    it(`accepts the answer for ${name}`, () => {
      expect(mistakes(answer("sla", `fixtures/environments/${name}`))).to.deep.equal([]);
    });

  it("accepts what is said of an empty folder", () => {
    expect(mistakes(answer("sla", folderWith({})))).to.deep.equal([]);
  });

  it("accepts a promise of which nothing else is known", () => {
    expect(mistakes(answer("sla", folderWith({}), "--set", "promise.availability=99.5 %"))).to.deep.equal([]);
  });

  it("accepts an answer with everything that can be declared", () => {
    const everything = answer("sla", folderWith(EVERYTHING));
    expect(everything).to.include.keys("currency", "budgets", "alerts", "record", "heat", "parts");
    expect(mistakes(everything)).to.deep.equal([]);
  });

  it("refuses a field that it does not know", () => {
    const everything = answer("sla", folderWith(EVERYTHING));
    expect(mistakes({ ...everything, author: "Marta Huber" })).to.deep.equal([" must NOT have additional properties"]);
  });

  it("refuses a figure without its unit, and a day that is none", () => {
    const { incident, ...rest } = answer("sla", "fixtures/environments/golden-sla");
    const { unit, ...unitless } = (incident as { outage: Record<string, unknown> }).outage;
    expect(unit).to.equal("h");
    expect(mistakes({ ...rest, incident: { ...(incident as object), outage: unitless } })).to.deep.equal([
      "/incident/outage must have required property 'unit'",
    ]);
    expect(mistakes({ ...rest, incident, today: "soon" })).to.deep.equal([
      '/today must match pattern "^\\d{4}-\\d{2}-\\d{2}$"',
    ]);
  });

  it("describes every field and closes every object", () => {
    expectDescribed(schema);
  });
});

describe("the schema of what plan answers", () => {
  const schema = planSchema(root);
  const mistakes = mistakesBy(schema);

  for (const name of ["plone-production", "rails-production", "django-neglected", "short-of-memory"])
    it(`accepts the answer for ${name}`, () => {
      expect(mistakes(answer("plan", `fixtures/environments/${name}`))).to.deep.equal([]);
    });

  it("accepts what is said of an empty folder", () => {
    const said = ["--set", "memory=8GB", "--set", "instances=4", "--set", "threads=2"];
    const planned = answer("plan", folderWith({}), ...said, "--set", "disk=61 of 100 GB, 1.6 GB/month");
    expect(JSON.stringify(planned)).to.include('"growth"');
    expect(mistakes(planned)).to.deep.equal([]);
  });

  it("accepts a peak that is turned round, in time and too slow", () => {
    const sized = answer("plan", folderWith({}), "--set", "peak=40/s", "--set", "target=2s");
    expect(JSON.stringify(sized)).to.include('"kind":"servers"').and.to.include('"kind":"unreachable"');
    expect(mistakes(sized)).to.deep.equal([]);
  });

  it("accepts a peak at a balancer whose requests wait, give up and are refused", () => {
    const peak = [
      "capacity.backend=plone",
      "peak=18/s",
      "capacity.service.mean=200ms",
      "target=1s",
      "capacity.target.wait=1s",
      "capacity.patience=5s",
    ];
    const planned = answer(
      "plan",
      "fixtures/environments/plone-production",
      ...peak.flatMap((each) => ["--set", each]),
    );
    expect(JSON.stringify(planned)).to.include('"atPeak"');
    expect(mistakes(planned)).to.deep.equal([]);
  });

  it("accepts readings of a disk and the steps of a load test", () => {
    const said = MEASURED.flatMap((each) => ["--set", each]);
    const planned = answer("plan", "fixtures/environments/plone-production", ...said);
    expect(JSON.stringify(planned)).to.include('"kind":"date"').and.to.include('"kind":"extrapolated"');
    expect(mistakes(planned)).to.deep.equal([]);
  });

  it("accepts a load test without contention, whose ceiling is infinite", () => {
    const planned = answer("plan", folderWith({}), "--set", UNCONTENDED);
    expect(JSON.stringify(planned)).to.include('"ceiling":null');
    expect(mistakes(planned)).to.deep.equal([]);
  });

  it("refuses a value without its source", () => {
    const { inputs, ...rest } = answer("plan", "fixtures/environments/plone-production");
    expect(mistakes({ ...rest, inputs: { ...(inputs as object), data: { value: 1 } } })).to.deep.equal([
      "/inputs/data must have required property 'source'",
    ]);
  });

  it("describes every field and closes every object", () => {
    expectDescribed(schema);
  });
});

function mistakesBy(schema: JsonSchema): (value: unknown) => readonly string[] {
  const accepts = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
  return (value) =>
    accepts(value) ? [] : (accepts.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ""}`);
}

function expectDescribed(schema: JsonSchema): void {
  const schemas = [...everySchema(schema)];
  const fields = schemas.flatMap(({ properties = {} }) => Object.entries(properties));
  expect(fields).to.have.length.above(150);
  expect(fields.filter(([, { description = "" }]) => !description.endsWith("."))).to.deep.equal([]);
  expect(schemas.filter((each) => each.type === "object" && each.additionalProperties !== false)).to.deep.equal([]);
}

function answer(command: string, path: string, ...words: readonly string[]): Record<string, unknown> {
  const { stdout, stderr } = punchlist(command, path, "--today", "2026-11-23", "--format", "json", ...words);
  expect(stderr).to.equal("");
  return JSON.parse(stdout) as Record<string, unknown>;
}

const EVERYTHING = {
  "punchlist.yaml": `service:
  zone: Europe/Berlin
  hours: "Mon-Fri 07:00-20:00"
  maintenance: { windows: ["Tue 10-11"], counted: both }
  deploys: [{ perMonth: 4, length: 5m, when: Tue 10-12 }]
promise: { window: calendar-month, availability: "99.5 %", longest: 4h, count: 3, requests: 3000000, slice: 5m }
cost: { currency: EUR, base: 100, profile: [{ when: Mon-Fri 08-18, perHour: { value: 1000, low: 500, high: 2000 } }] }
response: { detect: 5.5m, coverage: [{ when: Mon-Fri 08-18, react: 15m }, { when: rest, react: none }] }
measures:
  - { name: failover, yearly: 9000, set: { failover: { duration: 72s, success: 0.95, survivorMttf: { value: 2000h, low: 1000h, high: 3000h } } } }
outages: { log: outages.csv, since: 2026-01-01 }
topology:
  units: { web1: { mttf: 4000h, group: web }, web2: { mttf: 4000h, group: web }, db: { availability: "99.9 %" } }
  need: "(1 of web) & db"
`,
  "outages.csv": `start,end,cause,planned
2026-01-14T09:10+01:00,2026-01-14T10:10+01:00,database,no
2026-02-14T09:10+01:00,2026-02-14T09:50+01:00,database,no
2026-03-03 14:00,2026-03-03 14:50,deploy,no
2026-04-03 14:00,2026-04-03 14:20,deploy,no
2026-05-03 14:00,2026-05-03 14:35,deploy,no
2026-06-09 22:00,2026-06-10 00:00,upgrade,yes
2026-11-09 12:00,2026-11-09 13:00,network,no
`,
};

/** Ten months of a disk of a host whose facts are known, and a load test that bends. */
const MEASURED = [
  `capacity.disk=[${Array.from({ length: 10 }, (_, month) => `{ date: 2026-${String(month + 1).padStart(2, "0")}-05, host: app1, mount: /srv, used: ${50.1 + 1.6 * month + (month % 3) / 10} GB }`).join(", ")}]`,
  "capacity.loadTest=[{ clients: 1, throughput: 10/s }, { clients: 2, throughput: 18.5/s }, { clients: 4, throughput: 32/s }, { clients: 8, throughput: 47/s }, { clients: 16, throughput: 52/s }]",
];

const UNCONTENDED =
  "capacity.loadTest=[{ clients: 1, throughput: 10/s }, { clients: 2, throughput: 20/s }, { clients: 4, throughput: 40/s }, { clients: 8, throughput: 80/s }]";
