import rule from "../../../rules/nginx/balance-least-conn.ts";
import { cases } from "../../cases.ts";

cases("nginx/balance-least-conn", rule, [
  {
    name: "asks of servers that take turns",
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
      "unknown nginx.conf:3:12-16 Upstream shop lets its 2 servers take turns, which suits servers that answer all in even time; if some requests take long, write least_conn.",
    ],
  },
  {
    name: "fails servers with few connections, and application servers by their name",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 10.4.0.21:8080 max_conns=16; server 10.4.0.22:8080 max_conns=16; }",
        "  upstream puma { server 10.4.0.21:3000; server 10.4.0.22:3000; }",
        "  upstream plone_static { server 10.4.0.21:80 max_conns=900; server 10.4.0.22:80 max_conns=900; }",
        "  server {",
        "    location / { proxy_pass http://shop; }",
        "    location /wiki { proxy_pass http://puma; }",
        "    location /static { proxy_pass http://plone_static; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:3:12-16 2 upstreams (shop and puma) let their 2 servers take turns, so short pages wait behind long ones; write least_conn, and a zone that its workers share. => + least_conn; => + least_conn;",
      "unknown nginx.conf:5:12-24 Upstream plone_static lets its 2 servers take turns, which suits servers that answer all in even time; if some requests take long, write least_conn.",
    ],
  },
  {
    name: "fails servers behind which few workers are",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 127.0.0.1:8001; server 127.0.0.1:8002; }",
        "  server { location / { proxy_pass http://shop; } }",
        "}",
      ],
      "supervisord.conf": [
        "[supervisord]",
        "[program:web1]",
        "command=/srv/shop/bin/gunicorn shop.wsgi -w 4 -b 127.0.0.1:8001",
        "[program:web2]",
        "command=/srv/shop/bin/gunicorn shop.wsgi -w 4 -b 127.0.0.1:8002",
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
      "unknown nginx.conf:3:12-13 2 upstreams (a and b) let their 2 servers take turns, which suits servers that answer all in even time; where some requests take long, write least_conn.",
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
