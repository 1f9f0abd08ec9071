import rule from "../../../rules/supervisor/log-kept.ts";
import { cases } from "../../cases.ts";

cases("supervisor/log-kept", rule, [
  {
    name: "fails a log that is emptied when it is full",
    files: { "s.conf": ["[supervisord]", "logfile=/var/log/s.log", "logfile_backups=0"] },
    expect: [
      "fail s.conf:3:17-18 Supervisord empties /var/log/s.log when it is full and keeps nothing of it; set logfile_backups=5 or more. => 5",
    ],
  },
  {
    name: "says once of two streams that nothing is kept",
    files: {
      "s.conf": [
        "[program:redis]",
        "command=/usr/bin/redis-server",
        "stdout_logfile=/var/log/redis.log",
        "stdout_logfile_backups=0",
        "stderr_logfile=/var/log/redis.err",
        "stderr_logfile_backups=0",
      ],
    },
    expect: [
      "fail s.conf:4:24-25 2 logs of Program redis (/var/log/redis.log and /var/log/redis.err) are emptied when they are full, and nothing is kept of them; set the backups of stdout_logfile and stderr_logfile to 5 or more. => 5 => 5",
    ],
  },
  {
    name: "passes a log with one old file",
    files: { "s.conf": ["[supervisord]", "logfile=/var/log/s.log", "logfile_backups=1"] },
    expect: ["pass s.conf:3:17-18 supervisord/logfile"],
  },
  {
    name: "passes supervisor's default of ten",
    files: { "s.conf": ["[supervisord]", "logfile=/var/log/s.log"] },
    expect: ["pass s.conf:1:1-14 supervisord/logfile"],
  },
  {
    name: "leaves to logrotate what logrotate rotates as well",
    files: {
      "s.conf": ["[supervisord]", "logfile=/var/log/plone/s.log", "logfile_backups=0"],
      "logrotate.d/plone": ["/var/log/plone/*.log {", "    rotate 7", "}"],
    },
    expect: [],
  },
  {
    name: "fails what the logrotate files do not name",
    files: {
      "s.conf": ["[supervisord]", "logfile=/var/log/plone/s.log", "logfile_backups=0"],
      "logrotate.d/nginx": ["/var/log/nginx/*.log {", "    rotate 7", "}"],
    },
    expect: [
      "fail s.conf:3:17-18 Supervisord empties /var/log/plone/s.log when it is full and keeps nothing of it; set logfile_backups=5 or more. => 5",
    ],
  },
  {
    name: "leaves a log alone that supervisord does not rotate",
    files: { "s.conf": ["[supervisord]", "logfile=/var/log/s.log", "logfile_maxbytes=0", "logfile_backups=0"] },
    expect: [],
  },
]);
