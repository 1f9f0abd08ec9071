import rule from "../../../rules/nginx/method-before-keepalive.ts";
import { cases } from "../../cases.ts";

cases("nginx/method-before-keepalive", rule, [
  {
    name: "fails a method below keepalive",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop {",
        "    server 10.4.0.21:8080;",
        "    keepalive 32;",
        "    least_conn;",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:15-17 Upstream shop has least_conn below keepalive, which undoes it: each request opens a connection; write least_conn first. => least_conn => keepalive 32",
    ],
  },
  {
    name: "passes a method above it",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop {",
        "    least_conn;",
        "    server 10.4.0.21:8080;",
        "    keepalive 32;",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:6:5-17 upstream:shop/keepalive"],
  },
]);
