import rule from "../../../rules/supervisor/loads.ts";
import { cases } from "../../cases.ts";

cases("supervisor/loads", rule, [
  {
    name: "fails a value that stops supervisord, and passes one that it reads",
    files: {
      "old/supervisord.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg", "startsecs=soon"],
      "new/supervisord.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg", "startsecs=30"],
    },
    expect: [
      "fail old/supervisord.conf:4:11-15 startsecs=soon in [program:zeo] stops supervisord, so none of its programs starts; write seconds as a whole number without a unit.",
      "pass new/supervisord.conf:1:1-14 supervisor:new/supervisord.conf",
    ],
  },
  {
    name: "leaves open what a template fills in, and fails what stands beside it",
    files: {
      "a/supervisord.conf": ["[supervisord]", "[program:zeo]", "command=${buildout:directory}/bin/zeo fg"],
      "b/supervisord.conf": ["[supervisord]", "minfds=many", "[program:zeo]", "command={{ home }}/bin/zeo fg"],
    },
    expect: [
      "fail b/supervisord.conf:2:8-12 minfds=many in [supervisord] stops supervisord, so none of its programs starts; write a whole number.",
      "unknown a/supervisord.conf:1:1-14 A template fills this in; audit the rendered file to see what supervisord sees.",
    ],
  },
  {
    name: "fails a fault of an included file once",
    files: {
      "supervisord.conf": ["[supervisord]", "[include]", "files=conf.d/*.conf"],
      "conf.d/zeo.conf": ["[program:zeo]", "autostart=yes"],
    },
    expect: [
      "fail conf.d/zeo.conf:1:1-14 [program:zeo] has no command and stops supervisord, so none of its programs starts; write command=.",
    ],
  },
  {
    name: "passes a whole configuration",
    files: { "supervisord.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg"] },
    expect: ["pass supervisord.conf:1:1-14 supervisor:supervisord.conf"],
  },
  {
    name: "asks about a file that Python's % fills in, whose names supervisord does not know",
    files: {
      "deploy/supervisord.conf": [
        "[supervisord]",
        "logfile=%(home)s/log/supervisord.log",
        "[unix_http_server]",
        "file=%%(here)s/supervisor.sock",
        "[program:%(project)s]",
        "command=%(home)s/bin/gunicorn %(project)s.wsgi",
        "user=%(user)s",
      ],
    },
    expect: [
      "unknown deploy/supervisord.conf:1:1-14 A template fills this in; audit the rendered file to see what supervisord sees.",
    ],
  },
  {
    name: "fails a name that is misspelt once, and percent signs that are doubled for the program",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[program:web]",
        'command=gunicorn --access-logformat "%%(h)s %%(r)s" shop.wsgi',
        "stdout_logfile=/var/log/%(programname)s.log",
      ],
    },
    expect: [
      "fail supervisord.conf:4:25-40 %(programname)s is not known here, so none of its programs starts; known are %(here)s, %(program_name)s, %(group_name)s, %(process_num)s, %(numprocs)s and %(ENV_NAME)s.",
    ],
  },
]);
