import { expect } from "chai";
import { undeclared } from "../../src/audit/setting.ts";
import { globMatcher } from "../../src/declaration/glob.ts";
import { declaredOnHosts } from "../../src/declaration/index.ts";
import type { Environment } from "../../src/environment/index.ts";
import { spanText, type Step } from "../../src/model/index.ts";
import { hosts } from "../../src/service/index.ts";
import { declared } from "../declaration/read.ts";
import { discovered, environmentIn } from "../discovery.ts";

const MEASURED = {
  "facts/app1/meminfo": "MemTotal:       16349868 kB\nMemFree:         2318044 kB\n",
  "facts/app1/df.txt": "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sdb1 1000 400 600 40% /srv\n",
};

describe("a host that is measured and declared", () => {
  it("is one, whose declared numbers name what they stand in the place of", () => {
    const [host, another] = hosts.in(
      read({ ...MEASURED }, "hosts: { app1: { memory: 8 GiB, cpus: 4, disks: { /srv: { size: 9 GB, used: 3 GB } } } }"),
    );
    expect(another).to.equal(undefined);
    expect([host?.memoryBytes?.value, host?.cpus?.value]).to.deep.equal([8 * 1024 ** 3, 4]);
    expect(host?.memoryBytes?.trail.map(told)).to.deep.equal([
      "declared, in the place of what was measured: facts/app1/meminfo 16349868 kB",
    ]);
    expect(host?.cpus?.trail).to.deep.equal([]);
    expect(
      host?.mounts.items.map(({ path, usedBytes, trail }) => [path, usedBytes.value, trail.map(told)]),
    ).to.deep.equal([
      ["/srv", 3e9, ["declared, in the place of what was measured: facts/app1/df.txt /dev/sdb1 1000 400 600 40% /srv"]],
    ]);
  });

  it("keeps what was measured and is not declared", () => {
    const [host] = hosts.in(read(MEASURED, "hosts: { app1: { cpus: 4 } }"));
    expect([host?.memoryBytes?.value, host?.mounts.items.length]).to.deep.equal([16349868 * 1024, 1]);
    expect(host?.memoryBytes?.trail).to.deep.equal([]);
  });

  it("is called as the declaration calls it whose file it is", () => {
    const environment = read(
      { "proc/meminfo": MEASURED["facts/app1/meminfo"] },
      "hosts: { app1: { memory: 8 GiB, files: [proc/**] } }",
    );
    expect(hosts.in(environment).map(({ name }) => name)).to.deep.equal(["app1"]);
  });
});

describe("the host of a fact", () => {
  it("is the one of the file that its program is started with", () => {
    const environment = read(
      {
        "base.cfg": "[buildout]\nparts = instance1\n[instance1]\nrecipe = plone.recipe.zope2instance\n",
        "app1/buildout.cfg": "[buildout]\nextends = ../base.cfg\n",
        "lb/haproxy.cfg": "global\ndefaults\nbackend plone\n  server instance1 10.0.0.9:8080\n",
      },
      "hosts: { app1: { files: [app1/**] }, lb1: { files: [lb/**] } }",
    );
    const { zope, log, listen, route } = environment.facts;
    expect([zope, log, listen, route].map((facts) => [...new Set(facts.map(({ host }) => host))])).to.deep.equal([
      ["app1"],
      ["app1"],
      ["app1"],
      ["lb1"],
    ]);
  });

  it("is not said by a file that is for none, or for several", () => {
    const environment = read(
      { "supervisord.conf": "[supervisord]\n[program:solr]\ncommand=/srv/solr/bin/solr\n" },
      "hosts: { app1: { files: [db/**] } }",
    );
    expect(environment.facts.command.map(({ host }) => host)).to.deep.equal([undefined]);
    const both = read(
      { "supervisord.conf": "[supervisord]\n[program:solr]\ncommand=/srv/solr/bin/solr\n" },
      "hosts: { app1: { files: ['*.conf'] }, app2: { files: ['*.conf'] } }",
    );
    expect(both.facts.command.map(({ host }) => host)).to.deep.equal([undefined]);
  });
});

function read(texts: Readonly<Record<string, string>>, yaml: string): Environment {
  const [environment] = declared(yaml).environments;
  const setting = { ...undeclared("2026-11-23"), ...declaredOnHosts(environment!, globMatcher) };
  return environmentIn(discovered(texts), setting);
}

function told({ why, span }: Step): string {
  return `${why}: ${span.file.path} ${spanText(span)}`;
}
