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
    name: "does not know whether a worker takes requests",
    files: { "s.conf": ["[supervisord]", "[program:worker]", "command=bin/instance-worker console"] },
    expect: [
      "unknown s.conf:2:1-17 No httpok asks program worker for a page; it matters only if visitors' requests reach it, which its port and the balancer's file would tell.",
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
]);
