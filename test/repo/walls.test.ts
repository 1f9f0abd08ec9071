import { expect } from "chai";
import { dirname, join, relative, sep } from "node:path";
import { Project, type SourceFile } from "ts-morph";

const root = join(import.meta.dirname, "../..");

/** What a layer may import besides itself, and why the wall stands. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/model": [],
  "src/plan": [],
  "src/languages": ["src/model"],
  "src/environment": ["src/model", "src/languages", "src/plan"],
  "src/rule": ["src/model", "src/environment", "src/plan"],
  rules: ["src/rule", "src/model"],
  "src/audit": ["src/model", "src/environment", "src/rule", "src/plan"],
  "src/report": ["src/model", "src/plan"],
  "src/cli": ["src/model", "src/environment", "src/rule", "rules", "src/audit", "src/report", "src/plan"],
  "src/index.ts": ["src/model", "src/environment", "src/rule", "rules", "src/audit", "src/report", "src/plan"],
};

describe("the walls between layers", () => {
  const project = new Project({ skipAddingFilesFromTsConfig: true });
  const sources = project.addSourceFilesAtPaths([join(root, "src/**/*.ts"), join(root, "rules/**/*.ts")]);
  const imports = sources.filter((file) => !path(file).startsWith("src/dev")).flatMap(importsOf);

  it("let a layer import only what stands left of it", () => {
    const broken = imports.filter(
      ({ from, to }) =>
        isOurs(to) && layerOf(to) !== layerOf(from) && !MAY_IMPORT[layerOf(from)]?.includes(layerOf(to)),
    );
    expect(
      broken.map(
        ({ from, to }) =>
          `${from} imports ${to}, but ${layerOf(from)} may import only ${[...(MAY_IMPORT[layerOf(from)] ?? []), "npm packages"].join(", ")}`,
      ),
    ).to.deep.equal([]);
  });

  it("let a rule file import #rule and nothing else", () => {
    const broken = imports.filter(({ from, specifier }) => isRuleFile(from) && specifier !== "#rule");
    expect(
      broken.map(({ from, specifier }) => `${from} imports ${specifier}; what rules need is exported by #rule`),
    ).to.deep.equal([]);
  });

  it("keep a language from importing another", () => {
    const broken = imports.filter(
      ({ from, to }) =>
        languageOf(from) && languageOf(to) && languageOf(to) !== "grammar" && languageOf(to) !== languageOf(from),
    );
    expect(broken.map(({ from, to }) => `${from} imports ${to}; formats meet in src/environment`)).to.deep.equal([]);
  });

  it("leave the disk to discover, cli and dev", () => {
    const broken = imports.filter(
      ({ from, to }) =>
        /^(node:)?fs(\/promises)?$/.test(to) && !from.startsWith("src/cli/") && !from.startsWith("src/audit/"),
    );
    expect(
      broken.map(({ from }) => `${from} reads the disk; only what belongs to discover (src/audit) and src/cli do`),
    ).to.deep.equal([]);
  });

  it("leave the network alone", () => {
    const broken = imports.filter(({ to }) => /^(node:)?(https?|http2|net|tls|dgram|dns)$/.test(to));
    expect(broken.map(({ from, to }) => `${from} imports ${to}; nothing here needs a network`)).to.deep.equal([]);
  });

  it("leave the clock to the command line", () => {
    const broken = sources.filter(
      (file) =>
        !/^src\/(cli|dev)\//.test(path(file)) &&
        /\bDate\.now\(|new Date\(\)|performance\.now\(/.test(withoutComments(file)),
    );
    expect(broken.map((file) => `${path(file)} reads the clock; today's date is an argument`)).to.deep.equal([]);
  });

  it("keep ts-morph out of the shipped program", () => {
    expect(imports.filter(({ to }) => to === "ts-morph").map(({ from }) => from)).to.deep.equal([]);
  });

  it("look at a good number of imports", () => {
    expect(imports.length).to.be.greaterThan(100);
  });
});

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly to: string;
}

function importsOf(file: SourceFile): readonly Import[] {
  const from = path(file);
  const specifiers = [...file.getImportStringLiterals()].map((literal) => literal.getLiteralValue());
  return specifiers.map((specifier) => ({ from, specifier, to: resolve(from, specifier) }));
}

function resolve(from: string, specifier: string): string {
  if (specifier === "#rule") return "src/rule/index.ts";
  return specifier.startsWith(".") ? join(dirname(from), specifier).split(sep).join("/") : specifier;
}

function path(file: SourceFile): string {
  return relative(root, file.getFilePath()).split(sep).join("/");
}

function layerOf(path: string): string {
  return Object.keys(MAY_IMPORT).find((layer) => path === layer || path.startsWith(`${layer}/`)) ?? path;
}

function isOurs(path: string): boolean {
  return path.startsWith("src/") || path.startsWith("rules/");
}

function isRuleFile(path: string): boolean {
  return path.startsWith("rules/") && path !== "rules/index.ts" && !path.startsWith("rules/checklists/");
}

function languageOf(path: string): string | undefined {
  return /^src\/languages\/([^/]+)\//.exec(path)?.[1];
}

function withoutComments(file: SourceFile): string {
  return file.getFullText().replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}
