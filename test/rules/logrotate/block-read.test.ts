import rule from "../../../rules/logrotate/block-read.ts";
import { cases } from "../../cases.ts";

cases("logrotate/block-read", rule, [
  {
    name: "passes blocks that are read to their end",
    files: { "logrotate.conf": ["weekly", "/srv/a.log {", "    rotate 7", "}", "/srv/b.log { daily compress }"] },
    expect: ["pass logrotate.conf:2:1-11 log:/srv/a.log", "pass logrotate.conf:5:1-11 log:/srv/b.log"],
  },
  {
    name: "fails a comment behind a value, and takes it away",
    files: {
      "logrotate.conf": ["weekly", "/srv/a.log {", "    rotate 7 # a week", "}", "/srv/b.log {", "    rotate 7", "}"],
    },
    expect: [
      'fail logrotate.conf:3:12-22 The block of /srv/a.log is not read, and nothing there is rotated: "7 # a week" is no rotation count; write a whole number with nothing behind it, and comments on lines of their own. => 7',
      "pass logrotate.conf:5:1-11 log:/srv/b.log",
    ],
  },
  {
    name: "fails a bad block that takes the next ones along",
    files: {
      "logrotate.conf": ["weekly", "/srv/a.log {", "    size 100m", "  }", "/srv/b.log {", "    rotate 7", "}"],
    },
    expect: [
      'fail logrotate.conf:3:10-14 The block of /srv/a.log is not read, nor are those below it to line 7: "100m" has no unit that logrotate knows; write bytes or a number with k, M or G, and only a } in the first column ends a bad block.',
    ],
  },
  {
    name: "fails a bad block at the end, which stands half read",
    files: { "logrotate.conf": ["weekly", "/srv/a.log { rotate 7 }"] },
    expect: [
      'fail logrotate.conf:2:21-24 The block of /srv/a.log counts only to this place: "7 }" is no rotation count; write a whole number with nothing behind it, and comments on lines of their own.',
    ],
  },
  {
    name: "fails a path from the folder where somebody stood",
    files: { "logrotate.conf": ["weekly", "log/*.log {", "    rotate 7", "}"] },
    expect: [
      "fail logrotate.conf:2:1-5 From here logrotate reads no more of the file: needs a path from / on instead of log/.",
    ],
  },
  {
    name: "fails carriage returns",
    files: { "logrotate.conf": "weekly\n/srv/a.log {\r\n    rotate 7\n}\n" },
    expect: [
      "fail logrotate.conf:2:13-14 The block of /srv/a.log is not read, and nothing there is rotated: The line ends with a carriage return, which logrotate takes for a stray character; save the file with line feeds.",
    ],
  },
  {
    name: "fails text at which the rest of the file is given up",
    files: { "logrotate.conf": ["weekly", "/srv/a.log {", "}", "}", "/srv/b.log {", "}"] },
    expect: [
      "pass logrotate.conf:2:1-11 log:/srv/a.log",
      "fail logrotate.conf:4:1-2 From here logrotate reads no more of the file: } closes no block.",
    ],
  },
  {
    name: "does not know whether logrotate takes a value that a template fills in",
    files: { "logrotate.conf.j2": ["weekly", "/srv/a.log {", "    rotate {{ count }}", "}", "/srv/b.log {", "}"] },
    expect: [
      "unknown logrotate.conf.j2:2:1-11 A template decides what stands here; read the file that it makes.",
      "pass logrotate.conf.j2:5:1-11 log:/srv/b.log",
    ],
  },
  {
    name: "does not know what a template makes of a block",
    files: {
      "logrotate.conf.j2": [
        "weekly",
        "/srv/{{ name }}.log {",
        "    rotate 7 {# a week #}",
        "    size {{ a }} {{ b }} c",
        "    rotate x",
        "}",
      ],
    },
    expect: ["unknown logrotate.conf.j2:5:12-13 A template decides what stands here; read the file that it makes."],
  },
]);
