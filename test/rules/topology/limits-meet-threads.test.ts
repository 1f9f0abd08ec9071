import rule from "../../../rules/topology/limits-meet-threads.ts";
import { cases } from "../../cases.ts";

cases("topology/limits-meet-threads", rule, [
  {
    name: "fails a limit above a Zope's threads, and passes one that meets them",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 127.0.0.1:8081",
        "zserver-threads = 2",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 127.0.0.1:8082",
        "zserver-threads = 4",
      ],
      "haproxy.cfg": [
        "backend plone",
        "    server instance1 127.0.0.1:8081 check maxconn 4",
        "    server instance2 127.0.0.1:8082 check maxconn 4",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:43-52 Backend plone gives server instance1 at 127.0.0.1:8081 4 requests at a time, and Zope instance1 works on 2, so the others wait inside it while another may be free; limit it to 2.",
      "pass haproxy.cfg:3:43-52 backend:plone/server:instance2/slots",
    ],
  },
  {
    name: "says once what copies of one program share, by nginx's limit as well",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -w 2 --threads 4 --bind 127.0.0.1:800%(process_num)d",
        "numprocs=2",
        "process_name=web%(process_num)d",
      ],
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 127.0.0.1:8000 max_conns=500; server 127.0.0.1:8001 max_conns=500; }",
        "  server { listen 80; location / { proxy_pass http://shop; } }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:3:12-16 nginx's upstream shop gives 2 servers (127.0.0.1:8000 and 127.0.0.1:8001) 500 requests at a time, which work on 8 each, so the others wait inside while another may be free; limit them to 8.",
    ],
  },
  {
    name: "passes limits that meet the workers of Gunicorn",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -w 4 --bind 127.0.0.1:8000",
        "[program:api]",
        "command=gunicorn api.wsgi --workers=8 --bind 127.0.0.1:8001",
      ],
      "haproxy.cfg": [
        "backend web",
        "    server web 127.0.0.1:8000 maxconn 4",
        "    server api 127.0.0.1:8001 maxconn 8",
      ],
    },
    expect: [
      "pass haproxy.cfg:2:31-40 backend:web/server:web/slots",
      "pass haproxy.cfg:3:31-40 backend:web/server:api/slots",
    ],
  },
  {
    name: "leaves out a server alone, workers of an event loop, and what says no number",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -w 2 --bind 127.0.0.1:8000",
        "[program:api]",
        "command=gunicorn api.asgi -w 2 -k uvicorn.workers.UvicornWorker --bind 127.0.0.1:8001",
        "[program:desk]",
        "command=gunicorn desk.wsgi --bind 127.0.0.1:8002",
      ],
      "haproxy.cfg": [
        "backend web",
        "    server web 127.0.0.1:8000 maxconn 100",
        "backend others",
        "    server api 127.0.0.1:8001 maxconn 100",
        "    server desk 127.0.0.1:8002 maxconn 100",
      ],
    },
    expect: [],
  },
  {
    name: "fails limits above the threads of uWSGI, Puma and Waitress",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:shop]",
        "command=uwsgi --ini etc/shop.ini --http-socket 127.0.0.1:8001",
        "[program:desk]",
        "command=puma -w 2 -t 1:5 -b tcp://127.0.0.1:8002",
        "[program:api]",
        "command=waitress-serve --listen=127.0.0.1:8003 --threads=6 api:app",
      ],
      "etc/shop.ini": ["[uwsgi]", "module = shop.wsgi", "processes = 4", "threads = 2"],
      "haproxy.cfg": [
        "backend web",
        "    server shop 127.0.0.1:8001 maxconn 20",
        "    server desk 127.0.0.1:8002 maxconn 20",
        "    server api 127.0.0.1:8003 maxconn 20",
      ],
    },
    expect: [
      "fail haproxy.cfg:1:9-12 Backend web gives 3 servers (shop, desk and api) 20 requests at a time, which work on 6 to 10 each, so the others wait inside while another may be free; limit them to 6 to 10.",
    ],
  },
  {
    name: "leaves out a uWSGI of an event loop or of a file that is not here, and a Puma that its own file may tell",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:shop]",
        "command=uwsgi --ini etc/shop.ini --http-socket 127.0.0.1:8001",
        "[program:desk]",
        "command=puma -t 1:5 -b tcp://127.0.0.1:8002",
        "[program:api]",
        "command=uwsgi --ini /etc/api.ini --http-socket 127.0.0.1:8003",
      ],
      "etc/shop.ini": ["[uwsgi]", "gevent = 100", "processes = 4"],
      "config/puma.rb": ["workers 4"],
      "haproxy.cfg": [
        "backend web",
        "    server shop 127.0.0.1:8001 maxconn 20",
        "    server desk 127.0.0.1:8002 maxconn 20",
        "    server api 127.0.0.1:8003 maxconn 20",
      ],
    },
    expect: [],
  },
  {
    name: "passes limits that meet the workers of units",
    files: {
      "shop.service": ["[Service]", "ExecStart=/srv/shop/bin/gunicorn -w 4 --bind 127.0.0.1:8000 shop.wsgi"],
      "desk.service": ["[Service]", "ExecStart=/srv/desk/bin/gunicorn -w 2 --bind 127.0.0.1:8001 desk.wsgi"],
      "haproxy.cfg": [
        "backend web",
        "    server shop 127.0.0.1:8000 maxconn 4",
        "    server desk 127.0.0.1:8001 maxconn 4",
      ],
    },
    expect: [
      "pass haproxy.cfg:2:32-41 backend:web/server:shop/slots",
      "fail haproxy.cfg:3:32-41 Backend web gives server desk at 127.0.0.1:8001 4 requests at a time, and desk.service works on 2, so the others wait inside it while another may be free; limit it to 2.",
    ],
  },
]);
