import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { Project } from "ts-morph";
import { brokenWalls } from "./broken-walls.ts";

const root = join(import.meta.dirname, "../..");

describe("the walls between rooms", () => {
  it("stand: nothing imports what its room does not list", () => {
    const project = new Project({ skipAddingFilesFromTsConfig: true });
    const files = project.addSourceFilesAtPaths([
      join(root, "src/**/*.ts"),
      join(root, "src/**/*.tsx"),
      join(root, "rules/**/*.ts"),
    ]);
    const shipped = files
      .map((file) => ({ path: relative(root, file.getFilePath()).split(sep).join("/"), file }))
      .filter(({ path }) => !path.startsWith("src/dev/"));
    expect(shipped.length).to.be.greaterThan(500);
    expect(shipped.flatMap(({ path, file }) => brokenWalls(path, file))).to.deep.equal([]);
  });

  it("name it when the declaration imports a format", () => {
    expect(
      planted("src/declaration/words.ts", 'export { haproxy } from "../languages/haproxy/units.ts";'),
    ).to.deep.equal([
      "src/declaration/words.ts imports src/languages/haproxy/units.ts; punchlist.yaml is text that becomes a declaration; of formats it knows the names",
    ]);
  });

  it("name it when what runs imports the declaration", () => {
    expect(
      planted("src/service/services.ts", 'export { readDeclaration } from "../declaration/index.ts";'),
    ).to.deep.equal([
      "src/service/services.ts imports src/declaration/index.ts; what runs follows from what was read, whatever is declared for the models",
    ]);
  });

  it("name it when the declaration imports the models' inputs", () => {
    expect(planted("src/declaration/words.ts", 'export { slaInputs } from "../inputs/sla-inputs.ts";')).to.deep.equal([
      "src/declaration/words.ts imports src/inputs/sla-inputs.ts; punchlist.yaml is text that becomes a declaration; of formats it knows the names",
    ]);
  });

  it("name it when the declaration imports what runs", () => {
    expect(planted("src/declaration/words.ts", 'export { serviceOf } from "../service/services.ts";')).to.deep.equal([
      "src/declaration/words.ts imports src/service/services.ts; punchlist.yaml is text that becomes a declaration; of formats it knows the names",
    ]);
  });

  it("name it when what rules see imports the models' inputs", () => {
    expect(planted("src/rule/message.ts", 'export { slaInputs } from "../inputs/sla-inputs.ts";')).to.deep.equal([
      "src/rule/message.ts imports src/inputs/sla-inputs.ts; a rule sees the words, what was read, what runs and what the models say",
    ]);
  });

  it("name it when model imports an npm package", () => {
    expect(planted("src/model/verdict.ts", 'import * as z from "zod/mini"; export const zz = z;')).to.deep.equal([
      "src/model/verdict.ts imports the package zod/mini; the words that all layers share know no format and no layer",
    ]);
  });

  it("name it when plan imports node:os", () => {
    expect(planted("src/plan/budget.ts", 'export { hostname } from "node:os";')).to.deep.equal([
      "src/plan/budget.ts imports node:os; arithmetic runs anywhere, and the same numbers give the same answer",
    ]);
  });

  it("name it when judge reads the disk", () => {
    expect(planted("src/audit/judge.ts", 'export { readFileSync } from "node:fs";')).to.deep.equal([
      "src/audit/judge.ts imports node:fs; the engine judges by the rules that it is given, on the day that it is given",
    ]);
  });

  it("name it when a format starts a process", () => {
    expect(planted("src/languages/haproxy/units.ts", 'export { execSync } from "node:child_process";')).to.deep.equal([
      "src/languages/haproxy/units.ts imports node:child_process; a format is read from text alone",
    ]);
  });

  it("name it when a rule reads process.env", () => {
    expect(planted("rules/haproxy/redispatch.ts", "export const leak = process.env.HOME;")).to.deep.equal([
      "rules/haproxy/redispatch.ts uses process; a rule needs nothing that #rule does not export",
    ]);
  });

  it("name it when a rule fetches", () => {
    expect(
      planted("rules/haproxy/redispatch.ts", 'export const leak = () => fetch("https://example.org");'),
    ).to.deep.equal(["rules/haproxy/redispatch.ts uses fetch; a rule needs nothing that #rule does not export"]);
  });

  it("name it when a rule takes node:fs from process", () => {
    expect(
      planted("rules/haproxy/redispatch.ts", 'export const leak = () => process.getBuiltinModule("node:fs");'),
    ).to.deep.equal(["rules/haproxy/redispatch.ts uses process; a rule needs nothing that #rule does not export"]);
  });

  it("name it when the clock by Date()", () => {
    expect(planted("src/audit/judge.ts", "export const now = Date();")).to.deep.equal([
      "src/audit/judge.ts uses the clock; the engine judges by the rules that it is given, on the day that it is given",
    ]);
  });

  it("name it when the clock by new Date", () => {
    expect(planted("src/audit/judge.ts", "export const now = new Date;")).to.deep.equal([
      "src/audit/judge.ts uses the clock; the engine judges by the rules that it is given, on the day that it is given",
    ]);
  });

  it("name it when shipped code imports src/dev", () => {
    expect(planted("src/cli/terminal.ts", 'export { ruleIds } from "../dev/rule-sources.ts";')).to.deep.equal([
      "src/cli/terminal.ts imports src/dev/rule-sources.ts; the command line joins all of them and speaks to the system",
    ]);
  });

  it("name it when plan throws dice", () => {
    expect(planted("src/plan/budget.ts", "export const r = Math.random();")).to.deep.equal([
      "src/plan/budget.ts uses Math.random; arithmetic runs anywhere, and the same numbers give the same answer",
    ]);
  });

  it("name it when createRequire opens the disk", () => {
    expect(
      planted(
        "src/languages/haproxy/units.ts",
        'import { createRequire } from "node:module"; export const fs: unknown = createRequire(import.meta.url)("node:fs");',
      ),
    ).to.deep.equal(["src/languages/haproxy/units.ts imports node:module; a format is read from text alone"]);
  });

  it("name it when a report imports commander", () => {
    expect(planted("src/report/json.ts", 'export { Command } from "commander";')).to.deep.equal([
      "src/report/json.ts imports the package commander; a reporter knows the report and the answers of the models, and nothing of where they came from",
    ]);
  });

  it("name it when model imports audit", () => {
    expect(planted("src/model/verdict.ts", 'export type { Audit } from "../audit/audit.ts";')).to.deep.equal([
      "src/model/verdict.ts imports src/audit/audit.ts; the words that all layers share know no format and no layer",
    ]);
  });

  it("name it when a format imports another", () => {
    expect(
      planted("src/languages/haproxy/units.ts", 'export { logrotate } from "../logrotate/index.ts";'),
    ).to.deep.equal([
      "src/languages/haproxy/units.ts imports src/languages/logrotate/index.ts, the inside of a format; a format is read from text alone",
    ]);
  });

  it("name it when a format imports the environment", () => {
    expect(
      planted("src/languages/haproxy/units.ts", 'export { languages } from "../../environment/link.ts";'),
    ).to.deep.equal([
      "src/languages/haproxy/units.ts imports src/environment/link.ts; a format is read from text alone",
    ]);
  });

  it("name it when grammar imports a format", () => {
    expect(
      planted("src/languages/grammar/glob.ts", 'export { logrotate } from "../logrotate/index.ts";'),
    ).to.deep.equal([
      "src/languages/grammar/glob.ts imports src/languages/logrotate/index.ts; a syntax that formats share knows none of them",
    ]);
  });

  it("name it when a format takes another's type by import()", () => {
    expect(
      planted(
        "src/languages/haproxy/units.ts",
        'export type Leak = import("../logrotate/index.ts").LogrotateDocument;',
      ),
    ).to.deep.equal([
      "src/languages/haproxy/units.ts imports src/languages/logrotate/index.ts, the inside of a format; a format is read from text alone",
    ]);
  });

  it("name it when a rule imports a format", () => {
    expect(
      planted("rules/haproxy/redispatch.ts", 'export { haproxy } from "../../src/languages/haproxy/index.ts";'),
    ).to.deep.equal([
      "rules/haproxy/redispatch.ts imports src/languages/haproxy/index.ts; a rule needs nothing that #rule does not export",
    ]);
  });
});

/** What the walls say of a file when a line is added to it. */
function planted(path: string, line: string): readonly string[] {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const text = `${readFileSync(join(root, path), "utf8")}\n${line}\n`;
  return brokenWalls(path, project.createSourceFile(`/${path}`, text));
}
