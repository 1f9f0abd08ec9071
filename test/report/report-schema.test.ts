import { Ajv } from "ajv";
import { expect } from "chai";
import { reportSchema } from "../../src/report/report-schema.ts";
import type { JsonSchema } from "../../src/report/schema/json-schema.ts";
import { empty } from "./samples/empty.ts";
import { neglected } from "./samples/neglected.ts";
import { production } from "./samples/production.ts";

const accepts = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(reportSchema);

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
    const all = [...everySchema(reportSchema)];
    expect(all).to.have.length.above(80);
    expect(all.filter(({ description }) => !description.endsWith("."))).to.deep.equal([]);
    expect(
      all.filter(({ type, additionalProperties }) => type === "object" && additionalProperties === undefined),
    ).to.deep.equal([]);
  });
});

function* everySchema(schema: JsonSchema): Generator<JsonSchema> {
  yield schema;
  if (schema.items) yield* everySchema(schema.items);
  for (const property of Object.values(schema.properties ?? {})) yield* everySchema(property);
}
