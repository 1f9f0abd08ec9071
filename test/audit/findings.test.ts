import { expect } from "chai";
import { PATTERNS_ONLY } from "../../src/audit/mask.ts";
import { findings } from "../../src/audit/findings.ts";
import type { Judged } from "../../src/audit/judge.ts";
import type { DeclaredWaiver } from "../../src/audit/waive.ts";
import { SourceFile, lineSpan } from "../../src/model/index.ts";

describe("findings", () => {
  it("are known by rule, path and subject, never by line", () => {
    expect(findings([failure("backend:plone")], setting([]), PATTERNS_ONLY)[0]?.subjects[0]?.fingerprint).to.equal(
      "haproxy/balance-leastconn|haproxy.cfg|backend:plone",
    );
  });

  it("are known by the file of their subject, not by the one that shows it", () => {
    const inherited = { ...failure("backend:plone"), subject: { address: "backend:plone", path: "plone.cfg" } };
    expect(findings([inherited], setting([]), PATTERNS_ONLY)[0]?.subjects[0]?.fingerprint).to.equal(
      "haproxy/balance-leastconn|plone.cfg|backend:plone",
    );
  });

  it("count a subject that repeats", () => {
    const fingerprints = findings(
      [failure("backend:plone"), failure("backend:plone")],
      setting([]),
      PATTERNS_ONLY,
    ).flatMap(({ subjects }) => subjects.map(({ fingerprint }) => fingerprint));
    expect(fingerprints).to.deep.equal([
      "haproxy/balance-leastconn|haproxy.cfg|backend:plone",
      "haproxy/balance-leastconn|haproxy.cfg|backend:plone|2",
    ]);
  });

  it("count the subjects of each rule, and of each file, by themselves", () => {
    const other = failure("backend:plone");
    const judged = [
      failure("backend:plone"),
      failure("backend:plone", "solr.cfg"),
      { ...other, rule: { ...other.rule, id: "haproxy/redispatch" } },
      { ...other, rule: { ...other.rule, id: "haproxy/redispatch" } },
    ];
    const prints = findings(judged, setting([]), PATTERNS_ONLY).flatMap(({ subjects }) => subjects);
    expect(prints.map(({ fingerprint }) => fingerprint)).to.deep.equal([
      "haproxy/balance-leastconn|haproxy.cfg|backend:plone",
      "haproxy/balance-leastconn|solr.cfg|backend:plone",
      "haproxy/redispatch|haproxy.cfg|backend:plone",
      "haproxy/redispatch|haproxy.cfg|backend:plone|2",
    ]);
  });

  it("tell a failure from passes of the same name that are only counted", () => {
    const passed = { ...failure("backend:plone"), verdict: "pass" as const };
    const judged = [passed, passed, passed, failure("backend:plone")];
    const [failed, ...passes] = findings(judged, { ...setting([]), brief: true }, PATTERNS_ONLY);
    expect(failed?.subjects[0]?.fingerprint).to.equal("haproxy/balance-leastconn|haproxy.cfg|backend:plone|4");
    expect(passes.map(({ verdict }) => verdict)).to.deep.equal(["pass", "pass", "pass"]);
  });

  it("are waived for one subject while another still fails", () => {
    const waiver = { ...WAIVER, subject: "backend:plone" };
    const verdicts = findings(
      [failure("backend:plone"), failure("backend:solr")],
      setting([waiver]),
      PATTERNS_ONLY,
    ).map(({ verdict }) => verdict);
    expect(verdicts).to.deep.equal(["waived", "fail"]);
  });

  it("are not waived by a waiver for another rule", () => {
    expect(
      findings([failure("backend:plone")], setting([{ ...WAIVER, rule: "haproxy/stats-page" }]), PATTERNS_ONLY)[0]
        ?.verdict,
    ).to.equal("fail");
  });

  it("fail again with a note once the waiver has ended", () => {
    const finding = findings(
      [failure("backend:plone")],
      setting([{ ...WAIVER, until: "2026-11-22" }]),
      PATTERNS_ONLY,
    )[0];
    expect(finding?.verdict).to.equal("fail");
    expect(finding?.message).to.deep.equal({
      id: "turns",
      data: { balance: "roundrobin" },
      text: "Backend plone balances by roundrobin. The waiver by Ada ended on 2026-11-22.",
    });
  });

  it("are left out for a file that somebody else answers for", () => {
    expect(findings([failure("backend:plone", "vendor/haproxy.cfg")], setting([]), PATTERNS_ONLY)).to.deep.equal([]);
  });

  it("are waived until the end of the last day", () => {
    expect(
      findings([failure("backend:plone")], setting([{ ...WAIVER, until: TODAY }]), PATTERNS_ONLY)[0]?.verdict,
    ).to.equal("waived");
  });
});

const TODAY = "2026-11-23";
const WAIVER: DeclaredWaiver = {
  rule: "haproxy/balance-leastconn",
  reason: "sticky sessions until the move",
  owner: "Ada",
  until: "2027-01-31",
};

function setting(waivers: readonly DeclaredWaiver[]): Parameters<typeof findings>[1] {
  return { waivers, today: TODAY, vendored: (path) => path.startsWith("vendor/") };
}

function failure(subject: string, path = "haproxy.cfg"): Judged {
  const file = new SourceFile(path, "backend plone\n    balance roundrobin\n");
  const rule = {
    title: "HAProxy balances by least connections",
    fault: "Short pages wait behind long ones",
    harm: "toil",
    severity: "error",
    item: "T49",
    needs: [["haproxy"]],
    messages: {},
    verdicts: () => [],
  } as const;
  return {
    rule: { id: "haproxy/balance-leastconn", rule, severity: "error" },
    subject: { address: subject, path },
    verdict: "fail",
    message: { id: "turns", data: { balance: "roundrobin" }, words: "Backend plone balances by {balance}." },
    places: [{ span: lineSpan(file, 2) }],
    edits: [],
  };
}
