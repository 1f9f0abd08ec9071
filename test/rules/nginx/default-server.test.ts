import rule from "../../../rules/nginx/default-server.ts";
import { cases } from "../../cases.ts";

cases("nginx/default-server", rule, [
  {
    name: "fails two sites of which the first gets every strange name",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; server_name shop.example.org; }",
        "  server { listen 80; server_name www.example.org; }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:3:19-21 Address 80 has 2 servers and no default_server, so shop.example.org answers for every strange name, because it comes first; add a server with default_server and return 444.",
    ],
  },
  {
    name: "passes an address with a default server, and one whose first server takes the rest",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; server_name shop.example.org; }",
        "  server { listen 80 default_server; return 444; }",
        "  server { listen 81; server_name _; return 444; }",
        "  server { listen 81; server_name www.example.org; }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:4:12-36 listen::80/default", "pass nginx.conf:5:35-36 listen::81/default"],
  },
  {
    name: "leaves an address with one server alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; server_name shop.example.org; }",
        "  server { listen 81; server_name www.example.org; }",
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "leaves alone one server that listens on both families of addresses",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 443 ssl; listen [::]:443 ssl; server_name www.example.org; }",
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "says once that several addresses have no default server",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; listen [::]:80; listen 443 ssl; server_name shop.example.org; }",
        "  server { listen 80; listen [::]:80; listen 443 ssl; server_name www.example.org; }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:3:19-21 2 addresses (80 and 443) have several servers each and no default_server, so the first of each answers for every strange name; add a server with default_server and return 444.",
    ],
  },
]);
