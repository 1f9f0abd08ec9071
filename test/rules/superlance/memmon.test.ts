import { expect } from "chai";
import rule from "../../../rules/superlance/memmon.ts";
import { verdicts } from "../../verdicts.ts";

describe("superlance/memmon", () => {
  it("fails a Zope without a limit", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:m]\ncommand=memmon -p zeo=1GB\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "fail s.conf:2:1-20 No memmon limits the memory of program instance1, so it can take the host into swap; add an [eventlistener:x] with memmon -p instance1=1200MB.",
    ]);
  });

  it("passes a Zope with a limit of its own", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:m]\ncommand=memmon -p instance1=1GB\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["pass s.conf:5:19-32 program:instance1"]);
  });

  it("passes a Zope whose group has a limit", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[group:zopes]\nprograms=instance1\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:m]\ncommand=memmon -g zopes=1GB\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["pass s.conf:7:19-28 program:instance1"]);
  });

  it("does not know a limit of the host's environment", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:m]\ncommand=memmon -p instance1=%(ENV_LIMIT)s\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["unknown s.conf:5:19-42 %(ENV_LIMIT)s is known on the host only; audit a file with its value."]);
  });

  it("fails a Zope whose memmon ends at another argument", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:m]\ncommand=memmon -p instance1=1GB -p zeo=1G\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "fail s.conf:2:1-20 The memmon of m ends at its arguments, so nothing limits the memory of program instance1; write them as memmon takes them.",
    ]);
  });
});
