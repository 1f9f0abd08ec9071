import { Ajv } from "ajv";
import { expect } from "chai";
import { join } from "node:path";
import { slaSchema } from "../../src/dev/schemas.ts";
import { everySchema } from "../report/samples/walked-schema.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const root = join(import.meta.dirname, "../..");

describe("the schema of what sla answers", () => {
  const schema = slaSchema(root);
  const accepts = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

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
    const schemas = [...everySchema(schema)];
    const fields = schemas.flatMap(({ properties = {} }) => Object.entries(properties));
    expect(fields).to.have.length.above(200);
    expect(fields.filter(([, { description = "" }]) => !description.endsWith("."))).to.deep.equal([]);
    expect(
      schemas.filter(({ type, additionalProperties }) => type === "object" && additionalProperties !== false),
    ).to.deep.equal([]);
  });

  function mistakes(value: unknown): readonly string[] {
    return accepts(value) ? [] : (accepts.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ""}`);
  }
});

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
