import rule from "../../../rules/haproxy/stats-protected.ts";
import { cases } from "../../cases.ts";

cases("haproxy/stats-protected", rule, [
  {
    name: "fails a page for everybody",
    files: { "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind *:1936", "  stats enable"] },
    expect: [
      "fail haproxy.cfg:5:3-15 The statistics page of stats listens on *:1936 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "passes a page for the host itself",
    files: { "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind 127.0.0.1:1936", "  stats enable"] },
    expect: ["pass haproxy.cfg:4:8-22 listen:stats/stats"],
  },
  {
    name: "passes a page with a password",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:1936",
        "  stats auth ops:words",
        "  stats enable",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-23 listen:stats/stats"],
  },
  {
    name: "passes a page with a userlist",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:1936",
        "  stats http-request auth unless { http_auth(ops) }",
        "  stats enable",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-52 listen:stats/stats"],
  },
  {
    name: "passes a page behind client certificates",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:1936 ssl crt a.pem ca-file ca.pem verify required",
        "  stats enable",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-59 listen:stats/stats"],
  },
  {
    name: "does not know what rules of its own cover",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:1936",
        "  http-request deny unless { src 10.0.0.0/8 }",
        "  stats enable",
      ],
    },
    expect: [
      "unknown haproxy.cfg:6:3-15 The statistics page of stats listens on *:1936 behind rules; whether they cover the page is for you to say, or add stats auth.",
    ],
  },
  {
    name: "does not know who reaches an address that a variable gives",
    files: { "haproxy.cfg": ["defaults", "  mode http", "listen stats", '  bind "$HOST:1936"', "  stats enable"] },
    expect: ["unknown haproxy.cfg:5:3-15 The environment variable HOST is not seen here; the value depends on it."],
  },
  {
    name: "does not know who reaches a name",
    files: {
      "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind stats.example.org:1936", "  stats enable"],
    },
    expect: [
      "unknown haproxy.cfg:5:3-15 The statistics page of stats has no stats auth, and whether stats.example.org:1936 is reachable from other hosts is not known.",
    ],
  },
  {
    name: "fails the page of defaults where its address is open",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  stats enable",
        "frontend local",
        "  bind 127.0.0.1:8080",
        "frontend www",
        "  bind 10.0.0.9:80",
      ],
    },
    expect: [
      "pass haproxy.cfg:5:8-22 frontend:local/stats",
      "fail haproxy.cfg:3:3-15 The statistics page of www listens on 10.0.0.9:80 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "fails once the page of defaults that several sections show",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  stats enable",
        "frontend www",
        "  bind *:80",
        "  default_backend plone",
        "frontend intranet",
        "  bind *:8080",
        "backend plone",
        "  server instance1 :8081",
        "backend unused",
        "  server instance2 :8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:3-15 The statistics page of www, intranet and plone listens on *:80 and *:8080 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "follows the frontends that lead to a backend's page",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  default_backend stats",
        "backend stats",
        "  stats enable",
      ],
    },
    expect: [
      "fail haproxy.cfg:7:3-15 The statistics page of stats listens on *:80 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "does not know who leads to a backend's page when no line names it",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  use_backend %[req.hdr(host),map(/etc/hosts.map)]",
        "backend stats",
        "  stats enable",
      ],
    },
    expect: [
      "unknown haproxy.cfg:7:3-15 The statistics page of stats has no stats auth, and which frontend leads to it is not known.",
    ],
  },
  {
    name: "fails a password that equals the user",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:8404",
        "  stats enable",
        "  stats auth admin:admin",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:3-25 The statistics page of stats listens on *:8404 and opens to an empty or textbook stats auth; write one that nobody guesses.",
    ],
  },
  {
    name: "fails an empty password",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:8404",
        "  stats enable",
        "  stats auth ops:",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:3-18 The statistics page of stats listens on *:8404 and opens to an empty or textbook stats auth; write one that nobody guesses.",
    ],
  },
  {
    name: "passes a weak password on the host itself",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind 127.0.0.1:8404",
        "  stats enable",
        "  stats auth admin:admin",
      ],
    },
    expect: ["pass haproxy.cfg:4:8-22 listen:stats/stats"],
  },
  {
    name: "fails a stats socket on all interfaces",
    files: { "haproxy.cfg": ["global", "  stats socket ipv4@0.0.0.0:9999 level admin"] },
    expect: [
      "fail haproxy.cfg:2:16-33 A stats socket listens on ipv4@0.0.0.0:9999, so everybody who gets there controls HAProxy's servers; use a socket file such as /run/haproxy.sock.",
    ],
  },
  {
    name: "leaves a socket file alone",
    files: { "haproxy.cfg": ["global", "  stats socket /run/haproxy/admin.sock level admin"] },
    expect: [],
  },
  {
    name: "does not know who reaches a stats socket on a name",
    files: { "haproxy.cfg": ["global", "  stats socket balancer.local:9999 level admin"] },
    expect: [
      "unknown haproxy.cfg:2:16-35 A stats socket listens on balancer.local:9999; whether other hosts reach that and so control HAProxy's servers is not known.",
    ],
  },
  {
    name: "leaves a socket alone that has a mode, as only files have",
    files: { "haproxy.cfg": ["global", "  stats socket var/haproxy.sock mode 600 level admin"] },
    expect: [],
  },
]);
