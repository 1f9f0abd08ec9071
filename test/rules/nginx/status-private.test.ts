import rule from "../../../rules/nginx/status-private.ts";
import { cases } from "../../cases.ts";

cases("nginx/status-private", rule, [
  {
    name: "fails a page that is open to everybody",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    server_name www.example.org;",
        "    location /nginx_status { stub_status; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:30-41 stub_status answers everybody who reaches www.example.org; write allow and deny all; beside it, or let it listen at 127.0.0.1.",
    ],
  },
  {
    name: "passes one that listens at a loopback address, and one that denies",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 127.0.0.1:8081; location / { stub_status; } }",
        "  server { listen 80; location /status { stub_status; allow 10.0.0.9; deny all; } }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:3:19-33 server:127.0.0.1:8081/location://stub_status",
      "pass nginx.conf:4:71-79 server:80/location:/status/stub_status",
    ],
  },
  {
    name: "asks where an included file may deny",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /status { stub_status; include snippets/ops.conf; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "unknown nginx.conf:5:24-35 snippets/ops.conf is not in the checkout, so what it sets is not known; add it to have it read.",
    ],
  },
]);
