import rule from "../../../rules/haproxy/servers-checked.ts";
import { cases } from "../../cases.ts";

cases("haproxy/servers-checked", rule, [
  {
    name: "fails servers without a check",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check",
        "  server instance2 :8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:3-25 Server instance2 of plone has no check and gets requests while it is down (1 of 2 are so); add check.",
    ],
  },
  {
    name: "passes servers that are checked",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check",
        "  server instance2 :8082 agent-check agent-port 9000",
      ],
    },
    expect: ["pass haproxy.cfg:4:26-31 backend:plone"],
  },
  {
    name: "passes servers below default-server check",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  default-server check",
        "  server instance1 :8081",
        "  server instance2 :8082",
      ],
    },
    expect: ["pass haproxy.cfg:4:18-23 backend:plone"],
  },
  {
    name: "fails the server above it",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081",
        "  default-server check",
        "  server instance2 :8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-25 Server instance1 of plone has no check and gets requests while it is down (1 of 2 are so); add check.",
    ],
  },
  {
    name: "passes a server that tracks another",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check",
        "  server instance2 :8082 track plone/instance1",
      ],
    },
    expect: ["pass haproxy.cfg:4:26-31 backend:plone"],
  },
  {
    name: "leaves backup and disabled servers alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check",
        "  server sorry :8090 backup",
        "  server old :8083 disabled",
      ],
    },
    expect: ["pass haproxy.cfg:4:26-31 backend:plone"],
  },
  {
    name: "does not know what a placeholder adds",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 {{ options }}",
        "  server instance2 :8082 {{ options }}",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:4:3-39 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "does not know the default-server of an unseen file",
    files: { "conf.d/plone.cfg": ["backend plone", "  server instance1 :8081", "  server instance2 :8082"] },
    expect: [
      "unknown conf.d/plone.cfg:2:3-25 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ],
  },
  {
    name: "does not know the server that a template fills in",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check",
        "  server instance2 :8082 check",
        "  {{ more_servers }}",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:4:26-31 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "fails a check that comes once a day",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check inter 24h fall 100",
        "  server instance2 :8082 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:32-41 Server instance1 of plone gets requests for 144000 minutes after it died, the time that 100 failed checks take; set inter 5s fall 3.",
    ],
  },
  {
    name: "passes a check that comes every minute",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check inter 1m fall 3",
        "  server instance2 :8082 check",
      ],
    },
    expect: ["pass haproxy.cfg:4:26-31 backend:plone"],
  },
  {
    name: "passes a rare check that hurries once one has failed",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check inter 5m fastinter 2s fall 3",
        "  server instance2 :8082 check",
      ],
    },
    expect: ["pass haproxy.cfg:4:26-31 backend:plone"],
  },
  {
    name: "does not know how often a template has a server checked",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 :8081 check inter {{ inter }} fall 3",
        "  server instance2 :8082 check",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:4:32-49 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "leaves a single server alone, which nothing could stand in for",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend shop", "  server shop1 10.0.0.1:3000"] },
    expect: [],
  },
  {
    name: "fails once all backends that lack checks",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop1 10.0.0.1:3000",
        "  server shop2 10.0.0.2:3000 check",
        "backend blog",
        "  server blog1 10.0.0.1:3001",
        "  server blog2 10.0.0.2:3001",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-29 2 backends (shop and blog) have servers without check, which get requests while they are down; add check, best by default-server check in defaults.",
    ],
  },
  {
    name: "fails names that resolvers would only follow with a check",
    files: {
      "haproxy.cfg": [
        "resolvers dns",
        "  nameserver ns1 10.0.0.53:53",
        "defaults",
        "  mode http",
        "backend pods",
        "  default-server resolvers dns init-addr last,libc,none",
        "  server pod1 pod1.shop.svc.cluster.local:8080",
        "  server pod2 pod2.shop.svc.cluster.local:8080",
      ],
    },
    expect: [
      "fail haproxy.cfg:7:3-47 Server pod1 of pods has no check and gets requests while it is down (2 of 2 are so); add check.",
    ],
  },
  {
    name: "leaves somebody else's service alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend files",
        "  server files files.example.com:443 ssl verify required ca-file ca.pem",
      ],
    },
    expect: [],
  },
]);
