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
]);
