import rule from "../../../rules/haproxy/timeout-connect.ts";
import { cases } from "../../cases.ts";

cases("haproxy/timeout-connect", rule, [
  {
    name: "fails a connection that is waited for like a client",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 50000",
        "backend plone",
        "  server instance1 10.0.0.1:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:19-24 backend plone has timeout connect 50000, so visitors of a dead server wait 50 s before another try; write 5s. => 5s",
    ],
  },
  {
    name: "passes seconds",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "backend plone",
        "  server instance1 10.0.0.1:8081",
      ],
    },
    expect: ["pass haproxy.cfg:3:19-21 backend:plone/timeout-connect"],
  },
  {
    name: "passes half a minute, which somebody may mean",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 30s",
        "backend plone",
        "  server instance1 10.0.0.1:8081",
      ],
    },
    expect: ["pass haproxy.cfg:3:19-22 backend:plone/timeout-connect"],
  },
  {
    name: "fails minutes in mode tcp",
    files: {
      "haproxy.cfg": [
        "listen files",
        "  mode tcp",
        "  bind :2049",
        "  timeout connect 2m",
        "  server files 10.0.0.1:2049",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:19-21 listen files has timeout connect 2m, so visitors of a dead server wait 120 s before another try; write 5s. => 5s",
    ],
  },
  {
    name: "fails once what several sections inherit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 60m",
        "backend plone",
        "  server instance1 10.0.0.1:8081",
        "backend shop",
        "  server shop1 10.0.0.1:3000",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:19-22 2 sections (plone and shop) have timeout connect 60m, so visitors of a dead server wait 3600 s before another try; write 5s. => 5s",
    ],
  },
  {
    name: "leaves a frontend alone, which connects to nobody",
    files: { "haproxy.cfg": ["defaults", "  mode http", "  timeout connect 60m", "frontend www", "  bind :80"] },
    expect: [],
  },
  {
    name: "does not know what a template fills in",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "  timeout connect {{ connect }}",
        "backend plone",
        "  server instance1 10.0.0.1:8081",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:3:19-32 A template fills this in; the file it makes would settle it."],
  },
]);
