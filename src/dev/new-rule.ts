/** `npm run new-rule -- haproxy/some-state`: writes a rule and its test to start from. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "../..");
const id = process.argv[2] ?? "";
const [language = "", name = ""] = id.split("/");
const rulePath = join(root, "rules", `${id}.ts`);
const testPath = join(root, "test/rules", `${id}.test.ts`);

if (!/^[a-z]+\/[a-z][a-z0-9-]+$/.test(id)) {
  console.error("Usage: npm run new-rule -- FOLDER/NAME, such as haproxy/balance-leastconn. Name the state wanted.");
  process.exitCode = 2;
} else if (existsSync(rulePath)) {
  console.error(`rules/${id}.ts is there already.`);
  process.exitCode = 2;
} else {
  write(rulePath, ruleText());
  write(testPath, testText());
  console.log(`Wrote rules/${id}.ts and test/rules/${id}.test.ts.\nFill both in, then: npm run generate && npm test`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function ruleText(): string {
  const language_ = language === "topology" ? "supervisor" : language;
  return `import { defineRule } from "#rule";

/**
 * Say in one sentence what to do.
 *
 * Why it matters in production, and what happens without it.
 *
 * When to leave it off.
 *
 * @see the authority
 */
export default defineRule({
  title: "A sentence that is true when the rule passes",
  severity: "warning",
  item: "T00",
  needs: ["${language_}"],
  messages: {
    other: "Name the thing {subject} first, then what is there, why it hurts, and what to write instead.",
  },

  subjects: ({ ${language_} }) => ${language_},

  judge(subject, { pass, fail }) {
    return subject.address === "" ? fail(subject, "other", { subject: subject.address }) : pass(subject);
  },
});
`;
}

function testText(): string {
  return `import { expect } from "chai";
import rule from "../../../rules/${id}.ts";
import { verdicts } from "../../verdicts.ts";

describe("${language}/${name}", () => {
  it("fails what it is there to find", () => {
    expect(verdicts(rule, { "${language}.cfg": "" })).to.deep.equal(["fail …"]);
  });

  it("passes the nearest thing that is right", () => {
    expect(verdicts(rule, { "${language}.cfg": "" })).to.deep.equal(["pass …"]);
  });
});
`;
}
