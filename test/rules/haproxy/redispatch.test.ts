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
      "fail haproxy.cfg:3:1-14 Backend plone retries a dead server until the user gets an error; add option redispatch. => +     option redispatch",
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
    name: "does not know whether a backend is meant to retry nothing",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  retries 0",
        "backend plone",
        "  server instance1 :8081",
        "  server instance2 :8082",
      ],
    },
    expect: [
      "unknown haproxy.cfg:3:11-12 Backend plone has retries 0, so no request goes from a dead server to another; remove it, unless a second try would do harm.",
    ],
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
]);
