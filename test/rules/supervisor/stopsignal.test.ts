import rule from "../../../rules/supervisor/stopsignal.ts";
import { cases } from "../../cases.ts";

cases("supervisor/stopsignal", rule, [
  {
    name: "fails a signal that gives no time",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg", "stopsignal=KILL", "stopwaitsecs=60"] },
    expect: [
      "fail s.conf:4:12-16 Program zeo is stopped by KILL, which gives it no time whatever stopwaitsecs says; set stopsignal=TERM. => TERM",
    ],
  },
  {
    name: "passes a program that is not known and gets TERM",
    files: { "s.conf": ["[supervisord]", "[program:sync]", "command=/opt/sync/sync", "stopsignal=TERM"] },
    expect: ["pass s.conf:4:12-16 program:sync"],
  },
  {
    name: "fails a PostgreSQL that waits for its clients",
    files: { "s.conf": ["[supervisord]", "[program:db]", "command=postgres -D /srv/db"] },
    expect: [
      "fail s.conf:2:1-13 Program db is stopped by TERM, at which PostgreSQL waits until every client has left; set stopsignal=INT.",
    ],
  },
  {
    name: "passes a PostgreSQL that ends at INT",
    files: { "s.conf": ["[supervisord]", "[program:db]", "command=postgres -D /srv/db", "stopsignal=INT"] },
    expect: ["pass s.conf:4:12-15 program:db"],
  },
  {
    name: "fails a Gunicorn that drops its requests and passes one that finishes them",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "stopsignal=QUIT",
        "[program:api]",
        "command=gunicorn api.wsgi",
      ],
    },
    expect: [
      "fail s.conf:4:12-16 Program web is stopped by QUIT, at which Gunicorn drops the requests that it works on; set stopsignal=TERM. => TERM",
      "pass s.conf:5:1-14 program:api",
    ],
  },
  {
    name: "fails the uWSGIs of a file that TERM only reloads",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=uwsgi --http :8080",
        "[program:api]",
        "command=uwsgi --http :8081",
      ],
    },
    expect: [
      "fail s.conf:2:1-14 2 programs (web and api) are stopped by TERM, at which uWSGI reloads and drops its requests; set stopsignal=QUIT.",
    ],
  },
  {
    name: "passes a uWSGI whose file says die-on-term",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=uwsgi --ini /srv/shop/uwsgi.ini"],
      "shop/uwsgi.ini": ["[uwsgi]", "die-on-term = true"],
    },
    expect: ["pass s.conf:2:1-14 program:web"],
  },
  {
    name: "does not know a uWSGI whose file is not there",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=uwsgi --ini /srv/shop/uwsgi.ini"] },
    expect: [
      "unknown s.conf:2:1-14 Program web ends at TERM only if /srv/shop/uwsgi.ini says die-on-term; add that file to the checkout, or set stopsignal=QUIT.",
    ],
  },
  {
    name: "fails a Zope that waitress serves",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/runwsgi etc/zope.ini"] },
    expect: [
      "fail s.conf:2:1-20 Program instance1 is stopped by TERM, at which Zope drops the requests that it works on; set stopsignal=INT.",
    ],
  },
  {
    name: "asks nothing of a Zope 2, which ends well at TERM",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/runzope -C etc/zope.conf"] },
    expect: [],
  },
  {
    name: "fails a PHP-FPM that is stopped by TERM, and passes QUIT",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:php]",
        "command=/usr/sbin/php-fpm8.2 -F",
        "[program:pool]",
        "command=/usr/sbin/php-fpm -F -y /etc/pool.conf",
        "stopsignal=QUIT",
      ],
    },
    expect: [
      "fail s.conf:2:1-14 Program php is stopped by TERM, at which PHP-FPM drops the requests that it works on; set stopsignal=QUIT and process_control_timeout = 10s in php-fpm.conf.",
      "pass s.conf:6:12-16 program:pool",
    ],
  },
]);
