import { expect } from "chai";
import rule from "../../../rules/haproxy/stats-page.ts";
import { verdicts } from "../../verdicts.ts";

const WWW = "defaults\n  mode http\nfrontend www\n  bind :8080\n";

describe("haproxy/stats-page", () => {
  it("fails a configuration without a page", () => {
    expect(verdicts(rule, { "haproxy.cfg": WWW })).to.deep.equal([
      "fail haproxy.cfg:1:1-9 No section of haproxy.cfg has stats enable, so nobody can see queues and dead servers live; add a listen section with stats enable and stats uri.",
    ]);
  });

  it("passes one with a page", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": `${WWW}listen stats\n  bind 127.0.0.1:8404\n  stats enable\n` }),
    ).to.deep.equal(["pass haproxy.cfg:7:3-15 haproxy:haproxy.cfg"]);
  });

  it("passes one with a Prometheus exporter", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": `${WWW}  http-request use-service prometheus-exporter if { path /metrics }\n` }),
    ).to.deep.equal(["pass haproxy.cfg:5:3-68 haproxy:haproxy.cfg"]);
  });

  it("fails a stats socket alone", () => {
    expect(verdicts(rule, { "haproxy.cfg": `global\n  stats socket /run/haproxy.sock\n${WWW}` })).to.deep.equal([
      "fail haproxy.cfg:1:1-7 No section of haproxy.cfg has stats enable, so nobody can see queues and dead servers live; add a listen section with stats enable and stats uri.",
    ]);
  });

  it("fails a page that mode tcp ignores", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": "defaults\n  mode tcp\nlisten stats\n  bind :8404\n  stats enable\n" }),
    ).to.deep.equal([
      "fail haproxy.cfg:5:3-15 listen stats has stats lines, but HAProxy ignores them in mode tcp; add mode http to it.",
    ]);
  });

  it("does not know what the other files of a piece show", () => {
    expect(verdicts(rule, { "conf.d/plone.cfg": "backend plone\n  server instance1 127.0.0.1:8081\n" })).to.deep.equal([
      "unknown conf.d/plone.cfg:1:1-14 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ]);
  });

  it("has nothing to say of a file that listens nowhere", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": "global\n  stats socket /run/haproxy.sock\ndefaults\n  mode http\n" }),
    ).to.deep.equal([]);
  });
});
