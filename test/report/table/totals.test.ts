import { expect } from "chai";
import type { FileReport, Report, Severity } from "../../../src/model/index.ts";
import { tableReport } from "../../../src/report/table.ts";
import { production } from "../samples/production.ts";

describe("the verdict sentence", () => {
  it("says ready when all items are answered and none fails", () => {
    expect(lastLine({ pass: 3, fail: 0, unknown: 0 }, {})).to.equal(
      "plone is ready: all 3 items are answered and none fails.",
    );
  });

  it("does not say ready while an item stands open", () => {
    expect(lastLine({ pass: 2, fail: 0, unknown: 1 }, {})).to.equal(
      "Nothing fails in plone, but 1 of 3 items stands open.",
    );
  });

  it("does not say ready while a file was not read", () => {
    const unread = [
      { kind: "unreadable", path: "haproxy.cfg", line: 1, column: 1, message: "It cannot be read: permission denied." },
    ] as const;
    expect(lastLine({ pass: 3, fail: 0, unknown: 0 }, {}, unread)).to.equal(
      "Nothing fails in plone, but 1 place was not read.",
    );
  });

  it("says not ready for an error", () => {
    expect(lastLine({ pass: 1, fail: 2, unknown: 0 }, { error: 2, warning: 1 })).to.equal(
      "plone is not ready: 2 items fail (2 errors, 1 warning).",
    );
  });

  it("says that there are only warnings", () => {
    expect(lastLine({ pass: 2, fail: 1, unknown: 0 }, { warning: 3, info: 1 })).to.equal(
      "plone has no errors, but 3 warnings and 1 info.",
    );
  });

  it("says how many files were set aside", () => {
    expect(lastLine({ pass: 3, fail: 0, unknown: 0 }, {}, [], [{ ...ZOPE, vendored: true }, ZOPE])).to.equal(
      "plone is ready: all 3 items are answered and none fails; 1 vendored file was not judged.",
    );
    expect(lastLine({ pass: 2, fail: 0, unknown: 1 }, {}, [], [{ ...ZOPE, vendored: true }, ZOPE])).to.equal(
      "Nothing fails in plone, but 1 of 3 items stands open and 1 vendored file was not judged.",
    );
  });

  it("says that nothing was judged where all is set aside", () => {
    expect(lastLine({ pass: 0, fail: 0, unknown: 0 }, {}, [], [{ ...ZOPE, vendored: true }])).to.equal(
      "Nothing was judged in plone: all its files are declared as vendored.",
    );
  });
});

const ZOPE: FileReport = { path: "zope.cfg", language: "buildout", claimedBy: "its name" };

function lastLine(
  { pass, fail, unknown }: { readonly pass: number; readonly fail: number; readonly unknown: number },
  failures: Partial<Record<Severity, number>>,
  problems: Report["problems"] = [],
  files = production.environment.files,
): string {
  const total = (failures.error ?? 0) + (failures.warning ?? 0) + (failures.info ?? 0);
  const report: Report = {
    ...production,
    environment: { ...production.environment, files },
    answers: Array.from({ length: pass + fail + unknown }, (_, index) => ({
      item: `T${10 + index}`,
      title: "Every log is rotated",
      verdict: "pass",
      findings: [],
    })),
    findings: [],
    problems,
    summary: {
      pass,
      fail: total,
      unknown: 0,
      waived: 0,
      notApplicable: 0,
      failures: { error: 0, warning: 0, info: 0, ...failures },
      items: { pass, fail, unknown, waived: 0, "not-applicable": 0 },
    },
  };
  return (
    tableReport(report, { width: 100, colour: false, verbose: false, unicode: true }).trimEnd().split("\n").at(-1) ?? ""
  );
}
