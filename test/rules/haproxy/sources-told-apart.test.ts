import rule from "../../../rules/haproxy/sources-told-apart.ts";
import { cases } from "../../cases.ts";

cases("haproxy/sources-told-apart", rule, [
  {
    name: "fails a source that the proxy beside it has for all",
    files: {
      "haproxy.cfg": [
        "frontend www",
        "  bind 127.0.0.1:8080",
        "  default_backend plone",
        "backend plone",
        "  balance source",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:11-17 Backend plone balances by source, but frontend www listens on 127.0.0.1:8080, where all come from one address, so one server takes them all; write leastconn.",
    ],
  },
  {
    name: "passes a source of visitors",
    files: {
      "haproxy.cfg": [
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "backend plone",
        "  balance source",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass haproxy.cfg:5:11-17 backend:plone/sources"],
  },
  {
    name: "passes the PROXY protocol",
    files: {
      "haproxy.cfg": [
        "frontend www",
        "  bind /run/haproxy.sock accept-proxy",
        "  default_backend plone",
        "backend plone",
        "  balance source",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass haproxy.cfg:5:11-17 backend:plone/sources"],
  },
  {
    name: "passes a source that a rule sets",
    files: {
      "haproxy.cfg": [
        "frontend www",
        "  mode http",
        "  bind 127.0.0.1:8080",
        "  http-request set-src hdr(X-Forwarded-For)",
        "  default_backend plone",
        "backend plone",
        "  mode http",
        "  balance source",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass haproxy.cfg:8:11-17 backend:plone/sources"],
  },
  {
    name: "passes where visitors come another way as well",
    files: {
      "haproxy.cfg": [
        "frontend www",
        "  bind 127.0.0.1:8080",
        "  default_backend plone",
        "frontend direct",
        "  bind :80",
        "  default_backend plone",
        "backend plone",
        "  balance source",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass haproxy.cfg:8:11-17 backend:plone/sources"],
  },
  {
    name: "fails a table of sources",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen plone",
        "  bind 127.0.0.1:8080",
        "  stick-table type ip size 100k expire 30m",
        "  stick on src",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:12-15 Backend plone sticks to servers by source, but listen plone listens on 127.0.0.1:8080, where all come from one address, so one server takes them all; remove stick on src.",
    ],
  },
  {
    name: "leaves a single server alone",
    files: {
      "haproxy.cfg": ["listen plone", "  bind 127.0.0.1:8080", "  balance source", "  server instance1 127.0.0.1:8081"],
    },
    expect: [],
  },
]);
