import { expect } from "chai";
import rule from "../../../rules/superlance/httpok.ts";
import { verdicts } from "../../verdicts.ts";

describe("superlance/httpok", () => {
  it("fails a Zope that nobody asks for a page", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n" }),
    ).to.deep.equal([
      "fail s.conf:2:1-20 No httpok asks program instance1 for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p instance1 and its URL.",
    ]);
  });

  it("passes a Zope that httpok names", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:ok]\ncommand=httpok -p instance1 http://127.0.0.1:8081/\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["pass s.conf:5:19-28 program:instance1"]);
  });

  it("fails the Zope that httpok does not name", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[program:instance2]\ncommand=bin/instance2 console\n[eventlistener:ok]\ncommand=httpok -p instance1 http://127.0.0.1:8081/\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "pass s.conf:7:19-28 program:instance1",
      "fail s.conf:4:1-20 No httpok asks program instance2 for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p instance2 and its URL.",
    ]);
  });

  it("passes every Zope under -a", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:ok]\ncommand=httpok -a http://127.0.0.1:8081/\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["pass s.conf:5:16-18 program:instance1"]);
  });

  it("knows a process of a group by its full name", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[group:zopes]\nprograms=instance1\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:ok]\ncommand=httpok -p zopes:instance1 http://127.0.0.1:8081/\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["pass s.conf:7:19-34 program:instance1"]);
  });

  it("does not know which listeners an include outside the checkout brings", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[include]\nfiles=/etc/supervisor/conf.d/*.conf\n",
      }),
    ).to.deep.equal([
      "unknown s.conf:2:1-20 No httpok for program instance1 is in the files that were read, and there may be more of them; audit them together.",
    ]);
  });

  it("leaves an instance alone that is started by hand", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[program:debug]\ncommand=bin/instance-debug console\nautostart=false\n",
      }),
    ).to.deep.equal([]);
  });

  it("fails a Zope whose httpok has no URL", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[eventlistener:ok]\ncommand=httpok -p instance1\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "fail s.conf:2:1-20 The httpok of ok ends at its arguments, so nothing asks program instance1 for a page; write them as httpok takes them.",
    ]);
  });

  it("does not know whether a worker takes requests", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:worker]\ncommand=bin/instance-worker console\n" }),
    ).to.deep.equal([
      "unknown s.conf:2:1-17 No httpok asks program worker for a page; it matters only if visitors' requests reach it, which its port and the balancer's file would tell.",
    ]);
  });

  it("leaves an instance alone that the balancer has no server for", () => {
    const buildout =
      "[buildout]\nparts = instance1 instance2\n[instance1]\nrecipe = plone.recipe.zope2instance\nhttp-address = 8081\n[instance2]\nrecipe = plone.recipe.zope2instance\nhttp-address = 8082\n";
    const haproxy = "defaults\n    mode http\n\nbackend plone\n    server instance1 127.0.0.1:8081 check\n";
    expect(
      verdicts(rule, {
        "buildout.cfg": buildout,
        "haproxy.cfg": haproxy,
        "s.conf":
          "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n[program:instance2]\ncommand=bin/instance2 console\n",
      }),
    ).to.deep.equal([
      "fail s.conf:2:1-20 No httpok asks program instance1 for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p instance1 and its URL.",
    ]);
  });
});
