import { expect } from "chai";
import rule from "../../../rules/haproxy/stats-protected.ts";
import { verdicts } from "../../verdicts.ts";

function stats(lines: string): readonly string[] {
  return verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\nlisten stats\n${lines}  stats enable\n` });
}

describe("haproxy/stats-protected", () => {
  it("fails a page for everybody", () => {
    expect(stats("  bind *:1936\n")).to.deep.equal([
      "fail haproxy.cfg:5:3-15 The statistics page of stats listens on *:1936 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ]);
  });

  it("passes a page for the host itself", () => {
    expect(stats("  bind 127.0.0.1:1936\n")).to.deep.equal(["pass haproxy.cfg:4:8-22 listen:stats/stats"]);
  });

  it("passes a page with a password", () => {
    expect(stats("  bind *:1936\n  stats auth ops:words\n")).to.deep.equal([
      "pass haproxy.cfg:5:3-23 listen:stats/stats",
    ]);
  });

  it("passes a page with a userlist", () => {
    expect(stats("  bind *:1936\n  stats http-request auth unless { http_auth(ops) }\n")).to.deep.equal([
      "pass haproxy.cfg:5:3-52 listen:stats/stats",
    ]);
  });

  it("passes a page behind client certificates", () => {
    expect(stats("  bind *:1936 ssl crt a.pem ca-file ca.pem verify required\n")).to.deep.equal([
      "pass haproxy.cfg:4:3-59 listen:stats/stats",
    ]);
  });

  it("does not know what rules of its own cover", () => {
    expect(stats("  bind *:1936\n  http-request deny unless { src 10.0.0.0/8 }\n")).to.deep.equal([
      "unknown haproxy.cfg:6:3-15 The statistics page of stats listens on *:1936 behind rules; whether they cover the page is for you to say, or add stats auth.",
    ]);
  });

  it("does not know who reaches an address that a variable gives", () => {
    expect(stats('  bind "$HOST:1936"\n')).to.deep.equal([
      "unknown haproxy.cfg:5:3-15 The statistics page of stats has no stats auth, and whether $HOST:1936 is reachable from other hosts is not known.",
    ]);
  });

  it("fails the page of defaults once, on the address that is open", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  mode http\n  stats enable\nfrontend local\n  bind 127.0.0.1:8080\nfrontend www\n  bind 10.0.0.9:80\n",
      }),
    ).to.deep.equal([
      "fail haproxy.cfg:3:3-15 The statistics page of local listens on 10.0.0.9:80 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ]);
  });

  it("follows the frontends that lead to a backend's page", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  mode http\nfrontend www\n  bind *:80\n  default_backend stats\nbackend stats\n  stats enable\n",
      }),
    ).to.deep.equal([
      "fail haproxy.cfg:7:3-15 The statistics page of stats listens on *:80 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ]);
  });

  it("does not know who leads to a backend's page when no line names it", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  mode http\nfrontend www\n  bind *:80\n  use_backend %[req.hdr(host),map(/etc/hosts.map)]\nbackend stats\n  stats enable\n",
      }),
    ).to.deep.equal([
      "unknown haproxy.cfg:7:3-15 The statistics page of stats has no stats auth, and which frontend leads to it is not known.",
    ]);
  });
});
