import rule from "../../../rules/haproxy/stats-page.ts";
import { cases } from "../../cases.ts";

cases("haproxy/stats-page", rule, [
  {
    name: "fails a configuration without a page",
    files: { "haproxy.cfg": ["defaults", "  mode http", "frontend www", "  bind :8080"] },
    expect: [
      "fail haproxy.cfg:1:1-9 No section of haproxy.cfg has stats enable, so nobody can see queues and dead servers live; add a listen section with stats enable and stats uri.",
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
      ],
    },
    expect: ["pass haproxy.cfg:5:3-68 haproxy:haproxy.cfg"],
  },
  {
    name: "fails a stats socket alone",
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
    expect: [
      "fail haproxy.cfg:1:1-7 No section of haproxy.cfg has stats enable, so nobody can see queues and dead servers live; add a listen section with stats enable and stats uri.",
    ],
  },
  {
    name: "fails a page that mode tcp ignores",
    files: { "haproxy.cfg": ["defaults", "  mode tcp", "listen stats", "  bind :8404", "  stats enable"] },
    expect: [
      "fail haproxy.cfg:5:3-15 listen stats has stats lines, but HAProxy ignores them in mode tcp; add mode http to it.",
    ],
  },
  {
    name: "does not know what the other files of a piece show",
    files: { "conf.d/plone.cfg": ["backend plone", "  server instance1 127.0.0.1:8081"] },
    expect: [
      "unknown conf.d/plone.cfg:1:1-14 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ],
  },
  {
    name: "has nothing to say of a file that listens nowhere",
    files: { "haproxy.cfg": ["global", "  stats socket /run/haproxy.sock", "defaults", "  mode http"] },
    expect: [],
  },
]);
