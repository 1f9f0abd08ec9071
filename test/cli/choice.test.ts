import { expect } from "chai";
import type { Report } from "../../src/model/index.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const HAPROXY =
  "defaults\n    mode http\nbackend plone\n    balance roundrobin\n    server zope1 127.0.0.1:8081\n    server zope2 127.0.0.1:8082\n";

describe("the rules of an audit", () => {
  it("are one, or all of a glob, where the command line asks for them", () => {
    const folder = folderWith({ "haproxy.cfg": HAPROXY });
    expect(rulesOf(folder, "--rule", "haproxy/servers-checked")).to.deep.equal(["haproxy/servers-checked"]);
    const proxies = rulesOf(folder, "--rule", "haproxy/*", "--rule", "topology/ram-fits");
    expect(proxies).to.include("haproxy/servers-checked").and.to.include("topology/ram-fits");
    expect(proxies.filter((id) => !/^(?:haproxy|topology)\//.test(id))).to.deep.equal([]);
  });

  it("are all but those that the command line ignores", () => {
    const rules = rulesOf(folderWith({ "haproxy.cfg": HAPROXY }), "--ignore", "haproxy/t*", "--ignore", "buildout/*");
    expect(rules).to.include("haproxy/servers-checked");
    expect(rules.filter((id) => /^(?:haproxy\/t|buildout\/)/.test(id))).to.deep.equal([]);
  });

  it("say that none of them is on, and not that there is nothing to ask", () => {
    const folder = folderWith({ "haproxy.cfg": HAPROXY });
    for (const [glob, why] of [
      ["*/*", "no rule is on that asks about its files"],
      ["haproxy/*", "no rule that is on asks about anything in its files"],
    ] as const) {
      const { code, stdout } = punchlist("audit", "--ignore", glob, folder);
      expect(code).to.equal(2);
      expect(stdout.replaceAll(/\s+/g, " ")).to.contain(`Nothing was judged in production: ${why}.`);
    }
  });

  it("are named as they are, or not at all", () => {
    const folder = folderWith({ "haproxy.cfg": HAPROXY });
    expect(punchlist("audit", "--rule", "haproxy/server-checked", folder)).to.deep.equal({
      code: 2,
      stdout: "",
      stderr:
        "punchlist: --rule haproxy/server-checked: there is no such rule. Did you mean haproxy/servers-checked?\n",
    });
    expect(punchlist("audit", "--ignore", "haproxi/*", folder).stderr).to.equal(
      "punchlist: --ignore haproxi/*: there is no such rule. Did you mean haproxy/*?\n",
    );
  });

  it("are switched by a glob of punchlist.yaml, over which an id goes", () => {
    const rules = rulesOf(
      folderWith({
        "haproxy.cfg": HAPROXY,
        "punchlist.yaml": "rules:\n  haproxy/servers-checked: error\n  haproxy/*: off\n",
      }),
    );
    expect(rules.filter((id) => id.startsWith("haproxy/"))).to.deep.equal(["haproxy/servers-checked"]);
  });

  it("cannot be ignored nor switched off where they are locked", () => {
    const locked = "locked: [haproxy/servers-checked]\n";
    const ignored = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": locked });
    expect(punchlist("audit", "--ignore", "haproxy/*", ignored)).to.deep.include({
      code: 2,
      stderr:
        "punchlist: --ignore haproxy/servers-checked: punchlist.yaml locks this rule, so nobody may leave it out.\n",
    });
    const off = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": `${locked}rules: { "haproxy/*": off }\n` });
    expect(punchlist("audit", off).stderr).to.contain(
      "Rule haproxy/servers-checked is locked, so it cannot be switched off; take the line out or unlock the rule.",
    );
  });
});

describe("an item that a person answers with no", () => {
  const answered = (answer: string): string =>
    folderWith({
      "haproxy.cfg": HAPROXY,
      "punchlist.yaml": `rules: { "haproxy/*": off }\nsignOffs:\n  - { item: T13, answer: ${answer}, who: Ada, when: 2026-11-01, evidence: OPS-12 }\n`,
      "logrotate.d/plone": "/var/log/plone/*.log {\n    weekly\n    rotate 8\n    copytruncate\n}\n",
    });

  it("ends an audit with 1, whatever severity is asked for", () => {
    expect(punchlist("audit", "--today", "2026-11-23", answered("no")).code).to.equal(1);
    expect(punchlist("audit", "--today", "2026-11-23", "--fail-on", "warning", answered("no")).code).to.equal(1);
  });

  it("ends it with 0 where the answer is yes, or nothing is to fail", () => {
    expect(punchlist("audit", "--today", "2026-11-23", answered("yes")).code).to.equal(0);
    expect(punchlist("audit", "--today", "2026-11-23", "--fail-on", "never", answered("no")).code).to.equal(0);
  });
});

describe("an audit of all environments", () => {
  const folder = folderWith({
    "live/haproxy.cfg": HAPROXY,
    "staging/logrotate.d/plone": "/var/log/plone/*.log {\n    weekly\n    rotate 8\n    copytruncate\n}\n",
    "punchlist.yaml":
      "environments:\n  live: { role: production, files: [live/**] }\n  staging: { role: staging, files: [staging/**] }\n",
  });

  it("prints their reports one after the other, and ends as the worst", () => {
    const { code, stdout } = punchlist("audit", "--env", "all", "--fail-on", "warning", folder);
    expect(code).to.equal(1);
    expect(stdout.match(/, judged as (?:live \(production\)|staging)/g)).to.deep.equal([
      ", judged as live (production)",
      ", judged as staging",
    ]);
    expect(punchlist("audit", "--env", "staging", "--fail-on", "warning", folder).code).to.equal(0);
  });

  it("is one list in JSON", () => {
    const { stdout } = punchlist("audit", "--env", "all", "--format", "json", folder);
    const names = (JSON.parse(stdout) as readonly Report[]).map(({ environment }) => environment.name);
    expect(names).to.deep.equal(["live", "staging"]);
  });
});

describe("the page of an item", () => {
  it("tells its rules", () => {
    const { stdout, code } = punchlist("explain", "T49");
    expect(code).to.equal(0);
    expect(stdout).to.match(/^# T49 HAProxy balances by least connections\n/);
    expect(stdout).to.match(/^ {2}haproxy\/balance-leastconn {2}.* \((?:error|warning|info)\)$/m);
  });

  it("tells what a person is asked, and how long the answer holds", () => {
    expect(punchlist("explain", "t13").stdout).to.contain(
      "A person is asked: When was production data last restored, how long did it take, and did the site work?",
    );
    expect(punchlist("explain", "T13").stdout).to.contain("It holds for 182 days.");
  });

  it("says so where nothing answers it yet", () => {
    expect(punchlist("explain", "T01").stdout).to.contain("No rule answers it yet, and no person is asked.");
  });
});

function rulesOf(folder: string, ...words: readonly string[]): readonly string[] {
  const { stdout } = punchlist("audit", "--format", "json", ...words, folder);
  return (JSON.parse(stdout) as Report).rules.map(({ id }) => id);
}
