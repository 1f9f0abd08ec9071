import { expect } from "chai";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { catalogue } from "../rules/catalogue.ts";
import { judge } from "./judge-all.ts";
import type { Judged } from "../src/audit/judge.ts";
import { undeclared } from "../src/audit/setting.ts";
import { loadRule } from "../src/rule/catalogue.ts";
import type { Rule } from "../src/rule/index.ts";
import { discovered, environmentIn } from "./discovery.ts";
import { unmended } from "./mended.ts";

type Texts = Readonly<Record<string, string>>;

describe("the edits for the neglected environment", () => {
  it("mend each what they are for", async () => {
    const texts = textsBelow(join(import.meta.dirname, "../fixtures/environments/plone-neglected"));
    const rules = await Promise.all([...catalogue.rules.keys()].map((id) => loadRule(catalogue, id)));
    const judged = rules.map((rule) => ({ rule, before: judgedBy(rule, texts) }));
    expect(judged.flatMap(({ before }) => before).filter(({ edits }) => edits.length > 0).length).to.be.at.least(15);
    expect(
      judged.flatMap(({ rule, before }) => unmended(texts, before, (mended) => judgedBy(rule, mended))),
    ).to.deep.equal([]);
  });
});

function judgedBy(rule: Rule, texts: Texts): readonly Judged[] {
  const active = { id: "under/test", rule, severity: rule.severity };
  return judge([active], environmentIn(discovered(texts), undeclared("2026-11-23"))).judged;
}

function textsBelow(folder: string): Texts {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).split(sep).join("/"), readFileSync(path, "utf8")];
    }),
  );
}
