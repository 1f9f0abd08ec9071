import rule from "../../../rules/supervisor/stop-reaches-program.ts";
import { cases } from "../../cases.ts";

cases("supervisor/stop-reaches-program", rule, [
  {
    name: "fails a program that sh starts without exec",
    files: { "s.conf": ["[supervisord]", "[program:web]", 'command=sh -c "cd /srv/shop && bin/gunicorn shop.wsgi"'] },
    expect: [
      "fail s.conf:3:9-11 A stop of program web ends sh alone and leaves what it started running; write exec before the program, or stopasgroup=true.",
    ],
  },
  {
    name: "passes a shell that becomes the program",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", 'command=sh -c "cd /srv/shop && exec bin/gunicorn shop.wsgi"'],
    },
    expect: ["pass s.conf:3:9-11 program:web"],
  },
  {
    name: "passes bash, which becomes its last command by itself",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", 'command=/bin/bash -c "cd /srv/shop; bin/gunicorn shop.wsgi"'],
    },
    expect: ["pass s.conf:3:9-18 program:web"],
  },
  {
    name: "fails bash with a redirect, which keeps it waiting",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        'command=bash -c "bin/gunicorn shop.wsgi >> /srv/shop/web.log 2>&1"',
      ],
    },
    expect: [
      "fail s.conf:3:9-13 A stop of program web ends bash alone and leaves what it started running; write exec before the program, or stopasgroup=true.",
    ],
  },
  {
    name: "fails bash with a pipe",
    files: {
      "s.conf": ["[supervisord]", "[program:api]", "command=bash -c 'node api.js 2>&1 | tee -a /srv/api/api.log'"],
    },
    expect: [
      "fail s.conf:3:9-13 A stop of program api ends bash alone and leaves what it started running; write exec before the program, or stopasgroup=true.",
    ],
  },
  {
    name: "passes a shell whose group gets the signal",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", 'command=sh -c "bin/gunicorn shop.wsgi"', "stopasgroup=true"],
    },
    expect: ["pass s.conf:4:13-17 program:web"],
  },
  {
    name: "reads a script of the checkout through",
    files: {
      "s.conf": ["[supervisord]", "[program:orders]", "command=/opt/orders/run.sh"],
      "orders/run.sh": ["#!/bin/sh", "export LANG=C", "java -jar orders.jar"],
    },
    expect: [
      "fail s.conf:3:9-27 A stop of program orders ends /opt/orders/run.sh alone and leaves what it started running; write exec before the program, or stopasgroup=true.",
    ],
  },
  {
    name: "passes a script that ends with exec",
    files: {
      "s.conf": ["[supervisord]", "[program:orders]", "command=/opt/orders/run.sh"],
      "orders/run.sh": ["#!/bin/sh", "export LANG=C", "exec java -jar orders.jar"],
    },
    expect: ["pass s.conf:3:9-27 program:orders"],
  },
  {
    name: "says nothing of a script that hands signals on by itself",
    files: {
      "s.conf": ["[supervisord]", "[program:orders]", "command=/opt/orders/run.sh"],
      "orders/run.sh": ["#!/bin/sh", "trap 'kill $pid' TERM", "java -jar orders.jar & pid=$!", "wait $pid"],
    },
    expect: [],
  },
  {
    name: "reads a script that calls itself once",
    files: {
      "s.conf": ["[supervisord]", "[program:orders]", "command=/opt/orders/run.sh"],
      "orders/run.sh": ["#!/bin/sh", "/opt/orders/run.sh"],
    },
    expect: [
      "fail s.conf:3:9-27 A stop of program orders ends /opt/orders/run.sh alone and leaves what it started running; write exec before the program, or stopasgroup=true.",
    ],
  },
  {
    name: "makes one finding of the shells of a file",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        'command=sh -c "bin/gunicorn shop.wsgi"',
        "[program:jobs]",
        'command=sh -c "bin/celery -A shop worker"',
      ],
    },
    expect: [
      "fail s.conf:3:9-11 A stop of 2 programs (web and jobs) ends sh alone and leaves what they started running; write exec before the program, or stopasgroup=true.",
    ],
  },
  {
    name: "fails npm, which leaves node behind",
    files: { "s.conf": ["[supervisord]", "[program:api]", "command=npm start", "stopasgroup=true"] },
    expect: [
      "fail s.conf:3:9-12 A stop of program api ends npm at once and leaves node running on its port; start node itself, or write exec in the script of package.json.",
    ],
  },
  {
    name: "passes npm with a script that becomes node",
    files: {
      "s.conf": ["[supervisord]", "[program:api]", "command=npm start"],
      "package.json": ['{ "scripts": { "start": "exec node api.js" } }'],
    },
    expect: ["pass s.conf:3:9-12 program:api"],
  },
  {
    name: "fails su, which leaves its child running",
    files: { "s.conf": ["[supervisord]", "[program:web]", 'command=su shop -c "bin/gunicorn shop.wsgi > web.log"'] },
    expect: [
      "fail s.conf:3:9-11 A stop of program web ends su and leaves what it started running; write user= in the section instead.",
    ],
  },
  {
    name: "fails mysqld_safe without its group and passes it with",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:db]",
        "command=/usr/bin/mysqld_safe",
        "[program:db2]",
        "command=/usr/bin/mysqld_safe --port=3307",
        "stopasgroup=true",
      ],
    },
    expect: [
      "fail s.conf:3:9-29 /usr/bin/mysqld_safe of program db takes no notice of TERM and is killed, which leaves the database running; write stopasgroup=true, or start the server itself.",
      "pass s.conf:6:13-17 program:db2",
    ],
  },
  {
    name: "fails a Celery worker whose children get the signal, too",
    files: {
      "s.conf": ["[supervisord]", "[program:jobs]", "command=bin/celery -A shop worker", "stopasgroup=true"],
    },
    expect: [
      "fail s.conf:4:13-17 stopasgroup of program jobs sends the stop signal to the children of the Celery worker, too, which lose the tasks that they work on; set stopasgroup=false and killasgroup=true.",
    ],
  },
  {
    name: "passes a Celery worker that gets INT, which its children ignore, and one without children",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:jobs]",
        "command=bin/celery -A shop worker",
        "stopasgroup=true",
        "stopsignal=INT",
        "[program:serial]",
        "command=bin/celery -A shop worker -P solo",
        "stopasgroup=true",
      ],
    },
    expect: ["pass s.conf:4:13-17 program:jobs"],
  },
  {
    name: "passes bash that reads the output of another command",
    files: {
      "s.conf": ["[supervisord]", "[program:proxy]", "command=bash -c 'exec-proxy -c <(jq .local /etc/p.json)'"],
    },
    expect: ["pass s.conf:3:9-13 program:proxy"],
  },
  {
    name: "fails a lock that hands no signal on, and passes one that becomes the program",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:feed]",
        "command=/usr/bin/flock -n /run/feed.lock /srv/bin/feed --all",
        "[program:mail]",
        "command=/usr/bin/flock --no-fork /run/mail.lock /bin/sh -c 'exec /srv/bin/mail'",
      ],
    },
    expect: [
      "fail s.conf:3:9-23 A stop of program feed ends /usr/bin/flock alone and leaves what it started running; write /usr/bin/flock --no-fork.",
      "pass s.conf:5:49-56 program:mail",
    ],
  },
  {
    name: "fails npx, which is gone before what it started",
    files: { "s.conf": ["[supervisord]", "[program:front]", "command=npx --yes serve -s build"] },
    expect: [
      "fail s.conf:3:9-12 A stop of program front ends npx at once and leaves node running on its port; start node itself, or write exec in the script of package.json.",
    ],
  },
  {
    name: "passes a shell of Alpine, which becomes the last command that it is given",
    files: {
      Dockerfile: ["FROM python:3.12-alpine AS base", "RUN apk add supervisor", "FROM base", "COPY . /srv"],
      "s.conf": ["[supervisord]", "[program:web]", 'command=sh -c "cd /srv/shop && bin/gunicorn shop.wsgi 2>&1"'],
    },
    expect: ["pass s.conf:3:9-11 program:web"],
  },
  {
    name: "fails the same shell where Alpine only builds what the image holds",
    files: {
      Dockerfile: [
        "FROM node:22-alpine AS assets",
        "RUN npm ci",
        "FROM debian:12-slim",
        "COPY --from=assets /srv /srv",
      ],
      "s.conf": ["[supervisord]", "[program:web]", 'command=sh -c "cd /srv/shop && bin/gunicorn shop.wsgi 2>&1"'],
    },
    expect: [
      "fail s.conf:3:9-11 A stop of program web ends sh alone and leaves what it started running; write exec before the program, or stopasgroup=true.",
    ],
  },
  {
    name: "leaves a job alone that ends by itself, and asks it of a service that does not start again",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:migrate]",
        'command=bash -c "python manage.py migrate && python manage.py loaddata shop"',
        "startsecs=0",
        "[program:web]",
        'command=sh -c "bin/gunicorn shop.wsgi"',
        "startsecs=0",
      ],
    },
    expect: [
      "fail s.conf:6:9-11 A stop of program web ends sh alone and leaves what it started running; write exec before the program, or stopasgroup=true.",
    ],
  },
]);
