import rule from "../../../rules/nginx/allow-with-deny.ts";
import { cases } from "../../cases.ts";

cases("nginx/allow-with-deny", rule, [
  {
    name: "fails addresses that are allowed beside nobody who is denied",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /admin/ {",
        "      allow 10.0.0.0/8;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:13-23 location /admin/ allows 10.0.0.0/8 and denies nobody, so everybody is let in; write deny all; below it. => allow 10.0.0.0/8;\n      deny all",
    ],
  },
  {
    name: "passes with deny all",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /admin/ {",
        "      allow 10.0.0.0/8;",
        "      deny all;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:7:7-15 server:80/location:/admin//allow"],
  },
  {
    name: "passes with a password that keeps the others out, and leaves allow all alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /admin/ {",
        "      satisfy any;",
        "      allow 10.0.0.0/8;",
        "      auth_basic ops;",
        "    }",
        "    location / { allow all; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:6:15-18 server:80/location:/admin//allow"],
  },
  {
    name: "does not count what the block around denies",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    deny all;",
        "    location /admin/ { allow 10.0.0.0/8; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:30-40 location /admin/ allows 10.0.0.0/8 and denies nobody, so everybody is let in; write deny all; below it. => allow 10.0.0.0/8;\n deny all",
    ],
  },
]);
