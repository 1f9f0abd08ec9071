import { expect } from "chai";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "../../rules/catalogue.ts";
import { declarationErrorText, readDeclaration } from "../../src/declaration/index.ts";
import { SourceFile } from "../../src/model/source-file.ts";
import { audit } from "../../src/index.ts";
import { lookAround } from "../../src/cli/init/look-around.ts";
import { writtenDeclaration } from "../../src/cli/init/written-declaration.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const root = join(import.meta.dirname, "../..");
const FOLDER = join(root, "fixtures/environments");
const TODAY = "2026-11-29";
const HAPROXY = `defaults
    mode http
backend shop
    server app1 10.0.0.9:8080
    server app2 10.0.0.10:8080
`;

describe("punchlist init", () => {
  it("writes what an audit takes for granted, and changes nothing that the files alone decide", async () => {
    const names = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "etc")));
    for (const name of names) {
      const folder = join(mkdtempSync(join(tmpdir(), "punchlist-")), name);
      cpSync(join(FOLDER, name), folder, { recursive: true });
      rmSync(join(folder, "punchlist.yaml"), { force: true });
      const before = await byFiles(folder);
      const text = writtenDeclaration(await lookAround(folder, TODAY), TODAY);
      writeFileSync(join(folder, "punchlist.yaml"), text);
      expect(await byFiles(folder), name).to.deep.equal(before);
    }
  });

  it("names what it saw", () => {
    const { stdout, code } = punchlist("init", "fixtures/environments/plone-neglected", "--dry-run", "--today", TODAY);
    expect(code).to.equal(0);
    expect(stdout).to.match(
      /^# yaml-language-server: \$schema=https:\/\/unpkg\.com\/punchlist\/docs\/punchlist\.schema\.json\n# Written by punchlist init on 2026-11-29, from \d+ files\./,
    );
    expect(stdout).to.include("\nname: plone-neglected\nrole: production # or staging, development\n");
    expect(stdout).to.include("#   buildout: [production-worker.cfg, production.cfg]\n");
    expect(stdout).to.include("#   app1:\n#     memory: 16 GB\n");
    expect(stdout).to.include(
      "Which platform services are promised to the\n# developers, and by whom?\n#   - item: T02\n",
    );
  });

  it("says of each line behind # what it would be: without the # it is read", () => {
    const { stdout } = punchlist("init", "fixtures/environments/plone-neglected", "--dry-run", "--today", TODAY);
    const settled = stdout
      .replace(/^# (?=(?:roots|promise|cost|incidents|response):)/gm, "")
      .replace(/^#(?= {3})/gm, "")
      .replace(/^( +answer:)/gm, "$1 yes")
      .replace(/^( +(?:who|owner):)/gm, "$1 Ada")
      .replace(/^( +(?:evidence|reason):)/gm, "$1 OPS-214")
      .replace(/^( +until:)/gm, "$1 2027-01-31")
      .replace(/^( +(?:buildout|supervisor|haproxy|logrotate):) #/gm, '$1 "2.6" #');
    const items = catalogue.checklists[0].sections.flatMap((section) => section.items.map(({ id }) => id));
    const reading = readDeclaration(new SourceFile("punchlist.yaml", settled), {
      rules: [...catalogue.rules.keys()],
      items,
      today: TODAY,
    });
    expect("errors" in reading ? reading.errors.map(declarationErrorText) : []).to.deep.equal([]);
    if ("declaration" in reading) expect(reading.declaration.signOffs.length).to.be.greaterThan(8);
  });

  it("guesses environments from folders that are named after them", () => {
    const folder = folderWith({ "staging/haproxy.cfg": HAPROXY, "production/haproxy.cfg": HAPROXY });
    const { stdout } = punchlist("init", folder, "--dry-run");
    expect(stdout).to.include(
      `# environments:\n#   production:\n#     role: production\n#     files: [production/**]\n#   staging:\n#     role: staging\n#     files: [staging/**]\n`,
    );
    expect(stdout.replaceAll("\n# ", " ")).to.include("Balancers here lead to 10.0.0.10, 10.0.0.9.");
  });

  it("writes the file once, and says what comes next", () => {
    const folder = folderWith({ "haproxy.cfg": HAPROXY });
    const first = punchlist("init", folder);
    expect(first).to.deep.equal({
      code: 0,
      stdout: "",
      stderr: `punchlist: ${folder}/punchlist.yaml is written; what stands behind # is yours to settle. Next: punchlist audit ${folder}\n`,
    });
    const written = readFileSync(join(folder, "punchlist.yaml"), "utf8");
    expect(punchlist("init", folder)).to.deep.equal({
      code: 2,
      stdout: "",
      stderr: `punchlist: ${folder}/punchlist.yaml is there already; edit it, or see by --dry-run what would be written.\n`,
    });
    expect(punchlist("init", folder, "--dry-run").stdout).to.equal(written);
    expect(punchlist("audit", folder, "--fail-on", "never").stderr).to.equal("");
  });

  it("quotes a folder's name that YAML would take for something else", () => {
    const parent = folderWith({ "true/haproxy.cfg": HAPROXY, "a: b #c/haproxy.cfg": HAPROXY });
    expect(punchlist("init", join(parent, "true"), "--dry-run").stdout).to.include('\nname: "true"\n');
    const odd = join(parent, "a: b #c");
    expect(punchlist("init", odd).code).to.equal(0);
    expect(punchlist("audit", odd, "--fail-on", "never").stdout).to.include("judged as a: b #c (production)");
  });

  it("is refused where there is no folder, or nothing in it", () => {
    expect(punchlist("init", "no/such/folder").stderr).to.equal(
      "punchlist: no/such/folder does not exist; name the folder that punchlist.yaml is for.\n",
    );
    const folder = folderWith({ "haproxy.cfg": HAPROXY });
    expect(punchlist("init", join(folder, "haproxy.cfg")).stderr).to.equal(
      `punchlist: ${folder}/haproxy.cfg is a file; name the folder that punchlist.yaml is for.\n`,
    );
    mkdirSync(join(folder, "empty"));
    expect(punchlist("init", join(folder, "empty")).code).to.equal(2);
  });
});

/** What an audit finds without any number that a declaration would give. */
async function byFiles(folder: string): Promise<readonly unknown[]> {
  const { findings } = await audit({ paths: [folder], today: TODAY });
  const declared = new Set(
    [...catalogue.rules].filter(([, { needs }]) => needs.flat().includes("declaration")).map(([id]) => id),
  );
  return findings.filter(({ rule }) => !declared.has(rule));
}
