import rule from "../../../rules/supervisor/directory.ts";
import { cases } from "../../cases.ts";

cases("supervisor/directory", rule, [
  {
    name: "fails what a distribution's supervisord starts in /, and asks where a module may be installed",
    files: {
      "etc/supervisor/supervisord.conf": ["[supervisord]", "[include]", "files=/etc/supervisor/conf.d/*.conf"],
      "etc/supervisor/conf.d/shop.conf": [
        "[program:clock]",
        "command=bundle exec clockwork clock.rb",
        "[program:billing]",
        "command=java -Xmx1g -jar billing.jar",
        "[program:beat]",
        "command=/srv/shop/venv/bin/celery -A shop beat",
      ],
    },
    expect: [
      "fail etc/supervisor/conf.d/shop.conf:2:21-30 Program clock looks for a Gemfile where it is started, and without directory= that is / after a boot; set directory=.",
      "fail etc/supervisor/conf.d/shop.conf:4:26-37 Program billing looks for billing.jar where it is started, and without directory= that is / after a boot; set directory=.",
      "unknown etc/supervisor/conf.d/shop.conf:5:1-15 Program beat looks for the module shop where it is started, and nothing says where that is; directory= settles it.",
    ],
  },
  {
    name: "passes a folder, of the program or of supervisord",
    files: {
      "etc/supervisor/supervisord.conf": [
        "[supervisord]",
        "directory=/srv/shop",
        "[program:beat]",
        "command=/srv/shop/venv/bin/celery -A shop beat",
        "[program:web]",
        "command=/srv/shop/venv/bin/gunicorn shop.wsgi:application",
        "directory=/srv/shop/app",
      ],
    },
    expect: [
      "pass etc/supervisor/supervisord.conf:2:11-20 program:beat",
      "pass etc/supervisor/supervisord.conf:7:11-24 program:web",
    ],
  },
  {
    name: "asks where a supervisord of one's own is started",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/venv/bin/gunicorn shop.wsgi:application",
        "[program:api]",
        "command=node server.js",
      ],
    },
    expect: [
      "unknown s.conf:2:1-14 2 programs (web and api) look for their modules or files where they are started, and nothing says where that is; directory= settles it.",
    ],
  },
  {
    name: "leaves commands alone that go to a folder, or look nowhere",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        'command=/bin/bash -c "cd /srv/shop && exec venv/bin/gunicorn shop.wsgi"',
        "[program:b]",
        "command=/srv/shop/venv/bin/gunicorn --chdir /srv/shop/app shop.wsgi",
        "[program:c]",
        "command=java -jar /srv/orders/orders.jar",
        "[program:d]",
        "command=/usr/bin/memcached -l 127.0.0.1",
      ],
    },
    expect: [],
  },
  {
    name: "leaves an image to its WORKDIR",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=python app.py"],
      Dockerfile: ["FROM python:3.12", "WORKDIR /srv/app"],
    },
    expect: [],
  },
]);
