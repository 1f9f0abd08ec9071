import { Ajv } from "ajv";
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonSchema } from "../../src/dev/json-schema.ts";
import { reportSchema } from "../../src/dev/schemas.ts";
import { empty } from "./samples/empty.ts";
import { neglected } from "./samples/neglected.ts";
import { production } from "./samples/production.ts";
import { everySchema, resolved } from "./samples/walked-schema.ts";

const root = join(import.meta.dirname, "../..");
const schema = reportSchema(root);
const accepts = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

describe("the report's schema", () => {
  it("accepts a production with all verdicts", () => {
    expect(accepts(production), JSON.stringify(accepts.errors)).to.equal(true);
  });

  it("accepts a neglected environment", () => {
    expect(accepts(neglected), JSON.stringify(accepts.errors)).to.equal(true);
  });

  it("accepts a report about nothing", () => {
    expect(accepts(empty), JSON.stringify(accepts.errors)).to.equal(true);
  });

  it("refuses a field that it does not know", () => {
    expect(accepts({ ...empty, author: "Marta Huber" })).to.equal(false);
    expect(accepts.errors?.[0]?.message).to.equal("must NOT have additional properties");
  });

  it("refuses a report without its findings", () => {
    const { findings, ...rest } = empty;
    expect(findings).to.deep.equal([]);
    expect(accepts(rest)).to.equal(false);
    expect(accepts.errors?.[0]?.message).to.equal("must have required property 'findings'");
  });

  it("refuses a line 0", () => {
    expect(
      accepts({
        ...empty,
        problems: [{ kind: "refused", path: "haproxy.cfg", line: 0, column: 1, message: "There is no line 0." }],
      }),
    ).to.equal(false);
    expect(accepts.errors?.[0]?.message).to.equal("must be >= 1");
  });

  it("refuses a verdict that it does not know", () => {
    expect(
      accepts({
        ...empty,
        answers: [{ item: "T49", title: "Balance with leastconn", verdict: "maybe", findings: [] }],
      }),
    ).to.equal(false);
    expect(accepts.errors?.[0]?.message).to.equal("must be equal to one of the allowed values");
  });

  it("describes every field and closes every object", () => {
    const fields = [...everySchema(schema)].flatMap(({ properties = {} }) => Object.entries(properties));
    expect(fields).to.have.length.above(80);
    expect(fields.filter(([, { description = "" }]) => !description.endsWith("."))).to.deep.equal([]);
    expect(
      [...everySchema(schema)].filter(
        ({ type, additionalProperties }) => type === "object" && additionalProperties === undefined,
      ),
    ).to.deep.equal([]);
  });

  for (const name of ["plone-neglected", "plone-production"])
    it(`accepts the report of ${name}, whose keys stand in its order`, () => {
      const report: unknown = JSON.parse(readFileSync(join(root, "reports", name, "report.json"), "utf8"));
      expect(accepts(report), JSON.stringify(accepts.errors?.slice(0, 3))).to.equal(true);
      expect([...outOfOrder(report, schema)]).to.deep.equal([]);
    });
});

/** The objects whose keys do not stand in the order of the schema. */
function* outOfOrder(value: unknown, part: JsonSchema): Generator<string> {
  const { items, properties } = resolved(part, schema);
  if (Array.isArray(value) && items) for (const each of value) yield* outOfOrder(each, items);
  if (typeof value !== "object" || value === null || !properties) return;
  const keys = Object.keys(value);
  const ordered = Object.keys(properties).filter((key) => keys.includes(key));
  if (keys.join() !== ordered.join()) yield `${keys.join()} for ${ordered.join()}`;
  for (const [key, inner] of Object.entries(value)) yield* outOfOrder(inner, properties[key] ?? {});
}
