import { expect } from "chai";
import rule from "../../../rules/supervisor/startsecs.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/startsecs", () => {
  it("fails a Zope with supervisor's default", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=/srv/bin/instance1 console\n" }),
    ).to.deep.equal([
      "fail s.conf:2:1-20 Program instance1 counts as running after 1 s, before a Zope has usually started; set startsecs=60.",
    ]);
  });

  it("fails a Zope just below 20 seconds", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/runzope\nstartsecs=19\n" }),
    ).to.deep.equal([
      "fail s.conf:4:11-13 Program instance1 counts as running after 19 s, before a Zope has usually started; set startsecs=60. => 60",
    ]);
  });

  it("passes a Zope with 20 seconds", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=python bin/runzope\nstartsecs=20\n" }),
    ).to.deep.equal(["pass s.conf:4:11-13 program:instance1"]);
  });

  it("passes a ZEO server with 5 seconds", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:zeo]\ncommand=bin/zeoserver fg\nstartsecs=5\n" }),
    ).to.deep.equal(["pass s.conf:4:11-12 program:zeo"]);
  });

  it("does not know a value that a template fills in", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:zeo]\ncommand=bin/zeo fg\nstartsecs={{ zeo_start }}\n" }),
    ).to.deep.equal([
      "unknown s.conf:4:11-26 A template fills this in; audit the rendered file to see what supervisord sees.",
    ]);
  });

  it("leaves other programs alone", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[program:mail]\ncommand=bin/mailqueue start\n" })).to.deep.equal(
      [],
    );
  });
});
