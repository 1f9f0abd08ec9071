import rule from "../../../rules/haproxy/server-maxconn.ts";
import { cases } from "../../cases.ts";

cases("haproxy/server-maxconn", rule, [
  {
    name: "fails instances that take any number of requests",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend site",
        "  server instance1 :8081 maxconn 2",
        "  server instance2 :8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:3-25 Server instance2 of backend site takes any number of requests, so they queue inside it (1 of 2 are so); add maxconn.",
    ],
  },
  {
    name: "passes instances with a limit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend site",
        "  default-server maxconn 2",
        "  server plone1 :8081",
        "  server plone2 :8082",
      ],
    },
    expect: ["pass haproxy.cfg:4:18-27 backend:site/maxconn"],
  },
  {
    name: "fails a limit that HAProxy reads as none",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend site", "  server zope1 :8081 maxconn many"] },
    expect: [
      "fail haproxy.cfg:4:22-34 Server zope1 of backend site has maxconn many, which HAProxy reads as no limit; write a number.",
    ],
  },
  {
    name: "leaves a proxy in front of instances alone",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend site", "  server varnish-plone 127.0.0.1:6081"] },
    expect: [],
  },
  {
    name: "leaves servers alone that it knows nothing of",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend site", "  server www1 10.0.0.9:8080"] },
    expect: [],
  },
  {
    name: "knows an instance by the port that a buildout gives it",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = main",
        "[main]",
        "recipe = plone.recipe.zope2instance",
        "user = admin:admin",
        "http-address = 127.0.0.1:8081",
      ],
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend site",
        "  server www1 127.0.0.1:8081",
        "  server www2 127.0.0.1:9999",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-29 Server www1 of backend site takes any number of requests, so they queue inside it (1 of 1 are so); add maxconn.",
    ],
  },
  {
    name: "knows no Zope by a port of its own host where the instance is on another",
    files: {
      "punchlist.yaml": ["hosts:", "  lb1: { files: [lb/**] }", "  app1: { files: [app/**] }"],
      "lb/haproxy.cfg": ["global", "defaults", "  mode http", "backend site", "  server web 127.0.0.1:8081"],
      "app/buildout.cfg": [
        "[buildout]",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8081",
      ],
    },
    expect: [],
  },
  {
    name: "fails the same server where no file says that they are on two hosts",
    files: {
      "lb/haproxy.cfg": ["global", "defaults", "  mode http", "backend site", "  server web 127.0.0.1:8081"],
      "app/buildout.cfg": [
        "[buildout]",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8081",
      ],
    },
    expect: [
      "fail lb/haproxy.cfg:5:3-28 Server web of backend site takes any number of requests, so they queue inside it (1 of 1 are so); add maxconn.",
    ],
  },
  {
    name: "does not know the server that a template fills in",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 maxconn 2",
        "  {{ more_servers }}",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:4:26-35 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "fails a limit that no instance has threads for",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend site", "  server instance1 :8081 maxconn 100000"] },
    expect: [
      "fail haproxy.cfg:4:26-40 Server instance1 of backend site has maxconn 100000, more than an instance has threads, so requests queue inside it; write a number near its threads.",
    ],
  },
  {
    name: "passes a limit above the threads of most",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend site", "  server instance1 :8081 maxconn 30"] },
    expect: ["pass haproxy.cfg:4:26-36 backend:site/maxconn"],
  },
]);
