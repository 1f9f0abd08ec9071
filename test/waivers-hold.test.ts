import { expect } from "chai";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { catalogue } from "../rules/catalogue.ts";
import { runAudit } from "../src/audit/run-audit.ts";
import type { DeclaredWaiver } from "../src/audit/waive.ts";
import { loadSetting } from "../src/cli/setting.ts";
import type { Finding, Verdict } from "../src/model/index.ts";
import { discovered } from "./discovery.ts";

type Texts = Readonly<Record<string, string>>;

const ENVIRONMENTS = join(import.meta.dirname, "../fixtures/environments");
const TODAY = "2026-11-23";

/** What a team may add without touching what it has waived. */
const ADDITIONS: Readonly<Record<string, (texts: Texts) => Texts>> = {
  "a root that extends production's": (texts) => ({ ...texts, ...liveRoot(texts, "") }),
  "a root beside production's, with the same lines": (texts) => ({
    ...texts,
    ...("production.cfg" in texts
      ? { "live.cfg": texts["production.cfg"] ?? "" }
      : { "worker/buildout.cfg": texts["buildout.cfg"] ?? "" }),
  }),
  "a log of a program in the folder of the others": (texts) => ({
    ...texts,
    "etc/supervisor/conf.d/90-worker.conf":
      "[program:worker]\ncommand=/srv/plone/bin/worker\nstdout_logfile=/srv/plone/var/log/worker.log\nredirect_stderr=true\n",
  }),
  "a log of a part in the folder of the others": (texts) => ({
    ...texts,
    ...liveRoot(texts, "parts += standby\n[standby]\nrecipe = plone.recipe.zeoserver\n"),
  }),
};

/** A root of production's name; a `buildout.cfg` that it extended would be a layer of it, and no root any more. */
function liveRoot(texts: Texts, lines: string): Texts {
  return "production.cfg" in texts ? { "live.cfg": `[buildout]\nextends = production.cfg\n${lines}` } : {};
}

describe("a waiver of one subject", function () {
  this.timeout(60_000);

  for (const name of readdirSync(ENVIRONMENTS)) {
    const texts = textsBelow(join(ENVIRONMENTS, name));
    for (const [addition, added] of Object.entries(ADDITIONS)) {
      it(`still covers it in ${name} after ${addition} was added`, async () => {
        const waivers = (await audited(texts, [])).flatMap(waiversOf);
        const before = subjects(await audited(texts, waivers), "waived");
        const after = await audited(added(texts), waivers);
        expect(subjects(await audited(texts, waivers), "fail")).to.deep.equal([]);
        expect(subjects(after, "fail").filter((subject) => before.includes(subject))).to.deep.equal([]);
        expect(before.filter((subject) => !subjects(after).includes(subject))).to.deep.equal([]);
      });
    }
  }

  it("survives a second log in the folder of its own", async () => {
    const zeo = { rule: "topology/log-covered", subject: "log:/srv/plone/var/log/zeo.log" };
    const files = (parts: readonly string[]) => ({
      "buildout.cfg": `[buildout]\nparts = ${parts.join(" ")}\n${parts.map(part).join("")}`,
      "etc/logrotate.d/nginx": "/var/log/nginx/*.log {\n}\n",
    });
    const part = (part: string) =>
      `[${part}]\nrecipe = plone.recipe.zeoserver\nzeo-log = /srv/plone/var/log/${part}.log\n`;
    expect(await verdictsOf(files(["zeo"]), zeo)).to.deep.equal(["waived log:/srv/plone/var/log/zeo.log"]);
    expect(await verdictsOf(files(["zeo", "standby"]), zeo)).to.deep.equal([
      "waived log:/srv/plone/var/log/zeo.log",
      "fail log:/srv/plone/var/log/standby.log",
    ]);
  });

  it("survives a root beside its own", async () => {
    const waiver = { rule: "buildout/mr-developer", subject: "buildout:prod.cfg" };
    const root = "[buildout]\nextends = base.cfg\nparts = a\n[a]\nrecipe = zc.recipe.egg\n";
    const texts = {
      "base.cfg":
        "[buildout]\nextensions = mr.developer\nauto-checkout = my.policy\n[sources]\nmy.policy = git https://git.example.org/my.policy.git\n",
      "prod.cfg": root,
    };
    expect(await verdictsOf(texts, waiver)).to.deep.equal(["waived buildout:prod.cfg"]);
    expect(await verdictsOf({ ...texts, "live.cfg": root }, waiver)).to.deep.equal([
      "fail buildout:live.cfg",
      "waived buildout:prod.cfg",
    ]);
  });
});

async function verdictsOf(texts: Texts, waiver: Pick<DeclaredWaiver, "rule" | "subject">): Promise<readonly string[]> {
  const found = await audited(texts, [{ ...waiver, ...BY }]);
  return found
    .filter(({ rule }) => rule === waiver.rule)
    .map(({ verdict, subjects }) => `${verdict} ${subjects.map(({ address }) => address).join(", ")}`);
}

const BY = { reason: "until the move", owner: "Ada", until: "2027-01-31" };

function waiversOf({ rule, verdict, subjects }: Finding): readonly DeclaredWaiver[] {
  return verdict === "fail" ? subjects.map(({ address }) => ({ rule, subject: address, ...BY })) : [];
}

function subjects(findings: readonly Finding[], wanted?: Verdict): readonly string[] {
  return findings
    .filter(({ verdict }) => wanted === undefined || verdict === wanted)
    .flatMap(({ rule, subjects }) => subjects.map(({ address }) => `${rule} ${address}`));
}

async function audited(texts: Texts, waivers: readonly DeclaredWaiver[]): Promise<readonly Finding[]> {
  const discovery = discovered(texts);
  const { setting, levels } = await loadSetting(discovery, catalogue, { today: TODAY });
  const { report, crashed } = await runAudit(discovery, { setting: { ...setting, waivers }, levels }, catalogue);
  expect(crashed).to.deep.equal([]);
  return report.findings;
}

function textsBelow(folder: string): Texts {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.map((path) => [path.split(sep).join("/"), readFileSync(join(folder, path), "utf8")]));
}
