import { expect } from "chai";
import rule from "../../../rules/topology/memory-limits-fit.ts";
import { verdicts } from "../../verdicts.ts";

const buildout =
  "[buildout]\nparts = instance1 instance2\n[instance1]\nrecipe = plone.recipe.zope2instance\n[instance2]\nrecipe = plone.recipe.zope2instance\n";
const supervisor = (limits: string): string =>
  `[supervisord]\n[program:instance1]\ncommand=/srv/plone/bin/instance1 console\n[program:instance2]\ncommand=/srv/plone/bin/instance2 console\n[eventlistener:memmon]\ncommand=memmon ${limits}\nevents=TICK_60\n`;
const memory = (gigabytes: number): string => `MemTotal: ${gigabytes * 1024 * 1024} kB\nMemFree: 1 kB\n`;
const host = (limits: string, gigabytes: number): Readonly<Record<string, string>> => ({
  "buildout.cfg": buildout,
  "supervisord.conf": supervisor(limits),
  "facts/web1/meminfo": memory(gigabytes),
});

describe("topology/memory-limits-fit", () => {
  it("fails limits that add up to more than there is", () => {
    expect(verdicts(rule, host("-p instance1=2GB -p instance2=2GB", 4))).to.deep.equal([
      "fail facts/web1/meminfo:1:11-21 memmon's limits on host web1 add up to 4.0 GB, which with 0.8 GB for all else is more than its 4.0 GB, so it swaps before memmon acts; lower the limits.",
    ]);
  });

  it("passes the same limits on a larger host", () => {
    expect(verdicts(rule, host("-p instance1=2GB -p instance2=2GB", 5))).to.deep.equal([
      "pass facts/web1/meminfo:1:11-21 host:web1/memory-limits",
    ]);
  });

  it("takes a limit for all as one for each Zope", () => {
    expect(verdicts(rule, host("-a 2GB", 4))).to.deep.equal([
      "fail facts/web1/meminfo:1:11-21 memmon's limits on host web1 add up to 4.0 GB, which with 0.8 GB for all else is more than its 4.0 GB, so it swaps before memmon acts; lower the limits.",
    ]);
    expect(verdicts(rule, host("-a 2GB", 5))).to.deep.equal([
      "pass facts/web1/meminfo:1:11-21 host:web1/memory-limits",
    ]);
  });

  it("does not know where a process without a limit decides", () => {
    expect(verdicts(rule, host("-p instance1=3GB", 4.5))).to.deep.equal([
      "unknown facts/web1/meminfo:1:11-21 memmon's limits on host web1 add up to 3.0 GB, and all else takes 1.1 to 2.1 GB of its 4.5 GB; give the other processes a limit, or measure them.",
    ]);
  });

  it("knows a process by the script that it runs", () => {
    const zeo =
      "[supervisord]\n[program:zeo]\ncommand=/srv/plone/bin/zeoserver fg\n[eventlistener:memmon]\ncommand=memmon -p zeo=8GB\nevents=TICK_60\n";
    const files = {
      "buildout.cfg": "[buildout]\nparts = zeoserver\n[zeoserver]\nrecipe = plone.recipe.zeoserver\n",
      "supervisord.conf": zeo,
      "facts/web1/meminfo": memory(8),
    };
    expect(verdicts(rule, files)).to.deep.equal([
      "fail facts/web1/meminfo:1:11-21 memmon's limits on host web1 add up to 8.0 GB, which with 0.8 GB for all else is more than its 8.0 GB, so it swaps before memmon acts; lower the limits.",
    ]);
  });

  it("has nothing to judge without a limit, a host, or with several of them", () => {
    expect(verdicts(rule, { "buildout.cfg": buildout, "facts/web1/meminfo": memory(4) })).to.deep.equal([]);
    expect(verdicts(rule, { "buildout.cfg": buildout, "supervisord.conf": supervisor("-a 9GB") })).to.deep.equal([]);
    expect(verdicts(rule, { ...host("-a 9GB", 4), "facts/web2/meminfo": memory(4) })).to.deep.equal([]);
  });
});
