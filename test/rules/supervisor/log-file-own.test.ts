import rule from "../../../rules/supervisor/log-file-own.ts";
import { cases } from "../../cases.ts";

cases("supervisor/log-file-own", rule, [
  {
    name: "fails both streams of a program in one file",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:zeo]",
        "command=z",
        "stdout_logfile=/var/log/zeo.log",
        "stderr_logfile=/var/log/zeo.log",
      ],
    },
    expect: [
      "fail s.conf:6:16-32 Program zeo writes both streams into /var/log/zeo.log, and each rotates it under the other; set redirect_stderr=true and drop stderr_logfile.",
    ],
  },
  {
    name: "says once of two programs that each writes both streams into one file",
    files: {
      "s.conf": [
        "[program:postfix]",
        "command=/usr/sbin/postfix start-fg",
        "stdout_logfile=/var/log/%(program_name)s.log",
        "stderr_logfile=/var/log/%(program_name)s.log",
        "[program:dovecot]",
        "command=/usr/sbin/dovecot -F",
        "stdout_logfile=/var/log/%(program_name)s.log",
        "stderr_logfile=/var/log/%(program_name)s.log",
      ],
    },
    expect: [
      "fail s.conf:4:16-45 2 programs write both streams into one file each (/var/log/postfix.log and /var/log/dovecot.log), and each stream rotates it under the other; set redirect_stderr=true and drop stderr_logfile.",
    ],
  },
  {
    name: "passes both streams joined by redirect_stderr",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:zeo]",
        "command=z",
        "redirect_stderr=true",
        "stdout_logfile=/var/log/zeo.log",
        "stderr_logfile=/var/log/zeo.log",
      ],
    },
    expect: ["pass s.conf:6:16-32 log:/var/log/zeo.log"],
  },
  {
    name: "passes streams that only append",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:zeo]",
        "command=z",
        "stdout_logfile=/z.log",
        "stderr_logfile=/z.log",
        "stdout_logfile_maxbytes=0",
        "stderr_logfile_maxbytes=0",
      ],
    },
    expect: ["pass s.conf:5:16-22 log:/z.log"],
  },
  {
    name: "fails copies whose path has no number",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:web]",
        "command=w",
        "numprocs=3",
        "process_name=w%(process_num)d",
        "redirect_stderr=true",
        "stdout_logfile=/var/log/web.log",
      ],
    },
    expect: [
      "fail s.conf:8:16-32 Program web runs 3 copies that all rotate /var/log/web.log under each other; put %(process_num)s into the path.",
    ],
  },
  {
    name: "passes copies whose paths differ by number",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:web]",
        "command=w",
        "numprocs=2",
        "process_name=w%(process_num)d",
        "redirect_stderr=true",
        "stdout_logfile=/w%(process_num)d.log",
      ],
    },
    expect: ["pass s.conf:8:16-37 log:/w0.log", "pass s.conf:8:16-37 log:/w1.log"],
  },
  {
    name: "fails two programs in one file",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:a]",
        "command=a",
        "redirect_stderr=true",
        "stdout_logfile=/all.log",
        "[program:b]",
        "command=b",
        "redirect_stderr=true",
        "stdout_logfile=/all.log",
      ],
    },
    expect: [
      "fail s.conf:10:16-24 Program a and Program b both write /all.log and rotate it under each other; give each a file of its own.",
    ],
  },
  {
    name: "does not know what a variable of the host makes of a path",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=%(ENV_LOG)s/a.log",
        "[program:a]",
        "command=a",
        "redirect_stderr=true",
        "stdout_logfile=%(ENV_LOG)s/a.log",
      ],
    },
    expect: ["unknown s.conf:6:16-33 %(ENV_LOG)s is known on the host only; audit a file with its value."],
  },
  {
    name: "does not know whether a path that a template fills in is another program's",
    files: {
      "s.conf": [
        "[program:zeo]",
        "command=bin/zeo fg",
        "redirect_stderr=true",
        "stdout_logfile=/var/log/zeo.log",
        "[program:web]",
        "command=bin/web",
        "redirect_stderr=true",
        "stdout_logfile={{ log }}",
      ],
    },
    expect: ["unknown s.conf:8:16-25 A template fills this in; audit the rendered file to see what supervisord sees."],
  },
  {
    name: "passes beside a path that a template begins and that ends otherwise",
    files: {
      "s.conf": [
        "[program:zeo]",
        "command=bin/zeo fg",
        "redirect_stderr=true",
        "stdout_logfile=/var/log/zeo.log",
        "[program:web]",
        "command=bin/web",
        "redirect_stderr=true",
        "stdout_logfile={{ folder }}/web.log",
      ],
    },
    expect: [
      "pass s.conf:4:16-32 log:/var/log/zeo.log",
      "unknown s.conf:8:16-36 A template fills this in; audit the rendered file to see what supervisord sees.",
    ],
  },
]);
