import rule from "../../../rules/supervisor/device-not-rotated.ts";
import { cases } from "../../cases.ts";

cases("supervisor/device-not-rotated", rule, [
  {
    name: "fails a program that writes to the standard output of supervisord",
    files: { "s.conf": ["[supervisord]", "[program:api]", "command=node api.js", "stdout_logfile=/dev/stdout"] },
    expect: [
      "fail s.conf:4:16-27 Program api writes to /dev/stdout, and supervisord rotates it, which it cannot do with a pipe, so each line ends in an error; set stdout_logfile_maxbytes=0.",
    ],
  },
  {
    name: "passes one that is not rotated",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=node api.js",
        "stdout_logfile=/dev/stdout",
        "stdout_logfile_maxbytes=0",
      ],
    },
    expect: ["pass s.conf:5:25-26 program:api/stdout_logfile"],
  },
  {
    name: "fails a size that is written",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=node api.js",
        "redirect_stderr=true",
        "stdout_logfile=/proc/self/fd/1",
        "stdout_logfile_maxbytes=10MB",
      ],
    },
    expect: [
      "fail s.conf:5:16-31 Program api writes to /proc/self/fd/1, and supervisord rotates it, which it cannot do with a pipe, so each line ends in an error; set stdout_logfile_maxbytes=0. => 0",
    ],
  },
  {
    name: "fails the log of supervisord itself",
    files: { "s.conf": ["[supervisord]", "logfile=/dev/stdout"] },
    expect: [
      "fail s.conf:2:9-20 Supervisord writes its log to /dev/stdout and rotates it, which it cannot do with a pipe, so it does not start; set logfile_maxbytes=0.",
    ],
  },
  {
    name: "asks nothing of /dev/null and of files",
    files: {
      "s.conf": [
        "[supervisord]",
        "logfile=/dev/null",
        "[program:api]",
        "command=node api.js",
        "stdout_logfile=/var/log/api.log",
      ],
    },
    expect: [],
  },
  {
    name: "fails a program of the main file although a folder of the host may hold others",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[include]",
        "files=/etc/supervisor/conf.d/*.conf",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "stdout_logfile=/dev/stdout",
      ],
    },
    expect: [
      "fail supervisord.conf:6:16-27 Program web writes to /dev/stdout, and supervisord rotates it, which it cannot do with a pipe, so each line ends in an error; set stdout_logfile_maxbytes=0.",
      "unknown supervisord.conf:3:7-36 No file of the checkout is clearly /etc/supervisor/conf.d/*.conf; audit it together with the files it names.",
    ],
  },
  {
    name: "makes one finding of the streams of a file that go to devices",
    files: {
      "s.conf": [
        "[supervisord]",
        "nodaemon=true",
        "[program:nginx]",
        "command=nginx -g 'daemon off;'",
        "stdout_logfile=/dev/stdout",
        "stderr_logfile=/dev/stderr",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "stdout_logfile=/dev/stdout",
        "redirect_stderr=true",
      ],
    },
    expect: [
      "fail s.conf:5:16-27 3 logs go to /dev/stdout and /dev/stderr, and supervisord rotates each, which it cannot do with a pipe, so each line ends in an error; set stdout_logfile_maxbytes=0 and stderr_logfile_maxbytes=0.",
    ],
  },
]);
