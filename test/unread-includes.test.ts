import { expect } from "chai";
import { chmodSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { temporaryFolder, type TemporaryFolder } from "./audit/temporary-folder.ts";
import { auditFolder, copyHealthy, edit, hinder, OBSTACLES, verdictsOf, type Outcome } from "./unread-includes.ts";

let folder: TemporaryFolder;
let root: string;

beforeEach(() => {
  folder = temporaryFolder();
  chmodSync(folder.path, 0o755);
  root = folder.at("audited");
  copyHealthy(root);
});
afterEach(() => {
  folder.remove();
});

/** An include of each format, and the rules of which no verdict stands without the included file. */
const INCLUDES: readonly {
  readonly format: string;
  readonly path: string;
  readonly rules: readonly string[];
  readonly prepare?: () => void;
}[] = [
  {
    format: "supervisor",
    path: "etc/supervisor/conf.d/99.conf",
    rules: [
      "superlance/events",
      "superlance/httpok",
      "superlance/httpok-target",
      "superlance/memmon",
      "superlance/memmon-argument",
      "supervisor/autorestart",
      "supervisor/foreground-command",
      "supervisor/http-protected",
      "supervisor/log-bounded",
      "supervisor/log-file-named",
      "supervisor/log-file-own",
      "supervisor/log-kept",
      "supervisor/log-rotated-once",
      "supervisor/startsecs",
      "supervisor/stopwaitsecs",
      "topology/memory-limits-fit",
    ],
  },
  {
    format: "logrotate",
    path: "etc/logrotate.d/aaa",
    rules: ["logrotate/keeps-old-logs", "logrotate/one-block-per-log", "logrotate/reopen", "topology/log-covered"],
  },
  {
    format: "haproxy",
    path: "etc/haproxy/conf.d/20.cfg",
    rules: ["haproxy/redispatch", "haproxy/timeout-queue", "haproxy/timeouts-set"],
    prepare: splitHaproxy,
  },
  {
    format: "buildout",
    path: "shared.cfg",
    rules: [
      "buildout/allow-hosts",
      "buildout/allow-hosts-effective",
      "buildout/eggs-pinned",
      "buildout/mr-developer",
      "buildout/nothing-compiled",
      "buildout/picked-versions-forbidden",
      "buildout/pins-exact",
      "buildout/pins-well-formed",
      "buildout/socket-timeout",
      "buildout/version",
    ],
    prepare: () => {
      extend("shared.cfg");
    },
  },
];

/** `global` and `defaults` in the main file, what inherits from them in a folder of pieces. */
function splitHaproxy(): void {
  const main = `${root}/etc/haproxy/haproxy.cfg`;
  const text = readFileSync(main, "utf8");
  const cut = text.indexOf("frontend plone");
  mkdirSync(`${root}/etc/haproxy/conf.d`);
  writeFileSync(main, text.slice(0, cut));
  writeFileSync(`${root}/etc/haproxy/conf.d/30-plone.cfg`, text.slice(cut));
}

function extend(name: string): void {
  edit(`${root}/production.cfg`, "    instances.cfg\n", `    instances.cfg\n    ${name}\n`);
}

function includeInSupervisor(pattern: string): void {
  edit(`${root}/etc/supervisor/supervisord.conf`, "files=conf.d/*.conf", `files=conf.d/*.conf ${pattern}`);
}

/** The verdict on what a rule judges: `pass`, `fail`, `unknown` or `not-applicable`, each once. */
function verdictOf({ report }: Outcome, rule: string): readonly string[] {
  return [...new Set(verdictsOf(report, rule).map((verdict) => verdict.split(" ")[0] ?? ""))];
}

function problemsOf({ report }: Outcome): readonly string[] {
  return report.problems.map(({ kind, path, line, message }) => `${kind} ${path}:${line} ${message}`);
}

describe("an included file that is not read", () => {
  it("is not in the healthy environment, which passes", async () => {
    const { report, exit } = await auditFolder(root);
    expect(report.summary.unknown).to.equal(0);
    expect(report.problems).to.deep.equal([]);
    expect(exit).to.equal(0);
  });

  for (const { format, path, rules, prepare } of INCLUDES)
    for (const [name, obstacle] of Object.entries(OBSTACLES))
      it(`leaves open what it could set for ${format}: ${name}`, async () => {
        prepare?.();
        const said = hinder(obstacle, `${root}/${path}`, folder.at("elsewhere.conf"));
        const outcome = await auditFolder(root);
        expect(outcome.exit).to.equal(2);
        const told = problemsOf(outcome);
        expect(told.filter((line) => line.includes(`What ${path} sets is not known, because`))).to.have.lengthOf(1);
        expect(told.join("\n"))
          .to.include(said)
          .and.to.not.match(/refused|not in the checkout/);
        for (const rule of rules) expect(verdictOf(outcome, rule), rule).to.deep.equal(["unknown"]);
        expect(outcome.report.summary.fail).to.equal(0);
      });

  it("leaves open whether there are more programs where all that is seen is set after it", async () => {
    hinder(OBSTACLES["UTF-16"]!, `${root}/etc/supervisor/conf.d/00.conf`, "");
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(2);
    expect(verdictsOf(outcome.report, "supervisor/startsecs")).to.deep.equal([
      "pass program:instance1",
      "pass program:instance2",
      "pass program:instance3",
      "pass program:instance4",
      "pass program:instance5",
      "unknown environment",
    ]);
  });

  it("changes no block that logrotate reads before it", async () => {
    hinder(OBSTACLES["UTF-16"]!, `${root}/etc/logrotate.d/zzz`, "");
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(2);
    expect(verdictOf(outcome, "topology/log-covered")).to.deep.equal(["pass"]);
    expect(verdictOf(outcome, "logrotate/keeps-old-logs")).to.deep.equal(["pass", "unknown"]);
  });
});

describe("an included folder that is not read", () => {
  it("is named, and leaves open what its files could set for supervisor", async () => {
    renameSync(`${root}/etc/supervisor/conf.d`, folder.at("conf.d"));
    mkdirSync(`${root}/etc/supervisor/conf.d`);
    symlinkSync(folder.at("conf.d"), `${root}/etc/supervisor/more.d`);
    includeInSupervisor("more.d/*.conf");
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(2);
    expect(problemsOf(outcome).join("\n")).to.include(
      "What etc/supervisor/more.d sets is not known, because it is reached",
    );
    expect(verdictOf(outcome, "supervisor/autorestart")).to.deep.equal(["unknown"]);
  });

  it("is named, and leaves open what its files could set for logrotate", async () => {
    renameSync(`${root}/etc/logrotate.d`, folder.at("logrotate.d"));
    symlinkSync(folder.at("logrotate.d"), `${root}/etc/logrotate.d`);
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(2);
    expect(problemsOf(outcome).join("\n")).to.include("What etc/logrotate.d sets is not known, because it is reached");
    expect(verdictOf(outcome, "topology/log-covered")).to.deep.equal(["unknown"]);
  });
});

describe("an include that leads out of the audited folder", () => {
  it("leaves open what it could set for supervisor", async () => {
    includeInSupervisor("../../../conf.d/*.conf");
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(2);
    expect(problemsOf(outcome)).to.deep.equal([
      "unreadable etc/supervisor/supervisord.conf:22 What ../conf.d/*.conf sets is not known, because it lies outside of the audited folder; audit a folder that holds both.",
    ]);
    expect(verdictOf(outcome, "supervisor/autorestart")).to.deep.equal(["unknown"]);
  });

  it("leaves open what it could set for logrotate", async () => {
    edit(`${root}/etc/logrotate.conf`, "include /etc/logrotate.d", "include ../common\ninclude /etc/logrotate.d");
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(2);
    expect(problemsOf(outcome)).to.deep.equal([
      "unreadable etc/logrotate.conf:8 What ../common sets is not known, because it lies outside of the audited folder; audit a folder that holds both.",
    ]);
    expect(verdictOf(outcome, "logrotate/keeps-old-logs")).to.deep.equal(["unknown"]);
  });

  it("leaves open what it could set for buildout", async () => {
    extend("../common.cfg");
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(2);
    expect(problemsOf(outcome)).to.deep.equal([
      "unreadable production.cfg:7 ../common.cfg lies outside of the audited folder and was not read; auditing a folder that holds both would settle what it gives.",
    ]);
    expect(verdictOf(outcome, "buildout/allow-hosts")).to.deep.equal(["unknown"]);
  });
});

describe("an included file of a folder that is passed over", () => {
  const OFF = "[program:instance1]\nautorestart=false\n";

  it("is read for supervisor", async () => {
    folder.write("audited/node_modules/ops/99.conf", OFF);
    includeInSupervisor("../../node_modules/ops/*.conf");
    const outcome = await auditFolder(root);
    expect(outcome.report.problems).to.deep.equal([]);
    expect(verdictsOf(outcome.report, "supervisor/autorestart")).to.include("fail program:instance1");
  });

  it("is read for logrotate", async () => {
    folder.write("audited/node_modules/ops/zero", "rotate 0\n");
    edit(
      `${root}/etc/logrotate.conf`,
      "include /etc/logrotate.d",
      "include /node_modules/ops/zero\ninclude /etc/logrotate.d",
    );
    edit(`${root}/etc/logrotate.d/haproxy`, "rotate", "# rotate");
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(1);
    expect(verdictOf(outcome, "logrotate/keeps-old-logs")).to.include("fail");
  });

  it("is read for buildout", async () => {
    folder.write("audited/node_modules/ops/shared.cfg", "[buildout]\nallow-picked-versions = true\n");
    extend("node_modules/ops/shared.cfg");
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(1);
    expect(verdictOf(outcome, "buildout/picked-versions-forbidden")).to.deep.equal(["fail"]);
  });
});

describe("a root configuration that is not read", () => {
  it("is named where a script builds it", async () => {
    renameSync(`${root}/production.cfg`, folder.at("production.cfg"));
    symlinkSync(folder.at("production.cfg"), `${root}/production.cfg`);
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(2);
    expect(problemsOf(outcome).join("\n")).to.include("What production.cfg sets is not known, because it is reached");
    expect(
      outcome.report.findings.filter(({ rule, verdict }) => rule.startsWith("buildout/") && verdict === "pass"),
    ).to.deep.equal([]);
  });

  it("is named where it is declared", async () => {
    edit(`${root}/punchlist.yaml`, "service:", "roots:\n  buildout: [production.cfg, live.cfg]\n\nservice:");
    hinder(OBSTACLES["UTF-16"]!, `${root}/live.cfg`, "");
    const outcome = await auditFolder(root);
    expect(outcome.exit).to.equal(2);
    expect(problemsOf(outcome).join("\n")).to.include("What live.cfg sets is not known, because it is UTF-16 text");
  });
});
