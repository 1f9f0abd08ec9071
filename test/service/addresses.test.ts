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

describe("a Zope's port", () => {
  it("is above port-base under ZServer", () => {
    const zope = (name: string, base: number) =>
      `[${name}]\nrecipe = plone.recipe.zope2instance\nhttp-address = 127.0.0.1:8080\nport-base = ${base}\n`;
    const pins = "[versions]\nplone.recipe.zope2instance = 4.3\nzc.buildout = 2.13\nZope2 = 2.13.27\n";
    const text = `[buildout]\nparts = a b\n${zope("a", 1)}${zope("b", 2)}${pins}`;
    const { facts } = read({ "buildout.cfg": text });
    expect(facts.listen.map(({ address }) => address.value.port)).to.deep.equal([8081, 8082]);
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

describe("a proxy's patience", () => {
  it("is HAProxy's server time-out", () => {
    const times = ["timeout connect 5s", "timeout server 300s", "timeout queue 30s"];
    const servers = ["server instance1 127.0.0.1:8081 maxconn 4", "server instance2 127.0.0.1:8082"];
    expect(waits({ "haproxy.cfg": ["backend plone", ...times, ...servers].join("\n  ") })).to.deep.equal([
      ["haproxy", "instance1", 300_000, 4],
      ["haproxy", "instance2", 300_000, 0],
    ]);
  });

  it("never ends where HAProxy has no time-out, or one of 0", () => {
    const text = ["backend plone", "timeout connect 5s", "timeout server 0", "server a 127.0.0.1:8081"].join("\n  ");
    expect(waits({ "haproxy.cfg": text })).to.deep.equal([["haproxy", "a", Infinity, 0]]);
    expect(waits({ "haproxy.cfg": "backend plone\n  server a 127.0.0.1:8081\n" })).to.deep.equal([
      ["haproxy", "a", Infinity, 0],
    ]);
  });

  it("is nginx's own time-out of the protocol, inherited, or a minute", () => {
    const upstream = "upstream plone { server 10.0.0.9:8081 max_conns=4; }";
    const locations = "location / { proxy_pass http://plone; } location /app/ { uwsgi_pass unix:/run/app.sock; }";
    const server = `server { proxy_read_timeout 300s; listen 80; ${locations} }`;
    expect(waits({ "nginx.conf": `events {} http { ${upstream} ${server} }` })).to.deep.equal([
      ["nginx", "plone", 300_000, 4],
      ["nginx", "unix:/run/app.sock", 60_000, undefined],
    ]);
  });

  it("is of the frontends that lead to a backend", () => {
    const lines = [
      "frontend web",
      " bind :80",
      " default_backend plone",
      "frontend idle",
      " bind :81",
      "backend plone",
    ];
    const { facts } = read({ "haproxy.cfg": [...lines, " server a 127.0.0.1:8081"].join("\n") });
    expect(facts.route.map(({ entries }) => entries?.items.map(({ name }) => name))).to.deep.equal([["web"]]);
  });

  it("holds for whoever stuck to a server", () => {
    const cookies = ["cookie S insert", "server a 127.0.0.1:8081 cookie a", "server b 127.0.0.1:8082"];
    const { facts } = read({ "haproxy.cfg": ["backend plone", ...cookies].join("\n  ") });
    expect(facts.route.map(({ sticky }) => sticky?.value)).to.deep.equal(["a", undefined]);
  });
});

function waits(texts: Readonly<Record<string, string>>) {
  return read(texts).facts.route.map(({ by, name, firstByteMs, maxConnections }) => [
    by?.service,
    name,
    firstByteMs?.value,
    maxConnections?.value,
  ]);
}

function read(texts: Readonly<Record<string, string>>): Environment {
  return environmentIn(discovered(texts), undeclared("2026-11-23"));
}
