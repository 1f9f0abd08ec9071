import { expect } from "chai";
import rule from "../../../rules/superlance/httpok.ts";
import { verdicts } from "../../verdicts.ts";

describe("superlance/httpok", () => {
  it("fails a Zope that nobody asks for a page", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n" })).to.deep.equal([
      "fail s.conf:2:1-20 No httpok asks program instance1 for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p instance1 and its URL.",
    ]);
  });

  it("passes a Zope that httpok names", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:ok]\ncommand=httpok -p instance1 http://127.0.0.1:8081/\nevents=TICK_60\n" })).to.deep.equal([
      "pass s.conf:5:19-28 program:instance1",
    ]);
  });

  it("fails the Zope that httpok does not name", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[program:instance2]\ncommand=bin/instance2 console\n[eventlistener:ok]\ncommand=httpok -p instance1 http://127.0.0.1:8081/\nevents=TICK_60\n" }),
    ).to.deep.equal([
      "pass s.conf:7:19-28 program:instance1",
      "fail s.conf:4:1-20 No httpok asks program instance2 for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p instance2 and its URL.",
    ]);
  });

  it("passes every Zope under -a", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:ok]\ncommand=httpok -a http://127.0.0.1:8081/\nevents=TICK_60\n" })).to.deep.equal(["pass s.conf:5:16-18 program:instance1"]);
  });

  it("knows a process of a group by its full name", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[group:zopes]\nprograms=instance1\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:ok]\ncommand=httpok -p zopes:instance1 http://127.0.0.1:8081/\nevents=TICK_60\n" })).to.deep.equal([
      "pass s.conf:7:19-34 program:instance1",
    ]);
  });

  it("does not know which listeners an include outside the checkout brings", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[include]\nfiles=/etc/supervisor/conf.d/*.conf\n" })).to.deep.equal([
      "unknown s.conf:2:1-20 No httpok for program instance1 is in the files that were read, and there may be more of them; audit them together.",
    ]);
  });

  it("leaves an instance alone that is started by hand", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[program:debug]\ncommand=bin/instance-debug console\nautostart=false\n" })).to.deep.equal([]);
  });

  it("fails a Zope whose httpok has no URL", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:ok]\ncommand=httpok -p instance1\nevents=TICK_60\n" })).to.deep.equal([
      "fail s.conf:2:1-20 The httpok of ok ends at its arguments, so nothing asks program instance1 for a page; write them as httpok takes them.",
    ]);
  });
});
