import rule from "../../../rules/logrotate/logs-not-world-writable.ts";
import { cases } from "../../cases.ts";

cases("logrotate/logs-not-world-writable", rule, [
  {
    name: "fails logs that everybody may write",
    files: { "logrotate.d/api": ["/srv/api/log/*.log {", "    create 0777 api api", "}"] },
    expect: [
      "fail logrotate.d/api:2:12-24 create 0777 lets every user of the host write into /srv/api/log/*.log; write create 0640 with the daemon's user and group.",
    ],
  },
  {
    name: "fails a mode of all blocks that is without an owner",
    files: { "logrotate.conf": ["create 666", "/srv/api/log/*.log {", "    daily", "}"] },
    expect: [
      "fail logrotate.conf:1:8-11 create 666 lets every user of the host write into /srv/api/log/*.log; write create 0640 with the daemon's user and group.",
    ],
  },
  {
    name: "passes a mode for owner and group, and none",
    files: {
      "logrotate.conf": [
        "/srv/api/log/*.log {",
        "    create 0664 api adm",
        "}",
        "/srv/shop/log/*.log {",
        "    create shop adm",
        "}",
      ],
    },
    expect: [
      "pass logrotate.conf:2:12-24 log:/srv/api/log/*.log",
      "pass logrotate.conf:5:12-20 log:/srv/shop/log/*.log",
    ],
  },
  {
    name: "judges no block that creates nothing",
    files: { "logrotate.conf": ["/srv/api/log/*.log {", "    nocreate", "}"] },
    expect: [],
  },
]);
