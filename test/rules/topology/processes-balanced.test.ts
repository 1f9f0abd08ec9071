import rule from "../../../rules/topology/processes-balanced.ts";
import { cases } from "../../cases.ts";

cases("topology/processes-balanced", rule, [
  {
    name: "fails a copy that the balancer was not told of",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:800%(process_num)d",
        "numprocs=3",
        "process_name=web%(process_num)d",
      ],
      "haproxy.cfg": [
        "global",
        "backend shop",
        "    server web0 127.0.0.1:8000 check",
        "    server web1 127.0.0.1:8001 check",
      ],
    },
    expect: [
      "pass haproxy.cfg:3:17-31 program:web/process:web0/port:8000/balanced",
      "pass haproxy.cfg:4:17-31 program:web/process:web1/port:8001/balanced",
      "fail supervisord.conf:3:31-59 Backend shop has process web:web0 and not process web:web2 at port 8002, which runs and gets no requests; add a server or stop it.",
    ],
  },
  {
    name: "says several copies once",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:800%(process_num)d",
        "numprocs=4",
        "process_name=web%(process_num)d",
      ],
      "haproxy.cfg": [
        "global",
        "backend shop",
        "    server web0 127.0.0.1:8000 check",
        "    server web1 127.0.0.1:8001 check",
      ],
    },
    expect: [
      "pass haproxy.cfg:3:17-31 program:web/process:web0/port:8000/balanced",
      "pass haproxy.cfg:4:17-31 program:web/process:web1/port:8001/balanced",
      "fail haproxy.cfg:2:9-13 Backend shop has process web:web0 and not 2 of its kind (process web:web2 and process web:web3), which run and get no requests; add servers or stop them.",
    ],
  },
  {
    name: "passes copies that are all balanced, one of them as a spare",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:800%(process_num)d",
        "numprocs=2",
        "process_name=web%(process_num)d",
      ],
      "haproxy.cfg": [
        "global",
        "backend shop",
        "    server web0 127.0.0.1:8000 check",
        "    server web1 127.0.0.1:8001 check backup",
      ],
    },
    expect: [
      "pass haproxy.cfg:3:17-31 program:web/process:web0/port:8000/balanced",
      "pass haproxy.cfg:4:17-31 program:web/process:web1/port:8001/balanced",
    ],
  },
  {
    name: "leaves out what has a name of its own, and families that no server names",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web1]",
        "command=uvicorn shop:app --port 8000",
        "[program:web-import]",
        "command=uvicorn shop:app --port 8001",
        "[program:search1]",
        "command=uvicorn search:app --port 9001",
        "[program:search2]",
        "command=uvicorn search:app --port 9002",
      ],
      "haproxy.cfg": ["global", "backend shop", "    server web1 127.0.0.1:8000 check"],
    },
    expect: [],
  },
  {
    name: "fails a Zope that was added to the buildout alone",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2 instance-debug",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 127.0.0.1:8081",
        "[instance2]",
        "<= instance1",
        "http-address = 127.0.0.1:8082",
        "[instance-debug]",
        "<= instance1",
        "http-address = 127.0.0.1:8089",
      ],
      "haproxy.cfg": ["global", "backend shop", "    server instance1 127.0.0.1:8081 check"],
    },
    expect: [
      "pass haproxy.cfg:3:22-36 part:instance1/port:8081/balanced",
      "fail buildout.cfg:8:16-30 Backend shop has Zope instance1 and not Zope instance2 at port 8082, which runs and gets no requests; add a server or stop it.",
    ],
  },
  {
    name: "asks where a server's address is filled in",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:800%(process_num)d",
        "numprocs=2",
        "process_name=web%(process_num)d",
      ],
      "haproxy.cfg": [
        "global",
        "backend shop",
        "    server web0 127.0.0.1:8000 check",
        "    server web1 127.0.0.1:{{ port }} check",
      ],
    },
    expect: [
      "pass haproxy.cfg:3:17-31 program:web/process:web0/port:8000/balanced",
      "unknown supervisord.conf:3:31-59 A template fills this in; the file it makes would settle it.",
    ],
  },
  {
    name: "fails a copy that nginx was not told of",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi --bind 127.0.0.1:800%(process_num)d",
        "numprocs=2",
        "process_name=web%(process_num)d",
      ],
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 127.0.0.1:8000; }",
        "  server { listen 80; location / { proxy_pass http://shop; } }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:3:26-40 program:web/process:web0/port:8000/balanced",
      "fail supervisord.conf:3:35-63 nginx's upstream shop has process web:web0 and not process web:web1 at port 8001, which runs and gets no requests; add a server or stop it.",
    ],
  },
]);
