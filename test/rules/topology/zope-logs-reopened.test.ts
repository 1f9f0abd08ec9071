import rule from "../../../rules/topology/zope-logs-reopened.ts";
import { cases } from "../../cases.ts";

cases("topology/zope-logs-reopened", rule, [
  {
    name: "fails a signal that ends a Zope under WSGI",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = client1",
        "[versions]",
        "Zope = 4.8.9",
        "[client1]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/cms/log/client1.log",
        "access-log = /srv/cms/log/client1-access.log",
      ],
      "etc/logrotate.conf": [
        "/srv/cms/log/client*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        '        kill -USR2 "$(cat /srv/cms/var/client1.pid)"',
        "    endscript",
        "}",
      ],
    },
    expect: [
      'fail etc/logrotate.conf:5:9-53 kill -USR2 "$(cat /srv/cms/var/client1.pid)" is sent to rotate 2 logs of Zopes: under WSGI they have no handler for USR2, and the signal ends them each time; drop it and write copytruncate.',
    ],
  },
  {
    name: "fails it beside copytruncate too",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = client1",
        "[versions]",
        "Plone = 6.0.11",
        "[client1]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/cms/log/client1.log",
        "access-log = disable",
      ],
      "etc/logrotate.conf": [
        "/srv/cms/log/*.log {",
        "    daily",
        "    rotate 14",
        "    copytruncate",
        "    postrotate",
        "        /srv/cms/bin/client1 logreopen",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail etc/logrotate.conf:6:9-39 /srv/cms/bin/client1 logreopen is sent to rotate /srv/cms/log/client1.log (Zope client1, event log): under WSGI a Zope has no handler for USR2, and the signal ends it each time; drop it and write copytruncate.",
    ],
  },
  {
    name: "passes it for ZServer",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = client1",
        "[versions]",
        "Plone = 4.3.20",
        "[client1]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/cms/log/client1.log",
        "access-log = disable",
      ],
      "etc/logrotate.conf": [
        "/srv/cms/log/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        '        kill -USR2 "$(cat /srv/cms/var/client1.pid)"',
        "    endscript",
        "}",
      ],
    },
    expect: ["pass etc/logrotate.conf:5:9-53 log:/srv/cms/log/client1.log"],
  },
  {
    name: "does not know the server of a Zope without a pin",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = client1",
        "[client1]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/cms/log/client1.log",
        "access-log = disable",
      ],
      "etc/logrotate.conf": [
        "/srv/cms/log/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        '        kill -USR2 "$(cat /srv/cms/var/client1.pid)"',
        "    endscript",
        "}",
      ],
    },
    expect: [
      'unknown etc/logrotate.conf:5:9-53 kill -USR2 "$(cat /srv/cms/var/client1.pid)" is sent to rotate /srv/cms/log/client1.log (Zope client1, event log): ZServer opens its logs again on USR2, and under WSGI the signal ends the Zope; a pin of Zope or Plone settles which it is, or copytruncate in the place of the signal.',
    ],
  },
  {
    name: "fails logs that are renamed under their Zope",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = client1",
        "[client1]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/cms/log/client1.log",
        "access-log = /srv/cms/log/client1-access.log",
      ],
      "etc/logrotate.conf": ["/srv/cms/log/*.log {", "    daily", "    rotate 14", "    create 640 cms cms", "}"],
    },
    expect: [
      "fail etc/logrotate.conf:1:1-19 Logrotate renames 2 logs of Zopes, which write on into the old files until they are restarted; add copytruncate to the block.",
    ],
  },
  {
    name: "fails a log alone",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = client1",
        "[client1]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/cms/log/client1.log",
        "access-log = disable",
      ],
      "etc/logrotate.conf": ["/srv/cms/log/*.log {", "    daily", "    rotate 14", "}"],
    },
    expect: [
      "fail etc/logrotate.conf:1:1-19 Logrotate renames /srv/cms/log/client1.log (Zope client1, event log), and the Zope writes on into the old file until it is restarted; add copytruncate to the block.",
    ],
  },
  {
    name: "passes copytruncate, a restart, and a handler that notices it",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = client1 client2 client3",
        "[client1]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/cms/log/client1.log",
        "access-log = disable",
        "[client2]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/cms/log/client2.log",
        "access-log = disable",
        "[client3]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/cms/log/client3.log",
        "event-log-handler = logging.handlers.WatchedFileHandler",
        "access-log = disable",
      ],
      "etc/logrotate.conf": [
        "rotate 14",
        "/srv/cms/log/client1.log {",
        "    copytruncate",
        "}",
        "/srv/cms/log/client2.log {",
        "    postrotate",
        "        supervisorctl restart client2",
        "    endscript",
        "}",
        "/srv/cms/log/client3.log {",
        "}",
      ],
    },
    expect: [
      "pass etc/logrotate.conf:2:1-25 log:/srv/cms/log/client1.log",
      "pass etc/logrotate.conf:7:9-38 log:/srv/cms/log/client2.log",
      "pass buildout.cfg:14:21-56 log:/srv/cms/log/client3.log",
    ],
  },
  {
    name: "leaves open a script of its own",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = client1",
        "[client1]",
        "recipe = plone.recipe.zope2instance",
        "event-log = /srv/cms/log/client1.log",
        "access-log = disable",
      ],
      "etc/logrotate.conf": [
        "/srv/cms/log/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        /usr/local/bin/after-rotation cms",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "unknown etc/logrotate.conf:5:9-42 Logrotate renames /srv/cms/log/client1.log (Zope client1, event log), and whether /usr/local/bin/after-rotation cms makes the Zope open it again does not show here; copytruncate settles it.",
    ],
  },
]);
