import rule from "../../../rules/nginx/loads.ts";
import { cases } from "../../cases.ts";

cases("nginx/loads", rule, [
  {
    name: "fails a directive without its semicolon, and passes it with one",
    files: {
      "old/nginx.conf": ["events {}", "http {", "  sendfile on", "  gzip on;", "}"],
      "new/nginx.conf": ["events {}", "http {", "  sendfile on;", "  gzip on;", "}"],
    },
    expect: [
      "fail old/nginx.conf:3:3-4:10 sendfile has no ; at its end, so nginx reads gzip on line 4 as one of its arguments, so nginx does not start; end it with ;.",
      "pass new/nginx.conf:1:1-10 nginx:new/nginx.conf",
    ],
  },
  {
    name: "fails a directive that the newest stable release dropped, and passes it where the declared one takes it",
    files: {
      "nginx.conf": ["events {}", "http { server {", "  listen 443;", "  ssl on;", "  ssl_certificate a.pem;", "} }"],
    },
    expect: [
      "fail nginx.conf:4:3-9 ssl was last taken by nginx 1.25.0 and 1.30.4 refuses it, so nginx does not start; write listen 443 ssl. Judged for nginx 1.30.4, the newest stable; declare versions.nginx for another.",
    ],
  },
  {
    name: "says once what a file and its template both have",
    files: {
      "etc/nginx.conf": [
        "events {}",
        "http { server {",
        "  listen 443;",
        "  ssl on;",
        "  ssl_certificate a.pem;",
        "} }",
      ],
      "etc/nginx.conf.in": [
        "events {}",
        "http { server {",
        "  listen 443;",
        "  ssl on;",
        "  ssl_certificate ${path}/b.pem;",
        "  ssl_certificate_key b.key;",
        "} }",
      ],
    },
    expect: [
      "fail etc/nginx.conf:4:3-9 ssl was last taken by nginx 1.25.0 and 1.30.4 refuses it, so nginx starts with none of these 2 lines; write listen 443 ssl. Judged for nginx 1.30.4, the newest stable; declare versions.nginx for another.",
    ],
  },
  {
    name: "passes a directive that the declared release takes",
    declared: { versions: { nginx: "1.22.1" } },
    files: {
      "nginx.conf": ["events {}", "http { server {", "  listen 443;", "  ssl on;", "  ssl_certificate a.pem;", "} }"],
    },
    expect: ["pass nginx.conf:1:1-10 nginx:nginx.conf"],
  },
  {
    name: "fails what can be no directive's name, and an end in the middle of one",
    files: {
      "sign/nginx.conf": ["events {}", "// no comment;"],
      "end/nginx.conf": ["events {}", "pid /run/nginx.pid"],
    },
    expect: [
      "fail end/nginx.conf:3:1-1 The file ends inside the directive pid, so nginx does not start; end that with a semicolon or }.",
      "fail sign/nginx.conf:2:1-3 // is no directive that nginx knows, so nginx does not start; end the line above with a semicolon, or quote what holds braces.",
    ],
  },
  {
    name: "passes where a script fills in words between braces",
    files: {
      "nginx.conf": ["events {}", "http { server {", "  listen {HTTP_PORT};", "  root {ROOT}/www;", "} }"],
    },
    expect: ["pass nginx.conf:1:1-10 nginx:nginx.conf"],
  },
  {
    name: "asks about a directive that may be another module's, and passes those of modules that are known",
    files: {
      "nginx.conf": ["events {}", "http { server {", "  dclassify on;", "  more_clear_headers Server;", "} }"],
    },
    expect: [
      "unknown nginx.conf:3:3-12 dclassify is no directive of nginx's own, and nginx starts with it only where such a module is loaded; name the module that it is of in load_module, or remove it.",
    ],
  },
  {
    name: "asks for the main file of a piece",
    files: { "etc/nginx/conf.d/www.conf": ["server {", "  listen 80;", "  server_name www.example.org;", "}"] },
    expect: [
      "unknown etc/nginx/conf.d/www.conf:1:1-9 The main file that includes this piece is not in the checkout, so whether nginx loads it is not known; add its nginx.conf.",
    ],
  },
  {
    name: "asks once for the main files of several pieces",
    files: {
      "a/nginx/www.conf": ["server {", "  listen 80;", "  server_name www.example.org;", "}"],
      "b/nginx/shop.conf": ["server {", "  listen 80;", "  server_name shop.example.org;", "}"],
    },
    expect: [
      "unknown a/nginx/www.conf:1:1-9 The main files that include these 2 pieces are not in the checkout, so whether nginx loads them is not known; add their nginx.conf.",
    ],
  },
]);
