import rule from "../../../rules/supervisor/http-protected.ts";
import { cases } from "../../cases.ts";

cases("supervisor/http-protected", rule, [
  {
    name: "fails a port of all interfaces although a template fills the port in",
    files: {
      "etc/supervisord.conf.in": ["[supervisord]", "[inet_http_server]", "port = 0.0.0.0:${ports:supervisor}"],
    },
    expect: [
      "fail etc/supervisord.conf.in:3:8-35 [inet_http_server] listens on all interfaces (0.0.0.0) and asks for no password, so anybody who gets there controls every program; write 127.0.0.1 before the port.",
    ],
  },
  {
    name: "passes a port of this host although a template fills the port in",
    files: {
      "etc/supervisord.conf.in": ["[supervisord]", "[inet_http_server]", "port = 127.0.0.1:${ports:supervisor}"],
    },
    expect: ["pass etc/supervisord.conf.in:3:8-37 inet_http_server"],
  },
  {
    name: "fails a port on all interfaces without a password",
    files: { "s.conf": ["[supervisord]", "[inet_http_server]", "port=9001"] },
    expect: [
      "fail s.conf:3:6-10 [inet_http_server] lets anybody who reaches port 9001 control every program; write port=127.0.0.1:9001, or use [unix_http_server].",
    ],
  },
  {
    name: "passes a port on all interfaces with a password",
    files: { "s.conf": ["[supervisord]", "[inet_http_server]", "port=9001", "username=ops", "password=Sdf8-kjh2"] },
    expect: ["pass s.conf:3:6-10 inet_http_server"],
  },
  {
    name: "fails an empty password, which asks for none",
    files: { "s.conf": ["[supervisord]", "[inet_http_server]", "port=*:9001", "username=", "password="] },
    expect: [
      "fail s.conf:3:6-12 [inet_http_server] has an empty user name or password, which asks for none at port 9001; write port=127.0.0.1:9001, or use [unix_http_server].",
    ],
  },
  {
    name: "passes a local port",
    files: { "s.conf": ["[supervisord]", "[inet_http_server]", "port=127.0.0.1:9001"] },
    expect: ["pass s.conf:3:6-20 inet_http_server"],
  },
  {
    name: "fails a port on another address of the host",
    files: { "s.conf": ["[supervisord]", "[inet_http_server]", "port=10.0.0.9:9001"] },
    expect: [
      "fail s.conf:3:6-19 [inet_http_server] lets anybody who reaches port 9001 control every program; write port=127.0.0.1:9001, or use [unix_http_server].",
    ],
  },
  {
    name: "passes a socket file",
    files: { "s.conf": ["[supervisord]", "[unix_http_server]", "file=/run/s.sock"] },
    expect: ["pass s.conf:3:6-17 unix_http_server"],
  },
  {
    name: "does not know a password of the host's environment",
    files: {
      "s.conf": [
        "[supervisord]",
        "[inet_http_server]",
        "port=9001",
        "username=ops",
        "password=%(ENV_SUPERVISOR_PASSWORD)s",
      ],
    },
    expect: [
      "unknown s.conf:3:6-10 %(ENV_SUPERVISOR_PASSWORD)s is known on the host only; audit a file with its value.",
    ],
  },
  {
    name: "does not know a host of the host's environment",
    files: { "s.conf": ["[supervisord]", "[inet_http_server]", "port=%(ENV_ADDRESS)s:9001"] },
    expect: ["unknown s.conf:3:6-26 %(ENV_ADDRESS)s is known on the host only; audit a file with its value."],
  },
  {
    name: "fails a password that is the first to be tried",
    files: { "s.conf": ["[supervisord]", "[inet_http_server]", "port=9001", "username=admin", "password=admin"] },
    expect: [
      "fail s.conf:3:6-10 Port 9001 of [inet_http_server] asks for a password that is its user's name or stands in every manual; write port=127.0.0.1:9001, or use [unix_http_server].",
    ],
  },
  {
    name: "passes such a password at a local port",
    files: {
      "s.conf": ["[supervisord]", "[inet_http_server]", "port=127.0.0.1:9001", "username=admin", "password=admin"],
    },
    expect: ["pass s.conf:3:6-20 inet_http_server"],
  },
  {
    name: "fails a socket file that every user may write to",
    files: { "s.conf": ["[supervisord]", "[unix_http_server]", "file=/run/s.sock", "chmod=0777"] },
    expect: [
      "fail s.conf:4:7-11 [unix_http_server] opens its socket file to every user of the host (chmod 0777), who then controls every program; write chmod=0700. => 0700",
    ],
  },
  {
    name: "passes a socket file of a group",
    files: { "s.conf": ["[supervisord]", "[unix_http_server]", "file=/run/s.sock", "chmod=0770"] },
    expect: ["pass s.conf:3:6-17 unix_http_server"],
  },
  {
    name: "passes a socket file for every user that asks for a password",
    files: {
      "s.conf": [
        "[supervisord]",
        "[unix_http_server]",
        "file=/run/s.sock",
        "chmod=0777",
        "username=ops",
        "password=Sdf8-kjh2",
      ],
    },
    expect: ["pass s.conf:4:7-11 unix_http_server"],
  },
  {
    name: "does not know how programs are controlled whose main file is not there",
    files: { "conf.d/web.conf": ["[program:web]", "command=gunicorn shop.wsgi"] },
    expect: [
      "unknown conf.d/web.conf:1:1-14 Where conf.d/web.conf is controlled from stands in the supervisord.conf that includes it; add that file to the checkout.",
    ],
  },
  {
    name: "fails an open port beside files that are not here",
    files: {
      "supervisord.conf": [
        "[supervisord]",
        "[inet_http_server]",
        "port=*:9001",
        "[include]",
        "files=/etc/supervisor/conf.d/*.conf",
      ],
    },
    expect: [
      "fail supervisord.conf:3:6-12 [inet_http_server] lets anybody who reaches port 9001 control every program; write port=127.0.0.1:9001, or use [unix_http_server].",
    ],
  },
]);
