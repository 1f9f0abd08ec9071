import rule from "../../../rules/supervisor/log-file-named.ts";
import { cases } from "../../cases.ts";

cases("supervisor/log-file-named", rule, [
  {
    name: "fails a program whose output goes to temporary files",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=bin/gunicorn shop.wsgi"] },
    expect: [
      "fail s.conf:2:1-14 Program web has no stdout_logfile and no stderr_logfile, so what it prints goes to a file of a random name that supervisord deletes at its next start; name a file.",
    ],
  },
  {
    name: "fails a program that names only one of its streams",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=bin/gunicorn shop.wsgi", "stdout_logfile=/var/log/web.log"],
    },
    expect: [
      "fail s.conf:2:1-14 Program web has no stderr_logfile, so what it prints goes to a file of a random name that supervisord deletes at its next start; name a file.",
    ],
  },
  {
    name: "passes a program that joins its streams into a named file",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=bin/gunicorn shop.wsgi",
        "redirect_stderr=true",
        "stdout_logfile=/var/log/web.log",
      ],
    },
    expect: ["pass s.conf:5:16-32 program:web"],
  },
  {
    name: "passes a supervisord that keeps temporary files",
    files: { "s.conf": ["[supervisord]", "nocleanup=true", "[program:web]", "command=bin/gunicorn shop.wsgi"] },
    expect: ["pass s.conf:2:11-15 program:web"],
  },
  {
    name: "does not know what the missing main file of a fragment says",
    files: { "conf.d/web.conf": ["[program:web]", "command=bin/gunicorn shop.wsgi", "redirect_stderr=true"] },
    expect: [
      "unknown conf.d/web.conf:1:1-14 Program web has no stdout_logfile; whether the next start deletes the output is settled by nocleanup in supervisord.conf, which is missing here.",
    ],
  },
  {
    name: "makes one finding of the programs of a file, and leaves those alone that write logs of their own",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=bin/gunicorn shop.wsgi",
        "[program:api]",
        "command=node api.js",
        "[program:ssh]",
        "command=/usr/sbin/sshd -D",
        "[program:zeo]",
        "command=bin/runzeo",
        "[program:debug]",
        "command=bin/instance0 console",
        "autostart=false",
      ],
    },
    expect: [
      "fail s.conf:2:1-14 2 programs (web and api) name no file for what they print, so it goes to files of random names that supervisord deletes at its next start; set stdout_logfile and redirect_stderr=true.",
    ],
  },
  {
    name: "fails output that is thrown away",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=bin/gunicorn shop.wsgi",
        "redirect_stderr=true",
        "stdout_logfile=NONE",
        "[program:api]",
        "command=node api.js",
        "stdout_logfile=/var/log/api.log",
        "stderr_logfile=/dev/null",
      ],
    },
    expect: [
      "fail s.conf:5:16-20 stdout_logfile=NONE throws away what program web prints, and with it why it ended; name a file.",
      "fail s.conf:9:16-25 stderr_logfile=/dev/null throws away what program api prints, and with it why it ended; name a file.",
    ],
  },
  {
    name: "does not know whether a program with a log of its own throws its output away",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:sensor]",
        "command=/opt/sensor/sensor",
        "redirect_stderr=true",
        "stdout_logfile=none",
      ],
    },
    expect: [
      "unknown s.conf:5:16-20 stdout_logfile=none throws away what program sensor prints; whether it writes a log of its own is not known here, and a file under stdout_logfile settles it.",
    ],
  },
  {
    name: "does not know what two programs of a fragment lose",
    files: {
      "conf.d/web.conf": ["[program:web]", "command=gunicorn shop.wsgi", "[program:api]", "command=gunicorn api.wsgi"],
    },
    expect: [
      "unknown conf.d/web.conf:1:1-14 2 programs (web and api) name no file for what they print; whether the next start deletes it is settled by nocleanup in supervisord.conf, which is missing here.",
    ],
  },
  {
    name: "passes output that an event listener takes",
    files: {
      "s.conf": [
        "[supervisord]",
        "[eventlistener:stdout]",
        "command=supervisor_stdout",
        "events=PROCESS_LOG",
        "result_handler=supervisor_stdout:event_handler",
        "[program:orders]",
        "command=/srv/orders/run",
        "stdout_events_enabled=true",
        "stderr_events_enabled=true",
      ],
    },
    expect: ["pass s.conf:4:8-19 program:orders"],
  },
  {
    name: "fails the stream that no listener takes",
    files: {
      "s.conf": [
        "[supervisord]",
        "[eventlistener:stdout]",
        "command=supervisor_stdout",
        "events=PROCESS_LOG",
        "result_handler=supervisor_stdout:event_handler",
        "[program:orders]",
        "command=/srv/orders/run",
        "stdout_events_enabled=true",
      ],
    },
    expect: [
      "fail s.conf:6:1-17 Program orders has no stderr_logfile, so what it prints goes to a file of a random name that supervisord deletes at its next start; name a file.",
    ],
  },
]);
