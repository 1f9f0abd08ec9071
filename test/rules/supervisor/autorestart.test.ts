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
  {
    name: "does not know what starts Zopes of which none has autostart",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "autorestart=true",
        "autostart=false",
        "[program:instance2]",
        "command=bin/instance2 console",
        "autorestart=true",
        "autostart=false",
      ],
    },
    expect: [
      "unknown s.conf:5:11-16 Program instance1 has autostart=false, as has every Zope here, so none runs after a reboot; set autostart=true, unless something else starts it.",
      "unknown s.conf:9:11-16 Program instance2 has autostart=false, as has every Zope here, so none runs after a reboot; set autostart=true, unless something else starts it.",
    ],
  },
  {
    name: "passes one that waits for a hand beside one that starts",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "autorestart=true",
        "autostart=true",
        "[program:instance2]",
        "command=bin/instance2 console",
        "autorestart=true",
        "autostart=false",
      ],
    },
    expect: ["pass s.conf:4:13-17 program:instance1", "pass s.conf:8:13-17 program:instance2"],
  },
  {
    name: "does not know whether the first failed start is meant to be the last",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "autorestart=true",
        "startretries=0",
      ],
    },
    expect: [
      "unknown s.conf:5:14-15 Program instance1 has startretries=0, so one failed start leaves it down; set startretries=3, unless that is meant.",
    ],
  },
  {
    name: "passes a Zope with retries",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "autorestart=true",
        "startretries=3",
      ],
    },
    expect: ["pass s.conf:4:13-17 program:instance1"],
  },
]);
