import rule from "../../../rules/supervisor/unprivileged.ts";
import { cases } from "../../cases.ts";

cases("supervisor/unprivileged", rule, [
  {
    name: "fails user=root, one finding a file",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -b 127.0.0.1:8000",
        "user=root",
        "[program:worker]",
        "command=celery -A shop worker",
        "user=0",
        "[program:beat]",
        "command=celery -A shop beat",
        "user=shop",
      ],
    },
    expect: [
      "fail s.conf:4:6-10 Programs of s.conf run as root (web, worker), so who breaks into one owns the host; set user= to a user of their own.",
    ],
  },
  {
    name: "passes users of their own",
    files: {
      "s.conf": [
        "[supervisord]",
        "user=root",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "user=shop",
        "[program:node]",
        "command=node server.js",
        "user=api",
      ],
    },
    expect: ["pass s.conf:5:6-10 programs:s.conf"],
  },
  {
    name: "fails programs without a user below a supervisord that runs as root",
    files: { "s.conf": ["[supervisord]", "user=root", "[program:web]", "command=puma -C config/puma.rb"] },
    expect: [
      "fail s.conf:2:6-10 Programs of s.conf run as root (web), so who breaks into one owns the host; set user= to a user of their own.",
    ],
  },
  {
    name: "fails programs without a user where only root can run the others",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "user=shop",
        "[program:api]",
        "command=node server.js",
        "user=api",
        "[program:jobs]",
        "command=rq worker high",
      ],
    },
    expect: [
      "fail s.conf:8:1-15 Programs of s.conf run as root (jobs), so who breaks into one owns the host; set user= to a user of their own.",
    ],
  },
  {
    name: "leaves the supervisord of a buildout alone, which somebody starts",
    files: {
      "etc/supervisord.conf.in": [
        "[supervisord]",
        "pidfile=${buildout:directory}/var/supervisord.pid",
        "[program:web]",
        "command=${buildout:bin-directory}/gunicorn shop.wsgi",
      ],
    },
    expect: [],
  },
  {
    name: "fails programs without a user in the host's own folder",
    files: { "etc/supervisor/conf.d/shop.conf": ["[program:web]", "command=gunicorn shop.wsgi"] },
    expect: [
      "fail etc/supervisor/conf.d/shop.conf:1:1-14 Programs of etc/supervisor/conf.d/shop.conf run as root (web), so who breaks into one owns the host; set user= to a user of their own.",
    ],
  },
  {
    name: "asks nothing of masters, of helpers that change the user, and of what depends on who starts supervisord",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=php-fpm -F",
        "user=root",
        "[program:b]",
        "command=gosu shop gunicorn shop.wsgi",
        "user=root",
        "[program:c]",
        "command=gunicorn shop.wsgi -u shop",
        "user=root",
        "[program:d]",
        "command=nginx -g 'daemon off;'",
        "user=root",
        "[program:e]",
        "command=gunicorn shop.wsgi",
        "[program:f]",
        "command=node server.js --port 443",
        "user=root",
      ],
    },
    expect: [],
  },
  {
    name: "passes a Gunicorn whose file names a user",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi -c conf/gunicorn.py",
        "user=root",
        "[program:jobs]",
        "command=rq worker",
        "user=shop",
      ],
      "conf/gunicorn.py": ["user = 'shop'"],
    },
    expect: ["pass s.conf:7:6-10 programs:s.conf"],
  },
]);
