import rule from "../../../rules/haproxy/distinct-servers.ts";
import { cases } from "../../cases.ts";

cases("haproxy/distinct-servers", rule, [
  {
    name: "fails a line that was copied",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:20-34 Servers instance1 and instance2 of plone are both 127.0.0.1:8081, so one server gets two shares and both are gone when it dies; give instance2 its own address or remove it.",
    ],
  },
  {
    name: "passes servers of their own",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass haproxy.cfg:4:20-34 backend:plone/servers"],
  },
  {
    name: "fails one host under two spellings",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 localhost:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:20-34 Servers instance1 and instance2 of plone are both localhost:8081, so one server gets two shares and both are gone when it dies; give instance2 its own address or remove it.",
    ],
  },
  {
    name: "passes a name, which may stand for several",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 plone:8081",
        "  server instance2 plone:8081",
      ],
    },
    expect: ["pass haproxy.cfg:4:20-30 backend:plone/servers"],
  },
  {
    name: "passes a second line for a backup",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
        "  server sorry 127.0.0.1:8081 backup",
      ],
    },
    expect: ["pass haproxy.cfg:4:20-34 backend:plone/servers"],
  },
  {
    name: "passes one address over two ways out",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend api",
        "  server line1 192.0.2.1:443 source 10.0.0.5",
        "  server line2 192.0.2.1:443 source 10.0.1.5",
      ],
    },
    expect: ["pass haproxy.cfg:4:16-29 backend:api/servers"],
  },
  {
    name: "does not know whether a template makes the address of another",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:{{ port2 }}",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:4:20-34 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "leaves addresses alone that a template makes all",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:{{ port1 }}",
        "  server instance2 127.0.0.1:{{ port2 }}",
      ],
    },
    expect: [],
  },
]);
