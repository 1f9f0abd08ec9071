import rule from "../../../rules/supervisor/home-set.ts";
import { cases } from "../../cases.ts";

cases("supervisor/home-set", rule, [
  {
    name: "fails pm2 with a user and no home",
    files: {
      "s.conf": ["[supervisord]", "[program:api]", "command=pm2-runtime start ecosystem.config.js", "user=booking"],
    },
    expect: [
      "fail s.conf:3:9-20 Program api runs pm2 as booking with supervisord's own HOME, where it keeps its processes and logs; add HOME to environment=.",
    ],
  },
  {
    name: "passes pm2 with a home of its own",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=pm2-runtime start ecosystem.config.js",
        "user=booking",
        'environment=HOME="/srv/booking"',
      ],
    },
    expect: ["pass s.conf:5:18-32 program:api"],
  },
  {
    name: "leaves pm2 of supervisord's own user alone, and programs that keep nothing there",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=pm2-runtime start ecosystem.config.js",
        "[program:web]",
        "command=node app.js",
        "user=booking",
      ],
    },
    expect: [],
  },
]);
