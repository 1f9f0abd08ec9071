import { expect } from "chai";
import type { Report } from "../../src/model/index.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const HAPROXY = `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081 check
    server instance2 127.0.0.1:8082 check
`;
const OURS = `title: What our operations ask
levels: { haproxy/redispatch: error }
sections:
  - title: Operations
    items:
      - id: OPS-1
        title: A dead server is not asked twice
        rules: [haproxy/redispatch]
      - id: OPS-2
        title: Somebody is on call
        ask: Who is on call tonight?
        evidence: the rota
        shelfLifeDays: 30
`;
const DAY = ["--today", "2026-11-29"];

describe("a checklist of a team's own", () => {
  it("is answered beside the one that comes along, by rules of both", () => {
    const { environment, answers, findings, checklist } = audited("checklists: [plone, ./ours.yaml]\n");
    expect(environment.name).to.equal("production");
    expect(checklist.title).to.equal("Production readiness, What our operations ask");
    expect(answers).to.have.length(61);
    const [ops] = answers.filter(({ item }) => item === "OPS-1");
    expect(ops?.verdict).to.equal("fail");
    const [finding] = (ops?.findings ?? []).map((index) => findings[index]);
    expect(finding).to.include({ rule: "haproxy/redispatch", item: "T58", severity: "error", verdict: "fail" });
    expect(finding?.alsoItems).to.deep.equal(["OPS-1"]);
    const [person] = answers.filter(({ item }) => item === "OPS-2");
    expect(person).to.include({ verdict: "unknown", open: "Who is on call tonight? Evidence: the rota." });
  });

  it("is answered alone where no other is named, by the rules that it names", () => {
    const { answers, rules } = audited("checklists: [ours.yaml]\n");
    expect(answers.map(({ item }) => item)).to.deep.equal(["OPS-1", "OPS-2"]);
    expect(rules.map(({ id, item }) => [id, item])).to.deep.equal([["haproxy/redispatch", "OPS-1"]]);
  });

  it("has items that can be waived", () => {
    const waiver = "waivers: [{ item: OPS-1, reason: one server until the move, owner: Ada, until: 2027-01-31 }]\n";
    const { answers, findings } = audited(`checklists: [plone, ./ours.yaml]\n${waiver}`);
    expect(answers.find(({ item }) => item === "OPS-1")?.verdict).to.equal("waived");
    expect(findings.find(({ rule }) => rule === "haproxy/redispatch")?.verdict).to.equal("waived");
  });

  it("leaves levels to punchlist.yaml where both set them, and to what locks a rule", () => {
    const { findings } = audited("checklists: [plone, ./ours.yaml]\nrules: { haproxy/redispatch: info }\n");
    expect(findings.find(({ rule }) => rule === "haproxy/redispatch")?.severity).to.equal("info");
    expect(refused("checklists: [./ours.yaml]\nlocked: [haproxy/redispatch]\n")).to.equal(
      "ours.yaml:2:11 Rule haproxy/redispatch is locked, so no checklist may set its level; take the line out.",
    );
  });

  it("is refused where it names a rule that is not there", () => {
    expect(
      refused("checklists: [./ours.yaml]\n", OURS.replace("[haproxy/redispatch]", "[haproxy/redispach]")),
    ).to.equal('ours.yaml:8:17 There is no rule "haproxy/redispach"; did you mean haproxy/redispatch?');
    expect(refused("checklists: [./ours.yaml]\n", OURS.replace("{ haproxy/redis", "{ haproxi/redis"))).to.equal(
      'ours.yaml:2:11 There is no rule "haproxi/redispatch"; did you mean haproxy/redispatch?',
    );
  });

  it("is refused where two items have one id", () => {
    expect(refused("checklists: [./ours.yaml]\n", OURS.replace("OPS-2", "OPS-1"))).to.equal(
      "ours.yaml:9:13 Item OPS-1 is in ours.yaml:6 already; give each its own id.",
    );
    expect(refused("checklists: [plone, ./ours.yaml]\n", OURS.replace("OPS-2", "T01"))).to.equal(
      "ours.yaml:9:13 Item T01 is in another checklist already; give each its own id.",
    );
  });

  it("is refused where it has another shape, with what would be right", () => {
    expect(refused("checklists: [./ours.yaml]\n", OURS.replace("ask: Who", "asks: Who"))).to.equal(
      "ours.yaml:11:9 sections[0].items[1].asks is unknown; did you mean ask?",
    );
    expect(refused("checklists: [./ours.yaml]\n", "title: Ours\n")).to.equal(
      "ours.yaml:1:1 sections is missing; write a list, one entry a line after a dash.",
    );
    expect(refused("checklists: [./ours.yaml]\n", OURS.replace("OPS-2", "ops 2"))).to.equal(
      'ours.yaml:9:13 sections[0].items[1].id is "ops 2"; write capitals and digits, such as OPS-1.',
    );
  });

  it("is refused where no such checklist or file is", () => {
    expect(refused("checklists: [plon]\n")).to.equal(
      'punchlist.yaml:1:14 There is no checklist "plon"; did you mean plone?',
    );
    expect(refused("checklists: [./our.yaml]\n")).to.equal(
      "punchlist.yaml:1:14 checklists names ./our.yaml, which is not there; write a path from the folder of this file.",
    );
  });

  it("is refused where a sign-off or a waiver names an item that is not asked", () => {
    const signOff = "signOffs: [{ item: T13, answer: yes, who: Ada, when: 2026-10-12, evidence: OPS-214 }]\n";
    expect(refused(`checklists: [./ours.yaml]\n${signOff}`)).to.equal(
      'punchlist.yaml:2:20 There is no item "T13"; write OPS-1 or OPS-2.',
    );
  });
});

describe("an answer of a person", () => {
  const away = (more: string): string =>
    `checklists: [plone, ./ours.yaml]\nsignOffs:\n  - { item: OPS-2, answer: not applicable, who: Ada, when: 2026-11-20${more} }\n`;

  it("says that an item does not apply, with the reason", () => {
    const { answers } = audited(away(", reason: a shop with office hours"));
    expect(answers.find(({ item }) => item === "OPS-2")).to.deep.include({
      verdict: "not-applicable",
      signOff: {
        answer: "not applicable",
        who: "Ada",
        when: "2026-11-20",
        evidence: "a shop with office hours",
        stale: false,
      },
    });
  });

  it("is printed with what it rests on", () => {
    const folder = folderOf(away(", reason: a shop with office hours"));
    expect(punchlist("audit", folder, ...DAY).stdout).to.include(
      "Answered by people (1)\n  OPS-2 Somebody is on call\n    not applicable, Ada on 2026-11-20: a shop with office hours\n",
    );
  });

  it("is refused without a reason", () => {
    expect(refused(away(""))).to.equal(
      "punchlist.yaml:3:5 signOffs[0].reason is missing; write why it does not apply here.",
    );
  });

  it("does not outweigh a failure that files show", () => {
    const signOff = "signOffs: [{ item: OPS-1, answer: not applicable, reason: x1, who: Ada, when: 2026-11-20 }]\n";
    const { answers } = audited(`checklists: [./ours.yaml]\n${signOff.replace("x1", "we have one server")}`);
    expect(answers.find(({ item }) => item === "OPS-1")?.verdict).to.equal("fail");
  });
});

function folderOf(declaration: string, ours = OURS): string {
  return folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": declaration, "ours.yaml": ours });
}

function audited(declaration: string): Report {
  const { stdout, stderr } = punchlist("audit", folderOf(declaration), "--format", "json", ...DAY);
  expect(stderr).to.equal("");
  return JSON.parse(stdout) as Report;
}

function refused(declaration: string, ours = OURS): string {
  const { code, stdout, stderr } = punchlist("audit", folderOf(declaration, ours), ...DAY);
  expect(code).to.equal(2);
  expect(stdout).to.equal("");
  return stderr.replace(/^punchlist: /, "").trimEnd();
}
