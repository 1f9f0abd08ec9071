import { expect } from "chai";
import rule from "../../../rules/topology/ram-fits.ts";
import { verdicts } from "../../verdicts.ts";

const VERSIONS = "[versions]\nzc.buildout = 4.1.12\nplone.recipe.zope2instance = 6.13.0\n";
const INSTANCE =
  "[buildout]\nparts = instance1\n[instance1]\nrecipe = plone.recipe.zope2instance\nthreads = 2\nzodb-cache-size = 30000\n";

describe("topology/ram-fits", () => {
  it("passes a host with room for the highest estimate", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": INSTANCE + VERSIONS,
        "facts/app1/meminfo": "MemTotal:       4194304 kB\nMemFree:  100 kB\n",
      }),
    ).to.deep.equal(["pass facts/app1/meminfo:1:17-27 host:app1/memory"]);
  });

  it("fails a host without room for the lowest estimate", () => {
    const thick = INSTANCE.replace("30000", "900000");
    expect(
      verdicts(rule, {
        "buildout.cfg": thick + VERSIONS,
        "facts/app1/meminfo": "MemTotal:       2097152 kB\nMemFree:  100 kB\n",
      }),
    ).to.deep.equal([
      "fail facts/app1/meminfo:1:17-27 Host app1 has 2.0 GB of RAM, and its processes with the system take at least 3.0 GB (up to 14.6); instance1 alone up to 13.9.",
    ]);
  });

  it("leaves a host between the two estimates open", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": INSTANCE + VERSIONS,
        "facts/app1/meminfo": "MemTotal:       1468006 kB\nMemFree:  100 kB\n",
      }),
    ).to.deep.equal([
      "unknown facts/app1/meminfo:1:17-27 Host app1 has 1.4 GB of RAM, and its processes with the system take 1.1 to 1.6 GB; one instance's memory, measured after a day, settles it.",
    ]);
  });

  it("counts a memmon limit as the most that its process takes", () => {
    const files = {
      "buildout.cfg": INSTANCE.replace("30000", "900000") + VERSIONS,
      "supervisord.conf":
        "[supervisord]\n[program:instance1]\ncommand=/srv/plone/bin/instance1 console\n[eventlistener:memmon]\ncommand=/srv/plone/bin/memmon -p instance1=1GB\nevents=TICK_60\n",
      "facts/app1/meminfo": "MemTotal:       2097152 kB\nMemFree:  100 kB\n",
    };
    expect(verdicts(rule, files)).to.deep.equal(["pass facts/app1/meminfo:1:17-27 host:app1/memory"]);
  });

  it("does not pass over a program that nothing is known about", () => {
    const files = {
      "buildout.cfg": INSTANCE + VERSIONS,
      "supervisord.conf":
        "[supervisord]\n[program:instance1]\ncommand=/srv/plone/bin/instance1 console\n[program:solr]\ncommand=/srv/solr/bin/solr start -f\n",
      "facts/app1/meminfo": "MemTotal:       8388608 kB\nMemFree:  100 kB\n",
    };
    expect(verdicts(rule, files)).to.deep.equal([
      "unknown facts/app1/meminfo:1:17-27 Host app1 has 8.0 GB of RAM for 1.1 to 1.7 GB without solr, which nothing is known of: declare the missing memory under hosts.app1.processes in punchlist.yaml.",
    ]);
  });

  it("asks for the host's memory when no file gives it", () => {
    expect(verdicts(rule, { "buildout.cfg": INSTANCE + VERSIONS })).to.deep.equal([
      "unknown buildout.cfg:3:1-12 The processes take 1.1 to 1.6 GB with the system; the host's memory is missing: add its /proc/meminfo, facter or ansible facts.",
    ]);
  });

  it("asks which host the processes run on when there are two", () => {
    const files = {
      "buildout.cfg": INSTANCE + VERSIONS,
      "facts/app1/meminfo": "MemTotal:       8388608 kB\nMemFree:  100 kB\n",
      "facts/db1/meminfo": "MemTotal:       8388608 kB\nMemFree:  100 kB\n",
    };
    expect(verdicts(rule, files)).to.deep.equal([
      "unknown facts/app1/meminfo:1:17-27 Host app1 has 8.0 GB of RAM, and no file says which of the processes run on it; declare an environment for each host in punchlist.yaml.",
      "unknown facts/db1/meminfo:1:17-27 Host db1 has 8.0 GB of RAM, and no file says which of the processes run on it; declare an environment for each host in punchlist.yaml.",
    ]);
  });

  it("has nothing to judge where nothing is known to run", () => {
    expect(verdicts(rule, { "facts/app1/meminfo": "MemTotal:       8388608 kB\nMemFree:  100 kB\n" })).to.deep.equal(
      [],
    );
  });

  it("says what is not counted when the host is missing, too", () => {
    const files = {
      "buildout.cfg": INSTANCE + VERSIONS,
      "supervisord.conf": "[supervisord]\n[program:solr]\ncommand=/srv/solr/bin/solr start -f\n",
    };
    expect(verdicts(rule, files)).to.deep.equal([
      "unknown buildout.cfg:3:1-12 The processes take 1.1 to 1.7 GB with the system and without solr; add the host's memory (/proc/meminfo, facter or ansible facts) and what those take (hosts.NAME.processes in punchlist.yaml).",
    ]);
  });

  it("names each program that is not counted once, and not all of many", () => {
    const program = (name: string) => `[program:${name}]\ncommand=/usr/sbin/${name}\n`;
    const files = {
      "app1/supervisord.conf": `[supervisord]\n${["cron", "nginx", "solr", "redis", "celery", "tika"].map(program).join("")}`,
      "app2/supervisord.conf": `[supervisord]\n${program("cron")}`,
    };
    expect(verdicts(rule, files)).to.deep.equal([
      "unknown app1/supervisord.conf:1:1-14 The processes take 0.8 GB with the system and without cron, nginx, solr, redis and 2 more; add the host's memory (/proc/meminfo, facter or ansible facts) and what those take (hosts.NAME.processes in punchlist.yaml).",
    ]);
  });

  it("asks which roots share a host, unless all fit on one", () => {
    const files = { "live1.cfg": INSTANCE + VERSIONS, "live2.cfg": INSTANCE + VERSIONS };
    expect(verdicts(rule, files)).to.deep.equal([
      "unknown live1.cfg:3:1-12 The processes of 2 buildouts take 1.4 to 2.5 GB on one host with its system; which of them share a host is not said: declare an environment for each in punchlist.yaml.",
    ]);
    expect(
      verdicts(rule, { ...files, "facts/app1/meminfo": "MemTotal:       4194304 kB\nMemFree:  100 kB\n" }),
    ).to.deep.equal(["pass facts/app1/meminfo:1:17-27 host:app1/memory"]);
  });
});
