import rule from "../../../rules/haproxy/servers-verified.ts";
import { cases } from "../../cases.ts";

cases("haproxy/servers-verified", rule, [
  {
    name: "fails a server that may be anybody",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend api", "  server api1 10.0.0.1:8443 ssl verify none"] },
    expect: [
      "fail haproxy.cfg:4:33-44 Server api1 of api has verify none, so TLS is spoken with whoever answers at 10.0.0.1:8443; write verify required and a ca-file.",
    ],
  },
  {
    name: "passes a server whose certificate is checked",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend api",
        "  server api1 10.0.0.1:8443 ssl verify required ca-file ca.pem",
      ],
    },
    expect: ["pass haproxy.cfg:4:33-48 backend:api/server:api1/verify"],
  },
  {
    name: "passes a certificate that is checked by default",
    files: {
      "haproxy.cfg": ["defaults", "  mode http", "backend api", "  server api1 10.0.0.1:8443 ssl ca-file ca.pem"],
    },
    expect: ["pass haproxy.cfg:4:33-47 backend:api/server:api1/verify"],
  },
  {
    name: "fails once several servers",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend api",
        "  default-server ssl verify none check",
        "  server api1 10.0.0.1:8443",
        "  server api2 10.0.0.2:8443",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:22-33 2 servers (api1 and api2) have verify none, so TLS is spoken with whoever answers; write verify required and a ca-file.",
    ],
  },
  {
    name: "fails a line for all servers",
    files: {
      "haproxy.cfg": [
        "global",
        "  ssl-server-verify none",
        "defaults",
        "  mode http",
        "backend api",
        "  server api1 10.0.0.1:8443 ssl",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:21-25 Server api1 of api speaks TLS with whoever answers at 10.0.0.1:8443, since ssl-server-verify none is said for all; remove it and give a ca-file.",
    ],
  },
  {
    name: "leaves the host itself alone",
    files: {
      "haproxy.cfg": ["defaults", "  mode http", "backend api", "  server api1 127.0.0.1:8443 ssl verify none"],
    },
    expect: [],
  },
  {
    name: "leaves servers without TLS alone",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend api", "  server api1 10.0.0.1:8080"] },
    expect: [],
  },
  {
    name: "does not know what a template fills in",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "backend api",
        "  server api1 10.0.0.1:8443 ssl verify {{ verify }}",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:4:33-52 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "fails once a line for several servers",
    files: {
      "haproxy.cfg": [
        "global",
        "  ssl-server-verify none",
        "defaults",
        "  mode http",
        "backend api",
        "  server api1 10.0.0.1:8443 ssl",
        "  server api2 10.0.0.2:8443 ssl",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:3-25 2 servers (api1 and api2) speak TLS with whoever answers, since ssl-server-verify none is said for all; remove it and give a ca-file.",
    ],
  },
]);
