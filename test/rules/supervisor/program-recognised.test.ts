import rule from "../../../rules/supervisor/program-recognised.ts";
import { cases } from "../../cases.ts";

cases("supervisor/program-recognised", rule, [
  {
    name: "asks once of what programs of one's own need, and passes services, jobs and servers for developers",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:frobnicate]",
        "command=/opt/frob/bin/frobnicated --foo",
        "[program:import]",
        "command=/srv/shop/venv/bin/python -m shop.importer",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "[program:migrate]",
        "command=python manage.py migrate",
        "[program:dev]",
        "command=flask run",
      ],
    },
    expect: [
      "unknown s.conf:3:9-34 2 programs (frobnicate and import) are no services known here, so how they stay in front, stop and log is not judged; their manuals settle that.",
      "pass s.conf:7:9-17 program:web/recognised",
      "pass s.conf:9:9-15 program:migrate/recognised",
      "pass s.conf:11:9-14 program:dev/recognised",
    ],
  },
  {
    name: "passes a service behind its helpers",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=sudo -u web nice -n 5 bundle exec puma"] },
    expect: ["pass s.conf:3:9-13 program:web/recognised"],
  },
  {
    name: "passes the script of a part that is Varnish, and not one that builds it",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = cache cache-build supervisor",
        "[cache]",
        "recipe = plone.recipe.varnish",
        "[cache-build]",
        "recipe = plone.recipe.varnish:build",
        "[supervisor]",
        "recipe = collective.recipe.supervisor",
        "programs =",
        "    10 cache ${buildout:directory}/bin/cache",
        "    20 build ${buildout:directory}/bin/cache-build",
      ],
    },
    expect: [
      "pass buildout.cfg:10:14-45 program:cache/recognised",
      "unknown buildout.cfg:11:14-51 Program build (${buildout:directory}/bin/cache-build) is no service known here, so how it stays in front, stops and logs is not judged; its manual settles that.",
    ],
  },
  {
    name: "asks of one program",
    files: { "s.conf": ["[supervisord]", "[program:frobnicate]", "command=/opt/frob/bin/frobnicated"] },
    expect: [
      "unknown s.conf:3:9-34 Program frobnicate (/opt/frob/bin/frobnicated) is no service known here, so how it stays in front, stops and logs is not judged; its manual settles that.",
    ],
  },
  {
    name: "fails helpers with no program behind them",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=sudo -u web nice -n 5",
        "[program:mail]",
        "command=bundle exec",
        "[program:desk]",
        "command=/bin/bash",
      ],
    },
    expect: [
      "fail s.conf:3:9-13 Program web runs sudo with no program behind it, so it ends at once; write what it has to start, or remove it.",
      "fail s.conf:5:9-15 Program mail runs bundle with no program behind it, so it ends at once; write what it has to start, or remove it.",
      "fail s.conf:7:9-18 Program desk runs /bin/bash with no program behind it, so it ends at once; write what it has to start, or remove it.",
    ],
  },
  {
    name: "asks of what a shell, code or a manager's own command does",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:loop]",
        "command=sh -c 'while true; do date; done'",
        "[program:code]",
        "command=python -c 'import shop'",
        "[program:gems]",
        "command=poetry self update",
      ],
    },
    expect: [
      "unknown s.conf:3:9-11 3 programs (loop, code and gems) are no services known here, so how they stay in front, stop and log is not judged; their manuals settle that.",
    ],
  },
  {
    name: "asks of a script that calls itself",
    files: {
      "bin/again.sh": ["#!/bin/sh", "exec bin/again.sh"],
      "s.conf": ["[supervisord]", "[program:again]", "command=bin/again.sh"],
    },
    expect: [
      "unknown s.conf:3:9-21 Program again (bin/again.sh) is no service known here, so how it stays in front, stops and logs is not judged; its manual settles that.",
    ],
  },
  {
    name: "leaves out a command that cannot be split, one that is missing, and what does not start",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:quote]",
        "command=gunicorn 'shop.wsgi",
        "[program:none]",
        "user=web",
        "[program:spare]",
        "command=/opt/frob/bin/frobnicated",
        "autostart=false",
      ],
    },
    expect: [],
  },
]);
