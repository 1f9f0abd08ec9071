import rule from "../../../rules/supervisor/command-without-shell.ts";
import { cases } from "../../cases.ts";

cases("supervisor/command-without-shell", rule, [
  {
    name: "fails a command that begins with a word of the shell",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:shop]",
        "command=cd /srv/shop && bin/gunicorn shop.wsgi",
        "[program:jobs]",
        "command=ulimit -n 4096",
        "[program:feed]",
        "command=source /etc/feed.env",
      ],
    },
    expect: [
      "fail s.conf:3:9-11 Program shop begins with cd, which only a shell knows, so supervisord finds no such program and never starts it; write directory=.",
      "fail s.conf:5:9-15 Program jobs begins with ulimit, which only a shell knows, so supervisord finds no such program and never starts it; write minfds= in [supervisord].",
      "fail s.conf:7:9-15 Program feed begins with source, which only a shell knows, so supervisord finds no such program and never starts it; write /bin/sh -c '… exec PROGRAM' around the whole.",
    ],
  },
  {
    name: "fails variables and ~ before the program, without showing what may be secret",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=TOKEN=0a1b2c3d4e node server.js",
        "[program:shop]",
        "command=~/bin/gunicorn shop.wsgi",
        "[program:venv]",
        "command=$VENV/bin/gunicorn shop.wsgi",
      ],
    },
    expect: [
      "fail s.conf:3:9-25 Program api begins with TOKEN=, which only a shell knows, so supervisord finds no such program and never starts it; write TOKEN into environment=.",
      "fail s.conf:5:9-23 Program shop begins with ~/bin/gunicorn, which only a shell knows, so supervisord finds no such program and never starts it; write the whole path.",
      "fail s.conf:7:9-27 Program venv begins with $VENV/bin/gunicorn, which only a shell knows, so supervisord finds no such program and never starts it; write %(ENV_VENV)s.",
    ],
  },
  {
    name: "fails operators of the shell among the arguments",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:game]",
        "command=node game.js 2>&1 | tee -a game.log",
        "[program:shop]",
        "command=/srv/bin/gunicorn shop.wsgi &",
        "[program:feed]",
        "command=/srv/bin/fetch && /srv/bin/feed",
        "[program:split]",
        "command=/bin/bash -c cd /srv && bin/feed",
      ],
    },
    expect: [
      "fail s.conf:3:22-26 Program game gets 2>&1 and what follows as arguments, since supervisord starts no shell; write stdout_logfile= and redirect_stderr=true.",
      "fail s.conf:5:37-38 Program shop gets & and what follows as arguments, since supervisord starts no shell; drop it, since supervisord keeps the program in the background by itself.",
      "fail s.conf:7:24-26 Program feed gets && and what follows as arguments, since supervisord starts no shell; write /bin/sh -c '… exec PROGRAM' around the whole.",
      "fail s.conf:9:30-32 Program split gets && and what follows as arguments, since supervisord starts no shell; write /bin/sh -c '… exec PROGRAM' around the whole.",
    ],
  },
  {
    name: "fails a variable that nobody fills in",
    files: { "s.conf": ["[supervisord]", "[program:worker]", "command=celery -A shop worker -n w1@$HOSTNAME"] },
    expect: [
      "fail s.conf:3:34-46 Program worker gets $HOSTNAME as it is written, since supervisord fills in no $; write %(ENV_HOSTNAME)s.",
    ],
  },
  {
    name: "passes the same in a shell, in quotes or by options",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:shop]",
        "command=/srv/bin/gunicorn shop.wsgi -b 127.0.0.1:%(ENV_PORT)s",
        "directory=/srv/shop",
        "[program:game]",
        "command=/bin/sh -c 'cd /srv && exec node game.js --room $ROOM 2>&1'",
        "[program:mail]",
        'command=/usr/bin/match ">" "|" \'^$WORD\'',
        "[program:wrapped]",
        "command=/usr/bin/env PORT=3000 node server.js",
      ],
    },
    expect: [
      "pass s.conf:3:9-62 program:shop",
      "pass s.conf:6:9-68 program:game",
      "pass s.conf:8:9-40 program:mail",
      "pass s.conf:10:9-46 program:wrapped",
    ],
  },
]);
