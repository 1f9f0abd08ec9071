import rule from "../../../rules/haproxy/stats-page.ts";
import { cases } from "../../cases.ts";

cases("haproxy/stats-page", rule, [
  {
    name: "fails a configuration that balances and shows nothing",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :8080",
        "  default_backend plone",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:1:1-9 haproxy.cfg has neither a statistics page nor an exporter or a stats socket, so nobody can see queues and dead servers live; add a listen section with stats enable and stats uri.",
    ],
  },
  {
    name: "passes a configuration with a page",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :8080",
        "listen stats",
        "  bind 127.0.0.1:8404",
        "  stats enable",
      ],
    },
    expect: ["pass haproxy.cfg:7:3-15 haproxy:haproxy.cfg"],
  },
  {
    name: "passes one with a Prometheus exporter",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :8080",
        "  http-request use-service prometheus-exporter if { path /metrics }",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-68 haproxy:haproxy.cfg"],
  },
  {
    name: "passes a stats socket, which can be asked",
    files: {
      "haproxy.cfg": [
        "global",
        "  stats socket /run/haproxy.sock",
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :8080",
      ],
    },
    expect: ["pass haproxy.cfg:2:3-33 haproxy:haproxy.cfg"],
  },
  {
    name: "fails a page that mode tcp ignores",
    files: { "haproxy.cfg": ["defaults", "  mode tcp", "listen stats", "  bind :8404", "  stats enable"] },
    expect: [
      "fail haproxy.cfg:5:3-15 listen stats has stats lines, but HAProxy ignores them in mode tcp; add mode http to it.",
    ],
  },
  {
    name: "fails an ignored page beside a socket, since a page was meant",
    files: {
      "haproxy.cfg": [
        "global",
        "  stats socket /run/haproxy.sock",
        "defaults",
        "  mode tcp",
        "listen stats",
        "  bind :8404",
        "  stats enable",
      ],
    },
    expect: [
      "fail haproxy.cfg:7:3-15 listen stats has stats lines, but HAProxy ignores them in mode tcp; add mode http to it.",
    ],
  },
  {
    name: "leaves a mode alone that HAProxy refuses",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend stats",
        "  mode https",
        "  bind 127.0.0.1:8404",
        "  stats enable",
      ],
    },
    expect: ["pass haproxy.cfg:6:3-15 haproxy:haproxy.cfg"],
  },
  {
    name: "asks no page of a companion with one server",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "listen mail",
        "  bind :4650 ssl crt mail.pem",
        "  server mail 127.0.0.1:25",
      ],
    },
    expect: [],
  },
  {
    name: "does not know what the other files of a piece show",
    files: {
      "conf.d/plone.cfg": ["backend plone", "  server instance1 127.0.0.1:8081", "  server instance2 127.0.0.1:8082"],
    },
    expect: [
      "unknown conf.d/plone.cfg:1:1-14 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ],
  },
  {
    name: "has nothing to say of a file that listens nowhere",
    files: { "haproxy.cfg": ["global", "  stats socket /run/haproxy.sock", "defaults", "  mode http"] },
    expect: [],
  },
  {
    name: "fails a page without an address",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  stats enable",
        "  stats uri /",
        "frontend www",
        "  bind :80",
        "  default_backend shop",
        "backend shop",
        "  server shop1 10.0.0.11:8000",
        "  server shop2 10.0.0.12:8000",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-15 listen stats has stats lines and no bind line, so nobody reaches the page; add an address such as bind 127.0.0.1:8404.",
    ],
  },
  {
    name: "passes a page that a frontend leads to",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  stats enable",
        "  stats uri /stats",
        "frontend www",
        "  bind :80",
        "  use_backend stats if { path_beg /stats }",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-15 haproxy:haproxy.cfg"],
  },
]);
