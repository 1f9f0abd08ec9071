import rule from "../../../rules/supervisor/stopwaitsecs.ts";
import { cases } from "../../cases.ts";

cases("supervisor/stopwaitsecs", rule, [
  {
    name: "fails a ZEO server with supervisor's default",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/runzeo -C etc/zeo.conf"] },
    expect: [
      "fail s.conf:2:1-14 Program zeo is killed 10 s after it was asked to stop, in the middle of its work; set stopwaitsecs=60.",
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
      "fail s.conf:4:14-16 Program db is killed 59 s after it was asked to stop, in the middle of its work; set stopwaitsecs=60. => 60",
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
    name: "fails a signal that gives no time",
    files: {
      "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeoserver fg", "stopsignal=KILL", "stopwaitsecs=60"],
    },
    expect: [
      "fail s.conf:4:12-16 Program zeo is stopped by KILL, which gives it no time whatever stopwaitsecs says; set stopsignal=TERM. => TERM",
    ],
  },
  {
    name: "passes a signal that asks",
    files: {
      "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeoserver fg", "stopsignal=INT", "stopwaitsecs=60"],
    },
    expect: ["pass s.conf:5:14-16 program:zeo"],
  },
]);
