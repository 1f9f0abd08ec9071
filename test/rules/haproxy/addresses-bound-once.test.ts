import rule from "../../../rules/haproxy/addresses-bound-once.ts";
import { cases } from "../../cases.ts";

cases("haproxy/addresses-bound-once", rule, [
  {
    name: "fails two sections of one address",
    files: {
      "haproxy.cfg": [
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "frontend old",
        "  bind *:80",
        "  default_backend old",
      ],
    },
    expect: [
      "pass haproxy.cfg:2:8-11 frontend:www/binds",
      "fail haproxy.cfg:5:8-12 frontend old binds *:80 as frontend www does, so each gets the connections of the other at random; bind it once and lead on by use_backend.",
    ],
  },
  {
    name: "passes sections of different ports",
    files: {
      "haproxy.cfg": [
        "frontend www",
        "  bind :80",
        "  default_backend plone",
        "frontend old",
        "  bind :8080",
        "  default_backend old",
      ],
    },
    expect: ["pass haproxy.cfg:2:8-11 frontend:www/binds", "pass haproxy.cfg:5:8-13 frontend:old/binds"],
  },
  {
    name: "passes an address of its own beside all addresses",
    files: { "haproxy.cfg": ["frontend www", "  bind :80", "frontend inner", "  bind 10.0.0.5:80"] },
    expect: ["pass haproxy.cfg:2:8-11 frontend:www/binds", "pass haproxy.cfg:4:8-19 frontend:inner/binds"],
  },
  {
    name: "passes two lines of one section, which share its work",
    files: {
      "haproxy.cfg": [
        "frontend plain",
        "  bind :80",
        "frontend www",
        "  bind :443 ssl crt site.pem thread 1-2",
        "  bind :443 ssl crt site.pem thread 3-4",
      ],
    },
    expect: ["pass haproxy.cfg:2:8-11 frontend:plain/binds", "pass haproxy.cfg:4:8-12 frontend:www/binds"],
  },
  {
    name: "passes QUIC beside TCP",
    files: {
      "haproxy.cfg": [
        "frontend www",
        "  bind :443 ssl crt site.pem",
        "frontend quic",
        "  bind quic4@:443 ssl crt site.pem",
      ],
    },
    expect: ["pass haproxy.cfg:2:8-12 frontend:www/binds", "pass haproxy.cfg:4:8-18 frontend:quic/binds"],
  },
  {
    name: "passes one address on two interfaces",
    files: {
      "haproxy.cfg": ["frontend outer", "  bind :80 interface eth0", "frontend inner", "  bind :80 interface eth1"],
    },
    expect: ["pass haproxy.cfg:2:8-11 frontend:outer/binds", "pass haproxy.cfg:4:8-11 frontend:inner/binds"],
  },
  {
    name: "passes IPv6 beside IPv4",
    files: { "haproxy.cfg": ["frontend www", "  bind 0.0.0.0:80", "frontend six", "  bind [::]:80"] },
    expect: ["pass haproxy.cfg:2:8-18 frontend:www/binds", "pass haproxy.cfg:4:8-15 frontend:six/binds"],
  },
  {
    name: "finds one of several addresses of a line",
    files: { "haproxy.cfg": ["frontend www", "  bind :80,:8080", "listen stats", "  bind :8404,:8080"] },
    expect: [
      "pass haproxy.cfg:2:8-17 frontend:www/binds",
      "fail haproxy.cfg:4:8-19 listen stats binds :8080 as frontend www does, so each gets the connections of the other at random; bind it once and lead on by use_backend.",
    ],
  },
  {
    name: "leaves a section that is disabled alone",
    files: {
      "haproxy.cfg": [
        "frontend www",
        "  bind :80",
        "frontend api",
        "  bind :8080",
        "frontend old",
        "  disabled",
        "  bind :80",
      ],
    },
    expect: ["pass haproxy.cfg:2:8-11 frontend:www/binds", "pass haproxy.cfg:4:8-13 frontend:api/binds"],
  },
  {
    name: "does not compare addresses that a template fills in",
    files: { "haproxy.cfg.j2": ["frontend www", "  bind {{ address }}:80", "frontend old", "  bind :80"] },
    expect: ["unknown haproxy.cfg.j2:2:8-24 A template fills this in; the file it makes would settle it."],
  },
]);
