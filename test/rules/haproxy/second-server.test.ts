import rule from "../../../rules/haproxy/second-server.ts";
import { cases } from "../../cases.ts";

cases("haproxy/second-server", rule, [
  {
    name: "fails a lone instance",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend plone", "  server instance1 127.0.0.1:8081"] },
    expect: [
      "fail haproxy.cfg:4:3-34 Backend plone has the one server instance1, so each of its restarts is an outage; add a second instance.",
    ],
  },
  {
    name: "passes two instances",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-34 backend:plone"],
  },
  {
    name: "passes one with a backup",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server spare 127.0.0.1:8082 backup",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-34 backend:plone"],
  },
  {
    name: "leaves an instance of its own purpose alone beside several",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
        "backend editors",
        "  server instance3 127.0.0.1:8083",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-34 backend:plone"],
  },
  {
    name: "leaves a lone cache alone",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend plone", "  server varnish 127.0.0.1:6081"] },
    expect: [],
  },
  {
    name: "leaves development alone",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend plone", "  server instance1 127.0.0.1:8081"] },
    declared: { role: "development" },
    expect: [],
  },
  {
    name: "does not know how many a template makes of one",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "backend plone",
        "{% for i in ports %}",
        "  server plone{{ i }} 127.0.0.1:{{ i }}",
        "{% endfor %}",
      ],
    },
    expect: [
      "unknown haproxy.cfg.j2:5:3-40 A template may leave this out or repeat it; the file it makes would settle it.",
    ],
  },
  {
    name: "leaves two at one address to the rule about them",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 localhost:8081",
      ],
    },
    expect: [],
  },
  {
    name: "fails a stand-in at the address that it stands in for",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 localhost:8081 backup",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:3-41 Backend plone has instance1 and instance2 at one address, so each restart of what answers there is an outage; add a second instance.",
    ],
  },
  {
    name: "passes one port of two hosts",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 10.0.0.9:8081",
        "  server instance2 10.0.0.10:8081",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-33 backend:plone"],
  },
  {
    name: "passes a name that stands for several hosts",
    files: {
      "haproxy.cfg": ["defaults", "  mode http", "backend plone", "  server-template instance 2 plone.local:8081"],
    },
    expect: ["pass haproxy.cfg:4:3-46 backend:plone"],
  },
  {
    name: "passes one port of two loopback addresses",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.2:8081",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-34 backend:plone"],
  },
]);
