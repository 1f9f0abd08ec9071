import rule from "../../../rules/haproxy/timeouts-set.ts";
import { cases } from "../../cases.ts";

cases("haproxy/timeouts-set", rule, [
  {
    name: "passes sections whose defaults set them",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  timeout client 60s",
        "  timeout connect 5s",
        "  timeout server 5m",
        "frontend www",
        "  bind :80",
        "backend plone",
        "  server instance1 :8081",
      ],
    },
    expect: ["pass haproxy.cfg:1:1-9 frontend:www/timeouts, backend:plone/timeouts"],
  },
  {
    name: "fails all sections of a defaults without them once",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "backend plone",
        "  server instance1 :8081",
        "backend solr",
        "  timeout connect 5s",
        "  timeout server 60s",
        "  server solr 127.0.0.1:8983",
      ],
    },
    expect: [
      "fail haproxy.cfg:1:1-9 2 sections lack a timeout (frontend www: client; backend plone: connect, server), so what hangs is held for ever; set it, best in defaults.",
      "pass haproxy.cfg:8:19-21 backend:solr/timeouts",
    ],
  },
  {
    name: "fails a second defaults that forgets those of the first",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  timeout connect 5s",
        "  timeout server 60s",
        "backend plone",
        "  server instance1 :8081",
        "defaults",
        "  mode tcp",
        "backend zeo",
        "  server zeo :8100",
      ],
    },
    expect: [
      "pass haproxy.cfg:2:19-21 backend:plone/timeouts",
      "fail haproxy.cfg:8:1-12 backend zeo has no timeout connect and server, so what hangs is held for ever; set it, best in defaults.",
    ],
  },
  {
    name: "fails a timeout of zero",
    files: { "haproxy.cfg": ["defaults", "  timeout client 0", "frontend www", "  bind :80"] },
    expect: ["fail haproxy.cfg:2:18-19 frontend www has timeout client 0, which is none: what hangs is held for ever."],
  },
  {
    name: "fails once a timeout of zero that sections inherit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  timeout client 0",
        "frontend www",
        "  bind :80",
        "frontend intranet",
        "  bind :81",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:18-19 2 sections (www and intranet) have timeout client 0, which is none: what hangs is held for ever.",
    ],
  },
  {
    name: "takes timeout tunnel for client and server in TCP",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "  timeout tunnel 1h",
        "  timeout connect 5s",
        "listen zeo",
        "  bind :8099",
        "  server zeo :8100",
      ],
    },
    expect: ["pass haproxy.cfg:4:19-21 listen:zeo/timeouts"],
  },
  {
    name: "leaves a backend without servers alone",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend maintenance", "  http-request return status 503"] },
    expect: [],
  },
  {
    name: "does not know what the defaults of another file set",
    files: { "conf.d/plone.cfg": ["backend plone", "  server instance1 :8081"] },
    expect: [
      "unknown conf.d/plone.cfg:1:1-14 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ],
  },
  {
    name: "fails a number of seconds without its unit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 60s",
        "  timeout connect 5s",
        "  timeout server 120",
        "frontend www",
        "  bind :80",
        "backend plone",
        "  server instance1 :8081",
      ],
    },
    expect: [
      "pass haproxy.cfg:3:18-21 frontend:www/timeouts",
      "fail haproxy.cfg:5:18-21 backend plone has timeout server 120 without a unit, which is 120 ms and cuts off what is slower; write 120s if seconds were meant. => 120s",
    ],
  },
  {
    name: "passes the same number with its unit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 60s",
        "  timeout connect 5s",
        "  timeout server 120s",
        "frontend www",
        "  bind :80",
        "backend plone",
        "  server instance1 :8081",
      ],
    },
    expect: ["pass haproxy.cfg:1:1-9 frontend:www/timeouts, backend:plone/timeouts"],
  },
  {
    name: "passes a number that counts milliseconds",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 60000",
        "  timeout connect 5s",
        "  timeout server 120000",
        "frontend www",
        "  bind :80",
        "backend plone",
        "  server instance1 :8081",
      ],
    },
    expect: ["pass haproxy.cfg:1:1-9 frontend:www/timeouts, backend:plone/timeouts"],
  },
  {
    name: "fails it once for all sections that share the line",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 60s",
        "  timeout connect 5",
        "  timeout server 60s",
        "backend plone",
        "  server instance1 :8081",
        "backend solr",
        "  server solr :8983",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:19-20 2 sections (plone and solr) have timeout connect 5 without a unit, which is 5 ms and cuts off what is slower; write 5s if seconds were meant. => 5s",
    ],
  },
  {
    name: "does not know whether a fraction of a second with its unit is meant",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 60s",
        "  timeout connect 5s",
        "  timeout server 500ms",
        "frontend www",
        "  bind :80",
        "backend plone",
        "  server instance1 :8081",
      ],
    },
    expect: [
      "pass haproxy.cfg:3:18-21 frontend:www/timeouts",
      "unknown haproxy.cfg:5:18-23 backend plone has timeout server 500ms, which cuts off whatever is slower; whether that is meant is for you to say.",
    ],
  },
  {
    name: "says so once for all sections that share the line",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "  timeout server 500ms",
        "backend plone",
        "  server instance1 :8081",
        "backend solr",
        "  server solr :8983",
      ],
    },
    expect: [
      "unknown haproxy.cfg:4:18-23 2 sections (plone and solr) have timeout server 500ms, which cuts off whatever is slower; whether that is meant is for you to say.",
    ],
  },
  {
    name: "passes a connection of a fraction of a second",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 60s",
        "  timeout connect 500ms",
        "  timeout server 60s",
        "frontend www",
        "  bind :80",
        "backend plone",
        "  server instance1 :8081",
      ],
    },
    expect: ["pass haproxy.cfg:1:1-9 frontend:www/timeouts, backend:plone/timeouts"],
  },
  {
    name: "fails days",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 60s",
        "  timeout connect 5s",
        "  timeout server 24d",
        "frontend www",
        "  bind :80",
        "backend plone",
        "  server instance1 :8081",
      ],
    },
    expect: [
      "pass haproxy.cfg:3:18-21 frontend:www/timeouts",
      "fail haproxy.cfg:5:18-21 backend plone has timeout server 24d, so what hangs is held for 24 days; write minutes.",
    ],
  },
  {
    name: "fails them once for all sections that share the line",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "  timeout server 24d",
        "backend plone",
        "  server instance1 :8081",
        "backend solr",
        "  server solr :8983",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:18-21 2 sections (plone and solr) have timeout server 24d, so what hangs is held for 24 days; write minutes.",
    ],
  },
  {
    name: "passes a day",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout client 60s",
        "  timeout connect 5s",
        "  timeout server 24h",
        "frontend www",
        "  bind :80",
        "backend plone",
        "  server instance1 :8081",
      ],
    },
    expect: ["pass haproxy.cfg:1:1-9 frontend:www/timeouts, backend:plone/timeouts"],
  },
  {
    name: "does not know how long a protocol of mode tcp idles",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "  timeout client 60s",
        "  timeout connect 5s",
        "  timeout server 24d",
        "frontend www",
        "  bind :80",
        "backend plone",
        "  server instance1 :8081",
      ],
    },
    expect: [
      "pass haproxy.cfg:3:18-21 frontend:www/timeouts",
      "unknown haproxy.cfg:5:18-21 backend plone in mode tcp has timeout server 24d, so what hangs is held for 24 days, unless its protocol idles as long.",
    ],
  },
  {
    name: "asks once for all sections that share the line",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "  timeout connect 5s",
        "  timeout server 24d",
        "backend db",
        "  server db1 :5432",
        "backend mail",
        "  server mail1 :25",
      ],
    },
    expect: [
      "unknown haproxy.cfg:4:18-21 2 sections (db and mail) in mode tcp have timeout server 24d, so what hangs is held for 24 days, unless their protocol idles as long.",
    ],
  },
  {
    name: "fails half a second that was written without its unit",
    files: { "haproxy.cfg": ["defaults", "  mode http", "  timeout client 600", "frontend www", "  bind :80"] },
    expect: [
      "fail haproxy.cfg:3:18-21 frontend www has timeout client 600 without a unit, which is 600 ms and cuts off what is slower; write 600s if seconds were meant. => 600s",
    ],
  },
]);
