import rule from "../../../rules/topology/servers-answered.ts";
import { cases } from "../../cases.ts";

cases("topology/servers-answered", rule, [
  {
    name: "fails a server whose process is gone",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:800%(process_num)d",
        "numprocs=2",
        "process_name=web%(process_num)d",
      ],
      "haproxy.cfg": [
        "backend shop",
        "    server web0 127.0.0.1:8000 check",
        "    server web1 127.0.0.1:8001 check",
        "    server web2 localhost:8002 check",
      ],
    },
    expect: [
      "pass haproxy.cfg:2:17-31 backend:shop/server:web0/process",
      "pass haproxy.cfg:3:17-31 backend:shop/server:web1/process",
      "fail haproxy.cfg:4:17-31 Backend shop has server web2 at localhost:8002, where nothing in these files listens; start a process there or remove the line.",
    ],
  },
  {
    name: "says two servers without a process once",
    files: {
      "supervisord.conf": ["[supervisord]", "[program:web]", "command=uvicorn shop:app --port 8000"],
      "haproxy.cfg": [
        "backend shop",
        "    server web0 127.0.0.1:8000 check",
        "    server web1 127.0.0.1:8001 check",
        "    server web2 127.0.0.1:8002 check",
      ],
    },
    expect: [
      "pass haproxy.cfg:2:17-31 backend:shop/server:web0/process",
      "fail haproxy.cfg:1:9-13 Backend shop has 2 servers (web1 and web2) where nothing in these files listens; start processes there or remove the lines.",
    ],
  },
  {
    name: "asks for the port of a program that may be it",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=uvicorn shop:app --port 8000",
        "[program:desk]",
        "command=/opt/desk/bin/desk-server",
      ],
      "haproxy.cfg": ["backend shop", "    server web 127.0.0.1:8000 check", "    server desk 127.0.0.1:8001 check"],
    },
    expect: [
      "pass haproxy.cfg:2:16-30 backend:shop/server:web/process",
      "unknown haproxy.cfg:3:17-31 Backend shop has server desk at 127.0.0.1:8001, where nothing shows to listen; which port desk binds would settle it.",
    ],
  },
  {
    name: "asks once for two servers that one program may answer",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:8000",
        "[program:desk]",
        "command=node desk.js",
      ],
      "haproxy.cfg": [
        "backend shop",
        "    server web 127.0.0.1:8000 check",
        "    server desk 127.0.0.1:8001 check",
        "    server help 127.0.0.1:8002 check",
      ],
    },
    expect: [
      "pass haproxy.cfg:2:16-30 backend:shop/server:web/process",
      "unknown haproxy.cfg:1:9-13 Backend shop has 2 servers (desk and help) where nothing shows to listen; which port desk binds would settle it.",
    ],
  },
  {
    name: "leaves out a backend none of whose servers is known, spare servers, and other hosts",
    files: {
      "supervisord.conf": ["[supervisord]", "[program:web]", "command=uvicorn shop:app --port 8000"],
      "haproxy.cfg": [
        "backend shop",
        "    server web 127.0.0.1:8000 check",
        "    server sorry 127.0.0.1:8090 backup",
        "    server old 127.0.0.1:8091 disabled",
        "    server web2 10.0.0.12:8000 check",
        "backend mail",
        "    server mail 127.0.0.1:2525",
      ],
    },
    expect: ["pass haproxy.cfg:2:16-30 backend:shop/server:web/process"],
  },
  {
    name: "fails a server whose Zope no program starts",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 127.0.0.1:8081",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 127.0.0.1:8082",
      ],
      "supervisord.conf": ["[supervisord]", "[program:instance1]", "command=/srv/plone/bin/instance1 console"],
      "haproxy.cfg": [
        "backend shop",
        "    server instance1 127.0.0.1:8081 check",
        "    server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "pass haproxy.cfg:2:22-36 backend:shop/server:instance1/process",
      "fail haproxy.cfg:3:22-36 Backend shop has server instance2 at 127.0.0.1:8082, the port of Zope instance2, which no program starts; give it one or remove the line.",
    ],
  },
  {
    name: "takes the port of a program's own file, of the variable PORT, and of the service",
    files: {
      "app/gunicorn.conf.py": ["workers = 3", "bind = '127.0.0.1:8010'"],
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -c /srv/shop/app/gunicorn.conf.py",
        "[program:api]",
        "command=node main.js",
        'environment=PORT="300%(process_num)d"',
        "numprocs=2",
        "process_name=api%(process_num)d",
        "[program:chat]",
        "command=daphne chat.asgi",
      ],
      "haproxy.cfg": [
        "backend shop",
        "    server web 127.0.0.1:8010 check",
        "    server api0 127.0.0.1:3000 check",
        "    server api1 127.0.0.1:3001 check",
        "    server chat 127.0.0.1:8000 check",
      ],
    },
    expect: [
      "pass haproxy.cfg:2:16-30 backend:shop/server:web/process",
      "pass haproxy.cfg:3:17-31 backend:shop/server:api0/process",
      "pass haproxy.cfg:4:17-31 backend:shop/server:api1/process",
      "pass haproxy.cfg:5:17-31 backend:shop/server:chat/process",
    ],
  },
  {
    name: "fails a port of nginx's upstream where nothing listens, however many locations lead there",
    files: {
      "supervisord.conf": ["[supervisord]", "[program:web]", "command=uvicorn shop:app --port 8000"],
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 127.0.0.1:8000; server 127.0.0.1:8001; }",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://shop; }",
        "    location /api/ { proxy_pass http://shop; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:3:26-40 upstream:shop/server:127.0.0.1:8000/process",
      "fail nginx.conf:3:49-63 nginx's upstream shop has server 127.0.0.1:8001, where nothing in these files listens; start a process there or remove the line.",
    ],
  },
  {
    name: "passes an nginx that leads to HAProxy's frontend",
    files: {
      "haproxy.cfg": ["frontend shop", "    bind 127.0.0.1:8080"],
      "nginx.conf": ["events {}", "http { server { listen 80; location / { proxy_pass http://127.0.0.1:8080; } } }"],
    },
    expect: ["pass nginx.conf:2:59-73 server:80/location://proxy_pass/process"],
  },
  {
    name: "leaves out another address of one server of nginx, and a group of which nginx itself is all that is known",
    files: {
      "supervisord.conf": ["[supervisord]", "[program:web]", "command=uvicorn shop:app --port 8000"],
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream own { server 127.0.0.1:8090; server 127.0.0.1:8091; }",
        "  server { listen 8090; location / { proxy_pass http://127.0.0.1:8000; } location /m/ { proxy_pass http://127.0.0.1:9; } }",
        "  server { listen 80; location / { proxy_pass http://own; } }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:4:56-70 server:8090/location://proxy_pass/process"],
  },
  {
    name: "fails a name that no service has",
    files: {
      "compose.yaml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
        "  shop:",
        "    image: shop",
        "    container_name: shop-main",
      ],
      "haproxy.cfg": [
        "backend shop",
        "    server shop1 shop:8000 check",
        "    server shop2 shop-main:8000 check",
        "    server shop3 store:8000 check",
        "    server shop4 shop-3:8000 check",
        "    server shop5 shop.example.org:8000 check",
        "    server shop6 tent:8000 backup",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:18-28 Backend shop has server shop3 at store:8000, and no compose file here has a service of that name, so it is not found; mend the name or add the service.",
    ],
  },
  {
    name: "fails it for nginx, too",
    files: {
      "docker-compose.yml": [
        "services:",
        "  web:",
        "    image: nginx",
        "    volumes:",
        "      - ./shop.conf:/etc/nginx/conf.d/default.conf",
        "  shop:",
        "    image: shop",
      ],
      "shop.conf": [
        "server {",
        "  listen 80;",
        "  location / { proxy_pass http://shop:8000; }",
        "  location /api { proxy_pass http://store:8000; }",
        "}",
      ],
    },
    expect: [
      "fail shop.conf:4:37-47 nginx's server 80 has server store:8000, and no compose file here has a service of that name, so it is not found; mend the name or add the service.",
    ],
  },
  {
    name: "leaves out networks that others are in",
    files: {
      "compose.yaml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
        "networks:",
        "  default:",
        "    external: true",
      ],
      "haproxy.cfg": ["backend shop", "    server shop1 store:8000 check"],
    },
    expect: [],
  },
  {
    name: "leaves out services that do not stand on lines of their own",
    files: {
      "compose.yaml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
        "  store: { image: shop }",
      ],
      "haproxy.cfg": ["backend shop", "    server shop1 store:8000 check"],
    },
    expect: [],
  },
  {
    name: "leaves out names that another file beside it may have",
    files: {
      "compose.yaml": [
        "services:",
        "  balancer:",
        "    image: haproxy:3.0",
        "    volumes:",
        "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
      ],
      "production.yaml": ["services:", "  store:", "    image: shop"],
      "haproxy.cfg": ["backend shop", "    server shop1 store:8000 check"],
    },
    expect: [],
  },
]);
