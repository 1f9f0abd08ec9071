import { expect } from "chai";
import { parse } from "junit2json";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Log } from "sarif";
import { parseStringPromise } from "xml2js";

const reports = join(import.meta.dirname, "../../../reports");
const ENVIRONMENTS = ["node-neglected", "node-production"];

describe("the formats, read by other programs", () => {
  it("SARIF: Microsoft's multitool finds no error and has no warning", () => {
    const said = multitool(ENVIRONMENTS.flatMap((name) => [`${name}/sarif.sarif`, `${name}/code-scanning.sarif`]));
    expect(said).to.deep.equal([]);
  }).timeout(120_000);

  for (const name of ENVIRONMENTS) {
    it(`JUnit: ${name} has as many cases as it counts`, async () => {
      const suites = await parse(read(`${name}/junit.xml`));
      if (!suites || !("testsuite" in suites)) throw new Error("There are no suites.");
      const cases = suites.testsuite.flatMap(({ testcase = [] }) => testcase);
      expect(cases).to.have.length(suites.tests ?? 0);
      expect(cases.filter(({ failure }) => failure)).to.have.length(suites.failures ?? 0);
      expect(cases.every((each) => each.name && each.classname)).to.equal(true);
    });

    it(`Checkstyle: ${name} is files with their errors`, async () => {
      const { checkstyle } = (await parseStringPromise(read(`${name}/checkstyle.xml`))) as {
        readonly checkstyle: "" | { readonly file?: readonly { readonly error: readonly unknown[] }[] };
      };
      const errors = (checkstyle === "" ? [] : (checkstyle.file ?? [])).flatMap(({ error }) => error);
      expect(errors).to.have.length(linesOf(`${name}/github.txt`).length);
    });

    it(`GitHub: each line of ${name} is a command whose properties can be told apart`, () => {
      for (const line of linesOf(`${name}/github.txt`))
        expect(line).to.match(
          /^::(?:error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^:,]+::./,
        );
    });

    it(`GitLab: ${name} has what the documentation asks for, and no fingerprint twice`, () => {
      const entries = JSON.parse(read(`${name}/gitlab.json`)) as readonly {
        readonly fingerprint: string;
        readonly severity: string;
        readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
      }[];
      expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).to.equal(entries.length);
      for (const { severity, location } of entries) {
        expect(severity).to.be.oneOf(["info", "minor", "major", "critical", "blocker"]);
        expect(location.path).not.to.match(/^\.\//);
        expect(location.lines.begin).to.be.at.least(1);
      }
    });
  }
});

function read(path: string): string {
  return readFileSync(join(reports, path), "utf8");
}

function linesOf(path: string): readonly string[] {
  return read(path).split("\n").slice(0, -1);
}

/** The errors and warnings of a validator of SARIF and of what GitHub asks for, each with the id of its rule. */
function multitool(paths: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-sarif-"));
  try {
    const output = join(folder, "said.sarif");
    const asked = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--output", output];
    const program = createRequire(import.meta.url)("@microsoft/sarif-multitool") as string;
    execFileSync(program, ["validate", ...paths.map((path) => join(reports, path)), ...asked], {
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
      stdio: "ignore",
    });
    const { runs } = JSON.parse(readFileSync(output, "utf8")) as Log;
    return runs.flatMap(({ results = [] }) =>
      results.map(({ level = "warning", ruleId = "" }) => `${level} ${ruleId}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
