import { expect } from "chai";
import { Project } from "ts-morph";
import { examples } from "../../src/dev/case-example.ts";
import { parseCases, readCases } from "../../src/dev/read-cases.ts";

const PASSES = { name: "passes four weeks", files: { "a.conf": "rotate 4\n" }, expect: ["pass a.conf:1:8-9 block:a"] };
const FAILS = { name: "fails one day", files: { "a.conf": "rotate 1\n" }, expect: ["fail a.conf:1:8-9 Too few."] };
const BOTH = { name: "tells two apart", files: { "a.conf": "" }, expect: [...PASSES.expect, ...FAILS.expect] };

describe("the examples of a rule's page", () => {
  it("are its first failing and its first passing case", () => {
    expect(examples("logrotate/kept", [BOTH, PASSES, FAILS]).filter((line) => line.startsWith("This"))).to.deep.equal([
      "This rule tells two apart:",
      "This rule passes four weeks:",
    ]);
  });

  it("say what is declared", () => {
    const declared = { role: "staging", versions: { haproxy: "2.6" }, roots: { buildout: ["live.cfg"] } } as const;
    expect(examples("logrotate/kept", [{ ...FAILS, declared }, PASSES])[0]).to.equal(
      "This rule fails one day (the environment is for staging, haproxy is version 2.6, the roots of buildout are live.cfg):",
    );
  });

  it("refuse a rule that no case fails", () => {
    expect(() => examples("logrotate/kept", [PASSES])).to.throw(
      "test/rules/logrotate/kept.test.ts has no case that fails; its page shows one.",
    );
  });

  it("refuse a rule that no case passes", () => {
    expect(() => examples("logrotate/kept", [BOTH, FAILS])).to.throw(
      "test/rules/logrotate/kept.test.ts has no case that passes; its page shows one.",
    );
  });
});

describe("the cases of a rule", () => {
  it("are read as they are written", () => {
    expect(parse(`cases("logrotate/kept", rule, ${JSON.stringify([PASSES, BOTH])});`)).to.deep.equal([PASSES, BOTH]);
  });

  it("hold the lines of a text", () => {
    expect(parse('cases("logrotate/kept", rule, [{ files: { "a.conf": ["a", `b`] } }]);')).to.deep.equal([
      { files: { "a.conf": ["a", "b"] } },
    ]);
  });

  it("refuse what is no literal, with its line", () => {
    expect(() => parse('cases("logrotate/kept", rule, [\n  { files: { "a.conf": BLOCK } }]);')).to.throw(
      "test/rules/logrotate/kept.test.ts:2: BLOCK is no literal; write a case out.",
    );
  });

  it("refuse a shorthand, a spread and a template", () => {
    expect(() => parse('cases("logrotate/kept", rule, [{ files }]);')).to.throw("files is no literal");
    expect(() => parse('cases("logrotate/kept", rule, [...CASES]);')).to.throw("...CASES is no literal");
    expect(() => parse('cases("logrotate/kept", rule, [{ name: `a ${b}` }]);')).to.throw("`a ${b}` is no literal");
  });

  it("refuse the cases of another rule, or none", () => {
    const wanted = 'the cases of a rule are written as cases("logrotate/kept", rule, […]).';
    expect(() => parse('cases("logrotate/reopen", rule, []);')).to.throw(wanted);
    expect(() => parse('describe("logrotate/kept", () => {});')).to.throw(wanted);
  });

  it("refuse a rule without a test", () => {
    expect(() => readCases(new Project(), "/nowhere", "logrotate/kept")).to.throw(
      "test/rules/logrotate/kept.test.ts is missing: a rule's page shows the cases of its test.",
    );
  });
});

function parse(text: string) {
  const path = "test/rules/logrotate/kept.test.ts";
  return parseCases(new Project({ useInMemoryFileSystem: true }).createSourceFile(path, text), path, "logrotate/kept");
}
