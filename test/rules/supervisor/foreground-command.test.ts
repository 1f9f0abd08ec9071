import { expect } from "chai";
import rule from "../../../rules/supervisor/foreground-command.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/foreground-command", () => {
  it("fails a Zope that is started into the background", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 start\n" }),
    ).to.deep.equal([
      "fail s.conf:3:23-28 Program instance1 goes into the background by start, where supervisord cannot watch it; write console.",
    ]);
  });

  it("passes a Zope on the console", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n" }),
    ).to.deep.equal(["pass s.conf:3:23-30 program:instance1"]);
  });

  it("fails a varnishd without -F", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[program:cache]\ncommand=/usr/sbin/varnishd -a :80 -f /etc/varnish/default.vcl\n",
      }),
    ).to.deep.equal([
      "fail s.conf:3:9-27 Program cache goes into the background by /usr/sbin/varnishd, where supervisord cannot watch it; write varnishd -F.",
    ]);
  });

  it("passes a varnishd with -F", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[program:cache]\ncommand=varnishd -F -a :80 -f /etc/varnish/default.vcl\n",
      }),
    ).to.deep.equal(["pass s.conf:3:18-20 program:cache"]);
  });

  it("fails an haproxy with -D", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:lb]\ncommand=haproxy -D -f /etc/haproxy/haproxy.cfg\n" }),
    ).to.deep.equal([
      "fail s.conf:3:17-19 Program lb goes into the background by -D, where supervisord cannot watch it; write -db.",
    ]);
  });

  it("passes an haproxy with -db", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:lb]\ncommand=haproxy -db -f /etc/haproxy/haproxy.cfg\n" }),
    ).to.deep.equal(["pass s.conf:3:17-20 program:lb"]);
  });

  it("does not know an nginx whose own file may tell", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[program:web]\ncommand=nginx\n" })).to.deep.equal([
      "unknown s.conf:3:9-14 Program web stays in the foreground only if the daemon line of nginx.conf says so; audit that file as well, or say it in the command.",
    ]);
  });

  it("passes an nginx that is told so", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:web]\ncommand=nginx -g 'daemon off;'\n" }),
    ).to.deep.equal(["pass s.conf:3:18-31 program:web"]);
  });

  it("fails a memcached with -d and passes one without", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[program:a]\ncommand=memcached -d -m 64\n[program:b]\ncommand=memcached -m 64\n",
      }),
    ).to.deep.equal([
      "fail s.conf:3:19-21 Program a goes into the background by -d, where supervisord cannot watch it; write the command without it.",
      "pass s.conf:5:9-18 program:b",
    ]);
  });

  it("leaves a daemon alone that pidproxy stands in for", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:web]\ncommand=pidproxy /run/httpd.pid httpd\n" }),
    ).to.deep.equal([]);
  });

  it("fails an haproxy whose own file sends it into the background", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[program:lb]\ncommand=haproxy -f /etc/haproxy/haproxy.cfg\n",
        "haproxy/haproxy.cfg": "global\n    daemon\n\ndefaults\n    mode http\n",
      }),
    ).to.deep.equal([
      "fail haproxy/haproxy.cfg:2:5-11 Program lb goes into the background by daemon, where supervisord cannot watch it; write haproxy -db.",
    ]);
  });

  it("passes an haproxy whose own file has no daemon line", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[program:lb]\ncommand=haproxy -f /etc/haproxy/haproxy.cfg\n",
        "haproxy/haproxy.cfg": "global\n    maxconn 100\n\ndefaults\n    mode http\n",
      }),
    ).to.deep.equal(["pass s.conf:3:9-16 program:lb"]);
  });

  it("does not know an haproxy whose file is not there", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[program:lb]\ncommand=haproxy -f /etc/haproxy/haproxy.cfg\n" }),
    ).to.deep.equal([
      "unknown s.conf:3:9-16 Program lb stays in the foreground only if the daemon line of haproxy.cfg says so; audit that file as well, or say it in the command.",
    ]);
  });

  it("passes the script of a ZEO part, which knows supervisord, and fails another that is started", () => {
    const buildout = "[buildout]\nparts = zeoserver\n[zeoserver]\nrecipe = plone.recipe.zeoserver\n";
    const command = (words: string) => `[supervisord]\n[program:zeo]\ncommand=/srv/plone/bin/${words}\n`;
    expect(verdicts(rule, { "buildout.cfg": buildout, "s.conf": command("zeoserver") })).to.deep.equal([
      "pass s.conf:3:9-33 program:zeo",
    ]);
    expect(verdicts(rule, { "buildout.cfg": buildout, "s.conf": command("zeoserver start") })).to.deep.equal([
      "pass s.conf:3:9-33 program:zeo",
    ]);
    expect(verdicts(rule, { "s.conf": command("zeoserver start") })).to.deep.equal([
      "fail s.conf:3:34-39 Program zeo goes into the background by start, where supervisord cannot watch it; write fg.",
    ]);
  });
});
