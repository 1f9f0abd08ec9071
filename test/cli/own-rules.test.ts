import { expect } from "chai";
import { join } from "node:path";
import { folderWith, punchlist } from "./punchlist.ts";

const HAPROXY = `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081 check
`;
const OURS = `title: Ours
sections:
  - title: Names
    items: [{ id: OPS-1, title: Names are those of the dashboards }]
`;
const RULE = `import { defineRule } from "punchlist/rule";

export default defineRule({
  title: "Backends are called as the dashboards expect",
  fault: "The dashboards show nothing of a backend",
  harm: "toil",
  severity: "error",
  item: "OPS-1",
  needs: ["haproxy"],
  messages: { other: "Backend {name} is on no dashboard; call it app-{name}." },
  subjects: ({ haproxy }) => haproxy.flatMap(({ proxies }) => proxies).filter(({ servers }) => servers.items.length > 0),
  judge: (backend, { pass, fail }) =>
    backend.name.value.startsWith("app-") ? pass(backend.name) : fail(backend.name, "other", { name: backend.name }),
});
`;
const DECLARATION = "checklists: [plone, ./ours.yaml]\nruleFiles: ./punchlist-rules/*.mjs\n";
const ID = "punchlist-rules/dashboard-names";

describe("a rule of a team's own", () => {
  it("judges where the command line names the declaration, or allows it", () => {
    const folder = checkout();
    for (const allowed of [["--allow-own-rules"], ["--config", join(folder, "punchlist.yaml")]]) {
      const { code, stdout, stderr } = punchlist("audit", folder, "--rule", ID, ...allowed);
      expect(stderr).to.equal("");
      expect(code).to.equal(1);
      expect(stdout).to.include("✗ error    The dashboards show nothing of a backend");
      expect(stdout).to.include(`OPS-1  ${ID}`);
      expect(stdout).to.include("Backend plone is on no dashboard; call it app-plone.");
    }
  });

  it("is not run by itself", () => {
    const folder = checkout({
      "punchlist-rules/dashboard-names.mjs": 'process.stdout.write("ran"); process.exit(0);\n',
    });
    expect(punchlist("audit", folder)).to.deep.equal({
      code: 2,
      stdout: "",
      stderr:
        "punchlist: punchlist.yaml:2:12 ruleFiles are programs, which run with your rights; give --allow-own-rules, or name this file by --config.\n",
    });
    expect(punchlist("sla", folder, "--set", "availability=99.9%", "--set", "incidents=9/year").stdout).not.to.include(
      "ran",
    );
  });

  it("can be switched off, locked and waived like any other", () => {
    const off = checkout({ "punchlist.yaml": `${DECLARATION}rules: { ${ID}: off }\n` });
    expect(punchlist("audit", off, "--allow-own-rules").stdout).to.include(`Switched off by punchlist.yaml: ${ID}.`);
    const waiver = `waivers: [{ rule: ${ID}, reason: until the dashboards move, owner: Ada, until: 2027-01-31 }]\n`;
    const waived = checkout({ "punchlist.yaml": `${DECLARATION}${waiver}` });
    expect(punchlist("audit", waived, "--allow-own-rules", "--today", "2026-11-29").stdout).to.include(
      "until 2027-01-31 by Ada: until the dashboards move",
    );
  });

  it("heeds the doubt of what it looks at, as all rules do", () => {
    const rule = RULE.replace(
      /judge: [^]*\n\}\);/,
      'judge: (backend, { settle }) => settle(is(backend.balance, (word) => word === "leastconn"), { fail: ["other", { name: backend.name }] }),\n});',
    ).replace("{ defineRule }", "{ defineRule, is }");
    const folder = checkout({
      "punchlist-rules/dashboard-names.mjs": rule,
      "haproxy.cfg": HAPROXY.replace("roundrobin", "{{ balance }}"),
    });
    const { stdout } = punchlist("audit", folder, "--rule", ID, "--allow-own-rules", "--format", "json");
    expect(stdout).to.include('"verdict": "unknown"');
    expect(stdout).not.to.include('"verdict": "fail"');
  });

  it("that cannot be loaded is one line with its place", () => {
    expect(told("export default {\n")).to.match(
      /^punchlist-rules\/dashboard-names\.mjs:\d+:\d+ It cannot be loaded: Unexpected end of input; mend it, or take it out of ruleFiles\.$/,
    );
    expect(told('\nthrow new Error("no such dashboard");\n')).to.equal(
      "punchlist-rules/dashboard-names.mjs:2:7 It cannot be loaded: no such dashboard; mend it, or take it out of ruleFiles.",
    );
  });

  it("that is none is one line with what to write", () => {
    expect(told("export const x = 1;\n")).to.equal(
      `punchlist-rules/dashboard-names.mjs:1:1 Rule ${ID} exports none; write export default defineRule({ … }) with defineRule of punchlist/rule.`,
    );
    expect(told("export default { title: 'x' };\n")).to.equal(
      `punchlist-rules/dashboard-names.mjs:1:1 Rule ${ID} exports what defineRule did not make; write export default defineRule({ … }).`,
    );
    expect(told(RULE.replace('"toil"', '"tiol"'))).to.equal(
      `punchlist-rules/dashboard-names.mjs:1:1 Rule ${ID} has harm "tiol"; write outage, data loss, exposure, money or toil.`,
    );
    expect(told(RULE.replace("OPS-1", "OPS-9"))).to.match(
      /Rule punchlist-rules\/dashboard-names answers item "OPS-9", which no checklist asks; did you mean OPS-1\?$/,
    );
    expect(told(RULE.replace('["haproxy"]', '["haproxi"]'))).to.match(
      /Rule punchlist-rules\/dashboard-names needs "haproxi"; write buildout, supervisor, systemd, haproxy, /,
    );
  });

  it("that fails on the files is named with its line, and ends the audit with 2", () => {
    const rule = RULE.replace("backend.name.value", "backend.nom.value");
    const { code, stderr } = run(rule);
    expect(code).to.equal(2);
    expect(stderr).to.match(
      /^punchlist: rule punchlist-rules\/dashboard-names failed on this input at punchlist-rules\/dashboard-names\.mjs:13:17 \(Cannot read properties of undefined \(reading 'value'\)\); mend it\.$/m,
    );
  });

  it("is looked for where the declaration names it", () => {
    expect(refused({ "punchlist.yaml": "rules: [./punchlist-rules/*.mjs]\n" })).to.equal(
      "punchlist.yaml:1:8 rules is a list; write levels as a map, and files with rules of your own under ruleFiles.",
    );
    expect(refused({ "punchlist.yaml": "ruleFiles: [./rules-of-ours/*.mjs]\n" })).to.equal(
      "punchlist.yaml:1:13 ruleFiles names ./rules-of-ours/*.mjs, where no file is; write a path from the folder of this file.",
    );
    expect(refused({ "punchlist.yaml": "ruleFiles: haproxy/x.mjs\n", "haproxy/x.mjs": RULE })).to.equal(
      "punchlist.yaml:1:12 ruleFiles names a file in a folder haproxy, whose rules come along; rename the folder.",
    );
    expect(refused({ "punchlist.yaml": "ruleFiles: ours/Not_Ours.mjs\n", "ours/Not_Ours.mjs": RULE })).to.equal(
      "punchlist.yaml:1:12 ruleFiles names Not_Ours.mjs; a rule's folder and file are its id: lower case, digits and hyphens, and .mjs.",
    );
  });

  it("lies in the checkout of a declaration that was found", () => {
    const elsewhere = join(folderWith({ "rules-of-ours/x.mjs": RULE }), "rules-of-ours/x.mjs");
    expect(refused({ "punchlist.yaml": `ruleFiles: ${elsewhere}\n` })).to.include("leads out of the checkout");
  });
});

function checkout(files: Readonly<Record<string, string>> = {}): string {
  return folderWith({
    "haproxy.cfg": HAPROXY,
    "ours.yaml": OURS,
    "punchlist.yaml": DECLARATION,
    "punchlist-rules/dashboard-names.mjs": RULE,
    ...files,
  });
}

function run(rule: string): ReturnType<typeof punchlist> {
  return punchlist("audit", checkout({ "punchlist-rules/dashboard-names.mjs": rule }), "--allow-own-rules");
}

function told(rule: string): string {
  const { code, stdout, stderr } = run(rule);
  expect(code).to.equal(2);
  expect(stdout).to.equal("");
  return stderr.replace(/^punchlist: /, "").trimEnd();
}

function refused(files: Readonly<Record<string, string>>): string {
  const { code, stderr } = punchlist("audit", checkout(files), "--allow-own-rules");
  expect(code).to.equal(2);
  return stderr.replace(/^punchlist: /, "").trimEnd();
}
