import { expect } from "chai";
import { tableReport } from "../../../src/report/table.ts";
import type { Report } from "../../../src/model/index.ts";
import { production } from "../samples/production.ts";

const LOOK = { width: 100, colour: false, verbose: false, all: false, unicode: true };

describe("known failures in the terminal report", () => {
  it("are a line a rule below what is new, and counted in the answer", () => {
    const lines = tableReport(knowing("warning"), LOOK).split("\n");
    expect(lines[0]).to.equal(
      "Not ready: 1 error; 2 of 12 items fail; the baseline holds 1 warning; 1 check is open; 1 place was",
    );
    const at = lines.indexOf("Known (1), held by the baseline");
    expect(lines.slice(at, at + 3)).to.deep.equal([
      "Known (1), held by the baseline",
      "  T42  buildout/socket-timeout  A dead download server holds a build up for minutes",
      "",
    ]);
  });

  it("leave nothing new, where that is all", () => {
    const [first] = tableReport(knowing("warning", "error"), LOOK).split("\n");
    expect(first).to.equal(
      "Nothing new fails; the baseline holds 1 error and 1 warning; 1 check is open; 1 place was not read.",
    );
  });

  it("are cut to the width", () => {
    const lines = tableReport(knowing("warning"), { ...LOOK, width: 40 }).split("\n");
    expect(lines).to.include("  T42  buildout/socket-timeout  A dead …");
  });
});

/** The sample with its failures of some severities in the baseline. */
function knowing(...severities: readonly string[]): Report {
  return {
    ...production,
    findings: production.findings.map((finding) =>
      finding.verdict === "fail" && severities.includes(finding.severity) ? { ...finding, known: true } : finding,
    ),
  };
}
