import rule from "../../../rules/supervisor/startsecs.ts";
import { cases } from "../../cases.ts";

cases("supervisor/startsecs", rule, [
  {
    name: "fails a Zope with supervisor's default",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=/srv/bin/instance1 console"] },
    expect: [
      "fail s.conf:2:1-20 Program instance1 counts as running after 1 s, so a Zope that dies while it starts is started for ever; set startsecs=15.",
    ],
  },
  {
    name: "fails a Zope just below 15 seconds",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/runzope", "startsecs=14"] },
    expect: [
      "fail s.conf:4:11-13 Program instance1 counts as running after 14 s, so a Zope that dies while it starts is started for ever; set startsecs=15. => 15",
    ],
  },
  {
    name: "passes a Zope with 15 seconds",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=python bin/runzope", "startsecs=15"] },
    expect: ["pass s.conf:4:11-13 program:instance1"],
  },
  {
    name: "fails a Zope with 5 seconds",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console", "startsecs=5"] },
    expect: [
      "fail s.conf:4:11-12 Program instance1 counts as running after 5 s, so a Zope that dies while it starts is started for ever; set startsecs=15. => 15",
    ],
  },
  {
    name: "does not know a value that a template fills in",
    files: {
      "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console", "startsecs={{ zope_start }}"],
    },
    expect: ["unknown s.conf:4:11-27 A template fills this in; audit the rendered file to see what supervisord sees."],
  },
  {
    name: "leaves other programs alone",
    files: { "s.conf": ["[supervisord]", "[program:mail]", "command=bin/mailqueue start"] },
    expect: [],
  },
  {
    name: "fails days",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console", "startsecs=999999"] },
    expect: [
      "fail s.conf:4:11-17 Program instance1 counts as started only after 999999 s, so a few crashes before then leave it down; set startsecs=15. => 15",
    ],
  },
  {
    name: "passes a minute",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console", "startsecs=60"] },
    expect: ["pass s.conf:4:11-13 program:instance1"],
  },
  {
    name: "makes one finding of the Zopes of a file, and asks nothing of one that is started by hand",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[program:instance2]",
        "command=bin/instance2 console",
        "[program:debug]",
        "command=bin/instance0 console",
        "autostart=false",
      ],
    },
    expect: [
      "fail s.conf:2:1-20 2 programs (instance1 and instance2) count as running after 1 s, so one that dies while it starts is started for ever; set startsecs=15.",
    ],
  },
  {
    name: "fails services that import for seconds, and passes the time that they take",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn shop.wsgi",
        "[program:orders]",
        "command=/usr/bin/java -jar /srv/orders/orders.jar",
        "startsecs=20",
      ],
    },
    expect: [
      "fail s.conf:2:1-14 Program web counts as running after 1 s, so a Gunicorn that dies while it starts is started for ever; set startsecs=10.",
      "pass s.conf:6:11-13 program:orders",
    ],
  },
  {
    name: "makes one finding of services that take as long, and one of what takes longer",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn shop.wsgi",
        "[program:jobs]",
        "command=/srv/shop/bin/celery -A shop worker",
        "[program:orders]",
        "command=/usr/bin/java -jar /srv/orders/orders.jar",
      ],
    },
    expect: [
      "fail s.conf:2:1-14 2 programs (web and jobs) count as running after 1 s, so one that dies while it starts is started for ever; set startsecs=10.",
      "fail s.conf:6:1-17 Program orders counts as running after 1 s, so a Java program that dies while it starts is started for ever; set startsecs=20.",
    ],
  },
]);
