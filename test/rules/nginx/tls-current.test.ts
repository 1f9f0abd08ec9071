import rule from "../../../rules/nginx/tls-current.ts";
import { cases } from "../../cases.ts";

cases("nginx/tls-current", rule, [
  {
    name: "fails old versions that a line asks for, and passes new ones",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  ssl_certificate a.pem;",
        "  ssl_protocols TLSv1 TLSv1.1 TLSv1.2;",
        "  server { listen 443 ssl; server_name www.example.org; }",
        "  server { listen 443 ssl; server_name shop.example.org; ssl_protocols TLSv1.2 TLSv1.3; }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:4:17-22 Server www.example.org speaks TLSv1, because ssl_protocols asks for it; write ssl_protocols TLSv1.2 TLSv1.3.",
      "pass nginx.conf:6:58-87 server:shop.example.org:443/tls",
    ],
  },
  {
    name: "takes the lines of a block together",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  ssl_certificate a.pem;",
        "  server {",
        "    listen 443 ssl;",
        "    ssl_protocols TLSv1.1;",
        "    ssl_protocols TLSv1.3;",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:19-26 Server 443 speaks TLSv1.1, because ssl_protocols asks for it; write ssl_protocols TLSv1.2 TLSv1.3.",
    ],
  },
  {
    name: "passes the newest stable release without a line",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  ssl_certificate a.pem;",
        "  server { listen 443 ssl; }",
        "  server { listen 80; }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:4:3-9 server:443/tls"],
  },
  {
    name: "fails an old release without a line",
    declared: { versions: { nginx: "1.22.1" } },
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  ssl_certificate a.pem;",
        "  server { listen 443 ssl; server_name www.example.org; }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:4:19-22 Server www.example.org has no ssl_protocols, and nginx 1.22.1 speaks TLS 1.0 and 1.1 by default; write ssl_protocols TLSv1.2 TLSv1.3.",
    ],
  },
  {
    name: "says once of an old release what several servers lack",
    declared: { versions: { nginx: "1.22.1" } },
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  ssl_certificate a.pem;",
        "  server { listen 443 ssl; server_name a.example.org; }",
        "  server { listen 443 ssl; server_name b.example.org; }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:1:1-10 2 servers (a.example.org and b.example.org) have no ssl_protocols, and nginx 1.22.1 speaks TLS 1.0 and 1.1 by default; write ssl_protocols TLSv1.2 TLSv1.3.",
    ],
  },
  {
    name: "says once what several servers have of one line",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  ssl_certificate a.pem;",
        "  ssl_protocols TLSv1;",
        "  server { listen 443 ssl; server_name a.example.org; }",
        "  server { listen 443 ssl; server_name b.example.org; }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:4:17-22 2 servers (a.example.org and b.example.org) speak TLSv1, because ssl_protocols asks for it; write ssl_protocols TLSv1.2 TLSv1.3.",
    ],
  },
  {
    name: "says once what the files of several sites ask for",
    files: {
      "nginx.conf": ["events {}", "http { ssl_certificate a.pem; include conf.d/*.conf; }"],
      "conf.d/a.conf": ["server { listen 443 ssl; server_name a.example.org; ssl_protocols TLSv1.1; }"],
      "conf.d/b.conf": ["server { listen 443 ssl; server_name b.example.org; ssl_protocols TLSv1.1; }"],
    },
    expect: [
      "fail conf.d/a.conf:1:67-74 2 servers (a.example.org and b.example.org) speak TLSv1.1, because ssl_protocols asks for it; write ssl_protocols TLSv1.2 TLSv1.3.",
    ],
  },
  {
    name: "leaves a piece, whose main file nginx/loads asks for",
    files: { "conf.d/nginx.conf": ["server {", "  listen 443 ssl;", "  ssl_certificate a.pem;", "}"] },
    expect: [],
  },
]);
