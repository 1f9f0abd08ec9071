import rule from "../../../rules/supervisor/secrets-elsewhere.ts";
import { cases } from "../../cases.ts";

cases("supervisor/secrets-elsewhere", rule, [
  {
    name: "fails secrets by name and in addresses, one finding a file",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        'environment=DEBUG=False,SECRET_KEY="k3y-for-all",DATABASE_URL="postgres://shop:s3same@db/shop"',
        "[program:api]",
        "command=node api.js",
        "environment=JWT_SECRET=abc123",
      ],
    },
    expect: [
      "fail s.conf:4:1-95 Secrets stand in s.conf (SECRET_KEY, DATABASE_URL, JWT_SECRET), and whoever reads the repository or the file has them; keep them in a file for root, and pass them on by %(ENV_NAME)s.",
    ],
  },
  {
    name: "passes references and plain settings",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        'environment=SECRET_KEY="%(ENV_SECRET_KEY)s",LANG="C.UTF-8",DB_PASSWORD_FILE="/run/secrets/db",DATABASE_URL="postgres://db/shop"',
      ],
    },
    expect: ["pass s.conf:4:1-128 environment:s.conf"],
  },
  {
    name: "fails one that supervisord hands to all",
    files: {
      "s.conf": [
        "[supervisord]",
        'environment=API_TOKEN="9f86d081884c"',
        "[program:web]",
        "command=gunicorn shop.wsgi",
        "[program:api]",
        "command=node api.js",
      ],
    },
    expect: [
      "fail s.conf:2:1-37 Secrets stand in s.conf (API_TOKEN), and whoever reads the repository or the file has them; keep them in a file for root, and pass them on by %(ENV_NAME)s.",
    ],
  },
  {
    name: "passes what somebody fills in",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi",
        'environment=SECRET_KEY="<secret>",API_TOKEN="changeme",PASSWORD="",AUTH_SECRET="/run/secrets/auth"',
      ],
    },
    expect: ["pass s.conf:4:1-99 environment:s.conf"],
  },
  {
    name: "fails the password of a control port that others reach, and Flower's",
    files: {
      "s.conf": [
        "[supervisord]",
        "[inet_http_server]",
        "port=*:9001",
        "username=ops",
        "password=Sdf8-kjh2",
        "[program:flower]",
        "command=celery -A shop flower --port=5555 --basic_auth=ops:Tulip-73",
      ],
    },
    expect: [
      "fail s.conf:5:1-19 Secrets stand in s.conf (password of [inet_http_server], --basic_auth), and whoever reads the repository or the file has them; keep them in a file for root, and pass them on by %(ENV_NAME)s.",
    ],
  },
  {
    name: "passes passwords that supervisord's start brings",
    files: {
      "s.conf": [
        "[supervisord]",
        "[inet_http_server]",
        "port=*:9001",
        "username=ops",
        "password=%(ENV_CONTROL_PASSWORD)s",
        "[program:flower]",
        "command=celery -A shop flower --basic_auth=%(ENV_FLOWER_USERS)s",
      ],
    },
    expect: ["pass s.conf:5:1-34 environment:s.conf"],
  },
  {
    name: "leaves out ports of the host itself, passwords that everybody guesses and hashes",
    files: {
      "s.conf": [
        "[supervisord]",
        "[inet_http_server:local]",
        "port=127.0.0.1:9001",
        "username=ops",
        "password=Sdf8-kjh2",
        "[inet_http_server:open]",
        "port=*:9002",
        "username=admin",
        "password=admin",
        "[inet_http_server:hashed]",
        "port=*:9003",
        "username=ops",
        "password={SHA}2fd4e1c67a2d28fced849ee1bb76e7391b93eb12",
      ],
    },
    expect: [],
  },
]);
