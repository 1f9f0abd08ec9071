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
      "pass logrotate.conf:4:9-29 log:/var/log/nginx/*.log",
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
    expect: ["pass logrotate.d/nginx:4:13-47 log:/var/log/nginx/*.log"],
  },
  {
    name: "knows a daemon's folder by any glob in it, as for HAProxy's lines of syslog",
    files: { "logrotate.d/x": ["/var/log/haproxy/*.log {", "    daily", "    rotate 14", "}"] },
    expect: [
      "fail logrotate.d/x:1:1-23 /var/log/haproxy/*.log is renamed under rsyslog (HAProxy itself writes no file), which writes on into the old file; add copytruncate, or a postrotate with /usr/lib/rsyslog/rsyslog-rotate (or systemctl kill -s HUP rsyslog).",
    ],
  },
  {
    name: "fails the logs of syslog by their names",
    files: { "logrotate.d/x": ["/var/log/kern.log /var/log/daemon.log {", "    daily", "    rotate 14", "}"] },
    expect: [
      "fail logrotate.d/x:1:1-18 /var/log/kern.log is renamed under rsyslog, which writes on into the old file; add copytruncate, or a postrotate with /usr/lib/rsyslog/rsyslog-rotate (or systemctl kill -s HUP rsyslog).",
    ],
  },
  {
    name: "fails the logs of PHP-FPM",
    files: { "logrotate.d/x": ["/var/log/php8.2-fpm.log {", "    daily", "    rotate 14", "}"] },
    expect: [
      "fail logrotate.d/x:1:1-24 /var/log/php8.2-fpm.log is renamed under PHP-FPM, which writes on into the old file; add copytruncate, or a postrotate with kill -USR1 and its pid.",
    ],
  },
  {
    name: "fails a slow log of MySQL",
    files: { "logrotate.d/x": ["/var/log/mysql/*-slow.log {", "    daily", "    rotate 14", "}"] },
    expect: [
      "fail logrotate.d/x:1:1-26 /var/log/mysql/*-slow.log is renamed under MySQL, which writes on into the old file; add copytruncate, or a postrotate with mysqladmin flush-logs.",
    ],
  },
  {
    name: "fails PostgreSQL, whose log no signal opens again",
    files: {
      "logrotate.d/x": [
        "/var/log/postgresql/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        systemctl reload postgresql",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail logrotate.d/x:1:1-26 /var/log/postgresql/*.log is renamed under PostgreSQL, which no signal makes open it again; add copytruncate.",
    ],
  },
  {
    name: "fails a script that comes before the renaming",
    files: {
      "logrotate.d/x": [
        "/var/log/nginx/*.log {",
        "    daily",
        "    rotate 14",
        "    prerotate",
        "        systemctl reload nginx",
        "    endscript",
        "}",
      ],
    },
    expect: [
      'fail logrotate.d/x:1:1-21 /var/log/nginx/*.log is renamed under nginx, and its script runs before the renaming, when there is nothing to open again; move it to postrotate, with kill -USR1 "$(cat /run/nginx.pid)".',
    ],
  },
  {
    name: "fails the stock prerotate, which tells nobody",
    files: {
      "logrotate.d/x": [
        "/var/log/nginx/*.log {",
        "    daily",
        "    rotate 14",
        "    prerotate",
        "        if [ -d /etc/logrotate.d/httpd-prerotate ]; then \\",
        "            run-parts /etc/logrotate.d/httpd-prerotate; \\",
        "        fi \\",
        "    endscript",
        "}",
      ],
    },
    expect: [
      'fail logrotate.d/x:1:1-21 /var/log/nginx/*.log is renamed under nginx, which writes on into the old file; add copytruncate, or a postrotate with kill -USR1 "$(cat /run/nginx.pid)".',
    ],
  },
  {
    name: "fails a script that reloads HAProxy for what rsyslog writes",
    files: {
      "logrotate.d/x": [
        "/var/log/haproxy/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        systemctl reload haproxy",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail logrotate.d/x:1:1-23 /var/log/haproxy/*.log is renamed under rsyslog (HAProxy itself writes no file), and the script tells HAProxy only; write /usr/lib/rsyslog/rsyslog-rotate (or systemctl kill -s HUP rsyslog), or copytruncate.",
    ],
  },
  {
    name: "fails a script that reloads another daemon",
    files: {
      "logrotate.d/x": [
        "/var/log/mongodb/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        systemctl reload nginx",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail logrotate.d/x:1:1-23 /var/log/mongodb/*.log is renamed under MongoDB, and the script tells nginx only; write kill -USR1 and its pid, with logRotate: reopen in mongod.conf, or copytruncate.",
    ],
  },
  {
    name: "fails a command of upstart",
    files: {
      "logrotate.d/x": [
        "/var/log/syslog {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        reload rsyslog >/dev/null 2>&1 || true",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail logrotate.d/x:1:1-16 /var/log/syslog is renamed under rsyslog, and reload is a command of upstart, which hosts with systemd do not have; write /usr/lib/rsyslog/rsyslog-rotate (or systemctl kill -s HUP rsyslog).",
    ],
  },
  {
    name: "leaves open a script whose init script may refuse it in silence",
    files: {
      "logrotate.d/x": [
        "/srv/geo/log/nginx/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        invoke-rc.d nginx rotate >/dev/null 2>&1",
        "    endscript",
        "}",
      ],
    },
    expect: [
      'unknown logrotate.d/x:1:1-25 /srv/geo/log/nginx/*.log is renamed under nginx, and invoke-rc.d nginx rotate hides whether it works: not every init script has that action. Run it on the host without its redirection, or write kill -USR1 "$(cat /run/nginx.pid)".',
    ],
  },
  {
    name: "leaves open a script of its own",
    files: {
      "logrotate.d/x": [
        "/var/log/nginx/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        /usr/local/bin/after-rotation web",
        "    endscript",
        "}",
      ],
    },
    expect: [
      'unknown logrotate.d/x:1:1-21 /var/log/nginx/*.log is renamed under nginx, and whether /usr/local/bin/after-rotation web tells it so does not show here; copytruncate settles it, or kill -USR1 "$(cat /run/nginx.pid)".',
    ],
  },
  {
    name: "leaves open a daemon that may log through syslog",
    files: {
      "logrotate.d/x": [
        "/var/log/nginx/access.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        syslog-ng-ctl reopen >/dev/null",
        "    endscript",
        "}",
      ],
    },
    expect: [
      'unknown logrotate.d/x:1:1-26 /var/log/nginx/access.log is renamed under nginx, and whether syslog-ng-ctl reopen tells it so does not show here; copytruncate settles it, or kill -USR1 "$(cat /run/nginx.pid)".',
    ],
  },
  {
    name: "passes what reaches the daemon by its tool, its pid file or its name",
    files: {
      "logrotate.d/x": [
        "/var/log/mysql/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        mariadb-admin --local flush-error-log flush-slow-log",
        "    endscript",
        "}",
      ],
    },
    expect: ["pass logrotate.d/x:5:9-61 log:/var/log/mysql/*.log"],
  },
  {
    name: "passes syslog by its pid file",
    files: {
      "logrotate.d/x": [
        "/var/log/messages {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        /bin/kill -HUP `cat /var/run/syslogd.pid 2> /dev/null` 2> /dev/null || true",
        "    endscript",
        "}",
      ],
    },
    expect: ["pass logrotate.d/x:5:9-76 log:/var/log/messages"],
  },
  {
    name: "leaves a script that the shell refuses to its own rule",
    files: {
      "logrotate.d/x": [
        "/var/log/haproxy/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        "        reload (rsyslog >/dev/null 2>&1) || true",
        "    endscript",
        "}",
      ],
    },
    expect: [],
  },
]);
