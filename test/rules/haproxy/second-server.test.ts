import { expect } from "chai";
import rule from "../../../rules/haproxy/second-server.ts";
import { verdicts } from "../../verdicts.ts";

const ONE = "defaults\n  mode http\nbackend plone\n  server instance1 127.0.0.1:8081\n";

describe("haproxy/second-server", () => {
  it("fails a lone instance", () => {
    expect(verdicts(rule, { "haproxy.cfg": ONE })).to.deep.equal([
      "fail haproxy.cfg:4:3-34 Backend plone has the one server instance1, so each of its restarts is an outage; add a second instance.",
    ]);
  });

  it("passes two", () => {
    expect(verdicts(rule, { "haproxy.cfg": `${ONE}  server instance2 127.0.0.1:8082\n` })).to.deep.equal([
      "pass haproxy.cfg:4:3-34 backend:plone",
    ]);
  });

  it("passes one with a backup", () => {
    expect(verdicts(rule, { "haproxy.cfg": `${ONE}  server spare 127.0.0.1:8082 backup\n` })).to.deep.equal([
      "pass haproxy.cfg:4:3-34 backend:plone",
    ]);
  });

  it("leaves an instance of its own purpose alone beside several", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg": `${ONE}  server instance2 127.0.0.1:8082\nbackend editors\n  server instance3 127.0.0.1:8083\n`,
      }),
    ).to.deep.equal(["pass haproxy.cfg:4:3-34 backend:plone"]);
  });

  it("leaves a lone cache alone", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": "defaults\n  mode http\nbackend plone\n  server varnish 127.0.0.1:6081\n" }),
    ).to.deep.equal([]);
  });

  it("leaves development alone", () => {
    expect(verdicts(rule, { "haproxy.cfg": ONE }, { role: "development" })).to.deep.equal([]);
  });

  it("does not know how many a template makes of one", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg.j2":
          "defaults\n  mode http\nbackend plone\n{% for i in ports %}\n  server plone{{ i }} 127.0.0.1:{{ i }}\n{% endfor %}\n",
      }),
    ).to.deep.equal([
      "unknown haproxy.cfg.j2:5:3-40 A template may leave this out or repeat it; the file it makes would settle it.",
    ]);
  });
});
