import rule from "../../../rules/varnish/purge-by-visitor.ts";
import { cases } from "../../cases.ts";

cases("varnish/purge-by-visitor", rule, [
  {
    name: "fails an ACL with the address of the proxy before it",
    files: {
      "etc/varnish/default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "localhost"; "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE" && client.ip ~ purgers) { return (purge); }',
        "}",
      ],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a :6081 -f /etc/varnish/default.vcl",
      ],
      "etc/haproxy/haproxy.cfg": [
        "frontend www",
        "    bind :443 ssl crt /etc/ssl/shop.pem",
        "    default_backend cache",
        "backend cache",
        "    server varnish 127.0.0.1:6081",
      ],
    },
    expect: [
      "fail etc/varnish/default.vcl:3:16-25 acl purgers allows localhost, and Backend cache hands every visitor's requests on from there, so anybody may clear the cache; let Varnish listen with ,PROXY, or have the proxy refuse PURGE and BAN.",
    ],
  },
  {
    name: "fails it behind nginx likewise",
    files: {
      "etc/varnish/default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "localhost"; "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE" && client.ip ~ purgers) { return (purge); }',
        "}",
      ],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a 127.0.0.1:6081 -f /etc/varnish/default.vcl",
      ],
      "etc/nginx/nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://127.0.0.1:6081; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail etc/varnish/default.vcl:3:16-25 acl purgers allows localhost, and nginx's server 80 hands every visitor's requests on from there, so anybody may clear the cache; let Varnish listen with ,PROXY, or have the proxy refuse PURGE and BAN.",
    ],
  },
  {
    name: "passes where the proxy hands the visitor's address on",
    files: {
      "etc/varnish/default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "localhost"; "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE" && client.ip ~ purgers) { return (purge); }',
        "}",
      ],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a 127.0.0.1:6081,PROXY -f /etc/varnish/default.vcl",
      ],
      "etc/haproxy/haproxy.cfg": [
        "frontend www",
        "    bind :443 ssl crt /etc/ssl/shop.pem",
        "    default_backend cache",
        "backend cache",
        "    server varnish 127.0.0.1:6081 send-proxy-v2",
      ],
    },
    expect: ["pass etc/systemd/system/varnish.service:2:36-56 varnish:etc/varnish/default.vcl/acl:purgers"],
  },
  {
    name: "leaves a proxy alone that looks at methods, and Varnish at the edge",
    files: {
      "etc/varnish/default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "localhost"; "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE" && client.ip ~ purgers) { return (purge); }',
        "}",
      ],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a :6081 -f /etc/varnish/default.vcl",
      ],
      "etc/nginx/nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://127.0.0.1:6081; }\n    if ($request_method = PURGE) { return 405; }",
        "  }",
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "leaves an ACL of other addresses alone",
    files: {
      "etc/varnish/default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE" && client.ip ~ purgers) { return (purge); }',
        "}",
      ],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a :6081 -f /etc/varnish/default.vcl",
      ],
      "etc/haproxy/haproxy.cfg": [
        "frontend www",
        "    bind :443 ssl crt /etc/ssl/shop.pem",
        "    default_backend cache",
        "backend cache",
        "    server varnish 127.0.0.1:6081",
      ],
    },
    expect: [],
  },
]);
