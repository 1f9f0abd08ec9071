import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { reporterRegistry } from "../../src/dev/reporter-registry.ts";

const root = join(import.meta.dirname, "../..");
const FOLDER = "src/report/reporters/audit";

/** The whole of a reporter: one file. */
const COUNT = `import type { Report } from "../../../model/index.ts";
import type { Reporter } from "../../reporter.ts";

/** How many findings fail, and nothing else. */
const count: Reporter<Report> = {
  name: "count",
  order: 900,
  extension: "txt",
  load: () => Promise.resolve(({ summary }) => \`\${summary.fail} fail\\n\`),
};

export default count;
`;

describe("a new reporter", () => {
  let copy: string;

  before(() => {
    copy = mkdtempSync(join(tmpdir(), "punchlist-reporter-"));
  });

  after(() => {
    rmSync(copy, { recursive: true });
  });

  it("is one file: arguments, help and errors read the generated table", async () => {
    for (const part of [
      "src",
      "rules",
      "package.json",
      "docs/report.schema.json",
      "fixtures/environments/short-of-memory",
    ])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    const settings = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8")) as object;
    write("tsconfig.json", JSON.stringify({ ...settings, include: ["src", "rules"] }));
    write(`${FOLDER}/count.ts`, COUNT);
    for (const [path, text] of await reporterRegistry(copy)) write(path, text);

    execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--noEmit"], { cwd: copy });
    const folder = "fixtures/environments/short-of-memory";
    const { summary } = JSON.parse(punchlist("audit", "--format", "json", folder)) as { summary: { fail: number } };
    expect(punchlist("audit", "--format", "count", folder)).to.equal(`${summary.fail} fail\n`);
    expect(punchlist("audit", "--help").replace(/\s+/g, " ")).to.include(
      "csv, html or count; may be given several times",
    );
    expect(punchlist("audit", "--format", "xml", folder)).to.equal(
      'punchlist: "xml" is no format; table, json, sarif, code-scanning, junit, github, gitlab, checkstyle, markdown, csv, html and count are.\n',
    );
  }).timeout(300_000);

  function punchlist(...words: readonly string[]): string {
    const run = `import("./src/cli/main.ts").then(({ main }) => main(${JSON.stringify(words)}))`;
    const command = [
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      `process.stderr.write = (text) => process.stdout.write(text); await ${run}; process.exitCode = 0;`,
    ];
    return execFileSync(process.execPath, command, { cwd: copy, encoding: "utf8" });
  }

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
});

describe("the registry of reporters", () => {
  it("refuses two formats of one order", async () => {
    const files = { "table.ts": reporter("table", 10), "html.ts": reporter("html", 10) };
    expect(await refusal(files)).to.equal(
      "src/report/reporters/audit/table.ts has the order 10 of html; give it one of its own.",
    );
  });

  it("refuses a format that is not called as its file", async () => {
    expect(await refusal({ "junit.ts": reporter("xml", 10) })).to.equal(
      "src/report/reporters/audit/junit.ts names the format xml; a format is called as its file, junit.",
    );
  });

  it("refuses a file that holds no reporter", async () => {
    expect(await refusal({ "helpers.ts": "export const width = 80;\n" })).to.equal(
      "src/report/reporters/audit/helpers.ts: its default export is no reporter, { name, order, extension, load }.",
    );
  });
});

function reporter(name: string, order: number): string {
  return `export default { name: "${name}", order: ${order}, extension: "txt", load: async () => () => "" };\n`;
}

async function refusal(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-reporters-"));
  try {
    mkdirSync(join(folder, FOLDER), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, FOLDER, name), text);
    await reporterRegistry(folder);
    return "nothing was refused";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
