import rule from "../../../rules/logrotate/globals-in-place.ts";
import { cases } from "../../cases.ts";

cases("logrotate/globals-in-place", rule, [
  {
    name: "fails a snippet whose settings reach other files",
    files: {
      "etc/logrotate.conf": ["weekly", "rotate 4", "include /etc/logrotate.d", "/srv/c.log {", "}"],
      "etc/logrotate.d/a": ["monthly", "rotate 99", "/srv/a.log {", "}"],
      "etc/logrotate.d/b": ["/srv/b.log {", "    rotate 2", "}"],
    },
    expect: [
      "fail etc/logrotate.d/a:1:1-8 etc/logrotate.d/a sets monthly, rotate outside of a block, which changes 2 blocks read after it, first that of /srv/b.log; move it into the file's own blocks.",
      "pass etc/logrotate.d/b:1:1-13 file:etc/logrotate.d/b",
    ],
  },
  {
    name: "passes settings that nothing takes over",
    files: {
      "etc/logrotate.conf": ["weekly", "rotate 4", "include /etc/logrotate.d"],
      "etc/logrotate.d/a": ["rotate 99", "/srv/a.log {", "}"],
      "etc/logrotate.d/b": ["/srv/b.log {", "    rotate 2", "}"],
    },
    expect: [
      "pass etc/logrotate.d/a:1:1-10 file:etc/logrotate.d/a",
      "pass etc/logrotate.d/b:1:1-13 file:etc/logrotate.d/b",
    ],
  },
  {
    name: "leaves alone a file of settings that is included by its name",
    files: {
      "etc/logrotate.conf": ["include /etc/logrotate.globals", "/srv/a.log {", "}"],
      "etc/logrotate.globals": "rotate 9\n",
    },
    expect: [],
  },
  {
    name: "does not know which snippets follow on the host",
    files: { "logrotate.d/zope": ["rotate 9", "/srv/a.log {", "}"] },
    expect: [
      "unknown logrotate.d/zope:1:1-9 logrotate.d/zope sets rotate outside of a block; which files of the folder are read after it shows only on the host.",
    ],
  },
]);
