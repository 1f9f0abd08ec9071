import rule from "../../../rules/nginx/keepalive-used.ts";
import { cases } from "../../cases.ts";

cases("nginx/keepalive-used", rule, [
  {
    name: "fails HTTP/1.0, an old default",
    declared: { versions: { nginx: "1.22.1" } },
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 10.0.0.9:8080; keepalive 16; }",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://shop; }",
        "  }",
        "}",
      ],
    },
    expect: [
      'fail nginx.conf:6:36-40 proxy_pass leads to upstream shop over HTTP/1.0, so its keepalive keeps nothing; write proxy_http_version 1.1 and proxy_set_header Connection "".',
    ],
  },
  {
    name: "passes the new default",
    declared: { versions: { nginx: "1.30.4" } },
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 10.0.0.9:8080; keepalive 16; }",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://shop; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:6:36-40 server:80/location://proxy_pass/keepalive"],
  },
  {
    name: "fails several locations at once",
    declared: { versions: { nginx: "1.22.1" } },
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 10.0.0.9:8080; keepalive 16; }",
        "  server {",
        "    listen 80;",
        "    location /a { proxy_pass http://shop; }",
        "    location /b { proxy_pass http://shop; }",
        "  }",
        "}",
      ],
    },
    expect: [
      'fail nginx.conf:3:51-53 2 lines lead to upstream shop over HTTP/1.0, so its keepalive keeps nothing; write proxy_http_version 1.1 and proxy_set_header Connection "".',
    ],
  },
  {
    name: "fails a connection that is closed, another old default",
    declared: { versions: { nginx: "1.22.1" } },
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 10.0.0.9:8080; keepalive 16; }",
        "  server {",
        "    listen 80;",
        "    location / {",
        "      proxy_http_version 1.1;",
        "      proxy_pass http://shop;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      'fail nginx.conf:8:25-29 proxy_pass leads to upstream shop with Connection: close, so its keepalive keeps nothing; write proxy_set_header Connection "".',
    ],
  },
  {
    name: "says once that several close",
    declared: { versions: { nginx: "1.22.1" } },
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 10.0.0.9:8080; keepalive 16; }",
        "  server {",
        "    listen 80;",
        "    proxy_http_version 1.1;",
        "    proxy_set_header Connection close;",
        "    location /a { proxy_pass http://shop; }",
        "    location /b { proxy_pass http://shop; }",
        "  }",
        "}",
      ],
    },
    expect: [
      'fail nginx.conf:3:51-53 2 lines lead to upstream shop with Connection: close, so its keepalive keeps nothing; write proxy_set_header Connection "".',
    ],
  },
  {
    name: "passes what both lines keep open",
    declared: { versions: { nginx: "1.22.1" } },
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 10.0.0.9:8080; keepalive 16; }",
        "  server {",
        "    listen 80;",
        "    proxy_http_version 1.1;",
        '    proxy_set_header Connection "";',
        "    location / { proxy_pass http://shop; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:7:33-35 server:80/location://proxy_pass/keepalive"],
  },
]);
