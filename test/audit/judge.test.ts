import { expect } from "chai";
import { judge } from "../judge-all.ts";
import { emptyEnvironment } from "./empty-environment.ts";
import type { Environment, LanguageProblem } from "../../src/environment/index.ts";
import { lineSpan, located, SourceFile, type Located } from "../../src/model/index.ts";
import { defineRule, replace, type Rule } from "../../src/rule/index.ts";

const file = new SourceFile("haproxy.cfg", "backend plone\n    balance roundrobin\nserver instance1\n");
const other = new SourceFile("solr.cfg", "backend solr\nserver solr1\n");
const balance = located("roundrobin", lineSpan(file, 2));

describe("judge", () => {
  it("passes on what a rule fails", () => {
    expect(judgeOne(ruleThat("fails"))).to.deep.include({
      verdict: "fail",
      subject: { address: "backend:plone", path: "haproxy.cfg" },
      message: { id: "other", data: { balance }, words: "Backend plone balances by {balance}." },
    });
  });

  it("passes on what a rule passes, under the rule's title", () => {
    expect(judgeOne(ruleThat("passes"))).to.deep.include({
      verdict: "pass",
      message: { id: "title", data: {}, words: "HAProxy balances by least connections" },
    });
  });

  it("turns a failure into unknown when its value is in doubt", () => {
    const doubtful: Located<string> = {
      ...balance,
      doubt: { kind: "unseen", span: balance.span, message: "base.cfg is remote." },
    };
    expect(judgeOne(ruleThat("fails", doubtful))).to.deep.include({
      verdict: "unknown",
      message: byEngine("doubt", "base.cfg is remote."),
    });
  });

  it("turns a pass into unknown when its value is in doubt", () => {
    const doubtful: Located<string> = {
      ...balance,
      doubt: { kind: "unseen", span: balance.span, message: "base.cfg is remote." },
    };
    expect(judgeOne(ruleThat("passes", doubtful))).to.deep.include({
      verdict: "unknown",
      message: byEngine("doubt", "base.cfg is remote."),
    });
  });

  it("turns a pass into unknown that shows a line which the program refuses", () => {
    expect(judgeOne(ruleThat("passes"), [refused(file, 2)])).to.deep.include({
      verdict: "unknown",
      message: byEngine("refused", "This line is no keyword."),
    });
  });

  it("turns a pass into unknown that shows a further place of a refusal", () => {
    const problem = { ...refused(file, 1), also: [lineSpan(file, 3), lineSpan(file, 2)] };
    expect(judgeOne(ruleThat("passes"), [problem])).to.deep.include({ verdict: "unknown" });
  });

  it("keeps a failure that shows a line which the program refuses", () => {
    expect(judgeOne(ruleThat("fails"), [refused(file, 2)])).to.deep.include({ verdict: "fail" });
  });

  it("keeps a pass where the program refuses another line", () => {
    expect(judgeOne(ruleThat("passes"), [refused(file, 3)])).to.deep.include({ verdict: "pass" });
  });

  it("keeps a pass where the program refuses that line of another file", () => {
    expect(judgeOne(ruleThat("passes"), [refused(other, 2)])).to.deep.include({ verdict: "pass" });
  });

  it("calls a rule with nothing to judge not applicable", () => {
    expect(judgeOne(ruleThat("sees nothing"))).to.deep.include({
      verdict: "not-applicable",
      subject: { address: "environment" },
    });
  });

  it("calls it unknown when what it asks about may stand in a file that could not be read", () => {
    expect(judgeOne(ruleThat("sees nothing"), [unseen("base.cfg is remote.")])).to.deep.include({
      verdict: "unknown",
      message: byEngine("hidden", "base.cfg is remote."),
    });
  });

  it("calls it not applicable in a file that the program refuses, because nothing there is hidden", () => {
    expect(judgeOne(ruleThat("sees nothing"), [refused(file, 3)])).to.deep.include({ verdict: "not-applicable" });
  });

  it("says which format a rule did not find", () => {
    expect(judgeOne(ruleThat("sees nothing"))).to.deep.include({
      message: byEngine("nothing", "The environment has no file of this format (haproxy)."),
    });
  });

  it("says that nothing is declared to a rule about what is", () => {
    expect(judgeOne({ ...ruleThat("sees nothing"), needs: [["declaration"]] })).to.deep.include({
      verdict: "not-applicable",
      message: byEngine("nothing", "No punchlist.yaml declares what this asks about."),
    });
  });

  it("says of a declaration that it holds nothing of the kind", () => {
    const rule = { ...ruleThat("sees nothing"), needs: [["declaration"]] as const };
    const { judged } = judge([{ id: "sla/cost-known", rule, severity: "error" }], {
      ...environment([]),
      declared: { whatIf: {}, today: "2026-11-23" },
    });
    expect(judged[0]).to.deep.include({
      message: byEngine("nothing", "Nothing in the files is of the kind that this asks about."),
    });
  });

  it("says of which roles a rule asks in an environment of another, whatever its files hold", () => {
    const rule: Rule = { ...ruleThat("fails"), roles: ["production", "staging"] };
    const { judged } = judge([{ id: "haproxy/balance-leastconn", rule, severity: "error" }], {
      ...environment([unseen("base.cfg is remote.")]),
      role: "development",
    });
    expect(judged).to.have.length(1);
    expect(judged[0]).to.deep.include({
      verdict: "not-applicable",
      subject: { address: "environment" },
      message: byEngine("role", "It is asked of production and staging, and this is development."),
    });
  });

  it("judges an environment of a role that a rule asks of", () => {
    const rule: Rule = { ...ruleThat("fails"), roles: ["production", "staging"] };
    expect(judgeOne(rule)).to.deep.include({ verdict: "fail" });
  });

  it("does not rule out a supervisord that an unread layer of a buildout may set up", () => {
    const remote = { ...unseen("base.cfg is remote."), language: "buildout" } as const;
    const rule = { ...ruleThat("sees nothing"), needs: [["supervisor"]] } as const;
    expect(judgeOne(rule, [remote])).to.deep.include({
      verdict: "unknown",
      message: byEngine("hidden", "base.cfg is remote."),
    });
  });

  it("asks nothing where what was not read cannot hold what is missing", () => {
    const rule = { ...ruleThat("sees nothing"), needs: [["haproxy"], ["logrotate"]] } as const;
    expect(judgeOne(rule, [unseen("base.cfg is remote.")])).to.deep.include({
      verdict: "not-applicable",
      message: byEngine("nothing", "The environment has no file of this format (haproxy)."),
    });
    const rotated = { ...unseen("logrotate.d is not here."), language: "logrotate" } as const;
    expect(judgeOne(rule, [unseen("base.cfg is remote."), rotated])).to.deep.include({ verdict: "unknown" });
  });

  it("names a rule whose edits overlap", () => {
    const rule = defineRule({
      title: "HAProxy balances by least connections",
      severity: "error",
      item: "T49",
      fault: "Short pages wait behind long ones",
      harm: "toil",
      needs: [],
      messages: { other: "Backend plone balances by {balance}." },
      subjects: () => [{ address: "backend:plone", span: lineSpan(file, 1) }],
      judge: (_, { fail }) =>
        fail(balance, "other", { balance }, replace(balance, "leastconn"), replace(balance, "    balance leastconn")),
    });
    const { judged, crashed } = judge([{ id: "haproxy/balance-leastconn", rule, severity: "error" }], environment([]));
    expect(judged).to.deep.equal([]);
    expect(crashed.map(({ error }) => error.message)).to.deep.equal(["Two edits of haproxy.cfg overlap."]);
  });

  it("names a rule that throws and keeps what it said before", () => {
    const { judged, crashed } = judge(
      [{ id: "haproxy/balance-leastconn", rule: ruleThat("throws"), severity: "error" }],
      environment([]),
    );
    expect(judged.map(({ verdict }) => verdict)).to.deep.equal(["fail"]);
    expect(crashed.map(({ id, error }) => `${id}: ${error.message}`)).to.deep.equal([
      "haproxy/balance-leastconn: no such server",
    ]);
  });
});

function byEngine(id: string, words: string): unknown {
  return { id: `engine/${id}`, data: {}, words };
}

function judgeOne(rule: Rule, problems: readonly LanguageProblem[] = []): unknown {
  return judge([{ id: "haproxy/balance-leastconn", rule, severity: "error" }], environment(problems)).judged[0];
}

function ruleThat(what: "fails" | "passes" | "sees nothing" | "throws", at: Located<string> = balance): Rule {
  const subjects = { fails: 1, passes: 1, "sees nothing": 0, throws: 2 }[what];
  let judged = 0;
  return defineRule({
    title: "HAProxy balances by least connections",
    severity: "error",
    item: "T49",
    fault: "Short pages wait behind long ones",
    harm: "toil",
    needs: what === "sees nothing" ? ["haproxy"] : [],
    messages: { other: "Backend plone balances by {balance}." },
    subjects: () => Array.from({ length: subjects }, () => ({ address: "backend:plone", span: lineSpan(file, 1) })),
    judge(_, { pass, fail }) {
      judged += 1;
      if (judged > 1) throw new Error("no such server");
      return what === "passes" ? pass(at) : fail(at, "other", { balance: at });
    },
  });
}

function refused(refusedFile: SourceFile, line: number): LanguageProblem {
  const span = lineSpan(refusedFile, line);
  return { kind: "refused", language: "haproxy", span, message: "This line is no keyword." };
}

function unseen(message: string): LanguageProblem {
  return { kind: "unseen", language: "haproxy", span: lineSpan(other, 1), message };
}

function environment(problems: readonly LanguageProblem[]): Environment {
  return { ...emptyEnvironment, problems };
}
