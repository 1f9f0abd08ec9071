import { expect } from "chai";
import { undeclared } from "../../src/audit/setting.ts";
import type { Environment } from "../../src/environment/index.ts";
import { discovered, environmentIn } from "../discovery.ts";

const HAPROXY = [
  "frontend web",
  "  bind :80,127.0.0.1:8008",
  "backend plone",
  "  server instance1 127.0.0.1:8081 check",
  "  server instance2 127.0.0.1:{{ port }} check",
  "  server-template spare 2 10.0.0.9:8083",
].join("\n");

const BUILDOUT = [
  "[buildout]",
  "parts = instance1 zeo",
  "[instance1]",
  "recipe = plone.recipe.zope2instance",
  "http-address = 127.0.0.1:8081",
  "[zeo]",
  "recipe = plone.recipe.zeoserver",
  "[versions]",
  "zc.buildout = 4.1.12",
].join("\n");

const SUPERVISOR = ["[supervisord]", "[inet_http_server]", "port=127.0.0.1:9001", "[unix_http_server]", "file=/s"].join(
  "\n",
);

describe("the addresses that listen", () => {
  it("are those of balancers, applications, databases and control ports", () => {
    const { facts } = read({ "buildout.cfg": BUILDOUT, "supervisord.conf": SUPERVISOR, "haproxy.cfg": HAPROXY });
    expect(facts.listen.map(({ by, address }) => `${by.service} ${by.name} ${address.value.text}`)).to.deep.equal([
      "zope instance1 127.0.0.1:8081",
      "zeo zeo 8100",
      "supervisor inet_http_server 127.0.0.1:9001",
      "haproxy web :80",
      "haproxy web 127.0.0.1:8008",
    ]);
  });

  it("are in doubt where a layer that was not read may give another", () => {
    const { facts } = read({ "buildout.cfg": BUILDOUT.replace("[buildout]", "[buildout]\nextends = ../base.cfg") });
    expect(facts.listen.map(({ by, address }) => [by.service, address.doubt !== undefined])).to.deep.equal([
      ["zope", false],
      ["zeo", true],
    ]);
  });
});

describe("the routes of a balancer", () => {
  it("lead to each of its servers, in doubt where one may be another", () => {
    const { facts } = read({ "haproxy.cfg": HAPROXY });
    expect(facts.route.map(({ name, to }) => [name, to.value.port, to.doubt !== undefined])).to.deep.equal([
      ["instance1", 8081, false],
      ["instance2", undefined, true],
      ["spare1", 8083, false],
      ["spare2", 8083, false],
    ]);
  });
});

function read(texts: Readonly<Record<string, string>>): Environment {
  return environmentIn(discovered(texts), undeclared("2026-11-23"));
}
