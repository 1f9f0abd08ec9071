import { expect } from "chai";
import { mkdirSync, symlinkSync } from "node:fs";
import { claimFiles } from "../../src/audit/claim.ts";
import { discover } from "../../src/audit/discover.ts";
import { undeclared } from "../../src/audit/setting.ts";
import { readEnvironment } from "../../src/audit/read-environment.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const BALANCER = "global\n  maxconn 100\nbackend plone\n  server a 10.0.0.9:8080\n";

describe("a link in the checkout", () => {
  it("is where a profile is judged", () => {
    folder.write("profiles/production.cfg", "[buildout]\nextends = config/base.cfg\nparts += instance\n");
    folder.write("config/base.cfg", "[buildout]\nparts = zeo\n");
    symlinkSync("profiles/production.cfg", folder.at("buildout.cfg"));
    expect(judgedIn(folder)).to.deep.equal(["buildout.cfg", "config/base.cfg"]);
    expect(linkedIn(folder)).to.deep.equal(["profiles/production.cfg as buildout.cfg"]);
  });

  it("that bears a format's own name comes before others", () => {
    folder.write("etc/balancer-7.cfg", BALANCER);
    symlinkSync("balancer-7.cfg", folder.at("etc/current.cfg"));
    symlinkSync("balancer-7.cfg", folder.at("etc/haproxy.cfg"));
    expect(judgedIn(folder)).to.deep.equal(["etc/haproxy.cfg"]);
  });

  it("gives way to a declared root", () => {
    folder.write("profiles/production.cfg", "[buildout]\nparts = instance\n");
    symlinkSync("profiles/production.cfg", folder.at("buildout.cfg"));
    const roots = new Map([["buildout" as const, ["profiles/production.cfg"]]]);
    expect(judgedIn(folder, { targets: { versions: new Map(), roots } })).to.deep.equal(["profiles/production.cfg"]);
  });

  it("is judged once a host", () => {
    folder.write("common/haproxy.cfg", BALANCER);
    mkdirSync(folder.at("web1"));
    mkdirSync(folder.at("web2"));
    symlinkSync("../common/haproxy.cfg", folder.at("web1/haproxy.cfg"));
    symlinkSync("../common/haproxy.cfg", folder.at("web2/haproxy.cfg"));
    const hostOf = (path: string): string | undefined => /^web\d/.exec(path)?.[0];
    expect(judgedIn(folder)).to.deep.equal(["web1/haproxy.cfg"]);
    expect(judgedIn(folder, { hostOf })).to.include.members(["web1/haproxy.cfg", "web2/haproxy.cfg"]);
  });

  it("to what an include reads by its own path makes no second reading", async () => {
    folder.write("etc/supervisord.conf", "[supervisord]\nlogfile=/var/log/s.log\n[include]\nfiles=conf.d/*.conf\n");
    folder.write("etc/conf.d/plone.conf", "[program:plone]\ncommand=/srv/plone/bin/instance console\n");
    symlinkSync("etc/conf.d/plone.conf", folder.at("plone.conf"));
    expect(await documentsIn(folder, "supervisor")).to.equal(1);
  });

  it("between sites that are there and sites that are on makes no second reading", async () => {
    folder.write("etc/logrotate.conf", "weekly\nrotate 4\ninclude etc/logrotate.d\n");
    folder.write("etc/available/plone", "/var/log/plone.log {\n  missingok\n}\n");
    mkdirSync(folder.at("etc/logrotate.d"));
    symlinkSync("../available/plone", folder.at("etc/logrotate.d/plone"));
    expect(await documentsIn(folder, "logrotate")).to.equal(1);
  });
});

function judgedIn({ path }: TemporaryFolder, scope: Partial<ReturnType<typeof undeclared>> = {}): readonly string[] {
  const { claims } = claimFiles(discover([path]), { ...undeclared("2026-11-29"), ...scope });
  return [...claims.values()].flat().map((file) => file.path);
}

function linkedIn({ path }: TemporaryFolder): readonly string[] {
  const { list } = claimFiles(discover([path]), undeclared("2026-11-29"));
  return list.flatMap((file) => (file.sameAs === undefined ? [] : [`${file.path} as ${file.sameAs}`]));
}

/** How many configurations of a format are read. */
async function documentsIn({ path }: TemporaryFolder, format: "supervisor" | "logrotate"): Promise<number> {
  const environment = await readEnvironment(discover([path]), undeclared("2026-11-29"));
  return environment[format].length;
}
