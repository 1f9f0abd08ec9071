import rule from "../../../rules/haproxy/backends-used.ts";
import { cases } from "../../cases.ts";

cases("haproxy/backends-used", rule, [
  {
    name: "fails a backend that nothing leads to",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
        "backend old",
        "  server web9 10.0.0.19:8001",
      ],
    },
    expect: [
      "pass haproxy.cfg:5:19-26 backend:tickets/used",
      "fail haproxy.cfg:8:1-12 No line leads to backend old; remove it, or add the use_backend that was forgotten.",
    ],
  },
  {
    name: "passes a backend that a line leads to",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: ["pass haproxy.cfg:5:19-26 backend:tickets/used"],
  },
  {
    name: "passes a backend whose table is counted in",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  http-request track-sc0 src table visitors",
        "backend visitors",
        "  stick-table type ip size 100k expire 10m store http_req_rate(10s)",
      ],
    },
    expect: ["pass haproxy.cfg:5:36-44 backend:visitors/used"],
  },
  {
    name: "passes a backend that a condition asks",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  acl search_up nbsrv(search) gt 0",
        "backend search",
        "  server search1 10.0.0.21:9200",
      ],
    },
    expect: ["pass haproxy.cfg:5:17-30 backend:search/used"],
  },
  {
    name: "passes a backend whose check others track",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001 track checks/web1",
        "backend checks",
        "  server web1 10.0.0.11:8001 check",
      ],
    },
    expect: ["pass haproxy.cfg:5:19-26 backend:tickets/used", "pass haproxy.cfg:7:36-47 backend:checks/used"],
  },
  {
    name: "says those that were left together",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
        "backend old",
        "  server web9 10.0.0.19:8001",
        "backend older",
        "  server web8 10.0.0.18:8001",
      ],
    },
    expect: [
      "pass haproxy.cfg:5:19-26 backend:tickets/used",
      "fail haproxy.cfg:8:1-12 No line leads to 2 backends (old and older); remove them, or add the use_backend that was forgotten.",
    ],
  },
  {
    name: "fails a backend whose only server has its name",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
        "backend old",
        "  server old 10.0.0.19:8001",
      ],
    },
    expect: [
      "pass haproxy.cfg:5:19-26 backend:tickets/used",
      "fail haproxy.cfg:8:1-12 No line leads to backend old; remove it, or add the use_backend that was forgotten.",
    ],
  },
  {
    name: "leaves what Lua may connect to alone",
    files: {
      "haproxy.cfg": [
        "global",
        "  lua-load /etc/haproxy/captcha.lua",
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
        "backend captcha",
        "  server captcha 10.0.0.19:443",
      ],
    },
    expect: [],
  },
  {
    name: "leaves names that are computed alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  use_backend %[req.hdr(host),lower]",
        "backend tickets.example.org",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: [],
  },
  {
    name: "leaves what a line means that names a frontend alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend database",
        "  bind :5432",
        "  default_backend database",
        "backend nodes",
        "  server node1 10.0.0.11:5432",
      ],
    },
    expect: [],
  },
]);
