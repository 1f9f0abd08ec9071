import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRuleSources } from "../../src/dev/rule-sources.ts";
import { catalogue } from "../../rules/catalogue.ts";
import { loadRule } from "../../src/rule/catalogue.ts";
import { unreached } from "./reached-messages.ts";

const root = join(import.meta.dirname, "../..");

describe("the cases of all rules", () => {
  const sources = readRuleSources(root);

  it("reach every message", async () => {
    const silent = sources.map(async ({ id, cases }) => {
      const rule = await loadRule(catalogue, id);
      return unreached(rule.messages, cases).map((message) => `${id} never says "${message}"`);
    });
    expect((await Promise.all(silent)).flat()).to.deep.equal([]);
  });

  it("make every kind of edit that their rule imports, so that each is judged again", () => {
    const untried = sources.flatMap(({ id, cases }) => {
      const [imported = ""] = readFileSync(join(root, "rules", `${id}.ts`), "utf8").split('from "#rule"');
      const lines = cases.flatMap(({ expect: said }) => said);
      const tried = {
        insert: lines.some((line) => line.includes(" => + ")),
        replace: lines.some((line) => / => [^+]/.test(line)),
      };
      return (["insert", "replace"] as const)
        .filter((kind) => new RegExp(`\\b${kind}\\b`).test(imported) && !tried[kind])
        .map((kind) => `no case of ${id} makes ${kind}`);
    });
    expect(untried).to.deep.equal([]);
  });

  it("have names of their own", () => {
    const twice = sources.flatMap(({ id, cases }) =>
      cases
        .filter(({ name }, index) => cases.findIndex((other) => other.name === name) < index)
        .map(({ name }) => `${id}: ${name}`),
    );
    expect(twice).to.deep.equal([]);
  });
});

describe("a message", () => {
  const says = (...expected: readonly string[]) => [{ name: "says", files: {}, expect: expected }];

  it("is reached by a line that fills its placeholders", () => {
    expect(
      unreached(
        { other: "Backend {name} (a.b) waits {seconds} s." },
        says("fail a:1:1-2 Backend plone (a.b) waits 5 s."),
      ),
    ).to.deep.equal([]);
  });

  it("is reached by a line that says what to write", () => {
    expect(unreached({ other: "Write {text}." }, says("fail a:1:1-2 Write leastconn. => leastconn"))).to.deep.equal([]);
  });

  it("is not reached by another", () => {
    expect(
      unreached({ other: "Write {text}.", more: "Write {text} more." }, says("fail a:1:1-2 Write leastconn.")),
    ).to.deep.equal(["more"]);
    expect(unreached({ other: "Write it." }, says("pass a:1:1-2 Write"))).to.deep.equal(["other"]);
  });
});
