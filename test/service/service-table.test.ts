import { expect } from "chai";
import { SERVICE_TABLE } from "../../src/service/service-table.ts";

describe("the table of services", () => {
  it("has no two services of one name", () => {
    expect(repeated(SERVICE_TABLE.map(({ name }) => name))).to.deep.equal([]);
  });

  it("gives no program to two services", () => {
    const forms = SERVICE_TABLE.flatMap(({ commands }) => commands);
    const programs = forms.flatMap((form) => ("programs" in form && !form.verbs && !form.among ? form.programs : []));
    expect(programs).to.include("runzope");
    expect(repeated(programs)).to.deep.equal([]);
  });

  it("asks for no more time than it tells to write", () => {
    const times = SERVICE_TABLE.flatMap(({ start, stop }) => [start, stop].filter((each) => each !== undefined));
    expect(times).to.have.length.greaterThan(5);
    expect(times.filter(({ least, wanted }) => least > wanted)).to.deep.equal([]);
  });
});

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
