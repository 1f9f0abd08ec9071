import { expect } from "chai";
import rule from "../../../rules/supervisor/autorestart.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/autorestart", () => {
  it("fails a Zope that stays down", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\nautorestart=false\n",
      }),
    ).to.deep.equal(["fail s.conf:4:13-18 Program instance1 stays down once it ends; set autorestart=true. => true"]);
  });

  it("passes a Zope that always starts again", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\nautorestart=true\n",
      }),
    ).to.deep.equal(["pass s.conf:4:13-17 program:instance1"]);
  });

  it("fails the default, under which code 0 is expected", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[program:zeo]\ncommand=bin/zeo fg\n" })).to.deep.equal([
      "fail s.conf:2:1-14 Program zeo stays down when it ends with exit code 0, as many do after a stray signal; set autorestart=true.",
    ]);
  });

  it("names code 2 as well below supervisor 4", () => {
    expect(
      verdicts(
        rule,
        { "s.conf": "[supervisord]\n[program:zeo]\ncommand=bin/zeo fg\n" },
        { versions: { supervisor: "3.3.1" } },
      ),
    ).to.deep.equal([
      "fail s.conf:2:1-14 Program zeo stays down when it ends with exit code 0 or 2, as many do after a stray signal; set autorestart=true.",
    ]);
  });

  it("passes an empty list of expected codes", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:zeo]\ncommand=bin/zeo fg\nexitcodes=\n" }),
    ).to.deep.equal(["pass s.conf:4:1-10 program:zeo"]);
  });

  it("leaves a program alone that cron starts and that ends", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\nautostart=false\nautorestart=false\nstartsecs=0\n",
      }),
    ).to.deep.equal([]);
  });

  it("leaves programs alone that it does not know", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:migrate]\ncommand=bin/migrate\nautorestart=false\n" }),
    ).to.deep.equal([]);
  });
});
