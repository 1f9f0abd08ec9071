import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "../..");

/** What a format and one rule for it are made of. No other file is written by hand. */
const WRITTEN = {
  "src/languages/motd/about.ts": `import { about } from "../about.ts";

/** The message of the day. */
export default about({
  name: "motd",
  title: "message of the day",
  order: 90,
  fileNames: ["motd"],
  versioned: false,
  claims: (path) => (/(?:^|\\/)motd$/.test(path) ? "is named motd" : undefined),
  load: async () => (await import("./index.ts")).motd,
});
`,
  "src/languages/motd/index.ts": `import { fileSpan, type Reader, type Subject } from "../../model/index.ts";

export interface MotdDocument extends Subject {
  readonly lines: number;
}

/** Messages of the day, whole. */
export const motd: Reader<MotdDocument> = {
  read: (claimed) => ({
    documents: claimed.map((file) => ({
      address: \`motd:\${file.path}\`,
      span: fileSpan(file),
      lines: file.text.split("\\n").length - 1,
    })),
    problems: [],
  }),
  facts: () => [],
};
`,
  "rules/motd/short.ts": `import { defineRule } from "#rule";

/**
 * Keep the message of the day short.
 *
 * @see https://man7.org/linux/man-pages/man5/motd.5.html
 */
export default defineRule({
  title: "The message of the day is short",
  fault: "Nobody reads the message of the day",
  harm: "toil",
  severity: "warning",
  item: "T01",
  needs: ["motd"],
  messages: { long: "The message has {lines} lines, which nobody reads; write one." },

  subjects: ({ motd }) => motd,

  judge: (document, { pass, fail }) =>
    document.lines > 1 ? fail(document, "long", { lines: document.lines }) : pass(document),
});
`,
  "test/rules/motd/short.test.ts": `import rule from "../../../rules/motd/short.ts";
import { cases } from "../../cases.ts";

cases("motd/short", rule, [
  {
    name: "fails two lines",
    files: { "etc/motd": "Welcome to web1.\\nBackups run at 03:00.\\n" },
    expect: ["fail etc/motd:1:1-17 The message has 2 lines, which nobody reads; write one."],
  },
  {
    name: "passes one line",
    files: { "etc/motd": "Welcome to web1.\\n" },
    expect: ["pass etc/motd:1:1-17 motd:etc/motd"],
  },
]);
`,
};

describe("a new format with one rule", function () {
  this.timeout(600_000);
  let copy: string;

  before(() => {
    copy = copyOfTheTree();
    for (const [path, text] of Object.entries(WRITTEN)) write(join(copy, path), text);
    const { status, stderr } = node("--import", "tsx", "src/dev/generate.ts");
    expect(stderr).to.equal("");
    expect(status).to.equal(0);
    write(join(copy, "environment/etc/motd"), "Welcome to web1.\nBackups run at 03:00.\n");
  });

  after(() => {
    rmSync(copy, { recursive: true });
  });

  it("compiles", () => {
    expect(node(join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.pure.json").stdout).to.equal("");
  });

  it("gives its verdict in the table", () => {
    expect(audited("table")).to.contain("etc/motd:1").and.to.contain("motd/short");
  });

  it("gives its verdict in JSON", () => {
    const { findings } = JSON.parse(audited("json")) as { readonly findings: readonly { readonly rule: string }[] };
    expect(findings.filter(({ rule }) => rule === "motd/short")).to.have.length(1);
  });

  it("may be named under roots, and stands in the list of formats", () => {
    expect(readFileSync(join(copy, "docs/punchlist.schema.json"), "utf8")).to.contain(
      "Root configurations of message of the day",
    );
    expect(readFileSync(join(copy, "README.md"), "utf8")).to.contain("message of the day");
  });

  function audited(format: string): string {
    return node("--import", "tsx", "src/cli/launch.ts", "audit", "environment", "--format", format).stdout;
  }

  function node(...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [...words], { cwd: copy, encoding: "utf8", maxBuffer: 2 ** 26 });
  }
});

function copyOfTheTree(): string {
  const copy = mkdtempSync(join(tmpdir(), "punchlist-tree-"));
  for (const name of ["src", "rules", "test", "docs", "reports", "fixtures", "README.md", "package.json"])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const name of ["tsconfig.json", "tsconfig.pure.json"]) cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
