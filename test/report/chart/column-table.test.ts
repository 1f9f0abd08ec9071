import { expect } from "chai";
import { columnTable, columnTableCsv } from "../../../src/report/chart/column-table.ts";
import { options } from "../samples/charts.ts";

describe("a table of numbers", () => {
  it("puts numbers to the right", () => {
    expect(columnTable(options, { width: 80, unicode: true, colour: false })).to.deep.equal([
      "Option                              Downtime h/yr  Total EUR/yr",
      "───────────────────────────────────────────────────────────────",
      "one host, somebody in office hours          64.46     14 373.20",
      "failover, on-call                            0.66     21 223.74",
    ]);
  });

  it("wraps texts where numbers need the room", () => {
    expect(columnTable(options, { width: 52, unicode: false, colour: false })).to.deep.equal([
      "Option                 Downtime h/yr  Total EUR/yr",
      "--------------------------------------------------",
      "one host, somebody in          64.46     14 373.20",
      "office hours",
      "failover, on-call               0.66     21 223.74",
    ]);
  });

  it("becomes a list where there is no room for the numbers", () => {
    expect(columnTable(options, { width: 30, unicode: true, colour: false })).to.deep.equal([
      "one host, somebody in office",
      "hours",
      "  Downtime h/yr  64.46",
      "  Total EUR/yr   14 373.20",
      "",
      "failover, on-call",
      "  Downtime h/yr  0.66",
      "  Total EUR/yr   21 223.74",
    ]);
  });

  it("makes texts of others harmless", () => {
    const [, , row] = columnTable(
      { columns: [{ title: "Option", align: "left" }], rows: [["\x1b[2Jfailover"]] },
      { width: 80, unicode: true, colour: false },
    );
    expect(row).to.equal("\\x1b[2Jfailover");
  });

  it("keeps a text whole whose width others measure differently", () => {
    const [, , row] = columnTable(
      { columns: [{ title: "Option", align: "left" }], rows: [["เครื่องเซิร์ฟเวอร์"]] },
      { width: 80, unicode: true, colour: false },
    );
    expect(row).to.equal("เครื่องเซิร์ฟเวอร์");
  });

  it("has a CSV twin with unrounded numbers", () => {
    expect(columnTableCsv(options)).to.equal(
      `Option,Downtime h/yr,Total EUR/yr\n"one host, somebody in office hours",64.463,14373.2\n"failover, on-call",0.659,21223.74\n`,
    );
  });
});
