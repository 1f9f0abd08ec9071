import rule from "../../../rules/nginx/headers-one-line.ts";
import { cases } from "../../cases.ts";

cases("nginx/headers-one-line", rule, [
  {
    name: "passes a value of one line",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    add_header X-Frame-Options DENY;",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:5:32-36 server:80/add_header:X-Frame-Options"],
  },
  {
    name: "fails a value of several lines, and passes one of one",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    add_header Content-Security-Policy \"default-src 'self';",
        '      img-src *";',
        "    add_header X-Frame-Options DENY;",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:40-6:17 The value of Content-Security-Policy goes on over 2 lines, which HTTP/2 refuses; write it in one, or put it together by set.",
      "pass nginx.conf:7:32-36 server:80/add_header:X-Frame-Options",
    ],
  },
]);
