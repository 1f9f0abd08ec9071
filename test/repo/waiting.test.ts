import { expect } from "chai";
import { join, relative, sep } from "node:path";
import ts from "typescript";
import { Reach } from "./reach.ts";
import { WAITING } from "./waiting.ts";

const root = join(import.meta.dirname, "../..");

describe("the models", function () {
  this.timeout(240_000);

  const listed = Object.values(WAITING).flat();
  let plan: Reach;
  let shipped: ReadonlySet<string>;

  before(() => {
    const program = shippedProgram();
    plan = new Reach(program, (file) => (pathOf(file).startsWith("src/plan/") ? pathOf(file) : undefined));
    shipped = plan.fromFiles(program.getSourceFiles().filter((file) => isOutside(pathOf(file))));
  });

  it("hold nothing that no command reaches but what is listed as waiting", () => {
    const waiting = plan.fromNames(listed);
    expect(plan.names().length).to.be.greaterThan(500);
    expect(plan.names().filter((name) => !shipped.has(name) && !waiting.has(name))).to.deep.equal([]);
  });

  it("list as waiting only what is there and what no command reaches", () => {
    const names = plan.names();
    expect(listed.filter((name) => !names.includes(name) || shipped.has(name))).to.deep.equal([]);
  });
});

/** What is shipped, without the tools and the tests. */
function shippedProgram(): ts.Program {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile.bind(ts.sys));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const files = fileNames.filter((name) => /^(?:src\/(?!dev\/)|rules\/)/.test(relativePath(name)));
  return ts.createProgram(files, { ...options, types: [] });
}

/** A file of ours that is no plan code. */
function isOutside(path: string): boolean {
  return /^(?:src\/(?!plan\/)|rules\/)/.test(path);
}

function pathOf({ fileName }: ts.SourceFile): string {
  return relativePath(fileName);
}

function relativePath(name: string): string {
  return relative(root, name).split(sep).join("/");
}
