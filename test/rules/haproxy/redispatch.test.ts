import rule from "../../../rules/haproxy/redispatch.ts";
import { cases } from "../../cases.ts";

cases("haproxy/redispatch", rule, [
  {
    name: "fails a backend that insists on a dead server",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081",
        "  server instance2 :8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-14 Backend plone retries a dead server until the user gets an error; add option redispatch. => +   option redispatch",
    ],
  },
  {
    name: "passes a backend that inherits the option",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  option redispatch",
        "backend plone",
        "  server instance1 :8081",
        "  server instance2 :8082",
      ],
    },
    expect: ["pass haproxy.cfg:3:3-20 backend:plone"],
  },
  {
    name: "fails a backend that switches it off",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  option redispatch",
        "backend plone",
        "  no option redispatch",
        "  server instance1 :8081",
        "  server instance2 :8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:3-23 Backend plone switches redispatch off, so users of a dead server get an error; write option redispatch. => option redispatch",
    ],
  },
  {
    name: "leaves a single server alone",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend plone", "  server instance1 :8081"] },
    expect: [],
  },
  {
    name: "does not know whether a line that a template fills in switches it off again",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "  option redispatch",
        "backend plone",
        "  {{ redispatch }}",
        "  server instance1 :8081",
        "  server instance2 :8082",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:3:3-20 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "passes an option below such a line",
    files: {
      "haproxy.cfg.j2": [
        "global",
        "backend plone",
        "  {{ balance }}",
        "  mode http",
        "  option redispatch",
        "  server instance1 :8081",
        "  server instance2 :8082",
      ],
    },
    expect: ["pass haproxy.cfg.j2:5:3-20 backend:plone"],
  },
  {
    name: "fails an interval of 0, which is off",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option redispatch 0",
        "  server instance1 :8081",
        "  server instance2 :8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-22 Backend plone switches redispatch off, so users of a dead server get an error; write option redispatch. => option redispatch",
    ],
  },
  {
    name: "passes an interval of 1, which is each retry",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option redispatch 1",
        "  server instance1 :8081",
        "  server instance2 :8082",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-22 backend:plone"],
  },
  {
    name: "fails redispatch without a retry to send",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  option redispatch",
        "  retries 0",
        "backend plone",
        "  server instance1 10.0.0.1:8081",
        "  server instance2 10.0.0.2:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:11-12 Backend plone has retries 0, so no request goes from a dead server to another and users get an error; write retries 3, HAProxy's default. => 3",
    ],
  },
  {
    name: "fails a backend without retries and without redispatch",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  retries 0",
        "  server instance1 10.0.0.1:8081",
        "  server instance2 10.0.0.2:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:11-12 Backend plone has retries 0, so no request goes from a dead server to another and users get an error; write retries 3, HAProxy's default. => 3 => +   option redispatch",
    ],
  },
  {
    name: "fails once what several backends lack",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop1 10.0.0.1:3000",
        "  server shop2 10.0.0.2:3000",
        "backend blog",
        "  server blog1 10.0.0.1:3001",
        "  server blog2 10.0.0.2:3001",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-13 2 backends (shop and blog) retry a dead server until the user gets an error; add option redispatch, best in defaults. => +   option redispatch => +   option redispatch",
    ],
  },
  {
    name: "leaves a file system alone that passes in mode tcp",
    files: {
      "haproxy.cfg": [
        "listen files",
        "  mode tcp",
        "  bind :24007",
        "  server node1 10.0.0.1:24007",
        "  server node2 10.0.0.2:24007",
      ],
    },
    expect: [],
  },
  {
    name: "passes one retry",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  option redispatch",
        "  retries 1",
        "backend plone",
        "  server instance1 10.0.0.1:8081",
        "  server instance2 10.0.0.2:8081",
      ],
    },
    expect: ["pass haproxy.cfg:3:3-20 backend:plone"],
  },
  {
    name: "fails once what defaults switch off",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  no option redispatch",
        "backend shop",
        "  server shop1 10.0.0.1:3000",
        "  server shop2 10.0.0.2:3000",
        "backend blog",
        "  server blog1 10.0.0.1:3001",
        "  server blog2 10.0.0.2:3001",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:3-23 2 backends (shop and blog) have redispatch switched off, so users of a dead server get an error; write option redispatch. => option redispatch",
    ],
  },
  {
    name: "fails once the retries that defaults take away",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  option redispatch",
        "  retries 0",
        "backend shop",
        "  server shop1 10.0.0.1:3000",
        "  server shop2 10.0.0.2:3000",
        "backend blog",
        "  server blog1 10.0.0.1:3001",
        "  server blog2 10.0.0.2:3001",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:11-12 2 backends (shop and blog) have retries 0, so no request goes from a dead server to another and users get an error; write retries 3, HAProxy's default. => 3",
    ],
  },
  {
    name: "leaves servers alone that rules choose, because none of them answers for another",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen sites",
        "  bind *:80",
        "  use-server shop if { hdr(host) -i shop.example.org }",
        "  use-server blog if { hdr(host) -i blog.example.org }",
        "  server shop 127.0.0.1:8081",
        "  server blog 127.0.0.1:8082",
      ],
    },
    expect: [],
  },
  {
    name: "fails those that stand beside one for which a rule sends a few",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen shop",
        "  bind *:80",
        "  use-server canary if { req.cook(canary) -m found }",
        "  server canary 10.0.0.8:8080 weight 0",
        "  server shop1 10.0.0.9:8080",
        "  server shop2 10.0.0.10:8080",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-12 Backend shop retries a dead server until the user gets an error; add option redispatch. => +   option redispatch",
    ],
  },
]);
