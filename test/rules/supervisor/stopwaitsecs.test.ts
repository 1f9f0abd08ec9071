import rule from "../../../rules/supervisor/stopwaitsecs.ts";
import { cases } from "../../cases.ts";

cases("supervisor/stopwaitsecs", rule, [
  {
    name: "fails a ZEO server with supervisor's default",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/runzeo -C etc/zeo.conf"] },
    expect: [
      "fail s.conf:2:1-14 Program zeo is killed after 10 s, while it writes the index of its storage; set stopwaitsecs=60.",
    ],
  },
  {
    name: "passes a ZEO server with 30 seconds",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/runzeo -C etc/zeo.conf", "stopwaitsecs=30"] },
    expect: ["pass s.conf:4:14-16 program:zeo"],
  },
  {
    name: "fails a PostgreSQL with 59 seconds",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:db]",
        "command=/usr/lib/postgresql/15/bin/postgres -D /srv/db",
        "stopwaitsecs=59",
      ],
    },
    expect: [
      "fail s.conf:4:14-16 Program db is killed after 59 s, while it writes its last checkpoint; set stopwaitsecs=60. => 60",
    ],
  },
  {
    name: "passes a PostgreSQL with 60 seconds",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:db]",
        "command=/usr/lib/postgresql/15/bin/postgres -D /srv/db",
        "stopwaitsecs=60",
      ],
    },
    expect: ["pass s.conf:4:14-16 program:db"],
  },
  {
    name: "fails a Gunicorn that has more grace than supervisord, by its command or by its default",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi --graceful-timeout=90",
        "stopwaitsecs=40",
        "[program:api]",
        "command=gunicorn api.wsgi",
      ],
    },
    expect: [
      "fail s.conf:4:14-16 Program web is killed after 40 s, while it finishes the requests that it works on; set stopwaitsecs=95. => 95",
      "fail s.conf:5:1-14 Program api is killed after 10 s, while it finishes the requests that it works on; set stopwaitsecs=35.",
    ],
  },
  {
    name: "passes a Gunicorn that has less",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=gunicorn shop.wsgi --graceful-timeout 8"],
    },
    expect: ["pass s.conf:2:1-14 program:web"],
  },
  {
    name: "fails workers of one file as one habit",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:mails]",
        "command=php artisan queue:work --queue=mails",
        "[program:bills]",
        "command=php artisan queue:work --queue=bills",
      ],
    },
    expect: [
      "fail s.conf:2:1-16 2 programs (mails and bills) are killed after 10 s, each while it finishes its job; set stopwaitsecs=65.",
    ],
  },
  {
    name: "asks nothing of a Zope, and of a database that is stopped by KILL",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[program:db]",
        "command=mysqld",
        "stopsignal=KILL",
      ],
    },
    expect: [],
  },
  {
    name: "fails workers of RQ and Dramatiq that are killed in the middle of a job",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:mail]",
        "command=/srv/shop/bin/rq worker mail",
        "[program:thumbs]",
        "command=/srv/shop/bin/dramatiq shop.tasks",
      ],
    },
    expect: [
      "fail s.conf:2:1-15 Program mail is killed after 10 s, while it finishes its job; set stopwaitsecs=185.",
      "fail s.conf:4:1-17 Program thumbs is killed after 10 s, while it finishes the messages that it works on; set stopwaitsecs=605.",
    ],
  },
  {
    name: "reads the option of Dramatiq, which is in milliseconds",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:thumbs]",
        "command=/srv/shop/bin/dramatiq --worker-shutdown-timeout 20000 shop.tasks",
        "stopwaitsecs=25",
      ],
    },
    expect: ["pass s.conf:4:14-16 program:thumbs"],
  },
  {
    name: "reads how long Gunicorn takes in its file, and in the one that it finds by itself",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn -c /srv/shop/etc/web.py shop.wsgi",
        "[program:api]",
        "command=/srv/shop/bin/gunicorn shop.api",
      ],
      "etc/web.py": ["workers = 4", "graceful_timeout = 8  # pages are short"],
      "gunicorn.conf.py": ["graceful_timeout = 60"],
    },
    expect: [
      "pass s.conf:2:1-14 program:web",
      "fail s.conf:4:1-14 Program api is killed after 10 s, while it finishes the requests that it works on; set stopwaitsecs=65.",
    ],
  },
  {
    name: "fails a Gunicorn whose file leaves it at the default",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=/srv/shop/bin/gunicorn --config=etc/web.py shop.wsgi"],
      "etc/web.py": ["workers = 4"],
    },
    expect: [
      "fail s.conf:2:1-14 Program web is killed after 10 s, while it finishes the requests that it works on; set stopwaitsecs=35.",
    ],
  },
  {
    name: "does not know what a file says that is not there, or that works it out",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn -c /etc/shop/web.py shop.wsgi",
        "[program:api]",
        "command=/srv/shop/bin/gunicorn -c etc/api.py shop.api",
      ],
      "etc/api.py": ["timeout = 20", "graceful_timeout = timeout * 2"],
    },
    expect: [
      "unknown s.conf:2:1-14 web.py may set graceful_timeout; add it to the checkout.",
      "unknown s.conf:4:1-14 etc/api.py works graceful_timeout out; the number itself would settle it.",
    ],
  },
  {
    name: "knows a service by its name, whatever fills in the folders and values of its command",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=%(ENV_VENV)s/bin/gunicorn --bind :%(ENV_PORT)s shop.wsgi"],
    },
    expect: [
      "fail s.conf:2:1-14 Program web is killed after 10 s, while it finishes the requests that it works on; set stopwaitsecs=35.",
    ],
  },
  {
    name: "does not know the file of Gunicorn in a folder that is filled in",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=gunicorn -c %(ENV_HOME)s/etc/web.py shop.wsgi"],
    },
    expect: ["unknown s.conf:2:1-14 %(ENV_HOME)s is known on the host only; audit a file with its value."],
  },
  {
    name: "takes no option of a command within the command for Gunicorn's",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        'command=sh -c "exec gunicorn shop.wsgi -w `grep -c ^processor /proc/cpuinfo`"',
        "stopwaitsecs=5",
      ],
    },
    expect: [
      "fail s.conf:4:14-15 Program web is killed after 5 s, while it finishes the requests that it works on; set stopwaitsecs=35. => 35",
    ],
  },
]);
