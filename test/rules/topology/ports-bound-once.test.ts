import rule from "../../../rules/topology/ports-bound-once.ts";
import { cases } from "../../cases.ts";

cases("topology/ports-bound-once", rule, [
  {
    name: "fails an old program on the port of the new one",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn shop.wsgi -b 0.0.0.0:8001",
        "[program:web-old]",
        "command=/srv/old/bin/gunicorn shop.wsgi --bind=127.0.0.1:8001",
      ],
    },
    expect: [
      "pass s.conf:3:45-57 program:web/port:8001",
      "fail s.conf:5:41-62 Programs web and web-old both bind port 8001, so only one of them starts; give web-old its own port or remove it.",
    ],
  },
  {
    name: "passes programs with ports of their own, or one port on two addresses",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:8001",
        "[program:b]",
        "command=uvicorn api:app --port 8002",
        "[program:c]",
        "command=puma -b tcp://10.0.0.4:8001",
      ],
    },
    expect: [
      "pass s.conf:3:31-45 program:a/port:8001",
      "pass s.conf:5:32-36 program:b/port:8002",
      "pass s.conf:7:17-36 program:c/port:8001",
    ],
  },
  {
    name: "fails copies on one port",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=uvicorn api:app --host 0.0.0.0 --port 9000",
        "numprocs=3",
        "process_name=api%(process_num)d",
      ],
    },
    expect: [
      "fail s.conf:3:47-51 All 3 copies of program api bind port 9000, so only one of them starts; put %(process_num)d into the port.",
    ],
  },
  {
    name: "passes copies with a number in the port, and those that share a socket",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=uvicorn api:app --port 90%(process_num)02d",
        "numprocs=2",
        "process_name=api%(process_num)d",
        "[program:web]",
        "command=gunicorn shop.wsgi --reuse-port -b :8000",
        "numprocs=2",
        "process_name=web%(process_num)d",
      ],
    },
    expect: ["pass s.conf:3:32-51 program:api/port:9000"],
  },
  {
    name: "fails two services of different kinds, and leaves out one that does not start",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:cache]",
        "command=redis-server --port 5555",
        "[program:flower]",
        "command=celery -A shop flower --port=5555",
        "[program:spare]",
        "command=redis-server --port 5555",
        "autostart=false",
      ],
    },
    expect: [
      "pass s.conf:3:29-33 program:cache/port:5555",
      "fail s.conf:5:31-42 Programs cache and flower both bind port 5555, so only one of them starts; give flower its own port or remove it.",
    ],
  },
  {
    name: "fails a program on the port of another one's second copy",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=uvicorn api:app --port 90%(process_num)02d",
        "numprocs=2",
        "numprocs_start=1",
        "process_name=api%(process_num)d",
        "[program:desk]",
        "command=uvicorn desk:app --port 9002",
      ],
    },
    expect: [
      "pass s.conf:3:32-51 program:api/port:9001",
      "fail s.conf:8:33-37 Programs api and desk both bind port 9002, so only one of them starts; give desk its own port or remove it.",
    ],
  },
  {
    name: "fails two Gunicorns of one file, and passes a shared socket",
    files: {
      "app/gunicorn.conf.py": "bind = '127.0.0.1:8000'",
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -c app/gunicorn.conf.py",
        "[program:web-en]",
        "command=gunicorn shop_en.wsgi -c app/gunicorn.conf.py",
        "[program:api]",
        "command=gunicorn api.wsgi -b unix:/run/api.sock",
      ],
    },
    expect: [
      "pass s.conf:3:31-51 program:web/port:8000",
      "fail s.conf:5:34-54 Programs web and web-en both bind port 8000, so only one of them starts; give web-en its own port or remove it.",
    ],
  },
  {
    name: "fails an HAProxy on the port of the nginx that leads to it",
    files: {
      "nginx.conf": ["events {}", "http { server { listen 8080; location / { proxy_pass http://127.0.0.1:8081; } } }"],
      "haproxy.cfg": ["frontend shop", "    bind 127.0.0.1:8081", "frontend old", "    bind *:8080"],
    },
    expect: [
      "pass haproxy.cfg:2:10-24 haproxy:shop/port:8081/bound",
      "pass haproxy.cfg:4:10-16 haproxy:old/port:8080/bound",
      "fail nginx.conf:2:24-28 HAProxy's old and nginx both bind port 8080 of one machine, so only one of them starts; give nginx another port.",
    ],
  },
  {
    name: "fails two Zopes that one supervisord starts on one port",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2 debug",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 127.0.0.1:8081",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 127.0.0.1:8081",
        "[debug]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 127.0.0.1:8081",
      ],
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=/srv/plone/bin/instance1 console",
        "[program:instance2]",
        "command=/srv/plone/bin/instance2 console",
      ],
    },
    expect: [
      "pass buildout.cfg:5:16-30 part:instance1/port:8081/bound",
      "fail buildout.cfg:8:16-30 Zope instance1 and Zope instance2 both bind port 8081 of one machine, so only one of them starts; give Zope instance2 another port.",
    ],
  },
  {
    name: "leaves out what nothing shows to be on one machine, and passes what shares a port at two addresses",
    files: {
      "nginx.conf": ["events {}", "http { server { listen 80; } server { listen 80; server_name shop; } }"],
      "haproxy.cfg": ["frontend shop", "    bind *:80"],
      "deep/nginx.conf": [
        "events {}",
        "http { server { listen 10.0.0.9:8080; location / { proxy_pass http://127.0.0.1:8080; } } }",
      ],
      "deep/haproxy.cfg": ["frontend shop", "    bind 127.0.0.1:8080"],
    },
    expect: [
      "pass deep/haproxy.cfg:2:10-24 haproxy:shop/port:8080/bound",
      "pass deep/nginx.conf:2:24-37 nginx:10.0.0.9:8080/port:8080/bound",
    ],
  },
  {
    name: "asks about the one port that a condition may bind, and about each where a port is filled in",
    files: {
      "a/nginx.conf": [
        "events {}",
        "http { server { listen 8080; location / { proxy_pass http://127.0.0.1:8081; } } }",
      ],
      "a/haproxy.cfg": [
        "frontend shop",
        "    bind 127.0.0.1:8081",
        ".if defined(OLD)",
        "frontend old",
        "    bind *:8080",
        ".endif",
      ],
      "b/nginx.conf": [
        "events {}",
        "http { server { listen 9080; location / { proxy_pass http://127.0.0.1:9081; } } }",
      ],
      "b/haproxy.cfg": ["frontend shop", "    bind 127.0.0.1:9081", "frontend old", "    bind *:${OLD_PORT}"],
    },
    expect: [
      "pass a/haproxy.cfg:2:10-24 haproxy:shop/port:8081/bound",
      "unknown a/haproxy.cfg:3:1-17 Whether defined(OLD) holds is not known here; declare HAProxy's version, or look at the host.",
      "unknown b/haproxy.cfg:4:10-23 The environment variable OLD_PORT is not seen here; the value depends on it.",
    ],
  },
  {
    name: "asks nothing about an HAProxy alone whose port is filled in",
    files: { "haproxy.cfg": ["frontend shop", "    bind *:{{ port }}", "frontend desk", "    bind *:8081"] },
    expect: [],
  },
]);
