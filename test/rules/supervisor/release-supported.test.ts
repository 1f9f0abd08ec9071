import rule from "../../../rules/supervisor/release-supported.ts";
import { cases } from "../../cases.ts";

cases("supervisor/release-supported", rule, [
  {
    name: "fails releases that have ended",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:php-fpm]",
        "command=/usr/sbin/php-fpm7.2 -F",
        "[program:puma]",
        'command=/bin/bash -lc "rvm use 2.3 && exec bundle exec puma"',
      ],
    },
    expect: [
      "fail s.conf:3:9-29 Program php-fpm runs on PHP 7.2, which has had no security fixes from its makers since 2020-11-30; move to a newer one.",
      "fail s.conf:5:23-61 Program puma runs on Ruby 2.3, which has had no security fixes from its makers since 2019-03-31; move to a newer one.",
    ],
  },
  {
    name: "makes one finding of the programs on one release",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/usr/bin/python2.7 web.py",
        "[program:mail]",
        "command=/usr/bin/python2.7 mail.py",
      ],
    },
    expect: [
      "fail s.conf:3:9-27 2 programs (web and mail) run on Python 2.7, which has had no security fixes from its makers since 2020-01-01; move to a newer one.",
    ],
  },
  {
    name: "passes releases that get fixes on the day of the audit",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:php-fpm]",
        "command=/usr/sbin/php-fpm8.3 -F",
        "[program:web]",
        "command=/usr/bin/python3.11 web.py",
      ],
    },
    expect: ["pass s.conf:3:9-29 program:php-fpm", "pass s.conf:5:9-28 program:web"],
  },
  {
    name: "leaves commands alone that name no release",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/python web.py",
        "[program:db]",
        "command=/usr/bin/postgres",
      ],
    },
    expect: [],
  },
]);
