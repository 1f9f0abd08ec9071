import rule from "../../../rules/supervisor/jobs-taken-once.ts";
import { cases } from "../../cases.ts";

cases("supervisor/jobs-taken-once", rule, [
  {
    name: "fails a time-out beyond every retry_after",
    files: {
      "s.conf": ["[supervisord]", "[program:queue]", "command=php /srv/shop/artisan queue:work --timeout=600"],
      "srv/shop/config/queue.php": [
        "<?php",
        "return [",
        "    'connections' => [",
        "        'database' => [",
        "            'retry_after' => 90,",
        "        ],",
        "        'redis' => [",
        "            'retry_after' => 300,",
        "        ],",
        "    ],",
        "];",
      ],
    },
    expect: [
      "fail s.conf:3:42-55 Program queue gives a job 600 s, and retry_after hands it to the next worker after 90 s, so it runs twice; set retry_after to 610.",
    ],
  },
  {
    name: "reads the connection that the command names",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:queue]",
        "command=php /srv/shop/artisan queue:work redis --timeout=120",
        "[program:mail]",
        "command=php /srv/shop/artisan queue:work database --timeout=90",
      ],
      "srv/shop/config/queue.php": [
        "<?php",
        "return [",
        "    'connections' => [",
        "        'database' => [",
        "            'retry_after' => 90,",
        "        ],",
        "        'redis' => [",
        "            'retry_after' => 300,",
        "        ],",
        "    ],",
        "];",
      ],
    },
    expect: [
      "pass s.conf:3:48-61 program:queue",
      "fail s.conf:5:51-63 Program mail gives a job 90 s, and retry_after hands it to the next worker after 90 s, so it runs twice; set retry_after to 100.",
    ],
  },
  {
    name: "passes a time-out below retry_after",
    files: {
      "s.conf": ["[supervisord]", "[program:queue]", "command=php /srv/shop/artisan queue:work --timeout=80"],
      "srv/shop/config/queue.php": [
        "<?php",
        "return [",
        "    'connections' => [",
        "        'database' => [",
        "            'retry_after' => 90,",
        "        ],",
        "        'redis' => [",
        "            'retry_after' => 300,",
        "        ],",
        "    ],",
        "];",
      ],
    },
    expect: ["pass s.conf:3:42-54 program:queue"],
  },
  {
    name: "asks where the connection or .env decides",
    files: {
      "s.conf": ["[supervisord]", "[program:queue]", "command=php /srv/shop/artisan queue:work --timeout=120"],
      "srv/shop/config/queue.php": [
        "<?php",
        "return ['connections' => [",
        "    'redis' => [",
        "        'retry_after' => (int) env('REDIS_QUEUE_RETRY_AFTER', 90),",
        "    ],",
        "]];",
      ],
    },
    expect: [
      "unknown s.conf:3:42-55 Program queue gives a job 120 s, and retry_after hands it to the next worker after 90 s unless .env or the connection says more; name the connection, or write the number.",
    ],
  },
  {
    name: "asks without the file, and leaves Laravel's own times alone",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:queue]",
        "command=php /srv/shop/artisan queue:work --timeout=600",
        "[program:mail]",
        "command=php /srv/shop/artisan queue:work",
      ],
    },
    expect: [
      "unknown s.conf:3:42-55 Program queue gives a job 600 s, and Laravel hands it to the next worker after 90 s unless retry_after says more; add config/queue.php to the checkout.",
    ],
  },
]);
