import { expect } from "chai";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../rules/catalogue.ts";
import { loadRule } from "../../src/rule/catalogue.ts";
import plone from "../../rules/checklists/plone.ts";
import { STAGES } from "../../src/dev/generated-files.ts";
import { messageTexts } from "../../src/rule/index.ts";

const root = join(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe("the repository", () => {
  it("holds the generated files as they would be generated now", async () => {
    const files = (await Promise.all(STAGES.map(async (stage) => stage(root)))).flat();
    const stale = files.filter(
      ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text,
    );
    expect(stale.map(([path]) => `${path} is out of date; run "npm run generate"`)).to.deep.equal([]);
  });

  it("has about a dozen scripts, one verb each", () => {
    // Two of them, prepare and prepack, are npm's; nobody types them.
    const typed = Object.keys(manifest.scripts).filter((name) => !name.startsWith("pre"));
    expect(typed.length).to.be.at.most(12);
  });

  it("has a test for no rule that is gone", () => {
    const tested = readdirSync(join(root, "test/rules"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".test.ts"),
    );
    expect(
      tested.map((name) => name.slice(0, -".test.ts".length)).filter((id) => !catalogue.rules.has(id)),
    ).to.deep.equal([]);
  });

  it("asks every item of the talk once, in sections", () => {
    const ids = plone.sections.flatMap(({ items }) => items.map(({ id }) => id));
    expect([...ids].sort()).to.deep.equal(
      Array.from({ length: 59 }, (_, index) => `T${String(index + 1).padStart(2, "0")}`),
    );
  });

  it("says in messages what fits one line of a log", async () => {
    const rules = await Promise.all(
      [...catalogue.rules.keys()].map(async (id) => ({ id, rule: await loadRule(catalogue, id) })),
    );
    const long = rules.flatMap(({ id, rule: { messages } }) =>
      Object.values(messages)
        .flatMap(messageTexts)
        .map((message) => ({ id, message })),
    );
    expect(
      long
        .filter(({ message }) => message.length > 240 || !message.endsWith(".") || /[!\u2026]/.test(message))
        .map(({ id, message }) => `${id}: ${message}`),
    ).to.deep.equal([]);
  });
});
