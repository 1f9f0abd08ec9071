import { expect } from "chai";
import { globMatcher } from "../../src/declaration/glob.ts";
import { errorsOf } from "./read.ts";

describe("a glob of the declaration", () => {
  it("stands for itself", () => {
    const matches = globMatcher(["etc/haproxy.cfg"]);
    expect(matches("etc/haproxy.cfg")).to.equal(true);
    expect(matches("etc/haproxy.cfg.bak")).to.equal(false);
    expect(matches("web1/etc/haproxy.cfg")).to.equal(false);
  });

  it("stops at folders with *, and takes a name with a leading dot", () => {
    const matches = globMatcher(["etc/*.cfg"]);
    expect(matches("etc/.cfg")).to.equal(true);
    expect(matches("etc/.hidden.cfg")).to.equal(true);
    expect(matches("etc/haproxy/haproxy.cfg")).to.equal(false);
  });

  it("goes through any number of folders with **", () => {
    const matches = globMatcher(["**/etc/**/*.cfg"]);
    expect(matches("etc/haproxy.cfg")).to.equal(true);
    expect(matches("web1/srv/etc/haproxy/conf.d/plone.cfg")).to.equal(true);
    expect(matches("web1/etc/etc/plone.cfg")).to.equal(true);
    expect(matches("web1/plone.cfg")).to.equal(false);
  });

  it("takes all below a folder with ** at the end", () => {
    const matches = globMatcher(["web1/**"]);
    expect(matches("web1/buildout.cfg")).to.equal(true);
    expect(matches("web10/buildout.cfg")).to.equal(false);
  });

  it("takes either of what stands in braces, also within each other", () => {
    const matches = globMatcher(["{web1,app{1,2}}/*.{cfg,conf}"]);
    expect(matches("web1/buildout.cfg")).to.equal(true);
    expect(matches("app2/supervisord.conf")).to.equal(true);
    expect(matches("app3/supervisord.conf")).to.equal(false);
  });

  it("is one of several", () => {
    expect(["base.cfg", "zeo.cfg", "web.cfg"].filter(globMatcher(["base.cfg", "z??.cfg"]))).to.deep.equal([
      "base.cfg",
      "zeo.cfg",
    ]);
  });

  it("ends on a path that was made to make it slow", () => {
    expect(globMatcher([`${"*a".repeat(100)}c`])(`${"a".repeat(4000)}b`)).to.equal(false);
    expect(globMatcher([`${"**/a/".repeat(100)}c`])(`${"a/".repeat(2000)}b`)).to.equal(false);
  });

  it("is refused with its place when nobody would write it by hand", () => {
    expect(errorsOf(`vendored:\n  - ${"a".repeat(70_000)}\n`)).to.deep.equal([
      `punchlist.yaml:2:5 vendored[0] is "${"a".repeat(60)}…", which is longer than 1000 characters; write a path below the audited folder, such as web1/** or etc/haproxy.cfg.`,
    ]);
    expect(errorsOf(`files: ["${"{a,b}".repeat(12)}"]\n`)).to.deep.equal([
      'punchlist.yaml:1:9 files[0] is "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", which stands for more than 100 paths by its braces; write a path below the audited folder, such as web1/** or etc/haproxy.cfg.',
    ]);
  });

  it("is refused with its place when it takes out instead of naming", () => {
    expect(errorsOf('files: ["!**"]\n')).to.deep.equal([
      'punchlist.yaml:1:9 files[0] is "!**", which uses ! or parentheses, which mean nothing here; write a path below the audited folder, such as web1/** or etc/haproxy.cfg.',
    ]);
    expect(errorsOf('files: ["@(web1|web2)/**"]\n')).to.have.lengthOf(1);
  });
});
