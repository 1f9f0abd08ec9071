import rule from "../../../rules/haproxy/names-resolved-again.ts";
import { cases } from "../../cases.ts";

cases("haproxy/names-resolved-again", rule, [
  {
    name: "fails names beside resolvers that nobody asks",
    files: {
      "haproxy.cfg": [
        "resolvers dns",
        "  nameserver ns1 10.0.0.53:53",
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop1 shop1.example.org:3000 check",
        "  server shop2 shop2.example.org:3000 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:16-38 2 servers (shop1 and shop2) are resolved once, at start, so HAProxy misses new addresses and does not start while a name is unknown; add resolvers dns init-addr last,libc,none.",
    ],
  },
  {
    name: "passes names that are asked for again",
    files: {
      "haproxy.cfg": [
        "resolvers dns",
        "  nameserver ns1 10.0.0.53:53",
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop1 shop1.example.org:3000 check resolvers dns init-addr last,libc,none",
      ],
    },
    expect: ["pass haproxy.cfg:6:45-58 backend:shop/server:shop1/name"],
  },
  {
    name: "fails a name of a cluster",
    files: {
      "haproxy.cfg": ["defaults", "  mode http", "backend shop", "  server shop shop.web.svc.cluster.local:3000 check"],
    },
    expect: [
      "fail haproxy.cfg:4:15-46 Server shop of shop is resolved once, at start, so HAProxy misses a new address of shop.web.svc.cluster.local and does not start while it is unknown; add resolvers NAME init-addr last,libc,none.",
    ],
  },
  {
    name: "leaves names alone that stay where they are",
    files: { "haproxy.cfg": ["defaults", "  mode http", "backend shop", "  server shop1 shop1:3000 check"] },
    expect: [],
  },
  {
    name: "leaves addresses alone",
    files: {
      "haproxy.cfg": [
        "resolvers dns",
        "  nameserver ns1 10.0.0.53:53",
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop1 10.0.0.1:3000 check",
        "  server shop2 localhost:3000 check",
      ],
    },
    expect: [],
  },
  {
    name: "passes resolvers that default-server gives",
    files: {
      "haproxy.cfg": [
        "resolvers dns",
        "  nameserver ns1 10.0.0.53:53",
        "defaults",
        "  mode http",
        "backend shop",
        "  default-server resolvers dns check",
        "  server shop1 shop1.example.org:3000",
      ],
    },
    expect: ["pass haproxy.cfg:6:18-31 backend:shop/server:shop1/name"],
  },
  {
    name: "does not know a name that a template fills in",
    files: {
      "haproxy.cfg.j2": [
        "resolvers dns",
        "  nameserver ns1 10.0.0.53:53",
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop1 {{ host }}:3000 check",
      ],
    },
    expect: ["unknown haproxy.cfg.j2:6:16-31 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "leaves out the name of a container's host",
    files: {
      "haproxy.cfg": [
        "resolvers dns",
        "  nameserver ns1 127.0.0.11:53",
        "defaults",
        "  mode http",
        "backend shop",
        "  server shop host.docker.internal:3000 check",
      ],
    },
    expect: [],
  },
]);
