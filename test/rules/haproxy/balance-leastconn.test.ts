import rule from "../../../rules/haproxy/balance-leastconn.ts";
import { cases } from "../../cases.ts";

cases("haproxy/balance-leastconn", rule, [
  {
    name: "fails a backend that takes turns",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance roundrobin",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:11-21 Backend plone balances by roundrobin, so short requests wait behind long ones; use leastconn. => leastconn",
    ],
  },
  {
    name: "passes a backend that counts connections",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance leastconn",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass haproxy.cfg:4:11-20 backend:plone"],
  },
  {
    name: "points at the defaults that give the algorithm",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  balance roundrobin",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:11-21 Backend plone balances by roundrobin, so short requests wait behind long ones; use leastconn. => leastconn",
    ],
  },
  {
    name: "fails a backend that gets turns by default",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    declared: { versions: { haproxy: "2.6" } },
    expect: [
      "fail haproxy.cfg:3:1-14 Backend plone names no balance algorithm and gets roundrobin; write balance leastconn, so that short requests do not wait behind long ones. => +   balance leastconn",
    ],
  },
  {
    name: "names the default of the declared version",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    declared: { versions: { haproxy: "3.3" } },
    expect: [
      "fail haproxy.cfg:3:1-14 Backend plone names no balance algorithm and gets random; write balance leastconn, so that short requests do not wait behind long ones. => +   balance leastconn",
    ],
  },
  {
    name: "fails plain TCP that may be HTTP",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  balance roundrobin",
        "listen plone",
        "  bind :8080",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:11-21 Backend plone balances by roundrobin, so short requests wait behind long ones; use leastconn. => leastconn",
    ],
  },
  {
    name: "leaves databases alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "listen pg",
        "  bind :5433",
        "  server a 10.0.0.9:5432",
        "  server b 10.0.0.10:5432",
      ],
    },
    expect: [],
  },
  {
    name: "leaves a single server alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance roundrobin",
        "  server instance1 127.0.0.1:8081",
      ],
    },
    expect: [],
  },
  {
    name: "leaves a server with a backup alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance roundrobin",
        "  server instance1 127.0.0.1:8081",
        "  server sorry 127.0.0.1:8090 backup",
      ],
    },
    expect: [],
  },
  {
    name: "does not know whether a purpose of its own still holds",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance source",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: [
      "unknown haproxy.cfg:4:11-17 Backend plone balances by source, which suits a purpose of its own; leastconn would spread the load, unless the purpose still holds.",
    ],
  },
  {
    name: "does not know what the defaults of another file say",
    files: {
      "conf.d/plone.cfg": ["backend plone", "  server instance1 127.0.0.1:8081", "  server instance2 127.0.0.1:8082"],
    },
    expect: [
      "unknown conf.d/plone.cfg:1:1-14 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ],
  },
  {
    name: "does not know what a placeholder will be",
    files: {
      "haproxy.cfg.j2": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance {{ balance }}",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:4:11-24 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "does not know whether servers in an undecided condition are there",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance roundrobin",
        "  server instance1 :8081",
        ".if feature(QUIC)",
        "  server instance2 :8082",
        ".endif",
      ],
    },
    expect: [
      "unknown haproxy.cfg:4:11-21 Whether feature(QUIC) holds is not known here; declare HAProxy's version, or look at the host.",
    ],
  },
  {
    name: "keeps what a file says beside a line that HAProxy refuses",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance leastconn",
        "  timeout queue 1.5s",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass haproxy.cfg:4:11-20 backend:plone"],
  },
  {
    name: "leaves one address under two names alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 localhost:8081",
      ],
    },
    expect: [],
  },
  {
    name: "does not know whether the application needs a cookie that keeps visitors",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance leastconn",
        "  cookie SRV insert indirect nocache",
        "  server instance1 127.0.0.1:8081 check",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "unknown haproxy.cfg:5:3-37 Backend plone keeps visitors on a server by cookie SRV insert, whatever balance says; drop it unless the application needs it.",
    ],
  },
  {
    name: "offers no other algorithm where a cookie keeps visitors whatever it says",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance roundrobin",
        "  cookie SRV insert indirect nocache",
        "  server instance1 127.0.0.1:8081 check maxconn 2",
        "  server instance2 127.0.0.1:8082 check maxconn 2",
      ],
    },
    expect: [
      "unknown haproxy.cfg:5:3-37 Backend plone keeps visitors on a server by cookie SRV insert, whatever balance says; drop it unless the application needs it.",
    ],
  },
  {
    name: "does not know whether the application needs visitors kept by their address",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance leastconn",
        "  stick-table type ip size 200k expire 30m",
        "  stick on src",
        "  server instance1 127.0.0.1:8081 check",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "unknown haproxy.cfg:6:3-15 Backend plone keeps visitors on a server by stick on src, whatever balance says; drop it unless the application needs it.",
    ],
  },
  {
    name: "does not know whether the application needs a server of its own for some",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance leastconn",
        "  use-server instance1 if { path_beg /manage }",
        "  server instance1 127.0.0.1:8081 check",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "unknown haproxy.cfg:5:3-47 Backend plone keeps visitors on a server by use-server instance1 if, whatever balance says; drop it unless the application needs it.",
    ],
  },
  {
    name: "passes a cookie that is only looked for",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  balance leastconn",
        "  cookie SRV",
        "  server instance1 127.0.0.1:8081 check",
        "  server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: ["pass haproxy.cfg:4:11-20 backend:plone"],
  },
  {
    name: "fails once several backends of few threads that take turns",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend shop",
        "  balance roundrobin",
        "  server shop1 10.0.0.1:3000 maxconn 8",
        "  server shop2 10.0.0.2:3000 maxconn 8",
        "backend blog",
        "  balance roundrobin",
        "  server blog1 10.0.0.1:3001 maxconn 16",
        "  server blog2 10.0.0.2:3001 maxconn 16",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:11-21 2 backends (shop and blog) balance by roundrobin, so short requests wait behind long ones; use leastconn. => leastconn => leastconn",
    ],
  },
  {
    name: "asks once about backends whose servers have no limit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  balance roundrobin",
        "backend search",
        "  server search1 10.0.0.1:9200",
        "  server search2 10.0.0.2:9200",
        "backend metrics",
        "  server metrics1 10.0.0.1:9090 maxconn 500",
        "  server metrics2 10.0.0.2:9090 maxconn 500",
      ],
    },
    expect: [
      "unknown haproxy.cfg:3:11-21 2 backends (search and metrics) balance by roundrobin, which suits servers that answer all in even time; where some requests take long, write balance leastconn.",
    ],
  },
  {
    name: "asks about turns that nobody chose",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend api",
        "  server api1 10.0.0.1:5001",
        "  server api2 10.0.0.2:5001",
      ],
    },
    expect: [
      "unknown haproxy.cfg:3:1-12 Backend api balances by roundrobin (random since 3.3), which suits servers that answer all in even time; if some requests take long, write balance leastconn.",
    ],
  },
  {
    name: "leaves servers alone that answer in even time by their name",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  balance roundrobin",
        "backend static",
        "  server static1 10.0.0.1:81",
        "  server static2 10.0.0.2:81",
      ],
    },
    expect: [],
  },
  {
    name: "leaves an algorithm alone that was chosen for servers without a limit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend api",
        "  balance source",
        "  server api1 10.0.0.1:5001",
        "  server api2 10.0.0.2:5001",
      ],
    },
    expect: [],
  },
  {
    name: "leaves mode tcp alone where nothing says that HTTP passes",
    files: {
      "haproxy.cfg": [
        "listen carbon",
        "  mode tcp",
        "  bind :2003",
        "  balance roundrobin",
        "  server carbon1 10.0.0.1:2003 maxconn 8",
        "  server carbon2 10.0.0.2:2003 maxconn 8",
      ],
    },
    expect: [],
  },
  {
    name: "passes leastconn for servers without a limit",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend api",
        "  balance leastconn",
        "  server api1 10.0.0.1:5001",
        "  server api2 10.0.0.2:5001",
      ],
    },
    expect: ["pass haproxy.cfg:4:11-20 backend:api"],
  },
  {
    name: "fails once several backends that name no algorithm",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop1 10.0.0.1:3000 maxconn 8",
        "  server shop2 10.0.0.2:3000 maxconn 8",
        "backend blog",
        "  server blog1 10.0.0.1:3001 maxconn 16",
        "  server blog2 10.0.0.2:3001 maxconn 16",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-13 2 backends (shop and blog) name no balance algorithm and get roundrobin (random since 3.3); write balance leastconn, so that short requests do not wait behind long ones. => +   balance leastconn => +   balance leastconn",
    ],
  },
]);
