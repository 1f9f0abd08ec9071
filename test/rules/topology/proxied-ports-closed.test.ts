import rule from "../../../rules/topology/proxied-ports-closed.ts";
import { cases } from "../../cases.ts";

cases("topology/proxied-ports-closed", rule, [
  {
    name: "fails a Gunicorn on all interfaces behind the proxy of its host",
    files: {
      "supervisord.conf": ["[supervisord]", "[program:web]", "command=gunicorn shop.wsgi -b 0.0.0.0:8000"],
      "haproxy.cfg": ["backend shop", "    server web 127.0.0.1:8000 check"],
    },
    expect: [
      "fail supervisord.conf:3:31-43 HAProxy reaches program web at 127.0.0.1:8000, but it listens on all interfaces, so visitors reach it past the proxy; let it listen at 127.0.0.1:8000 alone.",
    ],
  },
  {
    name: "fails copies on all interfaces, once a backend",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b :800%(process_num)d",
        "numprocs=2",
        "process_name=web%(process_num)d",
      ],
      "haproxy.cfg": ["backend shop", "    server web0 127.0.0.1:8000 check", "    server web1 localhost:8001 check"],
    },
    expect: [
      "fail haproxy.cfg:1:9-13 HAProxy reaches 2 processes (process web:web0 and process web:web1) at loopback addresses, but they listen on all interfaces, so visitors reach them past the proxy; let them listen at 127.0.0.1 alone.",
    ],
  },
  {
    name: "fails Rails on all interfaces at its own port",
    files: {
      "supervisord.conf": ["[supervisord]", "[program:puma]", "command=bundle exec rails server -b 0.0.0.0"],
      "haproxy.cfg": ["backend shop", "    server puma 127.0.0.1:3000 check"],
    },
    expect: [
      "fail supervisord.conf:3:21-26 HAProxy reaches program puma at 127.0.0.1:3000, but it listens on all interfaces, so visitors reach it past the proxy; let it listen at 127.0.0.1:3000 alone.",
    ],
  },
  {
    name: "passes what listens at the loopback address, by its option or by default",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:8000",
        "[program:api]",
        "command=uvicorn api:app --port 8001",
        "[program:desk]",
        "command=java -jar desk.jar --server.port=8002 --server.address=127.0.0.1",
      ],
      "haproxy.cfg": [
        "backend shop",
        "    server web 127.0.0.1:8000 check",
        "    server api 127.0.0.1:8001 check",
        "    server desk 127.0.0.1:8002 check",
      ],
    },
    expect: [
      "pass supervisord.conf:3:31-45 program:web/port:8000/closed",
      "pass supervisord.conf:5:32-36 program:api/port:8001/closed",
      "pass supervisord.conf:7:28-46 program:desk/port:8002/closed",
    ],
  },
  {
    name: "fails a Zope without a host, and passes one with",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8081",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 127.0.0.1:8082",
      ],
      "haproxy.cfg": [
        "backend shop",
        "    server instance1 127.0.0.1:8081 check",
        "    server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "fail buildout.cfg:5:16-20 HAProxy reaches Zope instance1 at 127.0.0.1:8081, but it listens on all interfaces, so visitors reach it past the proxy; let it listen at 127.0.0.1:8081 alone.",
      "pass buildout.cfg:8:16-30 part:instance2/port:8082/closed",
    ],
  },
  {
    name: "passes a Zope 2 whose ip-address is the host's own, and asks where no pin tells of ZServer",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance == 4.3",
        "http-address = 8081",
        "ip-address = 127.0.0.1",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8082",
        "ip-address = 127.0.0.1",
      ],
      "haproxy.cfg": [
        "backend shop",
        "    server instance1 127.0.0.1:8081 check",
        "    server instance2 127.0.0.1:8082 check",
      ],
    },
    expect: [
      "pass buildout.cfg:5:16-20 part:instance1/port:8081/closed",
      "unknown buildout.cfg:9:16-20 ZServer alone reads ip-address, and no pin tells whether it runs here; pin plone.recipe.zope2instance.",
    ],
  },
  {
    name: "leaves out what a balancer of another host reaches, and what tells no host",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 0.0.0.0:8000",
        "[program:api]",
        "command=node main.js --port 3000",
      ],
      "haproxy.cfg": ["backend shop", "    server web 10.0.0.11:8000 check", "    server api 127.0.0.1:3000 check"],
    },
    expect: [],
  },
  {
    name: "leaves out an image, whose ports are closed until they are published",
    files: {
      Dockerfile: "FROM debian:12\nRUN apt-get install -y supervisor haproxy\n",
      "supervisord.conf": ["[supervisord]", "[program:web]", "command=gunicorn shop.wsgi -b 0.0.0.0:8000"],
      "haproxy.cfg": ["backend shop", "    server web 127.0.0.1:8000 check"],
    },
    expect: [],
  },
  {
    name: "fails a proxy on all interfaces behind the proxy of its host, and passes one at the loopback address",
    files: {
      "haproxy.cfg": ["frontend shop", "    bind *:8080", "frontend desk", "    bind 127.0.0.1:8081"],
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; location / { proxy_pass http://127.0.0.1:8080; } }",
        "  server { listen 81; location / { proxy_pass http://127.0.0.1:8081; } }",
        "}",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:10-16 nginx reaches HAProxy's shop at 127.0.0.1:8080, but it listens on all interfaces, so visitors reach it past the proxy; let it listen at 127.0.0.1:8080 alone.",
      "pass haproxy.cfg:4:10-24 haproxy:desk/port:8081/closed",
    ],
  },
  {
    name: "leaves out the pages for everybody that a proxy asks for, too",
    files: {
      "haproxy.cfg": ["frontend www", "    bind *:80", "    default_backend shop", "backend shop"],
      "nginx.conf": ["events {}", "http { server { listen 81; location / { proxy_pass http://127.0.0.1:80; } } }"],
    },
    expect: [],
  },
  {
    name: "leaves out the nginx of another folder",
    files: {
      "shop/nginx.conf": [
        "events {}",
        "http { server { listen 80; location / { proxy_pass http://127.0.0.1:8080; } } }",
      ],
      "desk/nginx.conf": ["events {}", "http { server { listen 8080; } }"],
    },
    expect: [],
  },
]);
