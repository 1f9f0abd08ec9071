import { expect } from "chai";
import { answer } from "../../src/audit/answer.ts";
import type { Checklist, ChecklistItem, Finding, Verdict } from "../../src/model/index.ts";

describe("answer", () => {
  it("takes the worst verdict of an item's findings", () => {
    expect(answered({}, ["pass", "fail", "unknown"])).to.deep.include({ verdict: "fail", findings: [0, 1, 2] });
  });

  it("takes unknown before pass", () => {
    expect(answered({}, ["pass", "unknown"])).to.deep.include({ verdict: "unknown" });
  });

  it("passes what passes, whatever else is not applicable", () => {
    expect(answered({}, ["not-applicable", "pass"])).to.deep.include({ verdict: "pass" });
  });

  it("leaves an item open that no rule answers", () => {
    expect(answered({}, [])).to.deep.include({ verdict: "unknown", open: "No rule that is on answers this." });
  });

  it("leaves an item open whose rules have nothing to judge, when it says what it needs", () => {
    expect(answered({ open: "Needs the cost of an hour in punchlist.yaml." }, ["not-applicable"])).to.deep.include({
      verdict: "unknown",
      open: "Needs the cost of an hour in punchlist.yaml.",
      settledBy: "rule",
    });
  });

  it("says that a declaration settles what the checklist says it does", () => {
    expect(
      answered({ open: "Needs the cost of an hour in punchlist.yaml.", settledBy: "declaration" }, ["not-applicable"]),
    ).to.deep.include({ verdict: "unknown", settledBy: "declaration" });
  });

  it("says that a file settles what its findings leave open", () => {
    expect(answered({}, ["unknown", "pass"])).to.deep.include({ verdict: "unknown", settledBy: "file" });
  });

  it("does not ask what is about programs that are not here", () => {
    expect(answered({ about: ["buildout"], ask: "Which settings are kept through the web?" }, [])).to.deep.include({
      verdict: "not-applicable",
      open: "It is about buildout, and no file of that is here.",
      notHere: true,
    });
  });

  it("asks what is about a program that is here", () => {
    expect(answered({ about: ["buildout", "supervisor"], ask: "Which settings?" }, [])).to.deep.include({
      verdict: "unknown",
      settledBy: "person",
    });
  });

  it("heeds what files or people say of an item, whatever it is about", () => {
    const signOff = { item: "T22", answer: "no", who: "Ada", when: "2026-09-01", evidence: "OPS-12" } as const;
    expect(answered({ about: ["buildout"] }, ["fail"])).to.deep.include({ verdict: "fail" });
    expect(answered({ about: ["buildout"] }, ["not-applicable"], [signOff])).to.deep.include({ verdict: "fail" });
  });

  it("passes over an item whose rules have nothing to judge, when it needs nothing", () => {
    expect(answered({}, ["not-applicable"])).to.deep.include({ verdict: "not-applicable" });
  });

  it("takes a verdict before what an item says it needs", () => {
    expect(
      answered({ open: "Needs the cost of an hour in punchlist.yaml." }, ["not-applicable", "pass"]),
    ).to.deep.include({ verdict: "pass" });
  });

  it("leaves an item open that also needs a person, even when its rules pass", () => {
    expect(answered({ ask: "When was the last reboot test?", evidence: "its log" }, ["pass"])).to.deep.include({
      verdict: "unknown",
      open: "When was the last reboot test? Evidence: its log.",
    });
  });

  it("passes an item that its rules and a person pass", () => {
    const signOff = { item: "T22", answer: "yes", who: "Ada", when: "2026-09-01", evidence: "OPS-12" } as const;
    expect(answered({ ask: "When?", shelfLifeDays: 90 }, ["pass"], [signOff])).to.deep.include({ verdict: "pass" });
  });

  it("leaves an item open whose signature is past its shelf life", () => {
    const signOff = { item: "T22", answer: "yes", who: "Ada", when: "2026-08-01", evidence: "OPS-12" } as const;
    expect(answered({ ask: "When?", shelfLifeDays: 90 }, ["pass"], [signOff])).to.deep.include({
      verdict: "unknown",
      open: "The sign-off of 2026-08-01 by Ada is older than 90 days; it needs a new one.",
    });
  });

  it("fails an item that the files fail, whatever a person signs", () => {
    const signOff = { item: "T22", answer: "yes", who: "Ada", when: "2026-11-01", evidence: "OPS-12" } as const;
    expect(answered({ ask: "When?", shelfLifeDays: 90 }, ["fail"], [signOff])).to.deep.include({ verdict: "fail" });
  });

  it("fails an item that a person denies", () => {
    const signOff = { item: "T22", answer: "no", who: "Ada", when: "2026-11-01", evidence: "OPS-12" } as const;
    expect(answered({ ask: "When?" }, [], [signOff])).to.deep.include({ verdict: "fail" });
  });

  it("shows where the source is cut off and asks nothing", () => {
    expect(answered({ cutOff: "The source is cut off here." }, [])).to.deep.include({
      verdict: "not-applicable",
      open: "The source is cut off here.",
    });
  });
});

function answered(
  item: Partial<ChecklistItem>,
  verdicts: readonly Verdict[],
  signOffs: Parameters<typeof answer>[2] = [],
  present: ReadonlySet<string> = new Set(["supervisor"]),
): unknown {
  const checklist: Checklist = {
    name: "plone",
    title: "Plone",
    sections: [{ title: "Before launch", items: [{ id: "T22", title: "It starts by itself", ...item }] }],
  };
  return answer(checklist, verdicts.map(finding), signOffs, { today: "2026-11-23", present })[0];
}

function finding(verdict: Verdict): Finding {
  return {
    rule: "supervisor/stopwaitsecs",
    item: "T22",
    severity: "warning",
    verdict,
    subjects: [{ address: "program:zeo", fingerprint: "" }],
    message: { id: "said", data: {}, text: "" },
    evidence: [],
  };
}
