import rule from "../../../rules/haproxy/requests-logged.ts";
import { cases } from "../../cases.ts";

cases("haproxy/requests-logged", rule, [
  {
    name: "fails a section that logs in HAProxy's own format",
    files: {
      "haproxy.cfg": [
        "global",
        "  log /dev/log local0",
        "defaults",
        "  mode http",
        "  log global",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:1-13 frontend www logs connections alone, so neither server nor status nor times of a request can be looked up; add option httplog. => +   option httplog",
    ],
  },
  {
    name: "passes option httplog",
    files: {
      "haproxy.cfg": [
        "global",
        "  log /dev/log local0",
        "defaults",
        "  mode http",
        "  log global",
        "  option httplog",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
      ],
    },
    expect: ["pass haproxy.cfg:6:3-17 frontend:www/requests"],
  },
  {
    name: "passes a format of one's own",
    files: {
      "haproxy.cfg": [
        "global",
        "  log /dev/log local0",
        "defaults",
        "  mode http",
        "  log global",
        "frontend www",
        "  bind :80",
        '  log-format "%ci %ST %Tt"',
        "  default_backend tickets",
      ],
    },
    expect: ["pass haproxy.cfg:8:3-27 frontend:www/requests"],
  },
  {
    name: "says a habit once",
    files: {
      "haproxy.cfg": [
        "global",
        "  log /dev/log local0",
        "defaults",
        "  mode http",
        "  log global",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "frontend api",
        "  bind :8080",
        "  default_backend tickets",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:1-13 2 sections (www and api) log connections alone, so neither server nor status nor times of a request can be looked up; add option httplog, best in defaults. => +   option httplog => +   option httplog",
    ],
  },
  {
    name: "leaves a section that logs nothing alone",
    files: {
      "haproxy.cfg": [
        "global",
        "  log /dev/log local0",
        "defaults",
        "  mode http",
        "  log global",
        "frontend www",
        "  bind :80",
        "  no log",
        "  default_backend tickets",
      ],
    },
    expect: [],
  },
  {
    name: "leaves a redirect alone",
    files: {
      "haproxy.cfg": [
        "global",
        "  log /dev/log local0",
        "defaults",
        "  mode http",
        "  log global",
        "frontend plain",
        "  bind :80",
        "  default_backend secure",
        "backend secure",
        "  redirect scheme https",
      ],
    },
    expect: [],
  },
  {
    name: "leaves a page of statistics alone",
    files: {
      "haproxy.cfg": [
        "global",
        "  log /dev/log local0",
        "defaults",
        "  mode http",
        "  log global",
        "listen stats",
        "  bind 127.0.0.1:8404",
        "  stats enable",
      ],
    },
    expect: [],
  },
]);
