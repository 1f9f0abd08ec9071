import rule from "../../../rules/topology/timeouts-nest.ts";
import { cases } from "../../cases.ts";

cases("topology/timeouts-nest", rule, [
  {
    name: "fails an nginx that gives up by default before HAProxy does",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; location / { proxy_pass http://127.0.0.1:8080; } }",
        "}",
      ],
      "haproxy.cfg": [
        "frontend shop",
        "    bind 127.0.0.1:8080",
        "    default_backend plone",
        "backend plone",
        "    timeout server 300s",
        "    server instance1 127.0.0.1:8081",
      ],
    },
    expect: [
      "fail nginx.conf:3:54-68 nginx gives up on server 127.0.0.1:8080 after 60 s, Backend plone behind it after 300 s, so visitors get a 504 while the request still runs; raise proxy_read_timeout or lower timeout server.",
    ],
  },
  {
    name: "passes an nginx that waits longer than HAProxy",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  proxy_read_timeout 330s;",
        "  server { listen 80; location / { proxy_pass http://127.0.0.1:8080; } }",
        "}",
      ],
      "haproxy.cfg": [
        "frontend shop",
        "    bind 127.0.0.1:8080",
        "    default_backend plone",
        "backend plone",
        "    timeout server 300s",
        "    server instance1 127.0.0.1:8081",
      ],
    },
    expect: ["pass nginx.conf:3:22-26 server:80/location://proxy_pass/wait:backend:plone/server:instance1"],
  },
  {
    name: "says once what several ways are cut short by",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 127.0.0.1:8080; server 127.0.0.1:8090; }",
        "  server { listen 80; proxy_read_timeout 90s; location / { proxy_pass http://shop; } }",
        "}",
      ],
      "haproxy.cfg": [
        "listen shop",
        "    bind 127.0.0.1:8080",
        "    timeout server 300s",
        "    server instance1 127.0.0.1:8081",
        "listen desk",
        "    bind 127.0.0.1:8090",
        "    timeout server 2m",
        "    server instance2 127.0.0.1:8082",
      ],
    },
    expect: [
      "fail nginx.conf:4:42-45 nginx gives up after 90 s, Backend shop and Backend desk behind it after 300 s and 120 s (2 ways there), so visitors get a 504 while the request still runs; raise proxy_read_timeout or lower timeout server.",
    ],
  },
  {
    name: "fails a proxy that gives up on the container of the next one",
    files: {
      "docker-compose.yml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    ports:",
        '      - "80:80"',
        "    volumes:",
        "      - ./balancer/haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
        "  web:",
        "    container_name: shop-web",
        "    build: ./web",
      ],
      "balancer/haproxy.cfg": [
        "frontend www",
        "    bind :80",
        "    default_backend web",
        "backend web",
        "    timeout server 3s",
        "    server web shop-web:80",
      ],
      "web/Dockerfile": ["FROM nginx:1.26", "COPY shop.conf /etc/nginx/conf.d/default.conf"],
      "web/shop.conf": ["server { listen 80; proxy_read_timeout 60s; location / { proxy_pass http://shop:8000; } }"],
    },
    expect: [
      "fail balancer/haproxy.cfg:5:20-22 Backend web gives up on server web at shop-web:80 after 3 s, nginx behind it after 60 s, so visitors get a 504 while the request still runs; raise timeout server or lower proxy_read_timeout.",
    ],
  },
  {
    name: "fails an nginx that gives up on the Varnish of a container",
    files: {
      "docker-compose.yml": [
        "services:",
        "  web:",
        "    image: nginx:1.26",
        "    volumes:",
        "      - ./nginx.conf:/etc/nginx/nginx.conf:ro",
        "  cache:",
        "    image: varnish:7.5",
        "    volumes:",
        "      - ./default.vcl:/etc/varnish/default.vcl:ro",
      ],
      "nginx.conf": ["events {}", "http { server { listen 80; location / { proxy_pass http://cache; } } }"],
      "default.vcl": ["vcl 4.1;", 'backend shop { .host = "shop"; .port = "8080"; .first_byte_timeout = 600s; }'],
    },
    expect: [
      "fail nginx.conf:2:59-64 nginx gives up on server cache after 60 s, Varnish behind it after 600 s, so visitors get a 504 while the request still runs; raise proxy_read_timeout or lower .first_byte_timeout.",
    ],
  },
  {
    name: "leaves out a container of another compose file, and one that no file is mounted into",
    files: {
      "docker-compose.yml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
        "  cache:",
        "    image: nginx:1.26",
        "    volumes:",
        "      - ./web:/usr/share/nginx/html",
      ],
      "old/compose.yaml": [
        "services:",
        "  web:",
        "    image: nginx:1.26",
        "    volumes:",
        "      - ../web/nginx.conf:/etc/nginx/nginx.conf:ro",
      ],
      "haproxy.cfg": [
        "frontend www",
        "    bind :80",
        "    default_backend web",
        "backend web",
        "    timeout server 3s",
        "    server web web:80",
        "    server cache cache:80",
      ],
      "web/nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; proxy_read_timeout 60s; location / { proxy_pass http://shop:8000; } }",
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "fails a proxy that gives up before Gunicorn ends its worker",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; location / { proxy_pass http://127.0.0.1:8000; } }",
        "}",
      ],
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:8000 --timeout 600",
      ],
    },
    expect: [
      "fail nginx.conf:3:54-68 nginx gives up on server 127.0.0.1:8000 after 60 s, program web behind it after 600 s, so visitors get a 504 while the request still runs; raise proxy_read_timeout or lower --timeout.",
    ],
  },
  {
    name: "fails a proxy that gives up before the Gunicorn of a unit ends its worker",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; location / { proxy_pass http://127.0.0.1:8000; } }",
        "}",
      ],
      "shop.service": [
        "[Service]",
        "ExecStart=/srv/shop/bin/gunicorn --workers 3 --timeout 300 --bind 127.0.0.1:8000 shop.wsgi",
        "[Install]",
        "WantedBy=multi-user.target",
      ],
    },
    expect: [
      "fail nginx.conf:3:54-68 nginx gives up on server 127.0.0.1:8000 after 60 s, shop.service behind it after 300 s, so visitors get a 504 while the request still runs; raise proxy_read_timeout or lower --timeout.",
    ],
  },
  {
    name: "passes a proxy that waits for Gunicorn's worker to be ended",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; location / { proxy_pass http://127.0.0.1:8000; } }",
        "}",
      ],
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:8000 --timeout 30",
      ],
    },
    expect: ["pass nginx.conf:3:54-68 server:80/location://proxy_pass/wait:program:web"],
  },
  {
    name: "leaves out defaults behind a proxy, other frontends, and what never ends",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  proxy_read_timeout 30s;",
        "  server { listen 8080; location / { proxy_pass http://127.0.0.1:8090; } }",
        "  server { listen 80; location / { proxy_pass http://127.0.0.1:8080; } }",
        "}",
      ],
      "haproxy.cfg": [
        "listen shop",
        "    bind 127.0.0.1:8090",
        "    timeout server 0",
        "    server instance1 127.0.0.1:8081",
        "listen desk",
        "    bind 127.0.0.1:8091",
        "    timeout server 300s",
        "    server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass nginx.conf:3:22-25 server:80/location://proxy_pass/wait:server:8080/location://proxy_pass"],
  },
  {
    name: "asks where a template fills in how long HAProxy waits",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; location / { proxy_pass http://127.0.0.1:8080; } }",
        "}",
      ],
      "haproxy.cfg": [
        "listen shop",
        "    bind 127.0.0.1:8080",
        "    timeout server {{ wait }}",
        "    server instance1 127.0.0.1:8081",
      ],
    },
    expect: ["unknown nginx.conf:3:54-68 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "fails each step of a chain over Varnish that gives up first",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; location / { proxy_pass http://127.0.0.1:6081; } }",
        "}",
      ],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a 127.0.0.1:6081 -f /etc/varnish/default.vcl -s malloc,1g",
      ],
      "etc/varnish/default.vcl": [
        "vcl 4.1;",
        "backend haproxy {",
        '    .host = "127.0.0.1";',
        '    .port = "8080";',
        "    .first_byte_timeout = 150s;",
        "}",
      ],
      "haproxy.cfg": [
        "listen shop",
        "    bind 127.0.0.1:8080",
        "    timeout server 300s",
        "    server instance1 127.0.0.1:8081",
      ],
    },
    expect: [
      "fail etc/varnish/default.vcl:5:27-31 Varnish gives up on server 127.0.0.1:8080 after 150 s, Backend shop behind it after 300 s, so visitors get a 503 while the request still runs; raise .first_byte_timeout or lower timeout server.",
      "fail nginx.conf:3:54-68 nginx gives up on server 127.0.0.1:6081 after 60 s, Varnish behind it after 150 s, so visitors get a 504 while the request still runs; raise proxy_read_timeout or lower .first_byte_timeout.",
    ],
  },
  {
    name: "fails an Apache that gives up before HAProxy does",
    files: {
      "apache2.conf": [
        "Listen 80",
        "ProxyTimeout 30",
        "<VirtualHost *:80>",
        "  ServerName www.example.org",
        "  ProxyPass / http://127.0.0.1:8080/",
        "</VirtualHost>",
      ],
      "haproxy.cfg": [
        "listen shop",
        "    bind 127.0.0.1:8080",
        "    timeout server 300s",
        "    server instance1 127.0.0.1:8081",
      ],
    },
    expect: [
      "fail apache2.conf:2:14-16 Apache gives up on server 127.0.0.1:8080 after 30 s, Backend shop behind it after 300 s, so visitors get an error while the request still runs; raise ProxyTimeout or lower timeout server.",
    ],
  },
]);
