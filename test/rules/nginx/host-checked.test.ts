import rule from "../../../rules/nginx/host-checked.ts";
import { cases } from "../../cases.ts";

cases("nginx/host-checked", rule, [
  {
    name: "fails the client's own header where answers are cached without it, once for all locations",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  proxy_cache_path /var/cache/nginx keys_zone=pages:10m;",
        "  server {",
        "    listen 80;",
        "    proxy_set_header Host $http_host;",
        "    proxy_cache pages;",
        "    location /a { proxy_pass http://127.0.0.1:8080; }",
        "    location /b { proxy_pass http://127.0.0.1:8081; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:27-37 Host is $http_host and answers are cached in pages without it, so one request with a strange Host puts its links into everybody's pages; write $host. => $host",
    ],
  },
  {
    name: "passes the host that nginx has checked, cached or not",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  proxy_cache_path /var/cache/nginx keys_zone=pages:10m;",
        "  server {",
        "    listen 80;",
        "    proxy_set_header Host $host;",
        "    proxy_cache pages;",
        "    location / { proxy_pass http://127.0.0.1:8080; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:6:27-32 server:80/location://proxy_pass/Host"],
  },
  {
    name: "passes the client's header where nothing is cached, as the manuals of gunicorn and puma have it",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  proxy_cache_path /var/cache/nginx keys_zone=pages:10m;",
        "  server {",
        "    listen 80;",
        "    proxy_cache pages;",
        "    location / {",
        "      proxy_cache off;",
        "      proxy_set_header Host $http_host;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:9:29-39 server:80/location://proxy_pass/Host"],
  },
  {
    name: "passes a key that holds the header",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  proxy_cache_path /var/cache/nginx keys_zone=pages:10m;",
        "  server {",
        "    listen 80;",
        "    location / {",
        "      proxy_cache pages;",
        "      proxy_cache_key $scheme$http_host$request_uri;",
        "      proxy_set_header Host $http_host;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:8:23-52 server:80/location://proxy_pass/Host"],
  },
  {
    name: "fails a host that a link can set",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / {",
        "      proxy_set_header Host $arg_shop.example.org;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:29-50 Host is $arg_shop.example.org, which a link can set, so links and mails of the application lead where its author likes; write $host.",
    ],
  },
  {
    name: "leaves Zope's virtual hosts alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / {",
        "      proxy_set_header Host $arg_host;",
        "      proxy_pass http://127.0.0.1:8080/VirtualHostBase/https/www.example.org:443/Plone/VirtualHostRoot/;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:6:29-38 server:80/location://proxy_pass/Host"],
  },
  {
    name: "passes files, which hold no links",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  proxy_cache_path /var/cache/nginx keys_zone=pages:10m;",
        "  server {",
        "    listen 80;",
        "    proxy_set_header Host $http_host;",
        "    location /static/ { proxy_cache pages; proxy_pass http://127.0.0.1:8080; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:6:27-37 server:80/location:/static//proxy_pass/Host"],
  },
]);
