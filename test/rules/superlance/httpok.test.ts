import rule from "../../../rules/superlance/httpok.ts";
import { cases } from "../../cases.ts";

cases("superlance/httpok", rule, [
  {
    name: "fails a Zope that nobody asks for a page",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console"] },
    expect: [
      "fail s.conf:2:1-20 No httpok asks program instance1 for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p instance1 and its URL.",
    ],
  },
  {
    name: "passes a Zope that httpok names",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1 http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:5:19-28 program:instance1"],
  },
  {
    name: "fails the Zope that httpok does not name",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[program:instance2]",
        "command=bin/instance2 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1 http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: [
      "pass s.conf:7:19-28 program:instance1",
      "fail s.conf:4:1-20 No httpok asks program instance2 for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p instance2 and its URL.",
    ],
  },
  {
    name: "passes every Zope under -a",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -a http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:5:16-18 program:instance1"],
  },
  {
    name: "knows a process of a group by its full name",
    files: {
      "s.conf": [
        "[supervisord]",
        "[group:zopes]",
        "programs=instance1",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -p zopes:instance1 http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:7:19-34 program:instance1"],
  },
  {
    name: "does not know which listeners an include outside the checkout brings",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[include]",
        "files=/etc/supervisor/conf.d/*.conf",
      ],
    },
    expect: [
      "unknown s.conf:2:1-20 No file of the checkout is clearly /etc/supervisor/conf.d/*.conf; audit it together with the files it names.",
    ],
  },
  {
    name: "leaves an instance alone that is started by hand",
    files: { "s.conf": ["[supervisord]", "[program:debug]", "command=bin/instance-debug console", "autostart=false"] },
    expect: [],
  },
  {
    name: "fails a Zope whose httpok has no URL",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:2:1-20 The httpok of ok ends at its arguments, so nothing asks program instance1 for a page; write them as httpok takes them.",
    ],
  },
  {
    name: "does not know whether an instance for debugging takes requests",
    files: { "s.conf": ["[supervisord]", "[program:debug]", "command=bin/instance-debug console"] },
    expect: [
      "unknown s.conf:2:1-16 No httpok asks program debug for a page; it matters only if visitors' requests reach it, which its port and the balancer's file would tell.",
    ],
  },
  {
    name: "leaves an instance alone that the balancer has no server for",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8081",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8082",
      ],
      "haproxy.cfg": ["defaults", "    mode http", "", "backend plone", "    server instance1 127.0.0.1:8081 check"],
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[program:instance2]",
        "command=bin/instance2 console",
      ],
    },
    expect: [
      "fail s.conf:2:1-20 No httpok asks program instance1 for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p instance1 and its URL.",
    ],
  },
  {
    name: "fails no Zope whose port the balancer knows on a host of its own only",
    files: {
      "punchlist.yaml": ["hosts:", "  lb1: { files: [lb/**] }", "  app1: { files: [app/**] }"],
      "lb/haproxy.cfg": ["global", "defaults", "  mode http", "backend site", "  server web 127.0.0.1:8081"],
      "app/supervisord.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console"],
      "app/buildout.cfg": [
        "[buildout]",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8081",
      ],
    },
    expect: [],
  },
  {
    name: "does not know whether a listener runs httpok whose program a template fills in",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command={{ watchdog }} -p instance1 http://127.0.0.1/",
        "events=TICK_60",
      ],
    },
    expect: ["unknown s.conf:2:1-20 A template fills this in; audit the rendered file to see what supervisord sees."],
  },
  {
    name: "fails an httpok that nothing starts",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1 http://127.0.0.1:8081/",
        "events=TICK_60",
        "autostart=false",
      ],
    },
    expect: [
      "fail s.conf:7:11-16 The httpok of ok has autostart=false, so nothing asks program instance1 for a page until it is started; set autostart=true. => true",
    ],
  },
  {
    name: "passes an httpok that starts by itself",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1 http://127.0.0.1:8081/",
        "events=TICK_60",
        "autostart=true",
      ],
    },
    expect: ["pass s.conf:5:19-28 program:instance1"],
  },
  {
    name: "fails an httpok that waits for days",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1 -t 999999 http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:5:32-38 The httpok of ok waits 999999 s for a page of program instance1, which may hang as long; write -t 30.",
    ],
  },
  {
    name: "passes an httpok that waits for a minute",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1 -t 60 http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:5:19-28 program:instance1"],
  },
  {
    name: "fails an httpok that takes errors for pages",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1 -c 500 http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:5:32-35 The httpok of ok takes status 500 of program instance1 for a good answer; write -c 200, or leave it out.",
    ],
  },
  {
    name: "passes an httpok that takes a redirection for a page",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1 -c 302 http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:5:19-28 program:instance1"],
  },
  {
    name: "fails an httpok that asks the port of another instance",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8081",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8082",
      ],
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[program:instance2]",
        "command=bin/instance2 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1 -p instance2 http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: [
      "pass s.conf:7:19-28 program:instance1",
      "fail s.conf:7:42-64 The httpok of ok restarts program instance2 by a page of program instance1; ask port 8082.",
    ],
  },
  {
    name: "does not know what answers at a port of no instance",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8081",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
        "http-address = 8082",
      ],
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=httpok -p instance1 http://127.0.0.1:8093/",
        "events=TICK_60",
      ],
    },
    expect: [
      "unknown s.conf:5:29-51 The httpok of ok asks http://127.0.0.1:8093/ for program instance1, which listens on port 8081; what answers there would settle it.",
    ],
  },
  {
    name: "does not know what a command does with the name of httpok",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=/bin/echo /srv/plone/bin/httpok -p instance1 http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: ["unknown s.conf:2:1-20 Whether /bin/echo runs httpok is not known; begin the command with httpok itself."],
  },
  {
    name: "passes an httpok that an interpreter runs",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command=/srv/plone/bin/python -u /srv/plone/bin/httpok -p instance1 http://127.0.0.1:8081/",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:5:59-68 program:instance1"],
  },
  {
    name: "makes one finding of Zopes that nobody asks, and leaves a worker out",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[program:instance2]",
        "command=bin/instance2 console",
        "[program:worker]",
        "command=bin/instance9 console",
      ],
    },
    expect: [
      "fail s.conf:2:1-20 No httpok asks 2 Zopes (instance1 and instance2) for a page, so one that hangs stays up; add an [eventlistener:x] with httpok for each, with its -p and its URL.",
    ],
  },
  {
    name: "makes one finding of Zopes of which it does not know whether they take requests",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:debug1]",
        "command=bin/instance1 console",
        "[program:debug2]",
        "command=bin/instance2 console",
      ],
    },
    expect: [
      "unknown s.conf:2:1-17 No httpok asks 2 Zopes (debug1 and debug2) for a page; it matters only if visitors' requests reach them, which their ports and the balancer's file would tell.",
    ],
  },
]);
