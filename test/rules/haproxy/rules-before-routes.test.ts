import rule from "../../../rules/haproxy/rules-before-routes.ts";
import { cases } from "../../cases.ts";

cases("haproxy/rules-before-routes", rule, [
  {
    name: "fails a redirect below the line that leads the certificate client away",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  acl acme path_beg /.well-known/acme-challenge/",
        "  use_backend certbot if acme",
        "  http-request redirect scheme https",
        "backend certbot",
        "  server certbot 127.0.0.1:8008",
      ],
    },
    expect: [
      "fail haproxy.cfg:7:16-24 frontend www has http-request redirect scheme below use_backend certbot, but HAProxy runs it first, so it meets what that line leads away too; move it up, with a condition that leaves those requests out.",
    ],
  },
  {
    name: "passes a redirect above it that leaves the path out",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  acl acme path_beg /.well-known/acme-challenge/",
        "  http-request redirect scheme https if !acme",
        "  use_backend certbot if acme",
        "backend certbot",
        "  server certbot 127.0.0.1:8008",
      ],
    },
    expect: ["pass haproxy.cfg:7:3-30 frontend:www/order"],
  },
  {
    name: "passes a redirect below it that leaves the path out",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  acl acme path_beg /.well-known/acme-challenge/",
        "  use_backend certbot if acme",
        "  redirect scheme https if !{ ssl_fc } !acme",
        "backend certbot",
        "  server certbot 127.0.0.1:8008",
      ],
    },
    expect: ["pass haproxy.cfg:6:3-30 frontend:www/order"],
  },
  {
    name: "fails an old redirect of its own keyword",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  use_backend api if { path_beg /api }",
        "  redirect scheme https if !{ ssl_fc }",
        "backend api",
        "  server api1 127.0.0.1:5000",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:12-18 frontend www has redirect scheme https below use_backend api, but HAProxy runs it first, so it meets what that line leads away too; move it up, with a condition that leaves those requests out.",
    ],
  },
  {
    name: "fails an answer for everybody",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  use_backend api if { path_beg /api }",
        "  http-request return status 404",
        "backend api",
        "  server api1 127.0.0.1:5000",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:16-22 frontend www has http-request return status below use_backend api, but HAProxy runs it first, so it meets what that line leads away too; move it up, with a condition that leaves those requests out.",
    ],
  },
  {
    name: "passes a refusal of some below a route",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  use_backend api if { path_beg /api }",
        "  http-request deny if { src 198.51.100.7 }",
        "backend api",
        "  server api1 127.0.0.1:5000",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-39 frontend:www/order"],
  },
  {
    name: "passes headers that are set below a route",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  use_backend api if { path_beg /api }",
        "  http-request set-header X-Forwarded-Proto https",
        "backend api",
        "  server api1 127.0.0.1:5000",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-39 frontend:www/order"],
  },
]);
