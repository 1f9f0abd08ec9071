import rule from "../../../rules/supervisor/production-server.ts";
import { cases } from "../../cases.ts";

cases("supervisor/production-server", rule, [
  {
    name: "fails Django's runserver",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=/srv/shop/bin/python manage.py runserver 0:8000"] },
    expect: [
      "fail s.conf:3:30-39 Program web runs Django's runserver, which is not made for visitors' requests; run an application server.",
    ],
  },
  {
    name: "passes a Gunicorn without a debug mode",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=gunicorn shop.wsgi", "environment=DEBUG=False,LANG=C"],
    },
    expect: ["pass s.conf:3:9-17 program:web"],
  },
  {
    name: "fails other servers for developers",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=flask run --host 0.0.0.0",
        "[program:b]",
        "command=php -S 0.0.0.0:80 -t public",
        "[program:c]",
        "command=python3 -m http.server 8080",
        "[program:d]",
        "command=php artisan serve --port=80",
      ],
    },
    expect: [
      "fail s.conf:3:9-14 Program a runs the server of flask run, which is not made for visitors' requests; run an application server.",
      "fail s.conf:5:9-12 Program b runs the server of php -S, which is not made for visitors' requests; run an application server.",
      "fail s.conf:7:20-31 Program c runs Python's http.server, which is not made for visitors' requests; run an application server.",
      "fail s.conf:9:13-20 Program d runs the server of artisan serve, which is not made for visitors' requests; run an application server.",
    ],
  },
  {
    name: "fails a server that reloads",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=uvicorn shop:app --reload"] },
    expect: [
      "fail s.conf:3:26-34 Program web runs with --reload, so it watches its files and starts anew when one changes; drop it.",
    ],
  },
  {
    name: "fails a debug mode in the environment",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=gunicorn shop.wsgi", "environment=DEBUG=True,LANG=C"],
    },
    expect: [
      "fail s.conf:4:19-23 Program web runs with DEBUG=True, which shows strangers the code and settings of a page that fails; turn it off.",
    ],
  },
  {
    name: "fails a development server behind npm",
    files: {
      "s.conf": ["[supervisord]", "[program:front]", "command=npm run dev"],
      "package.json": ['{ "scripts": { "dev": "next dev -p 3000" } }'],
    },
    expect: [
      "fail s.conf:3:17-20 Program front runs a server with hot reloading, which is not made for visitors' requests; run an application server.",
    ],
  },
  {
    name: "asks nothing of other programs, and of an option with a value of its own",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:jobs]",
        "command=celery -A shop worker",
        "environment=DEBUG=true",
        "[program:web]",
        "command=uwsgi --touch-reload /srv/shop/reload",
      ],
    },
    expect: ["pass s.conf:6:9-14 program:web"],
  },
  {
    name: "fails a Zope in debug mode and passes one on the console",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 fg",
        "[program:instance2]",
        "command=bin/instance2 console",
      ],
    },
    expect: [
      "fail s.conf:3:23-25 Program instance1 starts its Zope by fg, which turns the debug mode on and makes pages slow; write console. => console",
      "pass s.conf:5:9-22 program:instance2",
    ],
  },
  {
    name: "fails a script for developers whose package.json is elsewhere, and rails server without an environment",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=/usr/bin/npm run start:dev -- --port 3000",
        "[program:front]",
        'command=/bin/sh -c "PORT=3000 yarn dev"',
        "[program:shop]",
        "command=/srv/shop/bin/bundle exec rails s -b 127.0.0.1",
      ],
    },
    expect: [
      "fail s.conf:3:26-35 Program api runs the script start:dev of package.json, which is not made for visitors' requests; run an application server.",
      "fail s.conf:5:36-39 Program front runs the script dev of package.json, which is not made for visitors' requests; run an application server.",
      "fail s.conf:7:41-42 Program shop runs rails server without RAILS_ENV, which is not made for visitors' requests; run an application server.",
    ],
  },
  {
    name: "passes rails server with an environment, wherever it stands",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=rails server -e production",
        "[program:b]",
        "command=bundle exec rails server",
        'environment=RAILS_ENV="production"',
        "[program:c]",
        'command=/bin/bash -c "RAILS_ENV=staging exec bundle exec rails server"',
        "[program:d]",
        "command=/srv/crm/bin/puma",
        "[program:e]",
        "command=npm start",
      ],
    },
    expect: [
      "pass s.conf:3:9-14 program:a",
      "pass s.conf:5:21-26 program:b",
      "pass s.conf:8:58-63 program:c",
      "pass s.conf:10:9-26 program:d",
    ],
  },
  {
    name: "passes rails server in a container that sets its environment",
    files: {
      "s.conf": ["[supervisord]", "[program:a]", "command=bundle exec rails server"],
      Dockerfile: ["FROM ruby:3.3", "ENV RAILS_ENV=production"],
    },
    expect: ["pass s.conf:3:21-26 program:a"],
  },
  {
    name: "fails a debug mode beside --reload, once each",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn shop.wsgi --reload",
        "environment=DEBUG=True",
      ],
    },
    expect: [
      "fail s.conf:3:42-50 Program web runs with --reload, so it watches its files and starts anew when one changes; drop it.",
      "fail s.conf:4:19-23 Program web runs with DEBUG=True, which shows strangers the code and settings of a page that fails; turn it off.",
    ],
  },
  {
    name: "fails what npx starts for developers, Apache for debuggers and uWSGI that reloads",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:front]",
        "command=npx next dev",
        "[program:pages]",
        "command=/usr/sbin/apache2 -X",
        "[program:api]",
        "command=/usr/bin/uwsgi --ini /srv/api.ini --py-autoreload 1",
        "[program:shop]",
        "command=npx next start",
      ],
    },
    expect: [
      "fail s.conf:3:13-17 Program front runs a server with hot reloading, which is not made for visitors' requests; run an application server.",
      "fail s.conf:5:9-26 Program pages runs Apache in one process for debuggers (-X), which is not made for visitors' requests; run an application server.",
      "fail s.conf:7:43-58 Program api runs with --py-autoreload, so it watches its files and starts anew when one changes; drop it.",
    ],
  },
]);
