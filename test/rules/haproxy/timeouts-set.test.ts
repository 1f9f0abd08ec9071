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
]);
