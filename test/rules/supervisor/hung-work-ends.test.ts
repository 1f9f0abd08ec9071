import rule from "../../../rules/supervisor/hung-work-ends.ts";
import { cases } from "../../cases.ts";

cases("supervisor/hung-work-ends", rule, [
  {
    name: "fails Gunicorn without a time-out",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=/srv/shop/bin/gunicorn shop.wsgi --timeout 0"],
    },
    expect: [
      "fail s.conf:3:42-51 Program web never ends a worker that hangs (--timeout 0), so one after the other is lost; write the longest time that one takes.",
    ],
  },
  {
    name: "fails a queue without a time-out",
    files: {
      "s.conf": ["[supervisord]", "[program:queue]", "command=php /srv/shop/artisan queue:work --timeout=0"],
    },
    expect: [
      "fail s.conf:3:42-53 Program queue never ends a job that hangs (--timeout=0), so one after the other is lost; write the longest time that one takes.",
    ],
  },
  {
    name: "passes a time, and leaves asynchronous workers alone",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn shop.wsgi -t 30",
        "[program:ws]",
        "command=/srv/shop/bin/gunicorn -k gevent --timeout 0 shop.wsgi",
      ],
    },
    expect: ["pass s.conf:3:42-44 program:web"],
  },
  {
    name: "asks about one on the port of its platform, which may end requests by itself",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=gunicorn --bind :%(ENV_PORT)s --timeout 0 shop.wsgi"],
    },
    expect: [
      "unknown s.conf:3:39-48 Program web never ends a worker that hangs (--timeout 0), unless its platform ends the request; a time of its own settles it.",
    ],
  },
]);
