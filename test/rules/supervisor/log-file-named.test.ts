import rule from "../../../rules/supervisor/log-file-named.ts";
import { cases } from "../../cases.ts";

cases("supervisor/log-file-named", rule, [
  {
    name: "fails a program whose output goes to temporary files",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg"] },
    expect: [
      "fail s.conf:2:1-14 Program zeo names no stdout_logfile and stderr_logfile, so its output goes to a file of a random name that supervisord deletes at its next start; name one.",
    ],
  },
  {
    name: "fails a program that names only one of its streams",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg", "stdout_logfile=/var/log/zeo.log"] },
    expect: [
      "fail s.conf:2:1-14 Program zeo names no stderr_logfile, so its output goes to a file of a random name that supervisord deletes at its next start; name one.",
    ],
  },
  {
    name: "passes a program that joins its streams into a named file",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:zeo]",
        "command=bin/zeo fg",
        "redirect_stderr=true",
        "stdout_logfile=/var/log/zeo.log",
      ],
    },
    expect: ["pass s.conf:5:16-32 program:zeo"],
  },
  {
    name: "passes a supervisord that keeps temporary files",
    files: { "s.conf": ["[supervisord]", "nocleanup=true", "[program:zeo]", "command=bin/zeo fg"] },
    expect: ["pass s.conf:2:11-15 program:zeo"],
  },
  {
    name: "does not know what the missing main file of a fragment says",
    files: { "conf.d/zeo.conf": ["[program:zeo]", "command=bin/zeo fg", "redirect_stderr=true"] },
    expect: [
      "unknown conf.d/zeo.conf:1:1-14 Program zeo names no stdout_logfile; whether the next start deletes the output is settled by nocleanup in supervisord.conf, which is missing here.",
    ],
  },
]);
