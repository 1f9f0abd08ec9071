import { expect } from "chai";
import about from "../../../src/languages/haproxy/about.ts";

const BALANCER = "frontend www\n    bind :80\n";

describe("HAProxy claims", () => {
  it("a file with a line in a section that ends like a statement of nginx", () => {
    const header = "frontend www\n    http-response set-header X-Frame-Options SAMEORIGIN;\n    bind :80\n";
    expect(about.claims("etc/web.cfg", header)).to.equal("has a frontend section with a line of bind");
    const brace = "frontend www\n    http-request deny if { path_reg a{2,3}\n    bind :80\n";
    expect(about.claims("etc/web.cfg", brace)).to.equal("has a frontend section with a line of bind");
    const regex = "listen www\n    reqideny ^Range:.*\\{\n";
    expect(about.claims("etc/haproxy/10-www.cfg", `${regex}    server a 10.0.0.9:80\n`)).to.equal(
      "has a listen section with a line of server",
    );
  });

  it("a file that is named for it, whatever stands before its first section", () => {
    expect(about.claims("haproxy.cfg", `set $x {\n${BALANCER}`)).to.equal("has a frontend section with a line of bind");
    expect(about.claims("haproxy.cfg", "backend plone\n    # servers follow\n")).to.equal(
      "is named for HAProxy and has a backend section",
    );
  });

  it("files by the names that people give them", () => {
    const claim = "has a frontend section with a line of bind";
    expect(about.claims("router/haproxy.config", BALANCER)).to.equal(claim);
    expect(about.claims("haproxy-config.template", BALANCER)).to.equal(claim);
    expect(about.claims("haproxy.cfg.production", BALANCER)).to.equal(claim);
    expect(about.claims("haproxy.conf.j2", BALANCER)).to.equal(claim);
    expect(about.claims("balancer.config", BALANCER)).to.equal(claim);
    expect(about.claims("etc/my-haproxy", BALANCER)).to.equal(claim);
  });

  it("no copy, and no file of another format", () => {
    expect(about.claims("haproxy.cfg.bak", BALANCER)).to.equal(undefined);
    expect(about.claims("haproxy.cfg~", BALANCER)).to.equal(undefined);
    expect(about.claims("haproxy.yml", BALANCER)).to.equal(undefined);
    expect(about.claims("nginx.conf", `upstream plone {\n}\n${BALANCER}`)).to.equal(undefined);
    expect(about.claims("dovecot.conf", "listen = *, ::\nprotocol imap {\n}\nbind = yes\n")).to.equal(undefined);
    expect(about.claims("uwsgi.cfg", `[uwsgi]\n${BALANCER}`)).to.equal(undefined);
    expect(about.claims("haproxy.cfg", "nothing of it\n")).to.equal(undefined);
  });
});
