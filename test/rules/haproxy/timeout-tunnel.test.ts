import rule from "../../../rules/haproxy/timeout-tunnel.ts";
import { cases } from "../../cases.ts";

cases("haproxy/timeout-tunnel", rule, [
  {
    name: "fails a database whose pooled connections are cut",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "  timeout client 50000",
        "  timeout server 50000",
        "listen mariadb",
        "  bind :3306",
        "  server db1 10.0.0.1:3306",
        "  server db2 10.0.0.2:3306 backup",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:18-23 listen mariadb leads to port 3306 and cuts connections after 50 s of silence, its timeout client, so pooled ones fail; set timeout tunnel 1h. => +   timeout tunnel 1h",
    ],
  },
  {
    name: "passes a database with a tunnel",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "  timeout client 50s",
        "  timeout server 50s",
        "listen mariadb",
        "  bind :3306",
        "  timeout tunnel 8h",
        "  server db1 10.0.0.1:3306",
      ],
    },
    expect: ["pass haproxy.cfg:7:18-20 listen:mariadb/timeout-tunnel"],
  },
  {
    name: "passes a database whose timeouts are long",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "  timeout client 30m",
        "  timeout server 30m",
        "listen postgres",
        "  bind :5432",
        "  server db1 10.0.0.1:5432",
      ],
    },
    expect: ["pass haproxy.cfg:3:18-21 listen:postgres/timeout-tunnel"],
  },
  {
    name: "looks for the client's side in the frontend that leads there",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "  timeout client 50s",
        "  timeout server 50s",
        "frontend sql",
        "  bind :5432",
        "  timeout client 8h",
        "  default_backend postgres",
        "frontend queue",
        "  bind :5672",
        "  default_backend rabbit",
        "backend postgres",
        "  timeout server 8h",
        "  server db1 10.0.0.1:5432",
        "backend rabbit",
        "  timeout server 8h",
        "  server rabbit1 10.0.0.1:5672",
      ],
    },
    expect: [
      "pass haproxy.cfg:7:18-20 backend:postgres/timeout-tunnel",
      "fail haproxy.cfg:3:18-21 backend rabbit leads to port 5672 and cuts connections after 50 s of silence, its timeout client, so pooled ones fail; set timeout tunnel 1h. => +   timeout tunnel 1h",
    ],
  },
  {
    name: "fails a tunnel of zero, which is none",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 30s",
        "  timeout server 60s",
        "backend live",
        "  timeout tunnel 0",
        "  server live1 10.0.0.1:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:18-19 backend live has timeout tunnel 0, which is none, so websockets and other tunnels end after 60 s of silence, its timeout server; write 1h. => 1h",
    ],
  },
  {
    name: "fails websockets that are cut after half a minute",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 30s",
        "  timeout server 30s",
        "frontend www",
        "  bind :80",
        "  acl live hdr(Upgrade) -i websocket",
        "  use_backend live if live",
        "  default_backend shop",
        "backend live",
        "  server live1 10.0.0.1:8081",
        "backend shop",
        "  server shop1 10.0.0.1:3000",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:18-21 backend live gets websockets and cuts them after 30 s of silence, its timeout client; set timeout tunnel 1h. => +   timeout tunnel 1h",
    ],
  },
  {
    name: "passes websockets with a tunnel",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 30s",
        "  timeout server 30s",
        "  timeout tunnel 1h",
        "frontend www",
        "  bind :80",
        "  acl live hdr(Upgrade) -i websocket",
        "  use_backend live if live",
        "backend live",
        "  server live1 10.0.0.1:8081",
      ],
    },
    expect: ["pass haproxy.cfg:5:18-20 backend:live/timeout-tunnel"],
  },
  {
    name: "leaves other services in mode tcp alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "  timeout client 50s",
        "  timeout server 50s",
        "listen mail",
        "  bind :25",
        "  server mail 10.0.0.1:25",
      ],
    },
    expect: [],
  },
  {
    name: "fails a broker in a section of mode tcp",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 1m",
        "  timeout server 1m",
        "listen rabbit",
        "  mode tcp",
        "  bind :5672",
        "  server rabbit1 10.0.0.1:5672",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:18-20 listen rabbit leads to port 5672 and cuts connections after 60 s of silence, its timeout client, so pooled ones fail; set timeout tunnel 1h. => +   timeout tunnel 1h",
    ],
  },
  {
    name: "does not know what a template fills in",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode tcp",
        "  timeout client {{ client }}",
        "  timeout server {{ server }}",
        "listen postgres",
        "  bind :5432",
        "  server db1 10.0.0.1:5432",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:5:1-16 A template fills this in; the file it makes would settle it."],
  },
]);
