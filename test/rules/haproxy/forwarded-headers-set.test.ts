import rule from "../../../rules/haproxy/forwarded-headers-set.ts";
import { cases } from "../../cases.ts";

cases("haproxy/forwarded-headers-set", rule, [
  {
    name: "fails a header that is added to the client's own",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  http-request add-header X-Forwarded-Proto https if { ssl_fc }",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:16-26 frontend www adds X-Forwarded-Proto to what the client sent, so a client can forge it; write http-request set-header X-Forwarded-Proto. => set-header",
    ],
  },
  {
    name: "passes a header that is set",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  http-request set-header X-Forwarded-Proto https",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-50 frontend:www/forwarded"],
  },
  {
    name: "passes a header that is deleted first",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  http-request del-header X-Forwarded-Proto",
        "  http-request add-header X-Forwarded-Proto https if { ssl_fc }",
      ],
    },
    expect: ["pass haproxy.cfg:6:3-64 frontend:www/forwarded"],
  },
  {
    name: "fails a host that a backend adds",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend shop",
        "  http-request add-header X-Forwarded-Host %[req.hdr(host)]",
        "  server shop1 10.0.0.1:3000",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:16-26 backend shop adds X-Forwarded-Host to what the client sent, so a client can forge it; write http-request set-header X-Forwarded-Host. => set-header",
    ],
  },
  {
    name: "leaves other headers alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  http-request add-header X-Request-Start t=%[date]",
      ],
    },
    expect: [],
  },
  {
    name: "leaves X-Forwarded-For alone, which is a list",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  http-request add-header X-Forwarded-For %[src]",
      ],
    },
    expect: [],
  },
  {
    name: "fails a colon after the name, which becomes part of it",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :443 ssl crt shop.pem",
        "  http-request set-header X-Forwarded-Proto: https",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:27-45 frontend www names a header X-Forwarded-Proto: with its colon, which HAProxy sends as X-Forwarded-Proto::, so nobody reads it and the client's own stays; write X-Forwarded-Proto. => X-Forwarded-Proto",
    ],
  },
]);
