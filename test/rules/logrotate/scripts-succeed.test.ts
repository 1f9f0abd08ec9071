import rule from "../../../rules/logrotate/scripts-succeed.ts";
import { cases } from "../../cases.ts";

cases("logrotate/scripts-succeed", rule, [
  {
    name: "fails a script that ends by a test",
    files: {
      "logrotate.d/nginx": [
        "/var/log/nginx/*.log {",
        "    daily",
        "    rotate 14",
        "    postrotate",
        '        [ -s /run/nginx.pid ] && kill -USR1 "$(cat /run/nginx.pid)"',
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail logrotate.d/nginx:5:9-30 This script of /var/log/nginx/*.log fails where [ -s /run/nginx.pid ] does not hold: the old log stays uncompressed and logrotate ends with status 1; write it as an if, or add || true.",
    ],
  },
  {
    name: "passes the same with || true, and as an if",
    files: {
      "logrotate.conf": [
        "/var/log/nginx/*.log {",
        "    postrotate",
        '        [ -s /run/nginx.pid ] && kill -USR1 "$(cat /run/nginx.pid)" || true',
        "    endscript",
        "}",
        "/srv/shop/log/*.log {",
        "    lastaction",
        "        if [ -s /run/shop.pid ]; then \\",
        '            kill -USR1 "$(cat /run/shop.pid)"; \\',
        "        fi",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "pass logrotate.conf:2:15-4:1 log:/var/log/nginx/*.log",
      "pass logrotate.conf:7:15-11:1 log:/srv/shop/log/*.log",
    ],
  },
  {
    name: "fails a script that the shell refuses for a parenthesis",
    files: {
      "logrotate.d/api": [
        "/srv/api/log/*.log {",
        "    postrotate",
        "        systemctl reload (api >/dev/null 2>&1) || true",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail logrotate.d/api:2:15-4:1 The shell refuses this script of /srv/api/log/*.log, since a ( stands behind systemctl, so nothing in it is run; sh -n shows the place.",
    ],
  },
  {
    name: "fails a substitution behind a backslash, and leaves it open in a template, whose own escape it may be",
    files: {
      "logrotate.d/api": [
        "/srv/api/log/*.log {",
        "    postrotate",
        "        kill -USR1 \\$(cat /run/api.pid)",
        "    endscript",
        "}",
      ],
      "shop/logrotate.conf.in": [
        "${buildout:directory}/log/*.log {",
        "    weekly",
        "    postrotate",
        "        kill -USR1 \\$(cat ${buildout:directory}/shop.pid)",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail logrotate.d/api:2:15-4:1 The shell refuses this script of /srv/api/log/*.log, since a ( stands behind kill, so nothing in it is run; sh -n shows the place.",
      "unknown shop/logrotate.conf.in:3:15-5:1 A template decides what stands here; read the file that it makes.",
    ],
  },
  {
    name: "fails a script with an open quote, and one with an if without an end",
    files: {
      "logrotate.conf": [
        "/srv/api/log/*.log {",
        "    postrotate",
        "        kill -HUP `cat /run/api.pid",
        "    endscript",
        "}",
        "/srv/shop/log/*.log {",
        "    postrotate",
        "        if [ -s /run/shop.pid ]; then",
        "            kill -HUP 1",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail logrotate.conf:2:15-4:1 The shell refuses this script of /srv/api/log/*.log, since a ` is never closed, so nothing in it is run; sh -n shows the place.",
      "fail logrotate.conf:7:15-10:1 The shell refuses this script of /srv/shop/log/*.log, since an if or a loop has no end, so nothing in it is run; sh -n shows the place.",
    ],
  },
  {
    name: "fails a script that leaves before its other commands",
    files: {
      "logrotate.d/shop": [
        "/srv/shop/log/*.log {",
        "    sharedscripts",
        "    postrotate",
        "        /srv/shop/bin/reopen worker",
        "        exit 0",
        "        /srv/shop/bin/reopen web",
        "    endscript",
        "}",
      ],
    },
    expect: [
      "fail logrotate.d/shop:5:9-15 This script of /srv/shop/log/*.log ends at exit 0, and the commands behind it are never run; drop it, or move it to the end.",
    ],
  },
  {
    name: "passes a script that leaves where there is nothing to do",
    files: {
      "logrotate.d/shop": [
        "/srv/shop/log/*.log {",
        "    postrotate",
        "        test -x /srv/shop/bin/reopen || exit 0",
        "        /srv/shop/bin/reopen web # and nothing (else",
        "    endscript",
        "}",
      ],
    },
    expect: ["pass logrotate.d/shop:2:15-5:1 log:/srv/shop/log/*.log"],
  },
  {
    name: "says nothing of the parentheses of a case",
    files: {
      "logrotate.d/shop": [
        "/srv/shop/log/*.log {",
        "    postrotate",
        '        case "$1" in',
        "            *web.log) /srv/shop/bin/reopen web ;;",
        "        esac",
        "    endscript",
        "}",
      ],
    },
    expect: ["pass logrotate.d/shop:2:15-6:1 log:/srv/shop/log/*.log"],
  },
]);
