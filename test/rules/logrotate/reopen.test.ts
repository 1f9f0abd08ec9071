import rule from "../../../rules/logrotate/reopen.ts";
import { cases } from "../../cases.ts";

cases("logrotate/reopen", rule, [
  {
    name: "fails nginx's logs without a script",
    files: { "logrotate.d/nginx": ["/var/log/nginx/*.log {", "    daily", "}"] },
    expect: [
      'fail logrotate.d/nginx:1:1-21 /var/log/nginx/*.log is renamed under nginx, which writes on into the old file; add copytruncate, or a postrotate with kill -USR1 "$(cat /run/nginx.pid)".',
    ],
  },
  {
    name: "fails a script that does nothing",
    files: {
      "logrotate.d/zeo": ["/srv/plone/var/log/zeo.log {", "    postrotate", "        # later", "    endscript", "}"],
    },
    expect: [
      "fail logrotate.d/zeo:1:1-27 /srv/plone/var/log/zeo.log is renamed under ZEO, which writes on into the old file; add copytruncate, or a postrotate with kill -USR2 and its pid.",
    ],
  },
  {
    name: "knows a daemon's logs by a glob",
    files: { "logrotate.d/zeo": ["/srv/plone/var/log/instance1.log /srv/plone/var/log/zeo*.log {", "    daily", "}"] },
    expect: [
      "fail logrotate.d/zeo:1:34-61 /srv/plone/var/log/zeo*.log is renamed under ZEO, which writes on into the old file; add copytruncate, or a postrotate with kill -USR2 and its pid.",
    ],
  },
  {
    name: "passes a script, and copytruncate",
    files: {
      "logrotate.conf": [
        "weekly",
        "/var/log/nginx/*.log {",
        "    postrotate",
        "        service nginx rotate",
        "    endscript",
        "}",
        "/srv/plone/var/log/zeo.log {",
        "    copytruncate",
        "}",
      ],
    },
    expect: [
      "pass logrotate.conf:3:15-5:1 log:/var/log/nginx/*.log",
      "pass logrotate.conf:8:5-17 log:/srv/plone/var/log/zeo.log",
    ],
  },
  {
    name: "judges only writers that it knows",
    files: { "logrotate.d/apt": ["/var/log/apt/term.log {", "    monthly", "}"] },
    expect: [],
  },
  {
    name: "fails a script that only asks whether the daemon runs",
    files: {
      "logrotate.d/nginx": [
        "/var/log/nginx/*.log {",
        "    postrotate",
        '        [ -f /run/nginx.pid ] && kill -0 "$(cat /run/nginx.pid)" || true',
        "    endscript",
        "}",
      ],
    },
    expect: [
      'fail logrotate.d/nginx:1:1-21 /var/log/nginx/*.log is renamed under nginx, which writes on into the old file; add copytruncate, or a postrotate with kill -USR1 "$(cat /run/nginx.pid)".',
    ],
  },
  {
    name: "fails a script that only succeeds",
    files: { "logrotate.d/nginx": ["/var/log/nginx/*.log {", "    postrotate", "        true", "    endscript", "}"] },
    expect: [
      'fail logrotate.d/nginx:1:1-21 /var/log/nginx/*.log is renamed under nginx, which writes on into the old file; add copytruncate, or a postrotate with kill -USR1 "$(cat /run/nginx.pid)".',
    ],
  },
  {
    name: "passes a script that sends the signal if the daemon runs",
    files: {
      "logrotate.d/nginx": [
        "/var/log/nginx/*.log {",
        "    postrotate",
        "        if [ -f /run/nginx.pid ]; then",
        '            kill -USR1 "$(cat /run/nginx.pid)"',
        "        fi",
        "    endscript",
        "}",
      ],
    },
    expect: ["pass logrotate.d/nginx:2:15-6:1 log:/var/log/nginx/*.log"],
  },
]);
