import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/model/index.ts";
import { changedLines } from "../../src/cli/since/changed-lines.ts";
import { folderWith, punchlistIn, type Run } from "./punchlist.ts";

const OLD = `defaults
    mode http
    option redispatch
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081 check
    server instance2 127.0.0.1:8082 check
`;

const NEW_BACKEND = `backend zope
    balance roundrobin
    server zope1 127.0.0.1:8083 check
    server zope2 127.0.0.1:8084 check
`;

const BALANCE = ["--rule", "haproxy/balance-leastconn"];

describe("punchlist audit --since", () => {
  let folder: string;

  beforeEach(() => {
    folder = folderWith({ "etc/haproxy.cfg": OLD });
    git("init", "-q", "-b", "main");
    commit();
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const git = (...words: readonly string[]): void => {
    execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@example.org", ...words]);
  };
  const commit = (): void => {
    git("add", "-A");
    git("commit", "-q", "-m", "as it is");
  };
  const write = (text: string): void => {
    writeFileSync(join(folder, "etc/haproxy.cfg"), text);
  };
  const audit = (...words: readonly string[]): Run =>
    punchlistIn({ cwd: folder }, "audit", "--fail-on", "warning", ...words);
  const told = (...words: readonly string[]): readonly string[] => {
    const report = JSON.parse(audit("--format", "json", "--since", "main", ...words).stdout) as Report;
    return report.findings
      .filter(({ verdict }) => verdict === "fail")
      .flatMap(({ rule, subjects }) => subjects.map(({ address }) => `${rule} ${address}`));
  };

  it("ends with 0 where nothing changed, whatever fails", () => {
    expect(audit().code).to.equal(1);
    const { code, stdout } = audit("--since", "HEAD");
    expect(code).to.equal(0);
    expect(stdout).to.match(/^Nothing that a rule asks about changed since HEAD\.\n/);
  });

  it("tells what was written, and not what stood there before", () => {
    write(OLD + NEW_BACKEND);
    expect(told(...BALANCE)).to.deep.equal(["haproxy/balance-leastconn backend:zope"]);
    expect(audit("--since", "main", ...BALANCE).code).to.equal(1);
  });

  it("tells a fault whose line was changed, though it was there before", () => {
    write(OLD.replace("balance roundrobin", "balance  roundrobin"));
    expect(told(...BALANCE)).to.deep.equal(["haproxy/balance-leastconn backend:plone"]);
  });

  it("tells what fails because a line far above it was taken out", () => {
    write(OLD.replace("    option redispatch\n", ""));
    expect(told()).to.deep.equal(["haproxy/redispatch backend:plone"]);
  });

  it("tells all of a file that git does not know yet", () => {
    writeFileSync(join(folder, "etc/intranet.cfg"), OLD.replace("plone", "intranet"));
    expect(told(...BALANCE)).to.deep.equal(["haproxy/balance-leastconn backend:intranet"]);
  });

  it("follows a file that was renamed", () => {
    renameSync(join(folder, "etc/haproxy.cfg"), join(folder, "etc/balancer.cfg"));
    git("add", "-A");
    expect(told()).to.deep.equal([]);
  });

  it("begins where a branch was left, whatever became of that since", () => {
    git("checkout", "-q", "-b", "feature");
    write(OLD + NEW_BACKEND);
    commit();
    git("checkout", "-q", "main");
    write(OLD.replace("roundrobin", "leastconn"));
    commit();
    git("checkout", "-q", "feature");
    expect(told(...BALANCE)).to.deep.equal(["haproxy/balance-leastconn backend:zope"]);
  });

  it("calls no waiver idle, and no known failure mended", () => {
    writeFileSync(
      join(folder, "punchlist.yaml"),
      "waivers:\n  - {rule: haproxy/balance-leastconn, subject: backend:plone, reason: sticky sessions, owner: ops, until: 2027-01-31}\n",
    );
    audit("--baseline", "known.json", "--update-baseline", "--today", "2026-11-29");
    commit();
    const { code, stderr } = audit(
      "--since",
      "HEAD",
      "--baseline",
      "known.json",
      "--fail-on-idle",
      "--today",
      "2026-11-29",
    );
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
  });

  it("refuses what is no revision, and a folder without a repository", () => {
    expect(audit("--since", "mian").stderr).to.match(
      /^punchlist: --since "mian": git knows no such revision here; name a branch, a tag or a commit\. .*\n$/,
    );
    expect(audit("--since", "--output=x").stderr).to.match(/^punchlist: --since "--output=x" is no revision; /);
    rmSync(join(folder, ".git"), { recursive: true });
    const { code, stdout, stderr } = audit("--since", "main");
    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: "" });
    expect(stderr).to.match(/^punchlist: --since: git says "not a git repository .*\n$/);
  });

  it("judges no part where all is needed", () => {
    expect(audit("--since", "main", "--baseline", "known.json", "--update-baseline").stderr).to.match(
      /--update-baseline has to judge all, and --since tells of a part/,
    );
    expect(audit("--since", "main", "--stdin-filename", "etc/haproxy.cfg", "-").stderr).to.match(
      /git does not know standard input/,
    );
  });
});

describe("changed lines", () => {
  it("are those that were written", () => {
    expect(changedLines("a\nb\nc\n", "a\nx\ny\nc\n")).to.deep.equal([{ first: 2, last: 3 }]);
  });

  it("are the two between which one was taken out", () => {
    expect(changedLines("a\nb\nc\n", "a\nc\n")).to.deep.equal([{ first: 1, last: 2 }]);
  });

  it("are none where line ends alone differ", () => {
    expect(changedLines("a\nb\n", "a\r\nb\r\n")).to.deep.equal([]);
  });

  it("are all where next to nothing is as it was", () => {
    const lines = (word: string): string => Array.from({ length: 3000 }, (_, index) => `${word}${index}\n`).join("");
    expect(changedLines(lines("a"), lines("b"))).to.deep.equal([{ first: 1, last: Infinity }]);
  });
});
