import rule from "../../../rules/logrotate/su-given.ts";
import { cases } from "../../cases.ts";

cases("logrotate/su-given", rule, [
  {
    name: "leaves open who may write into the folder of an application",
    files: { "logrotate.d/api": ["/srv/api/log/*.log {", "    daily", "    create 0640 api api", "}"] },
    expect: [
      "unknown logrotate.d/api:3:12-24 The block of /srv/api/log/*.log gives its logs to api, and logrotate skips logs in a folder that another group than root may write into; su api api in the block settles it.",
    ],
  },
  {
    name: "says so once of the blocks of a file",
    files: {
      "logrotate.conf": [
        "/opt/nagios/log/a.log {",
        "    create 0660 nagios nagios",
        "}",
        "/opt/nagios/log/b.log {",
        "    create 0660 nagios nagios",
        "}",
      ],
    },
    expect: [
      "unknown logrotate.conf:2:12-30 2 blocks give their logs to nagios, and logrotate skips logs in a folder that another group than root may write into; su nagios nagios in them settles it.",
    ],
  },
  {
    name: "passes su in the block and above all",
    files: {
      "logrotate.conf": [
        "su api api",
        "/srv/api/log/*.log {",
        "    create 0640 api api",
        "}",
        "/srv/shop/log/*.log {",
        "    su shop shop",
        "    create 0640 shop shop",
        "}",
      ],
    },
    expect: ["pass logrotate.conf:1:4-11 log:/srv/api/log/*.log", "pass logrotate.conf:6:8-17 log:/srv/shop/log/*.log"],
  },
  {
    name: "fails a block that is rotated as nobody",
    files: { "logrotate.d/api": ["/srv/api/log/*.log {", "    daily", "    su nobody nogroup", "}"] },
    expect: [
      "fail logrotate.d/api:3:8-22 The block of /srv/api/log/*.log is rotated as nobody, who may rename no file in a folder of logs; name the user and group that own the folder.",
    ],
  },
  {
    name: "judges no log in /var/log and none of root's",
    files: {
      "logrotate.conf": [
        "/var/log/api/*.log {",
        "    create 0640 api api",
        "}",
        "/srv/shop/log/*.log {",
        "    create 0640 root adm",
        "}",
      ],
    },
    expect: [],
  },
]);
