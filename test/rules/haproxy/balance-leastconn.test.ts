import { expect } from "chai";
import rule from "../../../rules/haproxy/balance-leastconn.ts";
import { verdicts } from "../../verdicts.ts";

const SERVERS = "  server instance1 127.0.0.1:8081\n  server instance2 127.0.0.1:8082\n";

describe("haproxy/balance-leastconn", () => {
  it("fails a backend that takes turns", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\nbackend plone\n  balance roundrobin\n${SERVERS}` }),
    ).to.deep.equal([
      "fail haproxy.cfg:4:11-21 Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn. => leastconn",
    ]);
  });

  it("passes a backend that counts connections", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\nbackend plone\n  balance leastconn\n${SERVERS}` }),
    ).to.deep.equal(["pass haproxy.cfg:4:11-20 backend:plone"]);
  });

  it("points at the defaults that give the algorithm", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\n  balance roundrobin\nbackend plone\n${SERVERS}` }),
    ).to.deep.equal([
      "fail haproxy.cfg:3:11-21 Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn. => leastconn",
    ]);
  });

  it("fails a backend that gets turns by default", () => {
    expect(
      verdicts(
        rule,
        { "haproxy.cfg": `defaults\n  mode http\nbackend plone\n${SERVERS}` },
        { versions: { haproxy: "2.6" } },
      ),
    ).to.deep.equal([
      "fail haproxy.cfg:3:1-14 Backend plone names no balance algorithm and gets roundrobin; write balance leastconn. => +     balance leastconn",
    ]);
  });

  it("names the default of the declared version", () => {
    expect(
      verdicts(
        rule,
        { "haproxy.cfg": `defaults\n  mode http\nbackend plone\n${SERVERS}` },
        { versions: { haproxy: "3.3" } },
      ),
    ).to.deep.equal([
      "fail haproxy.cfg:3:1-14 Backend plone names no balance algorithm and gets random; write balance leastconn. => +     balance leastconn",
    ]);
  });

  it("fails plain TCP that may be HTTP", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": `defaults\n  balance roundrobin\nlisten plone\n  bind :8080\n${SERVERS}` }),
    ).to.deep.equal([
      "fail haproxy.cfg:2:11-21 Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn. => leastconn",
    ]);
  });

  it("leaves databases alone", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  mode tcp\nlisten pg\n  bind :5433\n  server a 10.0.0.9:5432\n  server b 10.0.0.10:5432\n",
      }),
    ).to.deep.equal([]);
  });

  it("leaves a single server alone", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  mode http\nbackend plone\n  balance roundrobin\n  server instance1 127.0.0.1:8081\n",
      }),
    ).to.deep.equal([]);
  });

  it("leaves a server with a backup alone", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  mode http\nbackend plone\n  balance roundrobin\n  server instance1 127.0.0.1:8081\n  server sorry 127.0.0.1:8090 backup\n",
      }),
    ).to.deep.equal([]);
  });

  it("does not know whether a purpose of its own still holds", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\nbackend plone\n  balance source\n${SERVERS}` }),
    ).to.deep.equal([
      "unknown haproxy.cfg:4:11-17 Backend plone balances by source, which suits a purpose of its own; leastconn would spread the load, unless the purpose still holds.",
    ]);
  });

  it("does not know whether a backend is the cache that its name says", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\nbackend varnish\n  balance roundrobin\n${SERVERS}` }),
    ).to.deep.equal([
      "unknown haproxy.cfg:4:11-21 Backend varnish balances by roundrobin, which suits a cache or static files if it is one by more than its name; else use leastconn.",
    ]);
  });

  it("does not know what the defaults of another file say", () => {
    expect(verdicts(rule, { "conf.d/plone.cfg": `backend plone\n${SERVERS}` })).to.deep.equal([
      "unknown conf.d/plone.cfg:1:1-14 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ]);
  });

  it("does not know what a placeholder will be", () => {
    expect(
      verdicts(rule, { "haproxy.cfg.j2": `defaults\n  mode http\nbackend plone\n  balance {{ balance }}\n${SERVERS}` }),
    ).to.deep.equal(["unknown haproxy.cfg.j2:4:11-24 A template fills this in; the file it makes would settle it."]);
  });

  it("does not know whether servers in an undecided condition are there", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  mode http\nbackend plone\n  balance roundrobin\n  server instance1 :8081\n.if feature(QUIC)\n  server instance2 :8082\n.endif\n",
      }),
    ).to.deep.equal([
      "unknown haproxy.cfg:4:11-21 Whether feature(QUIC) holds is not known here; declare HAProxy's version, or look at the host.",
    ]);
  });

  it("proves nothing in a file that HAProxy refuses", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg": `defaults\n  mode http\nbackend plone\n  balance leastconn\n  timeout queue 1.5s\n${SERVERS}`,
      }),
    ).to.deep.equal([
      "unknown haproxy.cfg:4:11-20 1.5s is no time that HAProxy reads; write a whole number with us, ms, s, m, h or d.",
    ]);
  });
});
