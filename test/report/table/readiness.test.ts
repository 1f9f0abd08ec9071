import { expect } from "chai";
import type { FileReport, Report } from "../../../src/model/index.ts";
import type { Cause } from "../../../src/report/table/causes.ts";
import { readinessOf } from "../../../src/report/table/readiness.ts";
import { production } from "../samples/production.ts";

describe("the answer of an audit", () => {
  it("is ready when all items are answered and none fails", () => {
    expect(answerOf({ pass: 3 }, [])).to.equal("Ready: all 3 items are answered and none fails.");
  });

  it("is not ready while an item stands open", () => {
    expect(answerOf({ pass: 2, unknown: 1 }, [])).to.equal("Nothing fails and 2 checks pass; 1 item stands open.");
  });

  it("is not ready while a file was not read", () => {
    const unread = [
      { kind: "unreadable", path: "haproxy.cfg", line: 1, column: 1, message: "It cannot be read: permission denied." },
    ] as const;
    expect(answerOf({ pass: 3 }, [], { problems: unread })).to.equal(
      "Nothing fails and 3 checks pass; 1 place was not read.",
    );
  });

  it("counts causes, not places", () => {
    expect(answerOf({ pass: 1, fail: 2 }, [cause("error"), cause("error"), cause("warning")])).to.equal(
      "Not ready: 2 errors and 1 warning; 2 of 3 items fail.",
    );
  });

  it("says that there are only warnings", () => {
    expect(answerOf({ pass: 2, fail: 1 }, [cause("warning"), cause("info")])).to.equal("No errors, but 1 warning.");
  });

  it("says how many files were set aside", () => {
    expect(answerOf({ pass: 2, unknown: 1 }, [], { files: [{ ...ZOPE, vendored: true }, ZOPE] })).to.equal(
      "Nothing fails and 2 checks pass; 1 item stands open and 1 vendored file was not judged.",
    );
  });

  it("is none where all is set aside", () => {
    expect(answerOf({}, [], { files: [{ ...ZOPE, vendored: true }] })).to.equal(
      "Nothing was judged in plone: all its files are declared as vendored.",
    );
  });
});

const ZOPE: FileReport = { path: "zope.cfg", language: "buildout", claimedBy: "its name" };

function cause(severity: Cause["severity"]): Cause {
  const [first] = production.findings;
  const { rule, item, subjects } = first!;
  return { rule, item, verdict: "fail", severity, fault: "A log grows", subjects, groups: [[first!]] };
}

function answerOf(
  { pass = 0, fail = 0, unknown = 0 }: { readonly pass?: number; readonly fail?: number; readonly unknown?: number },
  causes: readonly Cause[],
  {
    problems = [],
    files = production.environment.files,
  }: Partial<Pick<Report, "problems">> & { readonly files?: readonly FileReport[] } = {},
): string {
  const report: Report = {
    ...production,
    environment: { ...production.environment, files },
    answers: Array.from({ length: pass + fail + unknown }, (_, index) => ({
      item: `T${10 + index}`,
      title: "Every log is rotated",
      verdict: index < unknown ? "unknown" : "pass",
      findings: [],
    })),
    findings: [],
    problems,
    summary: {
      pass,
      fail: causes.length,
      unknown: 0,
      waived: 0,
      notApplicable: 0,
      failures: { error: 0, warning: 0, info: 0 },
      items: { pass, fail, unknown, waived: 0, "not-applicable": 0 },
    },
  };
  return readinessOf(report, causes).sentence;
}
