import rule from "../../../rules/haproxy/tls-current.ts";
import { cases } from "../../cases.ts";

cases("haproxy/tls-current", rule, [
  {
    name: "fails a floor of TLS 1.0",
    files: { "haproxy.cfg": ["frontend www", "  bind :443 ssl crt site.pem ssl-min-ver TLSv1.0"] },
    expect: [
      "fail haproxy.cfg:2:42-49 frontend www speaks old TLS on :443, since ssl-min-ver TLSv1.0 asks for it; write ssl-min-ver TLSv1.2. => TLSv1.2",
    ],
  },
  {
    name: "fails a floor for all addresses",
    files: {
      "haproxy.cfg": [
        "global",
        "  ssl-default-bind-options ssl-min-ver TLSv1.1",
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :443 ssl crt site.pem",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:40-47 frontend www speaks old TLS on :443, since ssl-min-ver TLSv1.1 asks for it; write ssl-min-ver TLSv1.2. => TLSv1.2",
    ],
  },
  {
    name: "fails a version that is forced",
    files: { "haproxy.cfg": ["frontend www", "  bind :443 ssl crt site.pem force-tlsv10"] },
    expect: [
      "fail haproxy.cfg:2:30-42 frontend www speaks old TLS on :443, since force-tlsv10 asks for it; write ssl-min-ver TLSv1.2. => ssl-min-ver TLSv1.2",
    ],
  },
  {
    name: "passes a floor of TLS 1.2",
    files: {
      "haproxy.cfg": [
        "global",
        "  ssl-default-bind-options ssl-min-ver TLSv1.2 no-tls-tickets",
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :443 ssl crt site.pem",
      ],
    },
    expect: ["pass haproxy.cfg:2:3-62 frontend:www/bind::443"],
  },
  {
    name: "passes what HAProxy does by itself since 2.2",
    files: {
      "haproxy.cfg": [
        "global",
        "  ssl-default-bind-options no-sslv3",
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :443 ssl crt site.pem",
      ],
    },
    expect: ["pass haproxy.cfg:6:3-29 frontend:www/bind::443"],
  },
  {
    name: "fails no-sslv3 alone on an old HAProxy",
    files: {
      "haproxy.cfg": [
        "global",
        "  ssl-default-bind-options no-sslv3",
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :443 ssl crt site.pem",
      ],
    },
    declared: { versions: { haproxy: "1.8" } },
    expect: [
      "fail haproxy.cfg:6:8-12 frontend www speaks TLS 1.0 on :443, HAProxy 1.8's default; add ssl-min-ver TLSv1.2.",
    ],
  },
  {
    name: "passes old versions that are switched off on an old HAProxy",
    files: {
      "haproxy.cfg": [
        "global",
        "  ssl-default-bind-options no-sslv3 no-tlsv10 no-tlsv11",
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :443 ssl crt site.pem",
      ],
    },
    declared: { versions: { haproxy: "1.8" } },
    expect: ["pass haproxy.cfg:2:3-56 frontend:www/bind::443"],
  },
  {
    name: "does not know a floor that a template fills in",
    files: { "haproxy.cfg.j2": ["frontend www", "  bind :443 ssl crt site.pem ssl-min-ver {{ floor }}"] },
    expect: [
      "unknown haproxy.cfg.j2:2:3-53 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ],
  },
  {
    name: "has nothing to say of plain addresses",
    files: { "haproxy.cfg": ["frontend www", "  bind :80"] },
    expect: [],
  },
]);
