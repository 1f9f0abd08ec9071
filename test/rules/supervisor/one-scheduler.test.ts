import rule from "../../../rules/supervisor/one-scheduler.ts";
import { cases } from "../../cases.ts";

cases("supervisor/one-scheduler", rule, [
  {
    name: "fails a beat beside workers that embed one",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:beat]",
        "command=/srv/shop/bin/celery -A shop beat -l INFO",
        "[program:worker]",
        "command=/srv/shop/bin/celery -A shop worker -B",
        "process_name=worker%(process_num)d",
        "numprocs=3",
      ],
    },
    expect: [
      "fail s.conf:3:9-29 Celery beat runs 4 times (beat, 3 copies of worker), so every job starts as often; keep one.",
    ],
  },
  {
    name: "passes one beat",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:beat]",
        "command=/srv/shop/bin/celery -A shop beat",
        "[program:worker]",
        "command=/srv/shop/bin/celery -A shop worker",
      ],
    },
    expect: ["pass s.conf:3:9-29 scheduler:celery-beat/shop@/srv/shop/bin/celery"],
  },
  {
    name: "fails copies of a clock",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:clock]",
        "command=bundle exec clockwork lib/clock.rb",
        "process_name=clock%(process_num)d",
        "numprocs=2",
      ],
    },
    expect: ["fail s.conf:3:21-30 Clockwork runs 2 times (2 copies of clock), so every job starts as often; keep one."],
  },
  {
    name: "fails a crontab beside schedule:work",
    files: {
      "s.conf": ["[supervisord]", "[program:schedule]", "command=php /srv/news/artisan schedule:work"],
      "etc/cron.d/news": [
        "# php /srv/news/artisan schedule:run",
        "* * * * * www-data php /srv/news/artisan schedule:run",
      ],
    },
    expect: [
      "fail s.conf:3:13-30 Laravel's scheduler runs 2 times (schedule, etc/cron.d/news), so every job starts as often; keep one.",
    ],
  },
  {
    name: "fails two Horizons",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:horizon]",
        "command=php /srv/news/artisan horizon",
        "[program:horizon-new]",
        "command=/usr/bin/php8.2 /srv/news/artisan horizon",
      ],
    },
    expect: [
      "fail s.conf:3:13-30 Horizon runs 2 times (horizon, horizon-new), so there are as many times the workers that config/horizon.php allows; keep one.",
    ],
  },
  {
    name: "passes schedulers of two applications, one that locks, and one that does not start",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=celery -A shop beat",
        "[program:b]",
        "command=celery -A blog beat",
        "[program:c]",
        "command=celery -A blog beat -S redbeat.RedBeatScheduler",
        "[program:d]",
        "command=celery -A blog beat",
        "autostart=false",
        "[program:e]",
        "command=/srv/a/bin/celery -A config beat",
        "[program:f]",
        "command=/srv/b/bin/celery -A config beat",
      ],
    },
    expect: [
      "pass s.conf:3:9-15 scheduler:celery-beat/shop@celery",
      "pass s.conf:5:9-15 scheduler:celery-beat/blog@celery",
      "pass s.conf:12:9-26 scheduler:celery-beat/config@/srv/a/bin/celery",
      "pass s.conf:14:9-26 scheduler:celery-beat/config@/srv/b/bin/celery",
    ],
  },
  {
    name: "says nothing of commands that a template fills in",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command={{ beat }}",
        "[program:b]",
        "command=celery -A {{ app }} beat",
      ],
    },
    expect: ["unknown s.conf:5:9-15 A template fills this in; audit the rendered file to see what supervisord sees."],
  },
]);
