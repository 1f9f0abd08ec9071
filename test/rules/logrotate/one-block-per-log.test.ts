import rule from "../../../rules/logrotate/one-block-per-log.ts";
import { cases } from "../../cases.ts";

cases("logrotate/one-block-per-log", rule, [
  {
    name: "fails a path that an earlier glob has",
    files: {
      "etc/logrotate.conf": "include /etc/logrotate.d\n",
      "etc/logrotate.d/a": ["/srv/log/*.log {", "}"],
      "etc/logrotate.d/b": ["/srv/log/zeo.log {", "}"],
    },
    expect: [
      "pass etc/logrotate.d/a:1:1-15 log:/srv/log/*.log",
      "fail etc/logrotate.d/b:1:1-17 /srv/log/zeo.log is refused here, because an earlier block has /srv/log/*.log; keep the log in one of the two.",
    ],
  },
  {
    name: "passes a path below the folder of a glob",
    files: { "logrotate.conf": ["rotate 2", "/srv/log/*.log {", "}", "/srv/log/old/zeo.log {", "}"] },
    expect: ["pass logrotate.conf:2:1-15 log:/srv/log/*.log", "pass logrotate.conf:4:1-21 log:/srv/log/old/zeo.log"],
  },
  {
    name: "passes where the earlier block ignores duplicates",
    files: { "logrotate.conf": ["rotate 2", "/srv/a.log {", "    ignoreduplicates", "}", "/srv/*.log {", "}"] },
    expect: ["pass logrotate.conf:2:1-11 log:/srv/a.log", "pass logrotate.conf:5:1-11 log:/srv/*.log"],
  },
  {
    name: "does not know whether a template names a log that an earlier block has",
    files: { "logrotate.conf.j2": ["rotate 2", "/srv/log/zeo.log {", "}", "/srv/log/{{ name }} {", "}"] },
    expect: [
      "pass logrotate.conf.j2:2:1-17 log:/srv/log/zeo.log",
      "unknown logrotate.conf.j2:4:1-20 A template decides what stands here; read the file that it makes.",
    ],
  },
  {
    name: "passes a template's path that ends otherwise",
    files: { "logrotate.conf.j2": ["rotate 2", "/srv/log/zeo.log {", "}", "/srv/{{ name }}/z.log {", "}"] },
    expect: [
      "pass logrotate.conf.j2:2:1-17 log:/srv/log/zeo.log",
      "pass logrotate.conf.j2:4:1-22 log:/srv/{{ name }}/z.log",
    ],
  },
  {
    name: "fails a glob that takes all that an earlier one does",
    files: {
      "logrotate.d/api": ["/srv/api/log/access*.log {", "    daily", "}", "/srv/api/log/*.log {", "    daily", "}"],
    },
    expect: [
      "pass logrotate.d/api:1:1-25 log:/srv/api/log/access*.log",
      "fail logrotate.d/api:4:1-19 /srv/api/log/*.log is refused here, because an earlier block has /srv/api/log/access*.log; keep the log in one of the two.",
    ],
  },
  {
    name: "fails a glob within an earlier one",
    files: {
      "logrotate.d/api": ["/srv/*/log/*.log {", "    daily", "}", "/srv/api/log/*.log {", "    daily", "}"],
    },
    expect: [
      "pass logrotate.d/api:1:1-17 log:/srv/*/log/*.log",
      "fail logrotate.d/api:4:1-19 /srv/api/log/*.log is refused here, because an earlier block has /srv/*/log/*.log; keep the log in one of the two.",
    ],
  },
  {
    name: "passes globs of which neither takes all of the other",
    files: {
      "logrotate.d/api": [
        "/srv/api/log/access*.log {",
        "    daily",
        "}",
        "/srv/api/log/*error.log {",
        "    daily",
        "}",
        "/srv/api/log/access?.txt {",
        "    daily",
        "}",
        "/srv/api/log/access-*.txt {",
        "    daily",
        "}",
      ],
    },
    expect: [
      "pass logrotate.d/api:1:1-25 log:/srv/api/log/access*.log",
      "pass logrotate.d/api:4:1-24 log:/srv/api/log/*error.log",
      "pass logrotate.d/api:7:1-25 log:/srv/api/log/access?.txt",
      "pass logrotate.d/api:10:1-26 log:/srv/api/log/access-*.txt",
    ],
  },
  {
    name: "says that a block names a log twice",
    files: { "logrotate.d/pbx": ["/srv/pbx/log/*log /srv/pbx/log/queue_log {", "    daily", "}"] },
    expect: [
      "fail logrotate.d/pbx:1:19-41 /srv/pbx/log/queue_log is named twice in its block, which has /srv/pbx/log/*log already, so logrotate ends with status 1 each time; drop it here.",
    ],
  },
]);
