import rule from "../../../rules/haproxy/logs-somewhere.ts";
import { cases } from "../../cases.ts";

cases("haproxy/logs-somewhere", rule, [
  {
    name: "fails a target that no section uses",
    files: {
      "haproxy.cfg": [
        "global",
        "  log 127.0.0.1 local0",
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "frontend intranet",
        "  bind :8080",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:3-23 haproxy.cfg names log 127.0.0.1 local0 in global, but no section that listens has log global, so nothing is logged; write log global in defaults.",
    ],
  },
  {
    name: "fails log global without a target",
    files: { "haproxy.cfg": ["defaults", "  mode http", "  log global", "frontend www", "  bind :80"] },
    expect: [
      "fail haproxy.cfg:3:3-13 haproxy.cfg has log global, but global names no log address, so nothing is logged; write log /dev/log local0 in global (in a container, log stdout format raw local0).",
    ],
  },
  {
    name: "fails a configuration with neither",
    files: { "haproxy.cfg": ["defaults", "  mode http", "frontend www", "  bind :80"] },
    expect: [
      "fail haproxy.cfg:1:1-9 haproxy.cfg has no log line, so nothing is logged; write log /dev/log local0 (in a container, log stdout format raw local0) in global and log global in defaults.",
    ],
  },
  {
    name: "passes both lines",
    files: {
      "haproxy.cfg": [
        "global",
        "  log /dev/log local0",
        "defaults",
        "  mode http",
        "  log global",
        "frontend www",
        "  bind :80",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-13 haproxy:haproxy.cfg"],
  },
  {
    name: "passes an address of its own",
    files: { "haproxy.cfg": ["defaults", "  mode http", "frontend www", "  bind :80", "  log 10.0.0.5:514 local0"] },
    expect: ["pass haproxy.cfg:5:3-26 haproxy:haproxy.cfg"],
  },
  {
    name: "passes a section that does not log beside one that does",
    files: {
      "haproxy.cfg": [
        "global",
        "  log /dev/log local0",
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  log global",
        "listen redirect",
        "  bind :8080",
        "  redirect scheme https",
      ],
    },
    expect: ["pass haproxy.cfg:7:3-13 haproxy:haproxy.cfg"],
  },
  {
    name: "passes one that is told not to log",
    files: { "haproxy.cfg": ["defaults", "  mode http", "frontend www", "  bind :80", "  no log"] },
    expect: ["pass haproxy.cfg:5:3-9 haproxy:haproxy.cfg"],
  },
  {
    name: "fails log global in a backend alone",
    files: {
      "haproxy.cfg": [
        "global",
        "  log /dev/log local0",
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend shop",
        "backend shop",
        "  log global",
        "  server shop1 10.0.0.1:3000",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:3-22 haproxy.cfg names log /dev/log local0 in global, but no section that listens has log global, so nothing is logged; write log global in defaults.",
    ],
  },
  {
    name: "does not know what another file logs to",
    files: { "conf.d/www.cfg": ["frontend www", "  bind :80"] },
    expect: [
      "unknown conf.d/www.cfg:1:1-13 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ],
  },
  {
    name: "does not know a target that a template makes",
    files: {
      "haproxy.cfg.j2": [
        "global",
        "  {{ log }}",
        "defaults",
        "  mode http",
        "  log global",
        "frontend www",
        "  bind :80",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:5:3-13 A template fills this in; the file it makes would settle it."],
  },
]);
