import rule from "../../../rules/logrotate/keeps-old-logs.ts";
import { cases } from "../../cases.ts";

cases("logrotate/keeps-old-logs", rule, [
  {
    name: "passes a count, of the block or of the globals",
    files: { "logrotate.conf": ["rotate 4", "/srv/a.log {", "}", "/srv/b.log {", "    rotate -1", "}"] },
    expect: ["pass logrotate.conf:1:8-9 log:/srv/a.log", "pass logrotate.conf:5:12-14 log:/srv/b.log"],
  },
  {
    name: "fails rotate 0",
    files: { "logrotate.conf": ["rotate 0", "/srv/a.log {", "}"] },
    expect: [
      "fail logrotate.conf:1:8-9 The block of /srv/a.log keeps no old log: rotate 0 deletes it when the log is rotated; write how many to keep, such as rotate 14. => 14",
    ],
  },
  {
    name: "fails a block that nothing gives a count",
    files: { "logrotate.conf": ["weekly", "/srv/a.log {", "}"] },
    expect: [
      "fail logrotate.conf:2:1-11 The block of /srv/a.log has no rotate, so logrotate keeps 0 old logs and deletes the log; add rotate 4.",
    ],
  },
  {
    name: "passes rotate 0 where the old log is mailed",
    files: { "logrotate.conf": ["weekly", "/srv/a.log {", "    rotate 0", "    mail ops@example.com", "}"] },
    expect: ["pass logrotate.conf:4:10-25 log:/srv/a.log"],
  },
  {
    name: "does not know the globals of a snippet's main file",
    files: { "logrotate.d/zope": ["/srv/a.log {", "    daily", "}"] },
    expect: [
      "unknown logrotate.d/zope:1:1-11 The block of /srv/a.log has no rotate; the main file that includes it may set one, and is not in the checkout.",
    ],
  },
  {
    name: "does not know the number that a template fills in",
    files: { "logrotate.d/zope.j2": ["/srv/a.log {", "    rotate {{ keep }}", "}"] },
    expect: ["unknown logrotate.d/zope.j2:2:12-22 A template decides what stands here; read the file that it makes."],
  },
  {
    name: "fails an age at which each rotation deletes what the count is to keep",
    files: { "logrotate.conf": ["weekly", "/srv/a.log {", "    rotate 12", "    maxage 1", "}"] },
    expect: [
      "fail logrotate.conf:4:12-13 The block of /srv/a.log deletes old logs by maxage 1 (days), although rotate 12 is to keep 84 days of them; raise maxage. => 14",
    ],
  },
  {
    name: "passes an age that lets two weeks of logs stay",
    files: { "logrotate.conf": ["weekly", "/srv/a.log {", "    rotate 12", "    maxage 14", "}"] },
    expect: ["pass logrotate.conf:3:12-14 log:/srv/a.log"],
  },
  {
    name: "does not know how far two old logs of next to nothing reach back",
    files: { "logrotate.conf": ["/srv/a.log {", "    size 1k", "    rotate 2", "}"] },
    expect: [
      "unknown logrotate.conf:3:12-13 The block of /srv/a.log keeps old logs by rotate 2, which may reach back a day or less; how fast they grow would settle it, or rotate 14.",
    ],
  },
  {
    name: "passes two old logs that are large",
    files: { "logrotate.conf": ["/srv/a.log {", "    size 100M", "    rotate 2", "}"] },
    expect: ["pass logrotate.conf:3:12-13 log:/srv/a.log"],
  },
  {
    name: "fails the old log of one day",
    files: { "logrotate.conf": ["/srv/a.log {", "    daily", "    rotate 1", "}"] },
    expect: [
      "fail logrotate.conf:3:12-13 The block of /srv/a.log keeps the logs of one day (rotate 1), so what happened on a Friday is gone on Monday; write rotate 14. => 14",
    ],
  },
  {
    name: "passes the old log of one month",
    files: { "logrotate.conf": ["/srv/a.log {", "    monthly", "    rotate 1", "}"] },
    expect: ["pass logrotate.conf:3:12-13 log:/srv/a.log"],
  },
  {
    name: "makes one finding of a global that reaches several blocks, and heeds the interval",
    files: {
      "logrotate.conf": ["monthly", "rotate 0", "/srv/api/log/*.log {", "}", "/srv/shop/log/*.log {", "}"],
    },
    expect: [
      "fail logrotate.conf:2:8-9 2 blocks keep no old log: rotate 0 deletes it when the log is rotated; write how many to keep, such as rotate 3. => 3",
    ],
  },
  {
    name: "makes one finding of the blocks of a file without rotate",
    files: { "logrotate.conf": ["weekly", "/srv/api/log/*.log {", "}", "/srv/shop/log/*.log {", "}"] },
    expect: [
      "fail logrotate.conf:2:1-19 2 blocks have no rotate, so logrotate keeps 0 old logs and deletes the logs; add rotate 4 to the file.",
    ],
  },
  {
    name: "fails logs of a single day, by the hour too",
    files: {
      "logrotate.conf": [
        "/srv/api/log/*.log {",
        "    daily",
        "    rotate 1",
        "}",
        "/srv/shop/log/*.log {",
        "    hourly",
        "    rotate 24",
        "}",
        "/srv/cms/log/*.log {",
        "    hourly",
        "    rotate 25",
        "}",
      ],
    },
    expect: [
      "fail logrotate.conf:3:12-13 The block of /srv/api/log/*.log keeps the logs of one day (rotate 1), so what happened on a Friday is gone on Monday; write rotate 14. => 14",
      "fail logrotate.conf:7:12-14 The block of /srv/shop/log/*.log keeps the logs of one day (rotate 24), so what happened on a Friday is gone on Monday; write rotate 336. => 336",
      "pass logrotate.conf:11:12-14 log:/srv/cms/log/*.log",
    ],
  },
  {
    name: "fails a short age beside rotate -1",
    files: { "logrotate.conf": ["/srv/api/log/*.log {", "    daily", "    rotate -1", "    maxage 1", "}"] },
    expect: [
      "fail logrotate.conf:4:12-13 The block of /srv/api/log/*.log deletes old logs by maxage 1 (days), although rotate -1 is to keep all of them; raise maxage. => 14",
    ],
  },
  {
    name: "makes one finding of a single day that is kept for all",
    files: {
      "logrotate.conf": ["daily", "rotate 1", "/srv/api/log/*.log {", "}", "/srv/shop/log/*.log {", "}"],
    },
    expect: [
      "fail logrotate.conf:2:8-9 2 blocks keep the logs of one day (rotate 1), so what happened on a Friday is gone on Monday; write rotate 14. => 14",
    ],
  },
]);
