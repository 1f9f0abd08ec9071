import { expect } from "chai";
import { rmSync } from "node:fs";
import { folderWith, punchlist, type Run } from "./punchlist.ts";

const config = (comment: string, behind = ""): string => `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    ${comment}
    balance roundrobin${behind}
    server instance1 127.0.0.1:8081 check
    server instance2 127.0.0.1:8082 check
`;

const RULE = ["--rule", "haproxy/balance-leastconn", "--fail-on", "warning", "--today", "2026-11-29"];

describe("a comment that allows a rule", () => {
  it("waives it at the line below, with its reason and its end", () => {
    const { code, stdout, stderr } = audit(
      config("# punchlist: allow haproxy/balance-leastconn until=2027-03-01 sticky sessions until the relaunch"),
    );
    expect(stderr).to.equal("");
    expect(code).to.equal(2);
    expect(stdout).to.include("  until 2027-03-01 by a comment in haproxy.cfg:7: sticky sessions until the relaunch");
  });

  it("waives it at its own line, for as long as it stands", () => {
    const { stdout } = audit(config("# a proxy", " # punchlist: allow haproxy/balance-leastconn sticky sessions"));
    expect(stdout).to.include("  by a comment in haproxy.cfg:8: sticky sessions");
  });

  it("waives no other rule and no other line, and says that it waives nothing", () => {
    const elsewhere = config("").replace(
      "server instance1",
      "# punchlist: allow haproxy/balance-leastconn sticky sessions\n    server instance1",
    );
    const { code, stderr } = audit(elsewhere);
    expect(code).to.equal(1);
    expect(stderr).to.equal(
      "punchlist: haproxy.cfg:9 allows haproxy/balance-leastconn, which says nothing there; take the comment out.\n",
    );
  });

  it("that waives nothing ends the audit with 1 where that is asked for", () => {
    const idle = config("").replace(
      "balance roundrobin",
      "balance leastconn # punchlist: allow haproxy/balance-leastconn once needed",
    );
    expect(audit(idle).code).to.equal(0);
    expect(audit(idle, "--fail-on-idle").code).to.equal(1);
  });

  it("holds no longer after its last day", () => {
    const { code, stdout } = audit(
      config("# punchlist: allow haproxy/balance-leastconn until=2026-11-01 sticky sessions until the relaunch"),
    );
    expect(code).to.equal(1);
    expect(stdout.replace(/\s+/g, " ")).to.include("What the comment in haproxy.cfg:7 allows ended on 2026-11-01.");
  });

  it("is no comment in quotes, nor behind a backslash", () => {
    const header = (value: string): string =>
      config("").replace("balance roundrobin", `balance roundrobin\n    http-request set-header X-Note ${value}`);
    for (const value of [
      '"# punchlist: allow haproxy/balance-leastconn sticky"',
      "'a # punchlist: allow haproxy/balance-leastconn sticky'",
      "a\\ \\# punchlist: allow haproxy/balance-leastconn sticky",
    ])
      expect(audit(header(value)).stderr).to.equal("");
    expect(audit(header('"#" # punchlist: allow haproxy/balance-leastconn sticky')).stderr).to.match(
      /^punchlist: haproxy.cfg:9 allows haproxy\/balance-leastconn, which says nothing there; /,
    );
  });

  it("is said to count for nothing in a file of no format", () => {
    const folder = folderWith({
      "haproxy.cfg": config(""),
      "notes.cfg": "# punchlist: allow haproxy/balance-leastconn sticky sessions\nsome = thing\n",
    });
    const { stderr } = punchlist("audit", folder, ...RULE);
    expect(stderr).to.equal(
      "punchlist: notes.cfg is of no format that is read, so what its comment allows counts for nothing; take it out, or give --as.\n",
    );
    expect(punchlist("audit", folder, ...RULE, "--fail-on", "never", "--fail-on-idle").code).to.equal(1);
    rmSync(folder, { recursive: true });
  });

  it("needs a rule and a reason; whoever leaves one out is told what to write", () => {
    expect(audit(config("# punchlist: allow haproxy/balance-leastconn"))).to.deep.equal({
      code: 2,
      stdout: "",
      stderr:
        "punchlist: haproxy.cfg:7:7 There is no reason behind haproxy/balance-leastconn; say why it is allowed, as in punchlist: allow haproxy/redispatch until=2027-03-01 one server until the move.\n",
    });
    expect(audit(config("# punchlist: allow * all of it")).stderr).to.match(
      /^punchlist: haproxy.cfg:7:7 There is no rule "\*"; /,
    );
    expect(audit(config("# punchlist: allow haproxy/balance-leastcon sticky")).stderr).to.match(
      /Did you mean haproxy\/balance-leastconn\?\n$/,
    );
    expect(audit(config("# punchlist: allow haproxy/balance-leastconn until=soon sticky")).stderr).to.match(
      /until=soon is no date of the calendar/,
    );
    expect(audit(config("# punchlist: allow haproxy/balance-leastconn until=2030-01-01 sticky")).stderr).to.match(
      /until=2030-01-01 is more than a year ahead; write a date up to 2027-11-30/,
    );
  });

  it("opens no lock", () => {
    const comment = config("# punchlist: allow haproxy/balance-leastconn sticky sessions");
    const { code, stderr } = audit(comment, { declared: "locked: [haproxy/balance-leastconn]\n" });
    expect(code).to.equal(2);
    expect(stderr).to.match(/haproxy.cfg:7:7 Rule haproxy\/balance-leastconn is locked, so it cannot be allowed here/);
  });

  it("is none where its words are no comment", () => {
    expect(audit(config("http-request set-header X-Note punchlist:allow")).stderr).not.to.include("There is no rule");
  });
});

/** Audits one haproxy.cfg by one rule. */
function audit(text: string, more: string | { readonly declared: string } = ""): Run {
  const declared = typeof more === "object" ? { "punchlist.yaml": more.declared } : {};
  const folder = folderWith({ "haproxy.cfg": text, ...declared });
  try {
    return punchlist("audit", folder, ...RULE, ...(typeof more === "string" && more !== "" ? [more] : []));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a waiver of a rule that is not asked", () => {
  it("is not called idle, and one of a rule that is asked is", () => {
    const folder = folderWith({
      "haproxy.cfg": config(""),
      "punchlist.yaml": `waivers:
  - {rule: haproxy/redispatch, subject: backend:gone, reason: moved away, owner: Ada, until: 2027-01-31}
  - {item: T14, reason: moved away, owner: Ada, until: 2027-01-31}
`,
    });
    expect(punchlist("audit", folder, ...RULE).stderr).to.equal("");
    expect(punchlist("audit", folder, "--ignore", "haproxy/loads", "--today", "2026-11-29").stderr).to.equal(
      "punchlist: The waiver of haproxy/redispatch backend:gone by Ada waives nothing; take it out.\n",
    );
    rmSync(folder, { recursive: true });
  });
});
