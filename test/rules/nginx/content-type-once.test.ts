import rule from "../../../rules/nginx/content-type-once.ts";
import { cases } from "../../cases.ts";

cases("nginx/content-type-once", rule, [
  {
    name: "fails a type that is added to what nginx itself sends",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location = /robots.txt {",
        "      add_header Content-Type text/plain;",
        '      return 200 "User-agent: *";',
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:31-41 add_header Content-Type text/plain adds a second one to the answer, and browsers choose; write default_type text/plain.",
    ],
  },
  {
    name: "passes a type that is set",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location = /robots.txt {",
        "      default_type text/plain;",
        '      return 200 "User-agent: *";',
        "    }",
        "    location /beacon { add_header Content-Type text/plain; return 204; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:9:48-58 server:80/location:/beacon/add_header:Content-Type"],
  },
  {
    name: "says once what several lines do",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location = /a { add_header Content-Type text/plain; return 200 a; }",
        "    location = /b { add_header Content-Type text/html; return 200 b; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:45-55 2 lines add a second Content-Type (text/plain and text/html) to the answer, and browsers choose; write default_type instead.",
    ],
  },
  {
    name: "fails a type that is added to what an application brings",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / {",
        "      add_header Content-Type application/json;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:31-47 add_header Content-Type application/json adds a second one to what proxy_pass brings, and browsers choose; write proxy_hide_header Content-Type beside it.",
    ],
  },
  {
    name: "passes one that takes the place of what an application brings",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / {",
        "      proxy_hide_header Content-Type;",
        "      add_header Content-Type application/json;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:7:31-47 server:80/location://add_header:Content-Type"],
  },
]);
