import rule from "../../../rules/supervisor/log-bounded.ts";
import { cases } from "../../cases.ts";

cases("supervisor/log-bounded", rule, [
  {
    name: "passes a log with supervisor's own bound",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/var/log/s.log",
        "[program:zeo]",
        "command=bin/zeo fg",
        "redirect_stderr=true",
        "stdout_logfile=/var/log/zeo.log",
      ],
    },
    expect: ["pass s.conf:1:1-14 supervisord/logfile", "pass s.conf:3:1-14 program:zeo/stdout_logfile"],
  },
  {
    name: "fails a log without a bound that no logrotate file names",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:zeo]",
        "command=bin/zeo fg",
        "redirect_stderr=true",
        "stdout_logfile=/srv/plone/var/log/zeo.log",
        "stdout_logfile_maxbytes=0",
      ],
      "logrotate.d/nginx": ["/var/log/nginx/*.log {", "    rotate 14", "    copytruncate", "}"],
    },
    expect: [
      "fail s.conf:7:25-26 Program zeo writes /srv/plone/var/log/zeo.log without a bound, and no logrotate file names it; set stdout_logfile_maxbytes=10MB. => 10MB",
    ],
  },
  {
    name: "does not know what a distribution's own logrotate files name in /var/log",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:zeo]",
        "command=bin/zeo fg",
        "redirect_stderr=true",
        "stdout_logfile=/var/log/zeo.log",
        "stdout_logfile_maxbytes=0",
      ],
      "logrotate.d/nginx": ["/var/log/nginx/*.log {", "    rotate 14", "    copytruncate", "}"],
    },
    expect: [
      "unknown s.conf:7:25-26 Program zeo writes /var/log/zeo.log without a bound; only the host's logrotate files can tell whether something rotates it.",
    ],
  },
  {
    name: "passes a log without a bound that logrotate truncates",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:zeo]",
        "command=bin/zeo fg",
        "redirect_stderr=true",
        "stdout_logfile=/var/log/zeo.log",
        "stdout_logfile_maxbytes=0",
      ],
      "logrotate.d/plone": ["/var/log/*.log {", "    rotate 14", "    copytruncate", "}"],
    },
    expect: ["pass s.conf:7:25-26 program:zeo/stdout_logfile"],
  },
  {
    name: "fails a log that logrotate renames without telling supervisord",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:zeo]",
        "command=bin/zeo fg",
        "redirect_stderr=true",
        "stdout_logfile=/var/log/zeo.log",
        "stdout_logfile_maxbytes=0",
      ],
      "logrotate.d/plone": ["/var/log/*.log {", "    rotate 14", "}"],
    },
    expect: [
      "fail s.conf:7:25-26 Program zeo writes on into /var/log/zeo.log after logrotate has renamed it; add copytruncate or a USR2 to supervisord.",
    ],
  },
  {
    name: "does not know what the host's logrotate does when none of it is there",
    files: { "s.conf": ["[supervisord]", "logfile=/var/log/s.log", "logfile_maxbytes=0"] },
    expect: [
      "unknown s.conf:3:18-19 Supervisord writes /var/log/s.log without a bound; only the host's logrotate files can tell whether something rotates it.",
    ],
  },
  {
    name: "does not know whether a pattern means a path of the host",
    files: {
      "s.conf": ["[supervisord]", "logfile=%(here)s/log/s.log", "logfile_maxbytes=0"],
      "logrotate.conf": ["weekly", "rotate 4", "/srv/plone/log/*.log {", "    copytruncate", "}"],
    },
    expect: [
      "unknown s.conf:3:18-19 Supervisord writes %(here)s/log/s.log without a bound, and where that is depends on the host; an absolute path would settle it.",
    ],
  },
  {
    name: "fails a temporary file without a bound",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:zeo]",
        "command=bin/zeo fg",
        "redirect_stderr=true",
        "stdout_logfile_maxbytes=0",
      ],
    },
    expect: [
      "fail s.conf:6:25-26 Program zeo writes a temporary file without a bound; set stdout_logfile_maxbytes=10MB. => 10MB",
    ],
  },
  {
    name: "leaves devices and dropped streams alone",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "logfile_maxbytes=0",
        "[program:zeo]",
        "command=z",
        "stdout_logfile=/dev/stdout",
        "stdout_logfile_maxbytes=0",
        "stderr_logfile=NONE",
      ],
    },
    expect: [],
  },
  {
    name: "proves nothing in a file that supervisord refuses",
    files: { "s.conf": ["[supervisord]", "logfile=/var/log/s.log", "logfile_maxbytes=10M"] },
    expect: [
      "unknown s.conf:3:18-21 logfile_maxbytes=10M in [supervisord] stops supervisord; write a whole number with KB, MB, GB or nothing behind it.",
    ],
  },
  {
    name: "leaves development alone",
    files: { "s.conf": ["[supervisord]", "logfile=/var/log/s.log", "logfile_maxbytes=0"] },
    declared: { role: "development" },
    expect: [],
  },
  {
    name: "fails a bound beyond every disk",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:zeo]",
        "command=bin/zeoserver fg",
        "stdout_logfile=/srv/plone/var/log/zeo.log",
        "stdout_logfile_maxbytes=900000GB",
      ],
    },
    expect: [
      "pass s.conf:1:1-14 supervisord/logfile",
      "fail s.conf:5:25-33 Program zeo may write 9900000 GB of /srv/plone/var/log/zeo.log, more than a disk holds; set stdout_logfile_maxbytes=10MB and stdout_logfile_backups=10. => 10MB",
    ],
  },
  {
    name: "fails a number of old files beyond every disk",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:zeo]",
        "command=bin/zeoserver fg",
        "stdout_logfile=/srv/plone/var/log/zeo.log",
        "stdout_logfile_backups=1000000",
      ],
    },
    expect: [
      "pass s.conf:1:1-14 supervisord/logfile",
      "fail s.conf:5:24-31 Program zeo may write 48828 GB of /srv/plone/var/log/zeo.log, more than a disk holds; set stdout_logfile_maxbytes=10MB and stdout_logfile_backups=10. => 10",
    ],
  },
  {
    name: "passes fifty old files",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:zeo]",
        "command=bin/zeoserver fg",
        "stdout_logfile=/srv/plone/var/log/zeo.log",
        "stdout_logfile_backups=50",
      ],
    },
    expect: ["pass s.conf:1:1-14 supervisord/logfile", "pass s.conf:2:1-14 program:zeo/stdout_logfile"],
  },
  {
    name: "passes a size that is written beside a path that is filled in",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:zeo]",
        "command=bin/zeoserver fg",
        "stdout_logfile=${buildout:directory}/var/zeo.log",
        "stdout_logfile_maxbytes=1MB",
        "stderr_logfile={{ logs }}/zeo.log",
      ],
    },
    expect: [
      "pass s.conf:1:1-14 supervisord/logfile",
      "pass s.conf:5:25-28 program:zeo/stdout_logfile",
      "pass s.conf:2:1-14 program:zeo/stderr_logfile",
    ],
  },
  {
    name: "makes one finding of the logs of a file that are all kept for ever",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "stdout_logfile=/srv/shop/log/web.log",
        "stdout_logfile_backups=100000",
        "stderr_logfile=/srv/shop/log/web.err",
        "stderr_logfile_backups=100000",
      ],
    },
    expect: [
      "pass s.conf:1:1-14 supervisord/logfile",
      "fail s.conf:5:24-30 2 logs (/srv/shop/log/web.log and /srv/shop/log/web.err) may take 4883 GB each, more than a disk holds; write a _maxbytes of 10MB and a _backups of 10 for each. => 10 => 10",
    ],
  },
]);
