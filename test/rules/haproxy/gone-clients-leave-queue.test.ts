import rule from "../../../rules/haproxy/gone-clients-leave-queue.ts";
import { cases } from "../../cases.ts";

cases("haproxy/gone-clients-leave-queue", rule, [
  {
    name: "fails a queue that keeps requests that were given up",
    declared: { versions: { haproxy: "3.2" } },
    files: {
      "haproxy.cfg": ["defaults", "  mode http", "backend plone", "  server instance1 127.0.0.1:8081 maxconn 2"],
    },
    expect: [
      "fail haproxy.cfg:3:1-14 Requests that were given up stay in the queue of backend plone and are worked on for nobody; add option abortonclose. => +   option abortonclose",
    ],
  },
  {
    name: "passes option abortonclose",
    declared: { versions: { haproxy: "3.2" } },
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  option abortonclose",
        "backend plone",
        "  server instance1 127.0.0.1:8081 maxconn 2",
      ],
    },
    expect: ["pass haproxy.cfg:3:3-22 backend:plone"],
  },
  {
    name: "passes the default of later releases",
    declared: { versions: { haproxy: "3.4" } },
    files: {
      "haproxy.cfg": ["defaults", "  mode http", "backend plone", "  server instance1 127.0.0.1:8081 maxconn 2"],
    },
    expect: ["pass haproxy.cfg:3:1-14 backend:plone"],
  },
  {
    name: "fails an option that is switched off",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  no option abortonclose",
        "  server instance1 127.0.0.1:8081 maxconn 2",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-25 Requests that were given up stay in the queue of backend plone and are worked on for nobody; add option abortonclose. => option abortonclose",
    ],
  },
  {
    name: "says a habit once",
    declared: { versions: { haproxy: "2.8" } },
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081 maxconn 2",
        "backend api",
        "  server api1 127.0.0.1:8091 maxconn 8",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-14 Requests that were given up stay in the queues of 2 backends (plone and api) and are worked on for nobody; add option abortonclose, best in defaults. => +   option abortonclose => +   option abortonclose",
    ],
  },
  {
    name: "leaves limits that guard memory alone",
    declared: { versions: { haproxy: "2.8" } },
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend plone", "  server web1 10.0.0.11:80 maxconn 2000"] },
    expect: [],
  },
  {
    name: "asks nothing where no release is declared",
    files: {
      "haproxy.cfg": ["defaults", "  mode http", "backend plone", "  server instance1 127.0.0.1:8081 maxconn 2"],
    },
    expect: [],
  },
]);
