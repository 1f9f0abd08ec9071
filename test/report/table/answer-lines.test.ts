import { expect } from "chai";
import type { ProblemReport } from "../../../src/model/index.ts";
import { answerLines } from "../../../src/report/table/answer-lines.ts";
import { causesOf } from "../../../src/report/table/causes.ts";
import { tableStyle } from "../../../src/report/table/style.ts";
import { production } from "../samples/production.ts";

describe("the first line of a run that ends with 2", () => {
  it("names the program that refuses files", () => {
    const refused = [problem("refused", "etc/haproxy.cfg"), problem("refused", "etc/haproxy.cfg")];
    expect(firstLine(refused)).to.equal("Exit code 2, because haproxy refuses etc/haproxy.cfg.");
  });

  it("counts the files that could not be read", () => {
    const unread = [problem("unreadable", "base.cfg"), problem("unreadable", "live.cfg"), problem("refused", "x.cfg")];
    expect(firstLine(unread)).to.equal(
      "Exit code 2, because base.cfg and 1 more file could not be read and its program refuses x.cfg.",
    );
  });

  it("says nothing of what is only unseen", () => {
    expect(firstLine([problem("unseen", "base.cfg")])).to.match(/^Not ready: /);
  });
});

function problem(kind: ProblemReport["kind"], path: string): ProblemReport {
  return { kind, path, line: 3, column: 1, message: "It ends in the middle of a section." };
}

function firstLine(problems: readonly ProblemReport[]): string {
  const style = tableStyle({ width: 110, colour: false, verbose: false, all: false, unicode: true }, production.today);
  return answerLines({ ...production, problems }, causesOf(production), style)[0] ?? "";
}
