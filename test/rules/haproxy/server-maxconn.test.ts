import { expect } from "chai";
import rule from "../../../rules/haproxy/server-maxconn.ts";
import { verdicts } from "../../verdicts.ts";

function backend(lines: string): readonly string[] {
  return verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\nbackend site\n${lines}` });
}

describe("haproxy/server-maxconn", () => {
  it("fails instances that take any number of requests", () => {
    expect(backend("  server instance1 :8081 maxconn 2\n  server instance2 :8082\n")).to.deep.equal([
      "fail haproxy.cfg:5:3-25 Server instance2 of backend site takes any number of requests, so they queue inside it (1 of 2 are so); add maxconn.",
    ]);
  });

  it("passes instances with a limit", () => {
    expect(backend("  default-server maxconn 2\n  server plone1 :8081\n  server plone2 :8082\n")).to.deep.equal([
      "pass haproxy.cfg:4:18-27 backend:site/maxconn",
    ]);
  });

  it("fails a limit that HAProxy reads as none", () => {
    expect(backend("  server zope1 :8081 maxconn many\n")).to.deep.equal([
      "fail haproxy.cfg:4:22-34 Server zope1 of backend site has maxconn many, which HAProxy reads as no limit; write a number.",
    ]);
  });

  it("leaves a proxy in front of instances alone", () => {
    expect(backend("  server varnish-plone 127.0.0.1:6081\n")).to.deep.equal([]);
  });

  it("leaves servers alone that it knows nothing of", () => {
    expect(backend("  server www1 10.0.0.9:8080\n")).to.deep.equal([]);
  });

  it("knows an instance by the port that a buildout gives it", () => {
    const buildout =
      "[buildout]\nparts = main\n[main]\nrecipe = plone.recipe.zope2instance\nuser = admin:admin\nhttp-address = 127.0.0.1:8081\n";
    expect(
      verdicts(rule, {
        "buildout.cfg": buildout,
        "haproxy.cfg":
          "defaults\n  mode http\nbackend site\n  server www1 127.0.0.1:8081\n  server www2 127.0.0.1:9999\n",
      }),
    ).to.deep.equal([
      "fail haproxy.cfg:4:3-29 Server www1 of backend site takes any number of requests, so they queue inside it (1 of 1 are so); add maxconn.",
    ]);
  });
});
