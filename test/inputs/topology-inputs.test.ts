import { expect } from "chai";
import { topologyOf } from "../../src/inputs/topology-inputs.ts";
import { sourceText } from "../../src/plan/sourced.ts";
import { declared } from "../declaration/read.ts";

const UNITS =
  "proxy1: { mttf: 1000h, group: proxy, host: app1 }, proxy2: { mttf: 1000h, group: proxy, host: app2 }, db: { mttf: 8760h, mttr: 4h }";

describe("what a service is made of", () => {
  it("is one of each group and every other unit while nobody said what is needed", () => {
    const topology = made(`topology: { units: { ${UNITS} } }`);
    expect([topology?.need.value, topology && sourceText(topology.need.source)]).to.deep.equal([
      "(1 of proxy) & db",
      "assumption, one of each group, and every other unit",
    ]);
    expect(topology?.parts).to.deep.equal([
      { kind: "group", name: "1 of proxy", needed: 1, members: ["proxy1", "proxy2"], beta: 0.05 },
      { kind: "structure", name: "db", structure: { kind: "unit", name: "db" } },
    ]);
    expect(
      topology?.units.map(({ name, mttfHours, mttrHours }) => [name, mttfHours?.value, mttrHours?.value]),
    ).to.deep.equal([
      ["proxy1", 1000, undefined],
      ["proxy2", 1000, undefined],
      ["db", 8760, 4],
    ]);
  });

  it("fails at once the more often the more it shares", () => {
    const beta = (text: string) => made(`topology: { units: { ${text} } }`)?.betas.map((each) => each.beta.value);
    expect(beta("a: { group: app, site: x }, b: { group: app, site: y }")).to.deep.equal([0.02]);
    expect(beta("a: { group: app, host: x }, b: { group: app, host: y }")).to.deep.equal([0.05]);
    expect(beta("a: { group: app, host: x }, b: { group: app, host: x }")).to.deep.equal([0.1]);
    expect(made(`topology: { units: { ${UNITS} }, beta: 0.2 }`)?.betas.map((each) => each.beta.value)).to.deep.equal([
      0.2,
    ]);
  });

  it("is one part where a unit is needed twice", () => {
    const topology = made(`topology: { units: { ${UNITS} }, need: "(1 of proxy) & (db | proxy1)" }`);
    expect(topology?.parts.map(({ name }) => name)).to.deep.equal(["(1 of proxy) & (db | proxy1)"]);
  });

  it("is unknown without units", () => {
    expect(made("name: plone")).to.equal(undefined);
  });
});

function made(text: string): ReturnType<typeof topologyOf> {
  return topologyOf(declared(`${text}\n`).whatIf.topology);
}
