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
      "fail haproxy.cfg:3:1-14 Backend plone takes a server that merely listens for one that is ready; add option httpchk with a page that needs the database.",
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
      "fail haproxy.cfg:4:3-19 Backend plone has option tcp-check without a tcp-check expect line, so it only opens a connection; expect an answer.",
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
      "fail haproxy.cfg:4:3-19 Backend plone has option tcp-check without a tcp-check expect line, so it only opens a connection; expect an answer.",
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
]);
