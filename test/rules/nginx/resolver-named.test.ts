import rule from "../../../rules/nginx/resolver-named.ts";
import { cases } from "../../cases.ts";

cases("nginx/resolver-named", rule, [
  {
    name: "fails a name in a variable where no resolver is named, and passes one where it is",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    set $shop shop:3000;",
        "    location / { proxy_pass http://$shop; }",
        "    location /near { resolver 127.0.0.53; proxy_pass http://$shop; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:29-41 proxy_pass looks shop up for each request and no resolver is named, so each gets 502; name one, such as resolver 127.0.0.11 in Docker.",
      "pass nginx.conf:7:22-41 server:80/location:/near/proxy_pass/resolver",
    ],
  },
  {
    name: "fails a name before a path in a variable, and one of a map",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  map $cookie_beta $pool { default 10.4.0.21:8080; 1 next.example.org; }",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://localhost:8080$request_uri; }",
        "    location /pool { proxy_pass http://$pool; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:29-62 2 lines look names (localhost and next.example.org) up for each request and no resolver is named, so each gets 502; name one, such as resolver 127.0.0.11 in Docker.",
    ],
  },
  {
    name: "passes addresses, an upstream, and a name that another line hands on to",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server shop1:3000; server shop2:3000; }",
        "  server {",
        "    listen 80;",
        "    set $shop shop;",
        "    set $mail mail:8025;",
        "    location / { proxy_pass http://$shop; }",
        "    location /a { proxy_pass http://10.4.0.21$request_uri; }",
        "    location /b { proxy_pass http://$mail; }",
        "    location /c { proxy_pass http://mail:8025; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:8:29-41 server:80/location://proxy_pass/resolver",
      "pass nginx.conf:9:30-58 server:80/location:/a/proxy_pass/resolver",
      "pass nginx.conf:10:30-42 server:80/location:/b/proxy_pass/resolver",
    ],
  },
  {
    name: "fails an upstream's name with a port, which nginx does not take for the upstream",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 10.4.0.21:3000; }",
        "  server {",
        "    listen 80;",
        "    set $shop shop;",
        "    location / { proxy_pass http://$shop:3000; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:7:29-46 proxy_pass looks shop up for each request and no resolver is named, so each gets 502; name one, such as resolver 127.0.0.11 in Docker.",
    ],
  },
  {
    name: "leaves alone what a request decides, and a piece whose main file may name a resolver",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://$host:8080; }",
        "  }",
        "}",
      ],
      "deploy/nginx/shop.conf": [
        "server {",
        "  listen 80;",
        "  set $shop shop:3000;",
        "  location / { proxy_pass http://$shop; }",
        "}",
      ],
    },
    expect: [],
  },
]);
