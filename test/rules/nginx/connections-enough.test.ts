import rule from "../../../rules/nginx/connections-enough.ts";
import { cases } from "../../cases.ts";

cases("nginx/connections-enough", rule, [
  {
    name: "fails nginx's defaults before a proxy",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://127.0.0.1:8080; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:1:1-10 nginx has 1 worker of 512 connections, two for each request that it hands on, so it is full at 256; write worker_processes auto and worker_connections 4096.",
    ],
  },
  {
    name: "passes a worker for each processor",
    files: {
      "nginx.conf": [
        "worker_processes auto;",
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://127.0.0.1:8080; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:1:1-23 nginx:nginx.conf/connections"],
  },
  {
    name: "leaves alone what hands on nothing",
    files: {
      "nginx.conf": ["events {}", "http {", "  server {", "    listen 80;", "    root /srv/www;", "  }", "}"],
    },
    expect: [],
  },
]);
