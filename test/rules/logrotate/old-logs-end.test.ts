import rule from "../../../rules/logrotate/old-logs-end.ts";
import { cases } from "../../cases.ts";

cases("logrotate/old-logs-end", rule, [
  {
    name: "fails logs that are kept for ever",
    files: { "logrotate.conf": ["/srv/api/log/*.log {", "    daily", "    rotate -1", "}"] },
    expect: [
      "fail logrotate.conf:3:12-14 The block of /srv/api/log/*.log keeps each old log for ever (rotate -1), until the disk is full; add maxage 90, or write how many to keep.",
    ],
  },
  {
    name: "passes them with an age",
    files: { "logrotate.conf": ["/srv/api/log/*.log {", "    daily", "    rotate -1", "    maxage 90", "}"] },
    expect: ["pass logrotate.conf:4:12-14 log:/srv/api/log/*.log"],
  },
  {
    name: "judges no block that counts",
    files: { "logrotate.conf": ["/srv/api/log/*.log {", "    daily", "    rotate 400", "}"] },
    expect: [],
  },
]);
