import rule from "../../../rules/haproxy/backends-have-servers.ts";
import { cases } from "../../cases.ts";

cases("haproxy/backends-have-servers", rule, [
  {
    name: "fails a backend whose servers are gone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  use_backend search if { path_beg /search }",
        "  default_backend plone",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "backend search",
        "  balance leastconn",
      ],
    },
    expect: [
      "pass haproxy.cfg:6:19-24 frontend:www/leads",
      "pass haproxy.cfg:8:3-34 backend:plone/leads",
      "fail haproxy.cfg:9:1-15 Backend search has no server, so everybody whom use_backend search leads there gets an error; add a server line, or http-request return with a page.",
    ],
  },
  {
    name: "fails a frontend that leads nowhere",
    files: { "haproxy.cfg": ["defaults", "  mode http", "frontend www", "  bind :80", "  option forwardfor"] },
    expect: [
      "fail haproxy.cfg:3:1-13 frontend www names no backend and answers nothing itself, so everybody gets an error; write default_backend and the name of one.",
    ],
  },
  {
    name: "passes a backend that answers by itself",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend maintenance",
        "backend maintenance",
        "  http-request return status 503 content-type text/html file /etc/haproxy/maintenance.html",
      ],
    },
    expect: ["pass haproxy.cfg:5:19-30 frontend:www/leads", "pass haproxy.cfg:7:3-91 backend:maintenance/leads"],
  },
  {
    name: "passes an error page of the section's own",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend maintenance",
        "backend maintenance",
        "  errorfile 503 /etc/haproxy/maintenance.http",
      ],
    },
    expect: ["pass haproxy.cfg:5:19-30 frontend:www/leads", "pass haproxy.cfg:7:3-46 backend:maintenance/leads"],
  },
  {
    name: "fails an empty backend under error pages that all share",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  errorfile 503 /etc/haproxy/errors/503.http",
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "backend plone",
        "  balance leastconn",
      ],
    },
    expect: [
      "pass haproxy.cfg:6:19-24 frontend:www/leads",
      "fail haproxy.cfg:7:1-14 Backend plone has no server, so everybody whom default_backend plone leads there gets an error; add a server line, or http-request return with a page.",
    ],
  },
  {
    name: "passes a frontend that redirects",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend plain",
        "  bind :80",
        "  http-request redirect scheme https",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-37 frontend:plain/leads"],
  },
  {
    name: "passes a page of statistics",
    files: { "haproxy.cfg": ["defaults", "  mode http", "listen stats", "  bind 127.0.0.1:8404", "  stats enable"] },
    expect: ["pass haproxy.cfg:5:3-15 listen:stats/leads"],
  },
  {
    name: "passes servers that are taken out for a while",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "backend plone",
        "  server instance1 127.0.0.1:8081 disabled",
      ],
    },
    expect: ["pass haproxy.cfg:5:19-24 frontend:www/leads", "pass haproxy.cfg:7:3-43 backend:plone/leads"],
  },
  {
    name: "leaves a table that others count in alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  http-request track-sc0 src table visitors",
        "  default_backend plone",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "backend visitors",
        "  stick-table type ip size 100k expire 10m store http_req_rate(10s)",
      ],
    },
    expect: ["pass haproxy.cfg:6:19-24 frontend:www/leads", "pass haproxy.cfg:8:3-34 backend:plone/leads"],
  },
  {
    name: "does not know servers that a template fills in",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "backend plone",
        "  balance leastconn",
        "{{ servers }}",
      ],
    },
    expect: [
      "pass haproxy.cfg.j2:5:19-24 frontend:www/leads",
      "unknown haproxy.cfg.j2:6:1-14 A template fills this in; the file it makes would settle it.",
    ],
  },
  {
    name: "asks about a mark where a script writes servers",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen database",
        "  bind :3306",
        "  mode tcp",
        "  # nodes of the cluster here",
      ],
    },
    expect: [
      "unknown haproxy.cfg:3:1-16 listen database has no server, and the comment # nodes of the cluster here stands there; whether something writes servers there is for you to say.",
    ],
  },
  {
    name: "asks where a template names the backend",
    files: {
      "haproxy.cfg": ["defaults", "  mode http", "frontend www", "  bind :80", "  default_backend {{ backend }}"],
    },
    expect: ["unknown haproxy.cfg:5:19-32 A template fills this in; the file it makes would settle it."],
  },
]);
