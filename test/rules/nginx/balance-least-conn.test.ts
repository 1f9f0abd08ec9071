import rule from "../../../rules/nginx/balance-least-conn.ts";
import { cases } from "../../cases.ts";

cases("nginx/balance-least-conn", rule, [
  {
    name: "fails servers that take turns",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop {",
        "    server 10.4.0.21:8080;",
        "    server 10.4.0.22:8080;",
        "  }",
        "  server { location / { proxy_pass http://shop; } }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:3:12-16 Upstream shop lets its 2 servers take turns, so short pages wait behind long ones; write least_conn, and a zone that its workers share. => + least_conn;",
    ],
  },
  {
    name: "says once what two upstreams do",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream a { server 10.4.0.21:1; server 10.4.0.22:1; }",
        "  upstream b { server 10.4.0.21:2; server 10.4.0.22:2; }",
        "  server { location /a { proxy_pass http://a; } location /b { proxy_pass http://b; } }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:3:12-13 2 upstreams (a and b) let their 2 servers take turns, so short pages wait behind long ones; write least_conn, and a zone that its workers share. => + least_conn; => + least_conn;",
    ],
  },
  {
    name: "passes a method, and leaves alone one active server and an upstream that nothing uses",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { least_conn; server 10.4.0.21:8080; server 10.4.0.22:8080; }",
        "  upstream api { server 10.4.0.21:9000; server 10.4.0.22:9000 backup; }",
        "  upstream old { server 10.4.0.21:9001; server 10.4.0.22:9001; }",
        "  server { location / { proxy_pass http://shop; } location /api { proxy_pass http://api; } }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:3:19-29 upstream:shop/method"],
  },
]);
