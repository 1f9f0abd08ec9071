import rule from "../../../rules/nginx/connections-enough.ts";
import { cases } from "../../cases.ts";

cases("nginx/connections-enough", rule, [
  {
    name: "fails few connections of one worker before a proxy",
    files: {
      "nginx.conf": [
        "events { worker_connections 512; }",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://127.0.0.1:8080; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:1:29-32 nginx has 1 worker of 512 connections, two for each request that it hands on, so it is full at 256; write worker_processes auto and worker_connections 4096.",
    ],
  },
  {
    name: "passes a worker for each processor",
    files: {
      "nginx.conf": [
        "worker_processes auto;",
        "events { worker_connections 512; }",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://127.0.0.1:8080; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:2:29-32 nginx:nginx.conf/connections"],
  },
  {
    name: "leaves nginx's own number alone",
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
    expect: [],
  },
  {
    name: "leaves alone what hands on nothing",
    files: {
      "nginx.conf": [
        "events { worker_connections 64; }",
        "http {",
        "  server {",
        "    listen 80;",
        "    root /srv/www;",
        "  }",
        "}",
      ],
    },
    expect: [],
  },
]);
