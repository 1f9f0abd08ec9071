import rule from "../../../rules/logrotate/rotated-files-apart.ts";
import { cases } from "../../cases.ts";

cases("logrotate/rotated-files-apart", rule, [
  {
    name: "fails a pattern for all files of a folder",
    files: { "logrotate.conf": ["/srv/api/log/* {", "    weekly", "    rotate 5", "    copytruncate", "}"] },
    expect: [
      "fail logrotate.conf:1:1-15 /srv/api/log/* takes the rotated files as well: app.1 is rotated again as app.1.1, and so on each time; write a pattern that ends as the logs do, such as *.log, or set olddir.",
    ],
  },
  {
    name: "fails a pattern with an open end, also with dates and compression",
    files: {
      "logrotate.conf": [
        "dateext",
        "/var/log/named/query.log* /srv/mail/log/smtp.* {",
        "    rotate 5",
        "    compress",
        "    delaycompress",
        "}",
      ],
    },
    expect: [
      "fail logrotate.conf:2:1-26 /var/log/named/query.log* takes the rotated files as well: query.log-20261129 is rotated again as query.log-20261129-20261129, and so on each time; write a pattern that ends as the logs do, such as *.log, or set olddir.",
      "fail logrotate.conf:2:27-47 /srv/mail/log/smtp.* takes the rotated files as well: smtp.app-20261129 is rotated again as smtp.app-20261129-20261129, and so on each time; write a pattern that ends as the logs do, such as *.log, or set olddir.",
    ],
  },
  {
    name: "fails where extension puts the old mark before the ending",
    files: { "logrotate.conf": ["/srv/api/log/*.log {", "    rotate 5", "    extension .log", "}"] },
    expect: [
      "fail logrotate.conf:1:1-19 /srv/api/log/*.log takes the rotated files as well: app.1.log is rotated again as app.1.1.log, and so on each time; write a pattern that ends as the logs do, such as *.log, or set olddir.",
    ],
  },
  {
    name: "passes a pattern that ends as the logs do, and old files elsewhere",
    files: {
      "logrotate.conf": [
        "rotate 5",
        "/srv/api/log/*.log /srv/api/log/*log {",
        "}",
        "/srv/shop/log/* {",
        "    olddir /srv/shop/log/old",
        "}",
      ],
    },
    expect: [
      "pass logrotate.conf:2:1-19 log:/srv/api/log/*.log",
      "pass logrotate.conf:2:20-37 log:/srv/api/log/*log",
      "pass logrotate.conf:4:1-16 log:/srv/shop/log/*",
    ],
  },
  {
    name: "judges no block that keeps nothing",
    files: { "logrotate.conf": ["/srv/api/log/* {", "    rotate 0", "}"] },
    expect: [],
  },
]);
