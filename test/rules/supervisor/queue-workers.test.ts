import rule from "../../../rules/supervisor/queue-workers.ts";
import { cases } from "../../cases.ts";

cases("supervisor/queue-workers", rule, [
  {
    name: "fails queue:listen",
    files: {
      "s.conf": ["[supervisord]", "[program:queue]", "command=php /srv/shop/artisan queue:listen"],
    },
    expect: [
      "fail s.conf:3:31-43 Program queue runs queue:listen, which starts Laravel anew for each job; run queue:work, with queue:restart at each deployment.",
    ],
  },
  {
    name: "fails a worker without a pause",
    files: {
      "s.conf": ["[supervisord]", "[program:queue]", "command=php /srv/shop/artisan queue:work --sleep=0"],
    },
    expect: [
      "pass s.conf:3:31-41 program:queue",
      "fail s.conf:3:42-51 Program queue asks for jobs without a pause (--sleep=0) and keeps a processor busy when there are none; write --sleep=3.",
    ],
  },
  {
    name: "asks what is left for a worker beside Horizon",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:queue]",
        "command=php /srv/shop/artisan queue:work",
        "[program:horizon]",
        "command=php /srv/shop/artisan horizon",
      ],
    },
    expect: [
      "pass s.conf:3:31-41 program:queue",
      "unknown s.conf:3:31-41 Program queue takes jobs beside Horizon (horizon), which may be the same ones; --queue settles it, or drop one of the two.",
    ],
  },
  {
    name: "passes queue:work with a pause",
    files: {
      "s.conf": ["[supervisord]", "[program:queue]", "command=php /srv/shop/artisan queue:work --sleep=3"],
    },
    expect: ["pass s.conf:3:31-41 program:queue", "pass s.conf:3:42-51 program:queue/sleep"],
  },
  {
    name: "passes a queue of its own beside Horizon",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:mail]",
        "command=php /srv/shop/artisan queue:work sqs --queue=mail",
        "[program:horizon]",
        "command=php /srv/shop/artisan horizon",
      ],
    },
    expect: ["pass s.conf:3:31-41 program:mail"],
  },
]);
