import { PATTERNS_ONLY } from "../../src/audit/mask.ts";
import { expect } from "chai";
import { findings } from "../../src/audit/findings.ts";
import { judge } from "../judge-all.ts";
import type { Judged } from "../../src/audit/judge.ts";
import { merge } from "../../src/audit/merge.ts";
import type { DeclaredWaiver } from "../../src/audit/waive.ts";
import type { Finding } from "../../src/model/index.ts";
import { SourceFile, lineSpan } from "../../src/model/index.ts";
import { causedBy, defineRule, replace, type Place, type Rule } from "../../src/rule/index.ts";
import { emptyEnvironment } from "./empty-environment.ts";

const file = new SourceFile("haproxy.cfg", "defaults\n    retries 0\nbackend plone\nbackend solr\nbackend zeo\n");
const defaults = { span: lineSpan(file, 1) };

describe("findings with one cause", () => {
  it("are one, with the cause in front of what shows each", () => {
    const [finding, ...others] = found(ruleAbout(["plone", "solr"], () => defaults));
    expect(others).to.deep.equal([]);
    expect(finding?.subjects.map(({ address }) => address)).to.deep.equal(["backend:plone", "backend:solr"]);
    expect(finding?.cause?.line).to.equal(1);
    expect(finding?.evidence.map(({ line }) => line)).to.deep.equal([1, 3, 4]);
  });

  it("say in the words for many what they differ in", () => {
    expect(found(ruleAbout(["plone", "solr"], () => defaults)).map(({ message }) => message)).to.deep.equal([
      {
        id: "none",
        data: { name: "plone and solr", option: "redispatch" },
        text: "2 backends have no redispatch: plone and solr.",
      },
    ]);
  });

  it("say in the words for one what stands alone", () => {
    expect(found(ruleAbout(["plone"], () => defaults)).map(({ message }) => message.text)).to.deep.equal([
      "Backend plone has no redispatch.",
    ]);
  });

  it("keep the order of a single subject's places", () => {
    const [finding] = found(ruleAbout(["plone"], () => defaults));
    expect(finding?.evidence.map(({ line }) => line)).to.deep.equal([3]);
    expect(finding?.cause?.line).to.equal(1);
  });

  it("stand alone where no cause is named", () => {
    expect(found(ruleAbout(["plone", "solr"], () => undefined))).to.have.length(2);
  });

  it("stand alone where the causes differ", () => {
    const byName = (name: string) => ({ span: lineSpan(file, name === "plone" ? 1 : 2) });
    expect(found(ruleAbout(["plone", "solr"], byName))).to.have.length(2);
  });

  it("may share what is lacking, which has no place", () => {
    const [finding, ...others] = found(ruleAbout(["plone", "solr"], () => "no defaults"));
    expect(others).to.deep.equal([]);
    expect(finding).not.to.have.property("cause");
    expect(finding?.evidence.map(({ line }) => line)).to.deep.equal([3, 4]);
  });

  it("name three of many subjects and count the others", () => {
    expect(textOf(["plone", "solr", "zeo", "plone2", "solr2", "zeo2"])).to.equal(
      "6 backends have no redispatch: plone, solr, zeo and 3 more.",
    );
  });

  it("keep names apart that hold a comma", () => {
    expect(textOf(["plone, old", "solr"])).to.equal("2 backends have no redispatch: plone, old; solr.");
  });

  it("have the edits of all, an equal one once", () => {
    const edit = replace({ span: lineSpan(file, 2) }, "    retries 3");
    const rule = ruleAbout(
      ["plone", "solr"],
      () => defaults,
      () => edit,
    );
    expect(found(rule).map(({ edits }) => edits)).to.deep.equal([
      [{ path: "haproxy.cfg", line: 2, column: 1, start: 9, end: 22, text: "    retries 3" }],
    ]);
  });

  it("have no edits where those of two subjects disagree", () => {
    const rule = ruleAbout(
      ["plone", "solr"],
      () => defaults,
      (name) => replace({ span: lineSpan(file, 2) }, name),
    );
    expect(found(rule)[0]).not.to.have.property("edits");
  });
});

describe("a waiver of one of several subjects with one cause", () => {
  const waiver: DeclaredWaiver = {
    rule: "haproxy/redispatch",
    subject: "backend:plone",
    reason: "moves in May",
    owner: "Ada",
    until: "2027-01-31",
  };

  it("waives that subject and leaves the others failing", () => {
    const both = found(
      ruleAbout(["plone", "solr", "zeo"], () => defaults),
      [waiver],
    );
    expect(both.map(({ verdict, subjects }) => [verdict, subjects.map(({ address }) => address)])).to.deep.equal([
      ["waived", ["backend:plone"]],
      ["fail", ["backend:solr", "backend:zeo"]],
    ]);
  });

  it("is named with its subject once it has ended", () => {
    const [finding] = found(
      ruleAbout(["plone", "solr"], () => defaults),
      [{ ...waiver, until: "2026-11-22" }],
    );
    expect(finding?.verdict).to.equal("fail");
    expect(finding?.message.text).to.equal(
      "2 backends have no redispatch: plone and solr. The waiver of backend:plone by Ada ended on 2026-11-22.",
    );
  });
});

describe("a doubt that several subjects share", () => {
  it("is one finding, which shows it first", () => {
    const doubt = { kind: "unseen", ...defaults, message: "A template decides." } as const;
    const rule = ruleAbout(["plone", "solr"], () => undefined, undefined, doubt);
    const [finding, ...others] = found(rule);
    expect(others).to.deep.equal([]);
    expect(finding?.message).to.deep.equal({ id: "engine/doubt", data: {}, text: "A template decides." });
    expect(finding?.evidence.map(({ line }) => line)).to.deep.equal([1, 3, 4]);
  });

  it("is one finding where places of one file have the same words, since one step settles them", () => {
    const doubtAt = (line: number, message: string) =>
      ({ kind: "unseen", span: lineSpan(file, line), message }) as const;
    const [solr] = judgedBy(ruleAbout(["solr"], () => undefined, undefined, doubtAt(2, "A template decides.")));
    const [zeo] = judgedBy(ruleAbout(["zeo"], () => undefined, undefined, doubtAt(3, "A template decides.")));
    const [plone] = judgedBy(ruleAbout(["plone"], () => undefined, undefined, doubtAt(3, "A layer decides.")));
    expect(merge([solr!, zeo!, plone!], (group) => group.map(({ subject }) => subject.address))).to.deep.equal([
      ["backend:solr", "backend:zeo"],
      ["backend:plone"],
    ]);
  });
});

function judgedBy(rule: Rule): readonly Judged[] {
  return judge([{ id: "haproxy/redispatch", rule, severity: "warning" }], emptyEnvironment).judged;
}

function textOf(names: readonly string[]): string | undefined {
  return found(ruleAbout(names, () => defaults))[0]?.message.text;
}

function found(rule: Rule, waivers: readonly DeclaredWaiver[] = []): readonly Finding[] {
  const { judged, crashed } = judge([{ id: "haproxy/redispatch", rule, severity: "warning" }], emptyEnvironment);
  expect(crashed).to.deep.equal([]);
  return findings(judged, { waivers, today: "2026-11-23", vendored: () => false }, PATTERNS_ONLY);
}

function ruleAbout(
  names: readonly string[],
  cause: (name: string) => Place | string | undefined,
  edit?: (name: string) => ReturnType<typeof replace>,
  doubt?: NonNullable<Extract<Place, { readonly doubt?: unknown }>["doubt"]>,
): Rule {
  return defineRule({
    title: "A request that finds a dead server goes to another one",
    severity: "warning",
    item: "T58",
    fault: "A dead server keeps its requests",
    harm: "toil",
    needs: [],
    messages: {
      none: {
        one: "Backend {name} has no {option}.",
        many: "{subjects} backends have no {option}: {name}.",
      },
    },
    subjects: () =>
      names.map((name, index) => ({ address: `backend:${name}`, span: lineSpan(file, 3 + (index % 3)), name })),
    judge({ name, span }, { fail }) {
      const shared = cause(name);
      const extras = [...(shared === undefined ? [] : [causedBy(shared)]), ...(edit ? [edit(name)] : [])];
      return fail({ span, doubt }, "none", { name, option: "redispatch" }, ...extras);
    },
  });
}
