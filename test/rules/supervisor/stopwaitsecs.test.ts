import { expect } from "chai";
import rule from "../../../rules/supervisor/stopwaitsecs.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/stopwaitsecs", () => {
  it("fails a ZEO server with supervisor's default", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:zeo]\ncommand=bin/runzeo -C etc/zeo.conf\n" }),
    ).to.deep.equal([
      "fail s.conf:2:1-14 Program zeo is killed 10 s after it was asked to stop, in the middle of its work; set stopwaitsecs=60.",
    ]);
  });

  it("passes a ZEO server with 30 seconds", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[program:zeo]\ncommand=bin/runzeo -C etc/zeo.conf\nstopwaitsecs=30\n",
      }),
    ).to.deep.equal(["pass s.conf:4:14-16 program:zeo"]);
  });

  it("fails a PostgreSQL with 59 seconds", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:db]\ncommand=/usr/lib/postgresql/15/bin/postgres -D /srv/db\nstopwaitsecs=59\n",
      }),
    ).to.deep.equal([
      "fail s.conf:4:14-16 Program db is killed 59 s after it was asked to stop, in the middle of its work; set stopwaitsecs=60. => 60",
    ]);
  });

  it("passes a PostgreSQL with 60 seconds", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:db]\ncommand=/usr/lib/postgresql/15/bin/postgres -D /srv/db\nstopwaitsecs=60\n",
      }),
    ).to.deep.equal(["pass s.conf:4:14-16 program:db"]);
  });
});
