import rule from "../../../rules/supervisor/jobs-run-once.ts";
import { cases } from "../../cases.ts";

cases("supervisor/jobs-run-once", rule, [
  {
    name: "fails a migration that is started again",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:migrate]",
        "command=/srv/shop/bin/python manage.py migrate --noinput",
        "autorestart=true",
      ],
    },
    expect: [
      "fail s.conf:4:13-17 Program migrate runs manage.py migrate, which ends when its work is done, and autorestart=true starts it again and again; set autorestart=false and startsecs=0. => false => + startsecs=0",
    ],
  },
  {
    name: "passes one that ends",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:migrate]",
        "command=/srv/shop/bin/python manage.py migrate --noinput",
        "autorestart=false",
        "startsecs=0",
        "[program:static]",
        "command=/srv/shop/bin/django-admin collectstatic",
      ],
    },
    expect: ["pass s.conf:4:13-18 program:migrate"],
  },
  {
    name: "fails jobs of other frameworks",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=bundle exec rake db:migrate",
        "autorestart=true",
        "[program:b]",
        "command=php artisan schedule:run",
        "autorestart=true",
        "[program:c]",
        "command=/srv/api/venv/bin/alembic upgrade head",
        "autorestart=true",
        "[program:d]",
        'command=/bin/bash -c "chown -R www-data /srv/data"',
        "autorestart=true",
      ],
    },
    expect: [
      "fail s.conf:4:13-17 Program a runs rake db:migrate, which ends when its work is done, and autorestart=true starts it again and again; set autorestart=false and startsecs=0. => false => + startsecs=0",
      "fail s.conf:7:13-17 Program b runs artisan schedule:run, which ends when its work is done, and autorestart=true starts it again and again; set autorestart=false and startsecs=0. => false => + startsecs=0",
      "fail s.conf:10:13-17 Program c runs alembic upgrade, which ends when its work is done, and autorestart=true starts it again and again; set autorestart=false and startsecs=0. => false => + startsecs=0",
      "fail s.conf:13:13-17 Program d runs chown, which ends when its work is done, and autorestart=true starts it again and again; set autorestart=false and startsecs=0. => false => + startsecs=0",
    ],
  },
  {
    name: "asks nothing of a loop, of a server behind a job, and of a worker",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        'command=/bin/sh -c "sleep 60 && php artisan schedule:run"',
        "autorestart=true",
        "[program:b]",
        'command=/bin/bash -c "python manage.py migrate && exec gunicorn shop.wsgi"',
        "autorestart=true",
        "[program:c]",
        "command=php artisan queue:work",
        "autorestart=true",
      ],
    },
    expect: [],
  },
]);
