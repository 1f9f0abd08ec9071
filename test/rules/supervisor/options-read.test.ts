import rule from "../../../rules/supervisor/options-read.ts";
import { cases } from "../../cases.ts";

cases("supervisor/options-read", rule, [
  {
    name: "fails a misspelt option",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=gunicorn shop.wsgi", "autorestarts=true"] },
    expect: ["fail s.conf:4:14-18 supervisord does not read autorestarts in [program:web]; write autorestart."],
  },
  {
    name: "passes a file with options that are all read",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=gunicorn shop.wsgi", "AutoRestart=true"] },
    expect: ["pass s.conf:1:1-14 options:s.conf"],
  },
  {
    name: "makes one finding of the groups that set an option of their members",
    files: {
      "s.conf": [
        "[supervisord]",
        "[group:shop]",
        "programs=web",
        "stopwaitsecs=60",
        "[group:blog]",
        "programs=blog",
        "stopwaitsecs=60",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "[program:blog]",
        "command=gunicorn blog.wsgi",
      ],
    },
    expect: [
      "fail s.conf:4:14-16 supervisord does not read stopwaitsecs in [group:shop] and [group:blog]; move that to [program:x].",
    ],
  },
  {
    name: "fails logs of programs in the section of supervisord",
    files: { "s.conf": ["[supervisord]", "stdout_logfile=/var/log/all.log"] },
    expect: [
      "fail s.conf:2:16-32 supervisord does not read stdout_logfile in [supervisord]; move that to [program:x].",
    ],
  },
  {
    name: "fails a port for a socket file, and options of long ago",
    files: { "s.conf": ["[supervisord]", "http_port=9001", "[unix_http_server]", "file=/run/s.sock", "port=9001"] },
    expect: [
      "fail s.conf:2:11-15 supervisord does not read http_port in [supervisord]; write port= in [inet_http_server] or file= in [unix_http_server].",
      "fail s.conf:5:6-10 supervisord does not read port in [unix_http_server]; move that to [inet_http_server].",
    ],
  },
  {
    name: "fails a program that names its group",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=gunicorn shop.wsgi", "group=shop"] },
    expect: [
      "fail s.conf:4:7-11 supervisord does not read group in [program:web]; list the program in a [group:x] with programs=.",
    ],
  },
  {
    name: "fails an option of no section",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=gunicorn shop.wsgi", "memory_limit=1GB"] },
    expect: ["fail s.conf:4:14-17 supervisord does not read memory_limit in [program:web]; drop that."],
  },
  {
    name: "fails misspelt sections",
    files: {
      "s.conf": ["[supervisord]", "[programm:web]", "command=gunicorn shop.wsgi", "[program api]", "command=a"],
    },
    expect: [
      "fail s.conf:2:1-15 supervisord does not read [programm:web]; write [program:web].",
      "fail s.conf:4:1-14 supervisord does not read [program api]; write [program:api].",
    ],
  },
  {
    name: "leaves plugins, sections of others and what a template names alone",
    files: {
      "s.conf": [
        "[supervisord]",
        "[rpcinterface:twiddler]",
        "supervisor.rpcinterface_factory = twiddler:make",
        "speed = 3",
        "[app:main]",
        "use = egg:shop",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "{{ option }}=true",
      ],
    },
    expect: ["pass s.conf:1:1-14 options:s.conf"],
  },
  {
    name: "leaves the options of DEFAULT to those that read them",
    files: {
      "s.conf": ["[DEFAULT]", "stopwaitsecs=60", "[supervisord]", "[program:web]", "command=gunicorn shop.wsgi"],
    },
    expect: ["pass s.conf:3:1-14 options:s.conf"],
  },
  {
    name: "advises no move of what a program does not have",
    files: {
      "s.conf": ["[supervisord]", "[program:mail]", "command=postfix start-fg", "pidfile=/run/m.pid", "logfile=/m.log"],
    },
    expect: [
      "fail s.conf:4:9-19 supervisord does not read pidfile in [program:mail]; drop that.",
      "fail s.conf:5:9-15 supervisord does not read logfile in [program:mail]; write stdout_logfile.",
    ],
  },
  {
    name: "advises to drop what every program says by itself, and makes one finding of it",
    files: {
      "s.conf": [
        "[supervisord]",
        "stdout_logfile=/dev/stdout",
        "stdout_logfile_maxbytes=0",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "stdout_logfile=/dev/stdout",
        "stdout_logfile_maxbytes=0",
      ],
    },
    expect: [
      "fail s.conf:2:16-27 supervisord does not read stdout_logfile and stdout_logfile_maxbytes in [supervisord]; drop that.",
    ],
  },
  {
    name: "knows what is meant by the username of a program, whatever other programs a folder of the host holds",
    files: {
      "s.conf": [
        "[supervisord]",
        "[include]",
        "files=/etc/supervisor/conf.d/*.conf",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "username=shop",
      ],
    },
    expect: ["fail s.conf:6:10-14 supervisord does not read username in [program:web]; write user."],
  },
]);
