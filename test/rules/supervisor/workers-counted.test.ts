import rule from "../../../rules/supervisor/workers-counted.ts";
import { cases } from "../../cases.ts";

cases("supervisor/workers-counted", rule, [
  {
    name: "fails one sync worker",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=/srv/shop/bin/gunicorn shop.wsgi -b 127.0.0.1:8001"],
    },
    expect: [
      "fail s.conf:3:9-31 Program web runs one sync worker, which answers one request at a time; write -w and --threads.",
    ],
  },
  {
    name: "passes a number on the command line or in a variable",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn -w 4 shop.wsgi",
        "[program:api]",
        "command=/srv/shop/bin/gunicorn --workers=1 --threads=8 api.wsgi",
        "[program:old]",
        "command=/srv/shop/bin/gunicorn old.wsgi",
        'environment=WEB_CONCURRENCY="3"',
        "[program:mail]",
        "command=/srv/shop/bin/celery -A shop worker -c 4",
      ],
    },
    expect: [
      "pass s.conf:3:32-34 program:web",
      "pass s.conf:5:32-43 program:api",
      "pass s.conf:8:29-32 program:old",
      "pass s.conf:10:45-47 program:mail",
    ],
  },
  {
    name: "leaves configuration files and other kinds of workers alone",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn -c /srv/shop/gunicorn.py shop.wsgi",
        "[program:ws]",
        "command=/srv/shop/bin/gunicorn -k uvicorn.workers.UvicornWorker shop.asgi",
      ],
    },
    expect: [],
  },
  {
    name: "asks about children of several Celery workers, and not of one alone",
    files: {
      "a.conf": [
        "[supervisord]",
        "[program:mail]",
        "command=/srv/shop/bin/celery -A shop worker -Q mail",
        "[program:thumbs]",
        "command=/srv/shop/bin/celery -A shop worker -Q thumbs",
      ],
      "b/supervisord.conf": ["[supervisord]", "[program:alone]", "command=/srv/shop/bin/celery -A shop worker"],
    },
    expect: [
      "unknown a.conf:3:9-29 2 programs (mail and thumbs) run a child for each processor each, unless worker_concurrency is set; -c settles it.",
    ],
  },
  {
    name: "asks about copies of one",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:mail]",
        "command=/srv/shop/bin/celery -A shop worker",
        "numprocs=4",
        "process_name=%(program_name)s_%(process_num)s",
      ],
    },
    expect: [
      "unknown s.conf:3:9-29 Program mail runs 4 copies, each with a child for each processor unless worker_concurrency is set; -c settles it.",
    ],
  },
  {
    name: "fails pm2 with a worker for each processor beside others, and passes it alone",
    files: {
      "a.conf": [
        "[supervisord]",
        "[program:api]",
        "command=pm2-runtime start app.js -i max",
        "[program:front]",
        "command=node front.js",
      ],
      "b/supervisord.conf": ["[supervisord]", "[program:lone]", "command=pm2-runtime start app.js -i max"],
    },
    expect: [
      "fail a.conf:3:34-36 Program api runs a worker for each processor, by -i, and is not alone on its host; write a number.",
      "pass b/supervisord.conf:3:34-36 program:lone",
    ],
  },
]);
