import rule from "../../../rules/haproxy/check-over-http.ts";
import { cases } from "../../cases.ts";

cases("haproxy/check-over-http", rule, [
  {
    name: "fails a backend whose checks only connect",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check",
        "  server instance2 :8082 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-14 Backend plone takes a server that merely listens for one that is ready; add option httpchk with a page that tells whether it is ready.",
    ],
  },
  {
    name: "passes a backend that asks for a page",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option httpchk GET /ok",
        "  server instance1 :8081 check",
        "  server instance2 :8082 check",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-17 backend:plone"],
  },
  {
    name: "passes a conversation with a monitor port",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option tcp-check",
        "  tcp-check send health_ok\\r\\n",
        "  tcp-check expect string OK",
        "  server instance1 :8081 check port 8881",
        "  server instance2 :8082 check port 8882",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-19 backend:plone"],
  },
  {
    name: "fails option tcp-check that expects nothing",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option tcp-check",
        "  tcp-check connect",
        "  server instance1 :8081 check",
        "  server instance2 :8082 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-19 Backend plone has option tcp-check without a tcp-check expect line, so a server that merely listens counts as ready; use option httpchk with a page, or expect an answer.",
    ],
  },
  {
    name: "passes an agent that answers for the server",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check agent-check agent-port 8890",
        "  server instance2 :8082 check agent-check agent-port 8891",
      ],
    },
    expect: ["pass haproxy.cfg:4:32-43 backend:plone"],
  },
  {
    name: "does not know what opens another port",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check port 8881",
        "  server instance2 :8082 check port 8882",
      ],
    },
    expect: [
      "unknown haproxy.cfg:4:26-31 Backend plone checks port 8881 by opening a connection; whether that port opens only when the server is ready is not known.",
    ],
  },
  {
    name: "leaves servers alone that nobody checks",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081",
        "  server instance2 :8082",
      ],
    },
    expect: [],
  },
  {
    name: "leaves TCP alone",
    files: {
      "haproxy.cfg": ["defaults", "  mode tcp", "backend pg", "  server a :5432 check", "  server b :5433 check"],
    },
    expect: [],
  },
  {
    name: "fails option tcp-check that says something and expects nothing",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option tcp-check",
        "  tcp-check send PING\\r\\n",
        "  server instance1 127.0.0.1:8081 check",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-19 Backend plone has option tcp-check without a tcp-check expect line, so a server that merely listens counts as ready; use option httpchk with a page, or expect an answer.",
    ],
  },
  {
    name: "fails a check that takes every status",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option httpchk GET /ok",
        "  http-check expect rstatus .*",
        "  server instance1 127.0.0.1:8081 check",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:3-31 Backend plone takes every answer for a good one by http-check expect rstatus .*, errors too; write http-check expect status 200.",
    ],
  },
  {
    name: "passes a check that takes what begins with 2",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option httpchk GET /ok",
        "  http-check expect rstatus ^2..",
        "  server instance1 127.0.0.1:8081 check",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-17 backend:plone"],
  },
  {
    name: "fails a check that takes errors for good answers",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option httpchk GET /ok",
        "  http-check expect status 100-599",
        "  server instance1 127.0.0.1:8081 check",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:3-35 Backend plone takes every answer for a good one by http-check expect status 100-599, errors too; write http-check expect status 200.",
    ],
  },
  {
    name: "passes a check that takes redirections",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option httpchk GET /ok",
        "  http-check expect status 200-399",
        "  server instance1 127.0.0.1:8081 check",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-17 backend:plone"],
  },
  {
    name: "does not know whether secure shell tells of the server",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option httpchk GET /ok",
        "  server instance1 127.0.0.1:8081 check port 22",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "unknown haproxy.cfg:5:41-48 Backend plone checks a server by port 22, not where it serves; whether both fail together is for you to say.",
    ],
  },
  {
    name: "passes a check of the port that serves",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option httpchk GET /ok",
        "  server instance1 127.0.0.1:8081 check port 8081",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-17 backend:plone"],
  },
  {
    name: "does not know whether another host tells of the server",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option httpchk GET /ok",
        "  server instance1 127.0.0.1:8081 check addr 10.0.0.99",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "unknown haproxy.cfg:5:41-55 Backend plone checks a server by addr 10.0.0.99, not where it serves; whether both fail together is for you to say.",
    ],
  },
  {
    name: "passes a check of the host that serves",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option httpchk GET /ok",
        "  server instance1 127.0.0.1:8081 check addr 127.0.0.1",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-17 backend:plone"],
  },
  {
    name: "passes a server whose address a template fills in",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "backend plone",
        "  option httpchk GET /ok",
        "  server instance1 {{ host }}:8081 check",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: ["pass haproxy.cfg.j2:4:3-17 backend:plone"],
  },
  {
    name: "names check-ssl where the port speaks TLS",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend api",
        "  server api1 10.0.0.1:6443 check",
        "  server api2 10.0.0.2:6443 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-12 Backend api takes a server that merely listens for one that is ready; add option httpchk with a page that tells whether it is ready, and check-ssl to the servers, since port 6443 speaks TLS.",
    ],
  },
  {
    name: "needs no check-ssl where the server line says ssl, since the check follows it",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend api",
        "  server api1 10.0.0.1:8443 ssl verify required ca-file ca.pem check",
        "  server api2 10.0.0.2:8443 ssl verify required ca-file ca.pem check",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-12 Backend api takes a server that merely listens for one that is ready; add option httpchk with a page that tells whether it is ready.",
    ],
  },
  {
    name: "fails http-check lines that HAProxy ignores without their option",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend search",
        "  http-check send meth GET uri /health",
        "  http-check expect status 200",
        "  server search1 10.0.0.1:9200 check",
        "  server search2 10.0.0.2:9200 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-39 Backend search has http-check send meth GET uri /health without option httpchk, so HAProxy ignores it and takes a server that merely listens for one that is ready; add option httpchk.",
    ],
  },
  {
    name: "fails tcp-check lines that HAProxy ignores without their option",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend search",
        "  tcp-check expect string ready",
        "  server search1 10.0.0.1:9200 check",
        "  server search2 10.0.0.2:9200 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-32 Backend search has tcp-check expect string ready without option tcp-check, so HAProxy ignores it and takes a server that merely listens for one that is ready; add option tcp-check.",
    ],
  },
  {
    name: "passes http-check lines below their option",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend search",
        "  option httpchk",
        "  http-check send meth GET uri /health",
        "  http-check expect status 200",
        "  server search1 10.0.0.1:9200 check",
        "  server search2 10.0.0.2:9200 check",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-17 backend:search"],
  },
  {
    name: "fails a check that opens the port of something else",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend web",
        "  option tcp-check",
        "  tcp-check connect port 6443",
        "  server node1 10.0.0.1:80 check",
        "  server node2 10.0.0.2:80 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:26-30 Backend web checks its servers by opening port 6443, so one whose own port is dead keeps its visitors; check the port that serves, with option httpchk.",
    ],
  },
  {
    name: "fails a check that opens the serving port by name as a plain one",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend web",
        "  option tcp-check",
        "  tcp-check connect port 80",
        "  server node1 10.0.0.1:80 check",
        "  server node2 10.0.0.2:80 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-19 Backend web has option tcp-check without a tcp-check expect line, so a server that merely listens counts as ready; use option httpchk with a page, or expect an answer.",
    ],
  },
  {
    name: "fails once the plain checks of a configuration",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop1 10.0.0.1:3000 check",
        "  server shop2 10.0.0.2:3000 check",
        "backend blog",
        "  server blog1 10.0.0.1:3001 check",
        "  server blog2 10.0.0.2:3001 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-13 2 backends (shop and blog) take a server that merely listens for one that is ready; add option httpchk with a page that tells whether it is ready.",
    ],
  },
  {
    name: "fails once several backends whose ports speak TLS",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop1 10.0.0.1:8443 check",
        "  server shop2 10.0.0.2:8443 check",
        "backend api",
        "  server api1 10.0.0.1:6443 check",
        "  server api2 10.0.0.2:6443 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-13 2 backends (shop and api) take a server that merely listens for one that is ready; add option httpchk with a page that tells whether it is ready, and check-ssl to the servers, since they speak TLS (port 8443 and 6443).",
    ],
  },
  {
    name: "fails a method in small letters",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend app",
        "  option httpchk get /heartbeat",
        "  server web1 10.0.0.11:80 check",
        "  server web2 10.0.0.12:80 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:18-21 Backend app asks by get in small letters, which is no method, so servers answer with an error and are taken for dead; write GET. => GET",
    ],
  },
  {
    name: "passes a path without a method, and one that http-check sends",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend app",
        "  option httpchk /heartbeat",
        "  server web1 10.0.0.11:80 check",
        "  server web2 10.0.0.12:80 check",
        "backend api",
        "  option httpchk",
        "  http-check send meth HEAD uri /ready",
        "  server api1 10.0.0.21:80 check",
        "  server api2 10.0.0.22:80 check",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-17 backend:app", "pass haproxy.cfg:8:3-17 backend:api"],
  },
  {
    name: "does not know whether servers answer HTTP/1.1 without a Host",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  option httpchk GET /ok HTTP/1.1",
        "backend plone",
        "  server zope1 10.0.0.9:8081 check",
        "  server zope2 10.0.0.10:8081 check",
        "backend search",
        "  option httpchk",
        "  http-check send meth GET uri /ok ver HTTP/1.1 hdr Accept text/html",
        "  server solr1 10.0.0.9:8983 check",
        "  server solr2 10.0.0.10:8983 check",
      ],
    },
    expect: [
      "unknown haproxy.cfg:3:26-34 Backend plone asks by HTTP/1.1 without a Host, which nginx, Apache and Varnish answer with 400; http-check send hdr Host and a name settles it.",
      "unknown haproxy.cfg:9:40-48 Backend search asks by HTTP/1.1 without a Host, which nginx, Apache and Varnish answer with 400; http-check send hdr Host and a name settles it.",
    ],
  },
  {
    name: "passes HTTP/1.1 with a Host, and HTTP/1.0 without",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  option httpchk GET /ok HTTP/1.1",
        "backend plone",
        "  http-check send hdr host plone.example.org",
        "  server zope1 10.0.0.9:8081 check",
        "  server zope2 10.0.0.10:8081 check",
        "backend search",
        "  option httpchk GET /ok HTTP/1.0",
        "  server solr1 10.0.0.9:8983 check",
        "  server solr2 10.0.0.10:8983 check",
        "backend media",
        "  option httpchk",
        "  http-check send meth GET uri /ok ver HTTP/1.1 hdr Host media.example.org",
        "  server media1 10.0.0.9:8000 check",
        "  server media2 10.0.0.10:8000 check",
      ],
    },
    expect: [
      "pass haproxy.cfg:3:3-17 backend:plone",
      "pass haproxy.cfg:9:3-17 backend:search",
      "pass haproxy.cfg:13:3-17 backend:media",
    ],
  },
]);
