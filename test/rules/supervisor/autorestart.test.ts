import rule from "../../../rules/supervisor/autorestart.ts";
import { cases } from "../../cases.ts";

cases("supervisor/autorestart", rule, [
  {
    name: "fails a Zope that stays down",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console", "autorestart=false"] },
    expect: ["fail s.conf:4:13-18 Program instance1 stays down once it ends; set autorestart=true. => true"],
  },
  {
    name: "passes a Zope that always starts again",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console", "autorestart=true"] },
    expect: ["pass s.conf:4:13-17 program:instance1"],
  },
  {
    name: "fails the default, under which code 0 is expected",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg"] },
    expect: [
      "fail s.conf:2:1-14 Program zeo stays down when it ends with exit code 0, as many do after a stray signal; set autorestart=true.",
    ],
  },
  {
    name: "names code 2 as well below supervisor 4",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg"] },
    declared: { versions: { supervisor: "3.3.1" } },
    expect: [
      "fail s.conf:2:1-14 Program zeo stays down when it ends with exit code 0 or 2, as many do after a stray signal; set autorestart=true.",
    ],
  },
  {
    name: "passes an empty list of expected codes",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg", "exitcodes="] },
    expect: ["pass s.conf:4:1-10 program:zeo"],
  },
  {
    name: "leaves a program alone that cron starts and that ends",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "autostart=false",
        "autorestart=false",
        "startsecs=0",
      ],
    },
    expect: [],
  },
  {
    name: "leaves programs alone that it does not know",
    files: { "s.conf": ["[supervisord]", "[program:migrate]", "command=bin/migrate", "autorestart=false"] },
    expect: [],
  },
]);
