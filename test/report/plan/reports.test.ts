import { expect } from "chai";
import { capacityCsv } from "../../../src/report/plan/capacity-csv.ts";
import { capacityJson } from "../../../src/report/plan/capacity-json.ts";
import { capacityTable } from "../../../src/report/plan/capacity-table.ts";
import { planOf } from "./plan-of.ts";

describe("the plan of an environment", () => {
  it("fits a narrow terminal without block characters", async () => {
    const { subject, inputs, answer } = await planOf("plone-production", ["capacity.peak=18/s"]);
    const text = capacityTable(subject, inputs, answer, { width: 60, unicode: false, colour: false });
    expect(
      text
        .split("\n")
        .filter((line) => line.length > 60 && !line.trimStart().startsWith("--set") && !line.includes("/")),
    ).to.deep.equal([]);
    expect(text).not.to.match(/[█░▒▓●○▲│─╌└]/);
  });

  it("as CSV has a number a row", async () => {
    const { inputs, answer } = await planOf("plone-production", [
      "capacity.backend=plone",
      "capacity.peak=18/s",
      "capacity.service.mean=200ms",
    ]);
    const rows = capacityCsv(inputs, answer).trimEnd().split("\n");
    expect(rows[0]).to.equal("section,subject,quantity,at,value,unit");
    expect(rows).to.include("ram,instance1,least,app1,334144000,bytes");
    expect(rows).to.include("ram,memory,fits,app1,16742264832,bytes");
    expect(rows).to.include("disk,/srv,no date,app1,one-reading,reason");
    expect(rows.filter((row) => row.startsWith("peak,")).map((row) => row.split(",").slice(-3, -2)[0])).to.deep.equal(
      Array<string>(15).fill("18"),
    );
    expect(rows.every((row) => row.replaceAll(/"[^"]*"/g, "").split(",").length === 6)).to.equal(true);
  });

  it("as JSON holds inputs with their origins, and the answer", async () => {
    const { subject, inputs, answer } = await planOf("plone-production", []);
    const text = capacityJson(subject, inputs, answer);
    const read: unknown = JSON.parse(text);
    expect(read).to.have.nested.property("schemaVersion", 1);
    expect(read)
      .to.have.nested.property("inputs.hosts[0].memoryBytes")
      .that.deep.equals({
        value: 16_742_264_832,
        source: { tag: "your configuration", where: "facts/app1/meminfo:1" },
      });
    expect(read).to.have.nested.property("answer.ram[0].verdict.kind", "fits");
    expect(read)
      .to.have.nested.property("answer.disks[1].date")
      .that.deep.equals({ kind: "no-date", reason: "one-reading" });
    expect(text).to.equal(capacityJson(subject, inputs, answer));
  });
});
