import { expect } from "chai";
import rule from "../../../rules/haproxy/servers-checked.ts";
import { verdicts } from "../../verdicts.ts";

function backend(lines: string): readonly string[] {
  return verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\nbackend plone\n${lines}` });
}

describe("haproxy/servers-checked", () => {
  it("fails servers without a check", () => {
    expect(backend("  server instance1 :8081 check\n  server instance2 :8082\n")).to.deep.equal([
      "fail haproxy.cfg:5:3-25 Server instance2 of plone has no check and gets requests while it is down (1 of 2 are so); add check.",
    ]);
  });

  it("passes servers that are checked", () => {
    expect(
      backend("  server instance1 :8081 check\n  server instance2 :8082 agent-check agent-port 9000\n"),
    ).to.deep.equal(["pass haproxy.cfg:4:26-31 backend:plone"]);
  });

  it("passes servers below default-server check", () => {
    expect(backend("  default-server check\n  server instance1 :8081\n  server instance2 :8082\n")).to.deep.equal([
      "pass haproxy.cfg:4:18-23 backend:plone",
    ]);
  });

  it("fails the server above it", () => {
    expect(backend("  server instance1 :8081\n  default-server check\n  server instance2 :8082\n")).to.deep.equal([
      "fail haproxy.cfg:4:3-25 Server instance1 of plone has no check and gets requests while it is down (1 of 2 are so); add check.",
    ]);
  });

  it("passes a server that tracks another", () => {
    expect(backend("  server instance1 :8081 check\n  server instance2 :8082 track plone/instance1\n")).to.deep.equal([
      "pass haproxy.cfg:4:26-31 backend:plone",
    ]);
  });

  it("leaves backup and disabled servers alone", () => {
    expect(
      backend("  server instance1 :8081 check\n  server sorry :8090 backup\n  server old :8083 disabled\n"),
    ).to.deep.equal(["pass haproxy.cfg:4:26-31 backend:plone"]);
  });

  it("leaves a server alone that has no other beside it", () => {
    expect(backend("  server varnish 127.0.0.1:6081\n")).to.deep.equal([]);
  });

  it("does not know what a placeholder adds", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg.j2":
          "defaults\n  mode http\nbackend plone\n  server instance1 :8081 {{ options }}\n  server instance2 :8082 {{ options }}\n",
      }),
    ).to.deep.equal(["unknown haproxy.cfg.j2:4:3-39 A template fills this in; the file it makes would settle it."]);
  });

  it("does not know the default-server of an unseen file", () => {
    expect(
      verdicts(rule, { "conf.d/plone.cfg": "backend plone\n  server instance1 :8081\n  server instance2 :8082\n" }),
    ).to.deep.equal([
      "unknown conf.d/plone.cfg:2:3-25 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ]);
  });
});
