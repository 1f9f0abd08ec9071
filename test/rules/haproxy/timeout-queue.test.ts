import rule from "../../../rules/haproxy/timeout-queue.ts";
import { cases } from "../../cases.ts";

cases("haproxy/timeout-queue", rule, [
  {
    name: "fails a queue that waits as long as a connection",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "backend plone",
        "  server instance1 :8081 maxconn 2",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:1-14 Requests that queue for backend plone get a 503 after 5 s, its timeout connect; set timeout queue to 15 to 60 seconds. => +   timeout queue 30s",
    ],
  },
  {
    name: "passes a queue with a timeout",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "  timeout queue 30s",
        "backend plone",
        "  server instance1 :8081 maxconn 2",
      ],
    },
    expect: ["pass haproxy.cfg:4:17-20 backend:plone"],
  },
  {
    name: "passes a timeout connect that is long enough for both",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 30s",
        "backend plone",
        "  server instance1 :8081 maxconn 2",
      ],
    },
    expect: ["pass haproxy.cfg:3:19-22 backend:plone"],
  },
  {
    name: "fails a queue without end",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend plone", "  server instance1 :8081 maxconn 2"] },
    expect: [
      "fail haproxy.cfg:3:1-14 Requests queue for backend plone without end, since neither timeout queue nor timeout connect is set; set timeout queue.",
    ],
  },
  {
    name: "leaves servers without a limit alone",
    files: {
      "haproxy.cfg": ["defaults", "  mode http", "  timeout connect 5s", "backend plone", "  server instance1 :8081"],
    },
    expect: [],
  },
  {
    name: "leaves limits alone that nobody queues at",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "backend plone",
        "  server varnish :6081 maxconn 5000",
      ],
    },
    expect: [],
  },
  {
    name: "fails a queue that nobody stays in",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "  timeout queue 10ms",
        "backend plone",
        "  server instance1 :8081 maxconn 2",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:17-21 Requests that queue for backend plone get a 503 after 10 ms, before a server can be free; set timeout queue to 15 to 60 seconds. => 30s",
    ],
  },
  {
    name: "fails a number of seconds without its unit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "  timeout queue 30",
        "backend plone",
        "  server instance1 :8081 maxconn 2",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:17-19 Requests that queue for backend plone get a 503 after 30 ms, before a server can be free; set timeout queue to 15 to 60 seconds. => 30s",
    ],
  },
  {
    name: "passes a short queue of seconds",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "  timeout queue 5s",
        "backend plone",
        "  server instance1 :8081 maxconn 2",
      ],
    },
    expect: ["pass haproxy.cfg:4:17-19 backend:plone"],
  },
  {
    name: "fails a queue of days",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "  timeout queue 24d",
        "backend plone",
        "  server instance1 :8081 maxconn 2",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:17-20 Requests that queue for backend plone wait up to 576 hours, long after the visitor left; set timeout queue to 15 to 60 seconds. => 30s",
    ],
  },
  {
    name: "passes a queue of minutes",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "  timeout queue 10m",
        "backend plone",
        "  server instance1 :8081 maxconn 2",
      ],
    },
    expect: ["pass haproxy.cfg:4:17-20 backend:plone"],
  },
  {
    name: "says milliseconds without a unit in seconds",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5000",
        "backend shop",
        "  server shop1 10.0.0.1:3000 maxconn 8",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:1-13 Requests that queue for backend shop get a 503 after 5 s, its timeout connect; set timeout queue to 15 to 60 seconds. => +   timeout queue 30s",
    ],
  },
  {
    name: "leaves a limit of hundreds alone, which guards memory",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5000",
        "backend certbot",
        "  server certbot certbot:80 maxconn 50",
      ],
    },
    expect: [],
  },
  {
    name: "fails a Zope with a limit of dozens",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 4s",
        "backend plone",
        "  server instance1 127.0.0.1:8081 maxconn 40",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:1-14 Requests that queue for backend plone get a 503 after 4 s, its timeout connect; set timeout queue to 15 to 60 seconds. => +   timeout queue 30s",
    ],
  },
  {
    name: "fails once what several backends inherit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "backend shop",
        "  server shop1 10.0.0.1:3000 maxconn 8",
        "backend blog",
        "  server blog1 10.0.0.1:3001 maxconn 16",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:1-13 Requests that queue for 2 backends (shop and blog) get a 503 after 5 s, their timeout connect; set timeout queue to 15 to 60 seconds. => +   timeout queue 30s => +   timeout queue 30s",
    ],
  },
  {
    name: "does not know a limit that a template fills in",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "  timeout connect 5s",
        "backend shop",
        "  server shop1 10.0.0.1:3000 maxconn {{ threads }}",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:5:38-51 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "fails once a queue that nobody stays in",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout queue 10",
        "backend shop",
        "  server shop1 10.0.0.1:3000 maxconn 8",
        "backend blog",
        "  server blog1 10.0.0.1:3001 maxconn 16",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:17-19 Requests that queue for 2 backends (shop and blog) get a 503 after 10 ms, before a server can be free; set timeout queue to 15 to 60 seconds. => 30s",
    ],
  },
  {
    name: "fails once a queue of days",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  timeout queue 2d",
        "backend shop",
        "  server shop1 10.0.0.1:3000 maxconn 8",
        "backend blog",
        "  server blog1 10.0.0.1:3001 maxconn 16",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:17-19 Requests that queue for 2 backends (shop and blog) wait up to 48 hours, long after the visitor left; set timeout queue to 15 to 60 seconds. => 30s",
    ],
  },
  {
    name: "fails once queues without end",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop1 10.0.0.1:3000 maxconn 8",
        "backend blog",
        "  server blog1 10.0.0.1:3001 maxconn 16",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-13 Requests queue for 2 backends (shop and blog) without end, since neither timeout queue nor timeout connect is set; set timeout queue.",
    ],
  },
]);
