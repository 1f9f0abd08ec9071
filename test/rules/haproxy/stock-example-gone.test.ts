import rule from "../../../rules/haproxy/stock-example-gone.ts";
import { cases } from "../../cases.ts";

cases("haproxy/stock-example-gone", rule, [
  {
    name: "fails the example of Red Hat's package",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend main",
        "  bind *:5000",
        "  use_backend static if { path_beg /static }",
        "  default_backend app",
        "backend static",
        "  server static 127.0.0.1:4331 check",
        "backend app",
        "  server app1 127.0.0.1:5001 check",
        "  server app2 127.0.0.1:5002 check",
        "  server app3 127.0.0.1:5003 check",
        "  server app4 127.0.0.1:5004 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:7:1-15 haproxy.cfg still has the example of HAProxy's package (backend static, backend app), whose servers do not exist; remove it.",
    ],
  },
  {
    name: "passes an application of the same name",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  default_backend app",
        "backend app",
        "  server app1 127.0.0.1:5001 check",
        "  server app2 127.0.0.1:5002 check",
      ],
    },
    expect: ["pass haproxy.cfg:1:1-9 haproxy:haproxy.cfg"],
  },
  {
    name: "fails the example of Debian's old package",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen appli2-insert",
        "  bind 0.0.0.0:10002",
        "  server inst1 192.168.114.56:80 cookie server01 check",
        "  server inst2 192.168.114.56:81 cookie server02 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-21 haproxy.cfg still has the example of HAProxy's package (listen appli2-insert), whose servers do not exist; remove it.",
    ],
  },
  {
    name: "passes static files elsewhere",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  default_backend static",
        "backend static",
        "  server static 10.0.0.7:4331 check",
      ],
    },
    expect: ["pass haproxy.cfg:1:1-9 haproxy:haproxy.cfg"],
  },
  {
    name: "does not know an example's address that a template fills in",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  default_backend static",
        "backend static",
        "  server static 127.0.0.1:{{ port }} check",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:1:1-9 A template fills this in; the file it makes would settle it."],
  },
]);
