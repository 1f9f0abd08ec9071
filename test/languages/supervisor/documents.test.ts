import { expect } from "chai";
import { claims } from "../../../src/languages/supervisor/claims.ts";
import { reading, shown } from "./reading.ts";

describe("supervisor's claims", () => {
  it("go by a section that no other format has", () => {
    expect(claims("etc/supervisor.ini", "; ours\n[program:zeo]\n")).to.equal("has a [program:zeo] section");
    expect(claims("etc/php.ini", "[group:zeo]\nprograms=a\n")).to.equal(undefined);
  });

  it("see through a byte order mark", () => {
    expect(claims("supervisord.conf", "\ufeff[supervisord]\n")).to.equal("has a [supervisord] section");
  });

  it("leave buildouts and their parts alone", () => {
    expect(claims("base.cfg", "[buildout]\nparts = supervisord\n[supervisord]\n")).to.equal(undefined);
    expect(claims("supervisor.cfg", "[supervisord]\nrecipe = collective.recipe.supervisor\n")).to.equal(undefined);
  });

  it("leave documents and scripts that quote a section alone", () => {
    expect(claims("README.md", "[program:zeo]\n")).to.equal(undefined);
    expect(claims("install.sh", "[program:zeo]\n")).to.equal(undefined);
  });
});

describe("supervisor's includes", () => {
  it("are read relative to the main file, sorted, and belong to it", () => {
    const { documents, problems } = reading({
      "etc/supervisord.conf": "[supervisord]\nloglevel=info\n[include]\nfiles = conf.d/*.conf\n",
      "etc/conf.d/b.conf": "[supervisord]\nloglevel=debug\n",
      "etc/conf.d/a.conf": "[supervisord]\nloglevel=warn\n[program:zeo]\ncommand=bin/zeo fg\n",
      "etc/conf.d/.hidden.conf": "[program:hidden]\ncommand=a\n",
    });
    expect(documents.map(({ main, context }) => `${main.path} ${context}`)).to.deep.equal([
      "etc/conf.d/.hidden.conf included",
      "etc/supervisord.conf whole",
    ]);
    expect(shown(documents[1]?.supervisord?.loglevel)).to.equal("debug 2:10-15");
    expect(documents[1]?.programs.map(({ name }) => name)).to.deep.equal(["zeo"]);
    expect(problems).to.deep.equal([
      "unseen etc/conf.d/.hidden.conf:1:1-17 No main file of the checkout includes etc/conf.d/.hidden.conf; audit it together with its supervisord.conf.",
    ]);
  });

  it("find an absolute glob below the folder that stands for the root", () => {
    const { documents } = reading({
      "image/etc/supervisor/supervisord.conf": "[supervisord]\n[include]\nfiles = /etc/supervisor/conf.d/*.conf\n",
      "image/etc/supervisor/conf.d/zeo.conf": "[program:zeo]\ncommand=%(here)s/zeo\n",
    });
    expect(documents.map(({ programs }) => programs.map(({ command }) => command?.value))).to.deep.equal([
      ["/etc/supervisor/conf.d/zeo"],
    ]);
  });

  it("find an absolute glob beside the main file", () => {
    const { documents } = reading({
      "deploy/supervisord.conf": "[supervisord]\n[include]\nfiles = /etc/supervisor/conf.d/*.conf\n",
      "deploy/conf.d/zeo.conf": "[program:zeo]\ncommand=bin/zeo fg\n",
    });
    expect(documents.map(({ programs }) => programs.length)).to.deep.equal([1]);
  });

  it("guess nothing when two places could be meant", () => {
    const { documents, problems } = reading({
      "supervisord.conf": "[supervisord]\n[include]\nfiles = /etc/supervisor/conf.d/*.conf\n",
      "a/supervisor/conf.d/zeo.conf": "[program:zeo]\ncommand=bin/zeo fg\n",
      "b/supervisor/conf.d/zeo.conf": "[program:zeo]\ncommand=bin/zeo fg\n",
    });
    expect(documents.map(({ context }) => context)).to.deep.equal(["included", "included", "whole"]);
    expect(problems[2]).to.equal(
      "unseen supervisord.conf:3:9-38 No file of the checkout is clearly /etc/supervisor/conf.d/*.conf; audit it together with the files it names.",
    );
  });

  it("leave the programs here as they stand where a folder of the host is not in the checkout", () => {
    const { documents } = reading({
      "supervisord.conf":
        "[supervisord]\nminfds=1024\n[include]\nfiles = /etc/supervisor/conf.d/*.conf\n[program:zeo]\ncommand=bin/zeo fg\nstartsecs=5\n",
    });
    const [zeo] = documents[0]?.programs ?? [];
    expect(zeo?.startsecs).to.deep.include({ value: 5 }).and.to.not.have.property("doubt");
    expect(zeo?.stopwaitsecs).to.not.have.property("doubt");
    expect(documents[0]?.sections.get("supervisord")?.doubt?.message).to.include("conf.d");
    expect(documents[0]?.unseen).to.have.lengthOf(1);
  });

  it("make %(here)s the included file's folder from version 4 on", () => {
    const texts = {
      "supervisord.conf": "[supervisord]\n[include]\nfiles = conf.d/zeo.conf\n",
      "conf.d/zeo.conf": "[program:zeo]\ncommand=a\nstdout_logfile=%(here)s/zeo.log\n",
    };
    expect(shown(reading(texts).documents[0]?.programs[0]?.processes[0]?.stdout.target.path)).to.equal(
      "%(here)s/conf.d/zeo.log 3:16-32",
    );
    expect(shown(reading(texts, "3.4.0").documents[0]?.programs[0]?.processes[0]?.stdout.target.path)).to.equal(
      "%(here)s/zeo.log 3:16-32",
    );
  });

  it("do not nest and do not loop", () => {
    const { documents, problems } = reading({
      "a.conf": "[supervisord]\n[include]\nfiles = *.conf\n",
      "b.conf": "[supervisord]\n[include]\nfiles = *.conf\n[program:zeo]\ncommand=bin/zeo fg\n",
    });
    expect(documents.map(({ main, programs }) => `${main.path} ${programs.length}`)).to.deep.equal(["a.conf 1"]);
    expect(problems).to.deep.equal([
      "skipped b.conf:2:1-10 [include] in an included file is passed over; list its files in the main file, not in b.conf.",
    ]);
  });
});

describe("an included file of supervisor that cannot be read", () => {
  const MAIN = "[supervisord]\n[include]\nfiles = conf.d/*.conf\n";
  const UNREAD =
    "unreadable supervisord.conf:3:9-22 What conf.d/50.conf sets is not known, because it is a named pipe.";

  it("leaves in doubt what was set before it and every default, not what is set after it", () => {
    const { documents, problems } = reading(
      {
        "supervisord.conf": MAIN,
        "conf.d/10.conf": "[program:zeo]\ncommand=bin/zeo fg\nautorestart=true\nstartsecs=5\n",
        "conf.d/90.conf": "[program:zeo]\nstartsecs=10\n",
      },
      undefined,
      { "conf.d/50.conf": "is a named pipe" },
    );
    const [zeo] = documents[0]?.programs ?? [];
    expect(problems).to.deep.equal([UNREAD]);
    expect(zeo?.autorestart.doubt?.message).to.include("conf.d/50.conf");
    expect(zeo?.words.map(({ doubt }) => doubt !== undefined)).to.deep.equal([true, true]);
    expect(zeo?.stopwaitsecs.doubt?.message).to.include("conf.d/50.conf");
    expect(zeo?.startsecs).to.deep.include({ value: 10 }).and.to.not.have.property("doubt");
  });

  it("may give what supervisord insists on, so nothing is refused for its lack", () => {
    const { problems } = reading(
      {
        "supervisord.conf": `${MAIN}[program:zeo]\nnumprocs=2\n[group:plone]\nprograms=instance1\n[inet_http_server]\nusername=a\n[eventlistener:memmon]\ncommand=memmon\n[rpcinterface:x]\n`,
      },
      undefined,
      { "conf.d/50.conf": "is a named pipe" },
    );
    expect(problems).to.deep.equal([UNREAD]);
  });

  it("may set an option that is wrong here", () => {
    const { problems } = reading(
      { "supervisord.conf": `${MAIN}[program:zeo]\ncommand=bin/zeo fg\nstartsecs=5s\nuser=%(nobody)s\n` },
      undefined,
      { "conf.d/50.conf": "is a named pipe" },
    );
    expect(problems).to.deep.equal([UNREAD]);
  });
});

describe("supervisor's groups", () => {
  it("hold a program that stands in none by itself", () => {
    const { documents } = reading({
      "s.conf": "[supervisord]\n[group:zopes]\nprograms=one\n[program:one]\ncommand=a\n[program:two]\ncommand=b\n",
    });
    expect(
      documents[0]?.groups.map(
        ({ name, kind, programs }) =>
          `${name} ${kind} ${programs.map(({ processes }) => processes[0]?.address).join()}`,
      ),
    ).to.deep.equal(["zopes group zopes:one", "two program two"]);
  });

  it("refuse an event listener as a member, at its name", () => {
    expect(
      reading({
        "s.conf":
          "[supervisord]\n[group:all]\nprograms = zeo, memmon\n[program:zeo]\ncommand=a\n[eventlistener:memmon]\ncommand=memmon -a 1GB\nevents=TICK_60\n",
      }).problems,
    ).to.deep.equal([
      "refused s.conf:3:17-23 memmon in [group:all] is an event listener, which no group can hold, and stops supervisord; drop it there.",
    ]);
  });

  it("give a program of two groups two addresses", () => {
    const { documents } = reading({
      "s.conf": "[supervisord]\n[group:a]\nprograms=zeo\n[group:b]\nprograms=zeo\n[program:zeo]\ncommand=z\n",
    });
    expect(documents[0]?.programs.map(({ address }) => address)).to.deep.equal(["program:zeo", "group:b/program:zeo"]);
  });
});

describe("supervisor's control ports", () => {
  it("take no host and * for all interfaces", () => {
    const { documents } = reading({
      "s.conf": "[supervisord]\n[inet_http_server]\nport = *:9001\n[inet_http_server:b]\nport = Localhost:9002\n",
    });
    expect(
      documents[0]?.servers.map(({ address, host, port }) => `${address} ${shown(host)} ${shown(port)}`),
    ).to.deep.equal(["inet_http_server nothing 9001 3:8-14", "inet_http_server:b localhost 5:8-22 9002 5:8-22"]);
  });

  it("refuse a user name without a password", () => {
    expect(
      reading({ "s.conf": "[supervisord]\n[unix_http_server]\nfile=/run/s.sock\nusername=admin\n" }).problems,
    ).to.deep.equal([
      "refused s.conf:4:10-15 [unix_http_server] gives only one of username and password, which stops supervisord; give both.",
    ]);
  });
});
