import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { audit, checklist, DiscoveryError, jsonReport, plan, rules, sla } from "../../src/index.ts";
import { defineRule } from "../../src/rule.ts";
import { punchlist } from "../cli/punchlist.ts";

const root = join(import.meta.dirname, "../..");
const FOLDER = "fixtures/environments";
const TODAY = "2026-11-23";
const environments = readdirSync(join(root, FOLDER)).filter((name) => existsSync(join(root, FOLDER, name, "etc")));

const HAPROXY = `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081 check
    server instance2 127.0.0.1:8082 check
`;

describe("the library's audit", () => {
  it("says of all our environments what the command line says", async () => {
    expect(environments.length).to.be.greaterThan(8);
    for (const name of environments) {
      const report = await audit({ paths: [`${FOLDER}/${name}`], today: TODAY });
      expect(jsonReport(report), name).to.equal(readFileSync(join(root, "reports", name, "report.json"), "utf8"));
    }
  });

  it("says the same of their texts in memory", async () => {
    for (const name of environments) {
      const report = await audit({ files: textsBelow(join(root, FOLDER, name)), today: TODAY });
      const golden = JSON.parse(readFileSync(join(root, "reports", name, "report.json"), "utf8")) as typeof report;
      const plain = JSON.parse(jsonReport(report)) as typeof report;
      expect(plain.findings, name).to.deep.equal(golden.findings);
      expect(plain.answers, name).to.deep.equal(golden.answers);
      expect(plain.summary, name).to.deep.equal(golden.summary);
    }
  });

  it("takes a declaration as text, as an object, or none", async () => {
    const files = { "haproxy.cfg": HAPROXY, "punchlist.yaml": "name: found\n" };
    const names = await Promise.all(
      [{}, { declaration: "name: text" }, { declaration: { name: "object" } }, { declaration: false as const }].map(
        async (more) => (await audit({ files, today: TODAY, ...more })).environment.name,
      ),
    );
    expect(names).to.deep.equal(["found", "text", "object", "production"]);
  });

  it("takes checklists among the files, and rules as they are", async () => {
    const rule = defineRule({
      title: "Backends are called as the dashboards expect",
      fault: "The dashboards show nothing of a backend",
      harm: "toil",
      severity: "error",
      item: "OPS-1",
      needs: ["haproxy"],
      messages: { other: "Backend {name} is on no dashboard; call it app-{name}." },
      subjects: ({ haproxy }) =>
        haproxy.flatMap(({ proxies }) => proxies).filter(({ servers }) => servers.items.length > 0),
      judge: ({ name }, { fail }) => fail(name, "other", { name }),
    });
    const files = {
      "haproxy.cfg": HAPROXY,
      "punchlist.yaml": "checklists: [ours.yaml]\n",
      "ours.yaml": "title: Ours\nsections: [{ title: Names, items: [{ id: OPS-1, title: Names are ours }] }]\n",
    };
    const { findings, answers } = await audit({ files, rules: { "ours/dashboard-names": rule }, today: TODAY });
    expect(findings.map((finding) => finding.message.text)).to.deep.equal([
      "Backend plone is on no dashboard; call it app-plone.",
    ]);
    expect(answers.map(({ item, verdict }) => [item, verdict])).to.deep.equal([["OPS-1", "fail"]]);
    const other = await audit({ files: { "haproxy.cfg": HAPROXY }, rules: { "ours/names": rule }, today: TODAY }).catch(
      (thrown: unknown) => thrown,
    );
    expect(other).to.have.property("message", 'Rule ours/names answers item "OPS-1", which no checklist asks.');
  });

  it("refuses a mistake in the declaration with its place", async () => {
    const error: unknown = await audit({
      files: { "haproxy.cfg": HAPROXY },
      declaration: { role: "prodution" },
      today: TODAY,
    }).catch((thrown: unknown) => thrown);
    expect(error).to.have.property("name", "UsageError");
    expect(error).to.have.property(
      "message",
      'declaration:2:11 role is "prodution"; write production, staging or development; did you mean production?',
    );
  });

  it("refuses what the declaration names and is not among the files, and programs among them", async () => {
    const told = async (declaration: string): Promise<unknown> =>
      audit({ files: { "haproxy.cfg": HAPROXY, "x/y.mjs": "throw 1" }, declaration, today: TODAY }).then(
        () => "nothing",
        (thrown: unknown) => (thrown instanceof Error ? thrown.message : thrown),
      );
    expect(await told("extends: base.yaml")).to.equal(
      "declaration:1:10 extends names base.yaml, which is not among the files; add base.yaml.",
    );
    expect(await told("ruleFiles: x/y.mjs")).to.equal(
      "declaration:1:12 ruleFiles names x/y.mjs, and files in memory are not run; give rules themselves.",
    );
  });

  it("refuses a path that does not exist", async () => {
    const error: unknown = await audit({ paths: ["no/such/folder"], today: TODAY }).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(DiscoveryError);
    expect(error).to.have.property("message", "no/such/folder does not exist; name a folder or a file that is there.");
  });
});

describe("the library's calculators", () => {
  it("say of an environment what the command line says", async () => {
    const path = `${FOLDER}/plone-production`;
    const answered = await sla({ paths: [path], today: TODAY });
    expect(plain(answered)).to.deep.equal(told("sla", path, "--today", TODAY, "--format", "json"));
    const planned = await plan({ paths: [path], today: TODAY });
    expect(plain(planned)).to.deep.equal(told("plan", path, "--today", TODAY, "--format", "json"));
  });

  it("need no files", async () => {
    const set = ["availability=99.9%", "incidents=9/year", "cost=800 EUR/h"];
    const words = set.flatMap((each) => ["--set", each]);
    expect(plain(await sla({ set, today: TODAY }))).to.deep.equal(
      told("sla", "--no-config", ...words, "--today", TODAY, "--format", "json"),
    );
  });

  it("take what is declared in memory, and refuse a log that would have to be read", async () => {
    const answered = await sla({ declaration: { promise: { availability: "99.5 %" } }, today: TODAY });
    expect(JSON.stringify(answered)).to.include("promise");
    const error: unknown = await sla({ declaration: "outages: { log: outages.csv }", today: TODAY }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).to.have.property(
      "message",
      "declaration:1:17 outages.csv is a file, and none is read here; give the folder as paths.",
    );
  });
});

describe("the library's lists", () => {
  it("name each rule with the items that it answers, and each item with its rules", () => {
    const rule = rules.find(({ id }) => id === "haproxy/balance-leastconn");
    expect(rule).to.include({ title: "HAProxy balances by least connections", severity: "warning" });
    expect(rule?.items).to.deep.equal(["T49"]);
    const items = checklist.sections.flatMap((section) => section.items);
    expect(items.find(({ id }) => id === "T49")?.rules).to.include("haproxy/balance-leastconn");
  });
});

describe("the example in README", () => {
  it("runs as it stands there", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const [, code = ""] = /```js\n(import \{[^`]*from "punchlist";[^`]*)```/.exec(readme) ?? [];
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).to.equal("");
    expect(status).to.equal(0);
    const [, printed = ""] = /```js\nimport[^`]*```\n\n```\n([^`]*)```/.exec(readme) ?? [];
    expect(stdout).to.equal(printed);
  });
});

function textsBelow(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

function told(...words: readonly string[]): unknown {
  const { stdout, stderr } = punchlist(...words);
  expect(stderr).to.equal("");
  return JSON.parse(stdout);
}
