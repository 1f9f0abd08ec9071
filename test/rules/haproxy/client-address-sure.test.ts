import rule from "../../../rules/haproxy/client-address-sure.ts";
import { cases } from "../../cases.ts";

cases("haproxy/client-address-sure", rule, [
  {
    name: "fails a header that a visitor may send",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  option forwardfor if-none",
        "  default_backend tickets",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:21-28 frontend www keeps the X-Forwarded-For that a visitor sends, so anybody chooses the address in logs and limits; drop if-none, or del-header X-Forwarded-For above it.",
    ],
  },
  {
    name: "passes a header that HAProxy adds to every request",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  option forwardfor",
        "  default_backend tickets",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-20 frontend:www/if-none"],
  },
  {
    name: "passes where the visitor's header is deleted",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :443 ssl crt site.pem",
        "  option forwardfor if-none",
        "  http-request del-header X-Forwarded-For",
        "  default_backend tickets",
      ],
    },
    expect: ["pass haproxy.cfg:6:3-42 frontend:www/if-none"],
  },
  {
    name: "fails a line of defaults once",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "  option forwardfor if-none",
        "frontend www",
        "  bind :80",
        "frontend desk",
        "  bind 10.0.0.10:443 ssl crt desk.pem",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:21-28 2 sections (www and desk) keep the X-Forwarded-For that a visitor sends, so anybody chooses the address in logs and limits; drop if-none, or del-header X-Forwarded-For above it.",
    ],
  },
  {
    name: "leaves a frontend behind another proxy alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind 127.0.0.1:8080",
        "  option forwardfor if-none",
        "  default_backend tickets",
      ],
    },
    expect: [],
  },
]);
