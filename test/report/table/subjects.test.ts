import { expect } from "chai";
import type { SubjectReport } from "../../../src/model/index.ts";
import { subjectCount, subjectSentence } from "../../../src/report/table/subjects.ts";

describe("what a cause is about", () => {
  it("counts a file once that has several faults", () => {
    const faults = [subject("haproxy:ha.cfg/nbproc", "ha.cfg"), subject("haproxy:ha.cfg/reqadd", "ha.cfg")];
    expect(subjectCount(faults)).to.equal(undefined);
    expect(subjectCount([...faults, subject("haproxy:b.cfg/nbproc", "b.cfg")])).to.equal("2 configurations");
  });

  it("counts programs of one name in two files twice", () => {
    expect(subjectCount([subject("program:web", "a.conf"), subject("program:web", "b.conf")])).to.equal("2 programs");
  });

  it("names the first of the subjects of one finding", () => {
    const finding = { subjects: ["program:zeo", "program:one", "program:two"].map((each) => subject(each, "s.conf")) };
    expect(subjectSentence([finding], false)).to.equal(" Subjects program:zeo and 2 more.");
    expect(subjectSentence([finding], true)).to.equal(" Subjects program:zeo, program:one and program:two.");
  });

  it("says of what else the words about the first finding are true", () => {
    const [one, two] = [{ subjects: [subject("log:/a.log", "x")] }, { subjects: [subject("log:/b.log", "y")] }];
    expect(subjectSentence([one, two], false)).to.equal(" Subject log:/a.log; the same holds of log:/b.log.");
  });
});

function subject(address: string, path: string): SubjectReport {
  return { address, path, fingerprint: address };
}
