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
        "userlist ops",
        "  user ann password $5$salt$hash",
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
      "unknown haproxy.cfg:7:3-15 The statistics page of stats has no stats auth, and which frontend leads to it is not known; add stats auth.",
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
    name: "fails a password of one character",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:8404",
        "  stats enable",
        "  stats auth ops:xxxxxxxxxx",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:3-28 The statistics page of stats listens on *:8404 and opens to an empty or textbook stats auth; write one that nobody guesses.",
    ],
  },
  {
    name: "fails a name in the place of a password",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:8404",
        "  stats enable",
        "  stats auth ops:STATS_PASSWORD",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:3-32 The statistics page of stats listens on *:8404 and opens to an empty or textbook stats auth; write one that nobody guesses.",
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
    name: "passes a page whose rule keeps out all but a network",
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
    expect: ["pass haproxy.cfg:5:3-46 listen:stats/stats"],
  },
  {
    name: "passes a page that only addresses of a named list may open",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend stats",
        "  bind *:1936",
        "  acl office src 10.1.0.0/16",
        "  acl office src 192.168.7.0/24",
        "  http-request deny if !office",
        "  stats enable",
      ],
    },
    expect: ["pass haproxy.cfg:7:3-31 frontend:stats/stats"],
  },
  {
    name: "passes a page of its own backend that only a network is led to",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  acl office src 10.0.0.0/8",
        "  use_backend figures if { path_beg /figures } office",
        "  default_backend plone",
        "backend figures",
        "  stats enable",
        "  stats uri /figures",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
      ],
    },
    expect: ["pass haproxy.cfg:6:3-54 backend:figures/stats"],
  },
  {
    name: "passes a page whose path is refused to others",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  stats enable",
        "  stats uri /figures",
        "  http-request deny if { path_beg /figures } !{ src 10.0.0.0/8 }",
      ],
    },
    expect: ["pass haproxy.cfg:7:3-65 frontend:www/stats"],
  },
  {
    name: "fails a page beside a path that is refused",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  stats enable",
        "  stats uri /figures",
        "  http-request deny if { src 198.51.100.7 }",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:3-15 The statistics page of www listens on *:80 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "does not know what a rule by another host's word covers",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:1936",
        "  http-request deny unless { hdr(host) -i stats.example.org }",
        "  stats enable",
      ],
    },
    expect: [
      "unknown haproxy.cfg:6:3-15 The statistics page of stats listens on *:1936 behind rules; whether they cover the page is for you to say, or add stats auth.",
    ],
  },
  {
    name: "passes a frontend that asks for a password",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend stats",
        "  bind *:1936",
        "  http-request auth unless { http_auth(ops) }",
        "  stats enable",
        "userlist ops",
        "  user ann password $5$salt$hash",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-46 frontend:stats/stats"],
  },
  {
    name: "fails a backend's page that one of two lines shows to everybody",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  use_backend figures if { path_beg /figures } { src 10.0.0.0/8 }",
        "  use_backend figures if { hdr(host) stats.example.org }",
        "backend figures",
        "  stats enable",
        "  stats uri /figures",
      ],
    },
    expect: [
      "fail haproxy.cfg:8:3-15 The statistics page of figures listens on *:80 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "fails a page that lets everybody switch servers",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:1936",
        "  stats enable",
        "  stats admin if TRUE",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:3-22 The statistics page of stats listens on *:1936 without stats auth and has stats admin, so everybody who gets there switches servers off; add stats auth.",
    ],
  },
  {
    name: "fails a textbook password of another user",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind *:1936",
        "  stats enable",
        "  stats auth operator:changeit",
        "  stats admin if TRUE",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:3-31 The statistics page of stats listens on *:1936 and opens to an empty or textbook stats auth; write one that nobody guesses.",
    ],
  },
  {
    name: "passes a page that shows switches to the host alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind 127.0.0.1:1936",
        "  stats enable",
        "  stats admin if TRUE",
      ],
    },
    expect: ["pass haproxy.cfg:4:8-22 listen:stats/stats"],
  },
  {
    name: "fails an exporter for everybody",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend metrics",
        "  bind *:8404",
        "  http-request use-service prometheus-exporter if { path /metrics }",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:3-68 The Prometheus exporter of metrics answers everybody who gets to *:8404, unless a firewall filters it, and names all servers; bind it to an inner address or add a src condition.",
    ],
  },
  {
    name: "passes an exporter for a network",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend metrics",
        "  bind *:8404",
        "  http-request use-service prometheus-exporter if { path /metrics } { src 10.0.0.0/8 }",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-87 frontend:metrics/metrics"],
  },
  {
    name: "passes an exporter for the host itself",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend metrics",
        "  bind 127.0.0.1:8404",
        "  http-request use-service prometheus-exporter if { path /metrics }",
      ],
    },
    expect: ["pass haproxy.cfg:4:8-22 frontend:metrics/metrics"],
  },
  {
    name: "fails a page beside a rule for another path",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  http-request deny if { path_beg /manage } !{ src 10.0.0.0/8 }",
        "  stats enable",
        "  stats uri /figures",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:3-15 The statistics page of www listens on *:80 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "says once what two addresses of one page come to",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen stats",
        "  bind 127.0.0.1:1936",
        "  bind 10.0.0.9:1936",
        "  stats enable",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:3-15 The statistics page of stats listens on 10.0.0.9:1936 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "makes one finding of the pages of a file that are all open",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind *:80",
        "  stats uri /www-figures",
        "frontend api",
        "  bind *:8000",
        "  stats uri /api-figures",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:3-25 The statistics page of www and api listens on *:80 and *:8000 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "passes a page whose port stays in the container",
    files: {
      "compose.yaml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    ports:",
        '      - "80:8080"',
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
      ],
      "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind :8404", "  stats enable"],
    },
    expect: ["pass compose.yaml:2:1-12 listen:stats/stats"],
  },
  {
    name: "fails a page whose port is published",
    files: {
      "compose.yaml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    ports:",
        "      - 80:8080",
        '      - "127.0.0.2:9000:8404" # statistics',
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
      ],
      "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind :8404", "  stats enable"],
    },
    expect: [
      "fail haproxy.cfg:5:3-15 The statistics page of stats listens on :8404 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "fails a page whose port another compose file publishes",
    files: {
      "compose.yaml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
      ],
      "compose.override.yaml": [
        "services:",
        "  balancer:",
        "    ports:",
        "      - target: 8404",
        "        published: 8404",
      ],
      "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind :8404", "  stats enable"],
    },
    expect: [
      "fail haproxy.cfg:5:3-15 The statistics page of stats listens on :8404 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "fails a page of a container that has the host's network",
    files: {
      "compose.yaml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    network_mode: host",
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
      ],
      "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind :8404", "  stats enable"],
    },
    expect: [
      "fail haproxy.cfg:5:3-15 The statistics page of stats listens on :8404 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "fails a page in a range of published ports",
    files: {
      "compose.yaml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    ports: [80:8080, '8400-8410:8400-8410/tcp']",
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
      ],
      "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind :8404", "  stats enable"],
    },
    expect: [
      "fail haproxy.cfg:5:3-15 The statistics page of stats listens on :8404 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
  {
    name: "fails a page of a container whose ports stand elsewhere",
    files: {
      "compose.yaml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    ports: *published",
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
      ],
      "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind :8404", "  stats enable"],
    },
    expect: [
      "fail haproxy.cfg:5:3-15 The statistics page of stats listens on :8404 without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    ],
  },
]);
