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
      "fail logrotate.conf:2:1-11 The block of /srv/a.log has no rotate, so logrotate keeps 0 old logs and deletes the log; add rotate 14.",
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
]);
