import rule from "../../../rules/topology/log-covered.ts";
import { cases } from "../../cases.ts";

cases("topology/log-covered", rule, [
  {
    name: "cannot tell when the checkout has no logrotate file at all",
    files: { "buildout.cfg": ["[buildout]", "parts = zeo", "", "[zeo]", "recipe = plone.recipe.zeoserver"] },
    expect: [
      "unknown buildout.cfg:4:1-6 Nothing here rotates ${buildout:directory}/var/log/zeo.log (ZEO server zeo), and the checkout has no logrotate file; the host's settles it, kept here as etc/logrotate.d/NAME.",
    ],
  },
  {
    name: "fails a log that the snippets of the checkout leave out",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
      ],
      "etc/logrotate.d/nginx": ["/var/log/nginx/*.log {", "}"],
    },
    expect: [
      "fail buildout.cfg:6:11-37 Nothing rotates /srv/plone/var/log/zeo.log (ZEO server zeo): the logrotate files here name others, and one day the disk is full; add a block.",
    ],
  },
  {
    name: "fails one whose block logrotate drops, and shows the block",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
      ],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/*.log {", "    rotate 7 # week", "}"],
    },
    expect: [
      "fail buildout.cfg:6:11-37 Logrotate drops the block that names /srv/plone/var/log/zeo.log (ZEO server zeo) for a fault, and nothing else rotates there; mend the block.",
    ],
  },
  {
    name: "passes a pattern that matches",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
      ],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/*.log {", "}"],
    },
    expect: ["pass etc/logrotate.d/plone:1:1-25 log:/srv/plone/var/log/zeo.log"],
  },
  {
    name: "passes a pattern that agrees below the buildout's folder",
    files: {
      "buildout.cfg": ["[buildout]", "parts = zeo", "", "[zeo]", "recipe = plone.recipe.zeoserver"],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/zeo.log {", "}"],
    },
    expect: ["pass etc/logrotate.d/plone:1:1-27 log:${buildout:directory}/var/log/zeo.log"],
  },
  {
    name: "does not know which of two buildouts a pattern is for",
    files: {
      "intranet/buildout.cfg": ["[buildout]", "parts = zeo", "", "[zeo]", "recipe = plone.recipe.zeoserver"],
      "plone/buildout.cfg": ["[buildout]", "parts = zeo", "", "[zeo]", "recipe = plone.recipe.zeoserver"],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/zeo.log {", "}"],
    },
    expect: [
      "unknown etc/logrotate.d/plone:1:1-27 The pattern /srv/plone/var/log/zeo.log may mean ${buildout:directory}/var/log/zeo.log (ZEO server zeo) or those of another buildout; an absolute path would settle it.",
    ],
  },
  {
    name: "passes two buildouts with a pattern each",
    files: {
      "intranet/buildout.cfg": ["[buildout]", "parts = zeo", "", "[zeo]", "recipe = plone.recipe.zeoserver"],
      "plone/buildout.cfg": ["[buildout]", "parts = zeo", "", "[zeo]", "recipe = plone.recipe.zeoserver"],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/zeo.log /srv/intranet/var/log/zeo.log {", "}"],
    },
    expect: [
      "pass etc/logrotate.d/plone:1:1-27 log:${buildout:directory}/var/log/zeo.log, log:${buildout:directory}/var/log/zeo.log",
    ],
  },
  {
    name: "passes a bound of its own",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
        "zeo-log-max-size = 10MB",
        "zeo-log-old-files = 5",
      ],
    },
    expect: ["pass buildout.cfg:7:20-24 log:/srv/plone/var/log/zeo.log"],
  },
  {
    name: "fails two that rotate",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
        "zeo-log-max-size = 10MB",
        "zeo-log-old-files = 5",
      ],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/*.log {", "}"],
    },
    expect: [
      "fail buildout.cfg:6:11-37 Logrotate rotates as /srv/plone/var/log/*.log what its writer rotates itself: /srv/plone/var/log/zeo.log (ZEO server zeo); drop one of the two.",
    ],
  },
  {
    name: "cannot tell of several logs of a folder when the checkout has no logrotate file at all",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo standby",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "[standby]",
        "recipe = plone.recipe.zeoserver",
      ],
    },
    expect: [
      "unknown buildout.cfg:4:1-6 Nothing here rotates 2 logs in ${buildout:directory}/var/log (ZEO server zeo and ZEO server standby), and the checkout has no logrotate file; the host's settles it, kept here as etc/logrotate.d/NAME.",
    ],
  },
  {
    name: "does not know which logs of /var/log the distribution rotates",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo standby",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /var/log/zeo.log",
        "[standby]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /var/log/standby.log",
      ],
      "etc/logrotate.d/nginx": ["/var/log/nginx/*.log {", "}"],
    },
    expect: [
      "unknown buildout.cfg:6:11-27 Nothing here rotates 2 logs in /var/log (ZEO server zeo and ZEO server standby); the host's own logrotate files may, and adding them settles it.",
    ],
  },
  {
    name: "does not know which logs of a folder an included one names that is not in the checkout",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo standby",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "[standby]",
        "recipe = plone.recipe.zeoserver",
      ],
      "etc/logrotate.conf": ["weekly", "include /etc/logrotate.d"],
    },
    expect: [
      "unknown buildout.cfg:4:1-6 Nothing that was read rotates 2 logs in ${buildout:directory}/var/log (ZEO server zeo and ZEO server standby); logrotate files that are not in the checkout may, and adding them settles it.",
    ],
  },
  {
    name: "does not know what the distribution rotates in /var/log",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /var/log/zeo.log",
      ],
      "etc/logrotate.d/nginx": ["/var/log/nginx/*.log {", "}"],
    },
    expect: [
      "unknown buildout.cfg:6:11-27 Nothing here rotates /var/log/zeo.log (ZEO server zeo); the host's own logrotate files may, and adding them settles it.",
    ],
  },
  {
    name: "does not know what the host rotates beside a buildout that rotates its own",
    files: {
      "nginx.conf": ["events {}", "http {", "  access_log /var/log/nginx/access.log;", "}"],
      "templates/logrotate.conf.in": ["weekly", "${buildout:directory}/var/log/zeo.log {", "  rotate 4", "}"],
    },
    expect: [
      "unknown nginx.conf:3:14-39 Nothing here rotates /var/log/nginx/access.log (nginx, access log); the host's own logrotate files may, and adding them settles it.",
    ],
  },
  {
    name: "does not know what stands in an included folder that is not in the checkout",
    files: {
      "buildout.cfg": ["[buildout]", "parts = zeo", "", "[zeo]", "recipe = plone.recipe.zeoserver"],
      "etc/logrotate.conf": ["weekly", "include /etc/logrotate.d"],
    },
    expect: [
      "unknown buildout.cfg:4:1-6 Nothing that was read rotates ${buildout:directory}/var/log/zeo.log (ZEO server zeo); logrotate files that are not in the checkout may, and adding them settles it.",
    ],
  },
  {
    name: "gives one finding for the logs that one line bounds",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "event-log-max-size = 5 MB",
        "access-log-max-size = 5 MB",
        "",
        "[instance2]",
        "<= instance1",
        "[versions]",
        "Plone = 4.3.20",
      ],
    },
    expect: [
      "pass buildout.cfg:6:22-26 log:${buildout:directory}/var/log/instance1.log, log:${buildout:directory}/var/log/instance2.log",
      "pass buildout.cfg:7:23-27 log:${buildout:directory}/var/log/instance1-Z2.log, log:${buildout:directory}/var/log/instance2-Z2.log",
    ],
  },
  {
    name: "gives one finding for the logs of a folder that nothing rotates",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "",
        "[instance2]",
        "<= instance1",
      ],
      "etc/logrotate.d/nginx": ["/var/log/nginx/*.log {", "}"],
    },
    expect: [
      "fail buildout.cfg:4:1-12 Nothing rotates 4 logs in ${buildout:directory}/var/log (Zope instance1, event log; Zope instance1, access log; Zope instance2, event log; Zope instance2, access log): the logrotate files here name others, and one day the disk is full; add a block.",
    ],
  },
  {
    name: "fails a bound that WSGI does not read",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "event-log-max-size = 5 MB",
        "access-log-max-size = 5 MB",
        "",
        "[instance2]",
        "<= instance1",
        "[versions]",
        "Plone = 6.0.9",
      ],
    },
    expect: [
      "fail buildout.cfg:6:22-26 event-log-max-size counts under ZServer only, and this is WSGI, so nothing here bounds 2 logs in ${buildout:directory}/var/log (Zope instance1, event log; Zope instance2, event log); add a logrotate block.",
      "fail buildout.cfg:7:23-27 access-log-max-size counts under ZServer only, and this is WSGI, so nothing here bounds 2 logs in ${buildout:directory}/var/log (Zope instance1, access log; Zope instance2, access log); add a logrotate block.",
    ],
  },
  {
    name: "counts a log once that two roots write by one line",
    files: {
      "base.cfg": ["[zeo]", "recipe = plone.recipe.zeoserver"],
      "live1.cfg": ["[buildout]", "extends = base.cfg", "parts = zeo"],
      "live2.cfg": ["[buildout]", "extends = base.cfg", "parts = zeo"],
    },
    expect: [
      "unknown base.cfg:1:1-6 Nothing here rotates ${buildout:directory}/var/log/zeo.log (ZEO server zeo), and the checkout has no logrotate file; the host's settles it, kept here as etc/logrotate.d/NAME.",
    ],
  },
  {
    name: "does not look at a part that only lends its eggs",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zopepy",
        "",
        "[instance]",
        "recipe = plone.recipe.zope2instance",
        "eggs = Plone",
        "",
        "[zopepy]",
        "recipe = zc.recipe.egg",
        "eggs = ${instance:eggs}",
      ],
    },
    expect: [],
  },
  {
    name: "fails a block that waits for more than the disk has",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
      ],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/*.log {", "    size 900G", "}"],
    },
    expect: [
      "fail buildout.cfg:6:11-37 Logrotate names /srv/plone/var/log/zeo.log (ZEO server zeo) as /srv/plone/var/log/*.log, but its block waits until a log has 900 GB, so one day the disk is full; mend the block.",
    ],
  },
  {
    name: "fails a block whose least size is more than the disk has",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
      ],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/*.log {", "    daily", "    minsize 100G", "}"],
    },
    expect: [
      "fail buildout.cfg:6:11-37 Logrotate names /srv/plone/var/log/zeo.log (ZEO server zeo) as /srv/plone/var/log/*.log, but its block waits until a log has 100 GB, so one day the disk is full; mend the block.",
    ],
  },
  {
    name: "passes a block with a size that comes true",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
      ],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/*.log {", "    daily", "    minsize 1M", "}"],
    },
    expect: ["pass etc/logrotate.d/plone:1:1-25 log:/srv/plone/var/log/zeo.log"],
  },
  {
    name: "fails a block whose script stops each rotation",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
      ],
      "etc/logrotate.d/plone": [
        "/srv/plone/var/log/*.log {",
        "    daily",
        "    prerotate",
        "        exit 1",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail buildout.cfg:6:11-37 Logrotate names /srv/plone/var/log/zeo.log (ZEO server zeo) as /srv/plone/var/log/*.log, but a script before its rotation always fails, so one day the disk is full; mend the block.",
    ],
  },
  {
    name: "passes a block whose script stops a rotation on a condition",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
      ],
      "etc/logrotate.d/plone": [
        "/srv/plone/var/log/*.log {",
        "    daily",
        "    prerotate",
        "        test -d /srv/plone || exit 1",
        "    endscript",
        "}",
      ],
    },
    expect: ["pass etc/logrotate.d/plone:1:1-25 log:/srv/plone/var/log/zeo.log"],
  },
  {
    name: "does not know how much a log grows in a year",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
      ],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/*.log {", "    yearly", "}"],
    },
    expect: [
      "unknown buildout.cfg:6:11-37 Logrotate names /srv/plone/var/log/zeo.log (ZEO server zeo) as /srv/plone/var/log/*.log, but its block rotates once a year; how fast the log grows, or a maxsize, would settle it.",
    ],
  },
  {
    name: "passes a year with a largest size",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
      ],
      "etc/logrotate.d/plone": ["/srv/plone/var/log/*.log {", "    yearly", "    maxsize 100M", "}"],
    },
    expect: ["pass etc/logrotate.d/plone:1:1-25 log:/srv/plone/var/log/zeo.log"],
  },
  {
    name: "leaves open what a part writes",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo deployment",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "[deployment]",
        "recipe = ftw.recipe.deployment",
        "logrotate-directory = /home/cms/etc/logrotate.d",
      ],
    },
    expect: [
      "unknown buildout.cfg:3:1-6 Part deployment writes logrotate files when buildout runs, and none of them is in the checkout; the file that it makes settles what rotates ${buildout:directory}/var/log/zeo.log (ZEO server zeo).",
    ],
  },
  {
    name: "leaves open what a recipe of logrotate writes, of several logs once",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = client1 rotation",
        "[client1]",
        "recipe = plone.recipe.zope2instance",
        "[rotation]",
        "recipe = isotoma.recipe.logrotate",
      ],
      "etc/logrotate.conf": ["/srv/shop/log/*.log {", "    daily", "    rotate 14", "}"],
    },
    expect: [
      "unknown buildout.cfg:5:1-11 Part rotation writes logrotate files when buildout runs, and none of them is in the checkout; the file that it makes settles what rotates 2 logs in ${buildout:directory}/var/log (Zope client1, event log; Zope client1, access log).",
    ],
  },
  {
    name: "does not know whether the folder of the old logs is there",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/cms/log/zeo.log",
      ],
      "logrotate.conf": ["/srv/cms/log/zeo.log {", "    daily", "    rotate 14", "    olddir /srv/cms/log/old", "}"],
    },
    expect: [
      "unknown buildout.cfg:5:11-31 Logrotate names /srv/cms/log/zeo.log (ZEO server zeo) as /srv/cms/log/zeo.log, but its block is refused where /srv/cms/log/old is missing; createolddir would settle it.",
    ],
  },
  {
    name: "fails a block that is rotated as nobody",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/cms/log/zeo.log",
      ],
      "logrotate.conf": ["/srv/cms/log/zeo.log {", "    daily", "    rotate 14", "    su nobody nogroup", "}"],
    },
    expect: [
      "fail buildout.cfg:5:11-31 Logrotate names /srv/cms/log/zeo.log (ZEO server zeo) as /srv/cms/log/zeo.log, but its block is rotated as nobody, who may rename nothing there, so one day the disk is full; mend the block.",
    ],
  },
  {
    name: "does not know the logrotate files that a part writes",
    files: {
      "etc/logrotate.d/nginx": ["/var/log/nginx/*.log {", "    daily", "    rotate 7", "}"],
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo deployment",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
        "[deployment]",
        "recipe = ftw.recipe.deployment",
        "logrotate-directory = /etc/logrotate.d",
      ],
    },
    expect: [
      "unknown buildout.cfg:5:11-37 Part deployment writes logrotate files when buildout runs, and none of them is in the checkout; the file that it makes settles what rotates /srv/plone/var/log/zeo.log (ZEO server zeo).",
    ],
  },
  {
    name: "does not know what a template puts among the host's logrotate files",
    files: {
      "etc/logrotate.d/nginx": ["/var/log/nginx/*.log {", "    daily", "    rotate 7", "}"],
      "buildout.cfg": [
        "[buildout]",
        "parts = zeo rotation",
        "[zeo]",
        "recipe = plone.recipe.zeoserver",
        "zeo-log = /srv/plone/var/log/zeo.log",
        "[rotation]",
        "recipe = collective.recipe.template",
        "input = templates/rotation.in",
        "output = /etc/logrotate.d/plone",
      ],
    },
    expect: [
      "unknown buildout.cfg:5:11-37 Part rotation writes logrotate files when buildout runs, and none of them is in the checkout; the file that it makes settles what rotates /srv/plone/var/log/zeo.log (ZEO server zeo).",
    ],
  },
  {
    name: "sees the logs of a Zope that is a clone of another",
    files: {
      "etc/logrotate.d/nginx": ["/var/log/nginx/*.log {", "    daily", "    rotate 7", "}"],
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/plone/var/log/one.log",
        "access-log = disable",
        "[instance2]",
        "recipe = collective.recipe.zope2cluster",
        "instance-clone = instance1",
        "event-log = /srv/plone/var/log/two.log",
      ],
    },
    expect: [
      "fail buildout.cfg:5:13-39 Nothing rotates 2 logs in /srv/plone/var/log (Zope instance1, event log; Zope instance2, event log): the logrotate files here name others, and one day the disk is full; add a block.",
    ],
  },
  {
    name: "sees the log of a Zope that is a clone of settings",
    files: {
      "etc/logrotate.d/nginx": ["/var/log/nginx/*.log {", "    daily", "    rotate 7", "}"],
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1",
        "[zope-settings]",
        "user = admin:long",
        "access-log = disable",
        "[client]",
        "instance-clone = zope-settings",
        "[instance1]",
        "<= client",
        "recipe = collective.recipe.zope2cluster",
        "event-log = /srv/plone/var/log/one.log",
      ],
    },
    expect: [
      "fail buildout.cfg:11:13-39 Nothing rotates /srv/plone/var/log/one.log (Zope instance1, event log): the logrotate files here name others, and one day the disk is full; add a block.",
    ],
  },
  {
    name: "fails logs that services write by themselves and nobody rotates",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:web]",
        "command=gunicorn shop.wsgi --access-logfile /srv/shop/log/access.log --error-logfile=-",
        "stdout_logfile=/dev/null",
        "stderr_logfile=/dev/null",
        "[program:jobs]",
        "command=sidekiq -L log/jobs.log",
        "directory=/srv/crm/current",
        "stdout_logfile=/dev/null",
        "stderr_logfile=/dev/null",
        "[program:front]",
        'command=/bin/sh -c "exec yarn start | tee -a /srv/front/out.log"',
        "stdout_logfile=/dev/null",
        "stderr_logfile=/dev/null",
      ],
      "etc/logrotate.d/other": ["/srv/other/*.log {", "  weekly", "  rotate 4", "}"],
    },
    expect: [
      "fail s.conf:4:45-69 Nothing rotates /srv/shop/log/access.log (program web, --access-logfile): the logrotate files here name others, and one day the disk is full; add a block.",
      "fail s.conf:8:20-32 Nothing rotates /srv/crm/current/log/jobs.log (program jobs, -L): the logrotate files here name others, and one day the disk is full; add a block.",
      "fail s.conf:13:20-65 Nothing rotates /srv/front/out.log (program front, tee): the logrotate files here name others, and one day the disk is full; add a block.",
    ],
  },
  {
    name: "passes a log of a service that logrotate names, and asks about one that a shell appends to",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:web]",
        "command=gunicorn shop.wsgi --access-logfile /srv/shop/log/access.log",
        "stdout_logfile=/dev/null",
        "stderr_logfile=/dev/null",
        "[program:api]",
        'command=/bin/bash -c "node api.js >> /var/log/api.log 2>&1"',
        "stdout_logfile=/dev/null",
        "stderr_logfile=/dev/null",
      ],
      "etc/logrotate.d/shop": ["/srv/shop/log/*.log {", "  weekly", "  rotate 4", "  copytruncate", "}"],
    },
    expect: [
      "pass etc/logrotate.d/shop:1:1-20 log:/srv/shop/log/access.log",
      "unknown s.conf:8:22-60 Nothing here rotates /var/log/api.log (program api, >>); the host's own logrotate files may, and adding them settles it.",
    ],
  },
]);
