import rule from "../../../rules/nginx/proxy-headers-kept.ts";
import { cases } from "../../cases.ts";

cases("nginx/proxy-headers-kept", rule, [
  {
    name: "fails a location that drops the host and the address",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    proxy_set_header Host $host;",
        "    proxy_set_header X-Forwarded-For $remote_addr;",
        "    location /live/ {",
        "      proxy_set_header Upgrade $http_upgrade;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:8:24-31 location /live/ sets Upgrade, so it drops Host, X-Forwarded-For of the block around; set those again there, best by an include.",
    ],
  },
  {
    name: "says once what two locations drop",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    proxy_set_header Host $host;",
        "    location /a/ { proxy_set_header X-A a; proxy_pass http://127.0.0.1:1; }",
        "    location /b/ { proxy_set_header X-B b; proxy_pass http://127.0.0.1:2; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:5-32 2 locations (/a/ and /b/) set a header (X-A and X-B), so they drop what the block around sets (Host); set those again there, best by an include.",
    ],
  },
  {
    name: "passes one that says them again, and leaves one alone that hands on nothing",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    proxy_set_header Host $host;",
        "    location /live/ {",
        "      proxy_set_header Upgrade $http_upgrade;",
        "      proxy_set_header Host $host;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "    location /static/ { proxy_set_header X-A b; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:7:7-45 server:80/location:/live//headers"],
  },
]);
