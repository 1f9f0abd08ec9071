import rule from "../../../rules/supervisor/log-rotated-once.ts";
import { cases } from "../../cases.ts";

cases("supervisor/log-rotated-once", rule, [
  {
    name: "fails a log that logrotate rotates as well",
    files: {
      "s.conf": ["[supervisord]", "logfile=/var/log/plone/s.log"],
      "logrotate.d/plone": ["/var/log/plone/*.log {", "    copytruncate", "}"],
    },
    expect: [
      "fail s.conf:2:9-29 Supervisord has /var/log/plone/s.log rotated by supervisord, and logrotate rotates it as /var/log/plone/*.log; drop one of the two.",
    ],
  },
  {
    name: "fails once what one pattern takes, of however many supervisords",
    files: {
      "app1/s.conf": [
        "[supervisord]",
        "logfile=/var/log/plone/s.log",
        "[program:zeo]",
        "command=bin/zeo fg",
        "stdout_logfile=/var/log/plone/zeo.log",
        "stderr_logfile=/var/log/plone/zeo.err",
      ],
      "app2/s.conf": [
        "[supervisord]",
        "logfile=/var/log/plone/s.log",
        "[program:zeo]",
        "command=bin/zeo fg",
        "stdout_logfile=/var/log/plone/zeo.log",
        "stderr_logfile=/var/log/plone/zeo.err",
      ],
      "logrotate.d/plone": ["/var/log/plone/*.log {", "    copytruncate", "}"],
    },
    expect: [
      "fail logrotate.d/plone:1:1-21 Supervisord rotates /var/log/plone/s.log and /var/log/plone/zeo.log (Supervisord and Program zeo), and so does logrotate as /var/log/plone/*.log; drop one of the two.",
      "pass app1/s.conf:6:16-38 program:zeo/stderr_logfile",
      "pass app2/s.conf:6:16-38 program:zeo/stderr_logfile",
    ],
  },
  {
    name: "fails once a log that both streams of a program share",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/var/log/s.log",
        "[program:zeo]",
        "command=bin/zeo fg",
        "stdout_logfile=/srv/plone/zeo.log",
        "stderr_logfile=/srv/plone/zeo.log",
      ],
      "logrotate.d/plone": ["/srv/plone/*.log {", "    copytruncate", "}"],
    },
    expect: [
      "pass s.conf:2:9-23 supervisord/logfile",
      "fail logrotate.d/plone:1:1-17 Supervisord rotates /srv/plone/zeo.log (Program zeo), and so does logrotate as /srv/plone/*.log; drop one of the two.",
    ],
  },
  {
    name: "passes a log that logrotate's patterns leave out",
    files: {
      "s.conf": ["[supervisord]", "logfile=/var/log/plone/s.log"],
      "logrotate.d/plone": ["/var/log/*.log {", "    copytruncate", "}"],
    },
    expect: ["pass s.conf:2:9-29 supervisord/logfile"],
  },
  {
    name: "leaves a log to logrotate that supervisord does not rotate",
    files: {
      "s.conf": ["[supervisord]", "logfile=/var/log/plone/s.log", "logfile_maxbytes=0"],
      "logrotate.d/plone": ["/var/log/plone/*.log {", "    copytruncate", "}"],
    },
    expect: [],
  },
  {
    name: "does not know whether a path of the host is the same file",
    files: {
      "s.conf": ["[supervisord]", "logfile=%(here)s/log/s.log"],
      "logrotate.d/plone": ["/srv/plone/log/*.log {", "    copytruncate", "}"],
    },
    expect: [
      "unknown s.conf:2:9-27 Supervisord has %(here)s/log/s.log rotated by supervisord, and /srv/plone/log/*.log of logrotate may be the same file; absolute paths would settle it.",
    ],
  },
  {
    name: "passes a path of the host whose end fits no pattern",
    files: {
      "s.conf": ["[supervisord]", "logfile=%(here)s/log/s.log"],
      "logrotate.d/plone": ["/srv/plone/logs/*.log {", "    copytruncate", "}"],
    },
    expect: ["pass s.conf:2:9-27 supervisord/logfile"],
  },
  {
    name: "has nothing to compare without logrotate files",
    files: { "s.conf": ["[supervisord]", "logfile=/var/log/plone/s.log"] },
    expect: [],
  },
  {
    name: "compares nothing across hosts that files say are two",
    files: {
      "punchlist.yaml": ["hosts:", "  app1: { files: [app1/**] }", "  log1: { files: [log1/**] }"],
      "app1/supervisord.conf": ["[supervisord]", "logfile=/var/log/plone/supervisord.log"],
      "log1/logrotate.conf": ["/var/log/plone/*.log {", "  weekly", "}"],
    },
    expect: ["pass app1/supervisord.conf:2:9-39 supervisord/logfile"],
  },
  {
    name: "compares what is on one host",
    files: {
      "punchlist.yaml": ["hosts:", "  app1: { files: [app1/**] }"],
      "app1/supervisord.conf": ["[supervisord]", "logfile=/var/log/plone/supervisord.log"],
      "app1/logrotate.conf": ["/var/log/plone/*.log {", "  weekly", "}"],
    },
    expect: [
      "fail app1/supervisord.conf:2:9-39 Supervisord has /var/log/plone/supervisord.log rotated by supervisord, and logrotate rotates it as /var/log/plone/*.log; drop one of the two.",
    ],
  },
]);
