import rule from "../../../rules/haproxy/timeout-request.ts";
import { cases } from "../../cases.ts";

cases("haproxy/timeout-request", rule, [
  {
    name: "fails a site that waits for requests as long as they trickle",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 50s",
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "backend plone",
        "  mode http",
        "  server a 10.0.0.9:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:1:1-9 frontend www has no timeout http-request, so clients that send a byte now and then hold connections for ever; set it to 10s. => +   timeout http-request 10s",
    ],
  },
  {
    name: "passes a limit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout http-request 10s",
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "backend plone",
        "  mode http",
        "  server a 10.0.0.9:8081",
      ],
    },
    expect: ["pass haproxy.cfg:3:24-27 frontend:www/timeout-request"],
  },
  {
    name: "fails a limit of zero",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout http-request 0",
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "backend plone",
        "  mode http",
        "  server a 10.0.0.9:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:24-25 frontend www has timeout http-request 0, which is none, so clients that send a byte now and then hold connections for ever; write 10s. => 10s",
    ],
  },
  {
    name: "leaves a frontend alone that only the host reaches",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind 127.0.0.1:8080",
        "  default_backend plone",
        "backend plone",
        "  mode http",
        "  server a 10.0.0.9:8081",
      ],
    },
    expect: [],
  },
  {
    name: "leaves mode tcp alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "frontend mail",
        "  bind :25",
        "  default_backend mail",
        "backend mail",
        "  mode tcp",
        "  server a 10.0.0.9:8081",
      ],
    },
    expect: [],
  },
  {
    name: "leaves a page of statistics alone",
    files: { "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind :8404", "  stats enable"] },
    expect: [],
  },
  {
    name: "fails once what several frontends lack",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "frontend intranet",
        "  bind 10.0.0.9:8080",
        "  default_backend plone",
        "backend plone",
        "  mode http",
        "  server a 10.0.0.9:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:1:1-9 2 sections (www and intranet) have no timeout http-request, so clients that send a byte now and then hold connections for ever; set it to 10s, best in defaults. => +   timeout http-request 10s",
    ],
  },
  {
    name: "does not know what another file says",
    files: { "conf.d/www.cfg": ["frontend www", "  mode http", "  bind :80", "  default_backend plone"] },
    expect: [
      "unknown conf.d/www.cfg:1:1-13 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ],
  },
  {
    name: "leaves a frontend alone that leads to a page of statistics",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend stats",
        "  bind :1936",
        "  default_backend stats",
        "backend stats",
        "  stats enable",
      ],
    },
    expect: [],
  },
  {
    name: "fails once a limit of zero for several frontends",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout http-request 0",
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "frontend intranet",
        "  bind 10.0.0.9:8080",
        "  default_backend plone",
        "backend plone",
        "  mode http",
        "  server a 10.0.0.9:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:24-25 2 sections (www and intranet) have timeout http-request 0, which is none, so clients that send a byte now and then hold connections for ever; write 10s. => 10s",
    ],
  },
]);
