import rule from "../../../rules/supervisor/autorestart.ts";
import { cases } from "../../cases.ts";

cases("supervisor/autorestart", rule, [
  {
    name: "fails a Zope that stays down",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console", "autorestart=false"] },
    expect: ["fail s.conf:4:13-18 Program instance1 stays down once it ends; set autorestart=true. => true"],
  },
  {
    name: "passes a Zope that always starts again",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console", "autorestart=true"] },
    expect: ["pass s.conf:4:13-17 program:instance1"],
  },
  {
    name: "fails the default, under which code 0 is expected",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg"] },
    expect: [
      "fail s.conf:2:1-14 Program zeo stays down when it ends with exit code 0, as after a stray TERM; set autorestart=true.",
    ],
  },
  {
    name: "names code 2 as well below supervisor 4",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg"] },
    declared: { versions: { supervisor: "3.3.1" } },
    expect: [
      "fail s.conf:2:1-14 Program zeo stays down when it ends with exit code 0 or 2, as after a stray TERM; set autorestart=true.",
    ],
  },
  {
    name: "passes an empty list of expected codes",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg", "exitcodes="] },
    expect: ["pass s.conf:4:1-10 program:zeo"],
  },
  {
    name: "leaves a program alone that cron starts and that ends",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "autostart=false",
        "autorestart=false",
        "startsecs=0",
      ],
    },
    expect: [],
  },
  {
    name: "asks once about all the programs of a file that it does not know",
    files: {
      "s.conf": ["[supervisord]", "[program:import]", "command=bin/import", "[program:export]", "command=bin/export"],
    },
    expect: [
      "unknown s.conf:2:1-17 2 programs (import and export) stay down when they end with exit code 0; write autorestart=true for each that is a service, autorestart=false and startsecs=0 for each that is a job.",
    ],
  },
  {
    name: "asks about programs that it does not know",
    files: { "s.conf": ["[supervisord]", "[program:migrate]", "command=bin/migrate", "autorestart=false"] },
    expect: [
      "unknown s.conf:4:13-18 Program migrate stays down when it ends with exit code 0; write autorestart=true if it is a service, autorestart=false and startsecs=0 if it is a job.",
    ],
  },
  {
    name: "does not know what starts Zopes of which none has autostart",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "autorestart=true",
        "autostart=false",
        "[program:instance2]",
        "command=bin/instance2 console",
        "autorestart=true",
        "autostart=false",
      ],
    },
    expect: [
      "unknown s.conf:5:11-16 Program instance1 has autostart=false, as has every Zope here, so none runs after a reboot; set autostart=true, unless something else starts it.",
      "unknown s.conf:9:11-16 Program instance2 has autostart=false, as has every Zope here, so none runs after a reboot; set autostart=true, unless something else starts it.",
    ],
  },
  {
    name: "passes one that waits for a hand beside one that starts",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "autorestart=true",
        "autostart=true",
        "[program:instance2]",
        "command=bin/instance2 console",
        "autorestart=true",
        "autostart=false",
      ],
    },
    expect: ["pass s.conf:4:13-17 program:instance1"],
  },
  {
    name: "does not know whether the first failed start is meant to be the last",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "autorestart=true",
        "startretries=0",
      ],
    },
    expect: [
      "unknown s.conf:5:14-15 Program instance1 has startretries=0, so one failed start leaves it down; set startretries=3, unless that is meant.",
    ],
  },
  {
    name: "passes a Zope with retries",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "autorestart=true",
        "startretries=3",
      ],
    },
    expect: ["pass s.conf:4:13-17 program:instance1"],
  },
  {
    name: "fails workers that end by design",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:mails]",
        "command=php artisan queue:work --max-time=3600",
        "[program:bills]",
        "command=/usr/bin/php bin/console messenger:consume bills --limit=100",
      ],
    },
    expect: [
      "fail s.conf:2:1-16 2 programs (mails and bills) stay down when they end with exit code 0, as after queue:restart or a lost database and after --time-limit or messenger:stop-workers; set autorestart=true.",
    ],
  },
  {
    name: "makes one finding of the services of a file",
    files: {
      "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/runzeo", "[program:web]", "command=gunicorn shop.wsgi"],
    },
    expect: [
      "fail s.conf:2:1-14 2 programs (zeo and web) stay down when they end with exit code 0, as after a stray TERM; set autorestart=true.",
    ],
  },
  {
    name: "passes a Zope that ends by the signal, and asks about one of which nothing tells the version",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/runwsgi etc/zope.ini",
        "[program:instance2]",
        "command=bin/instance2 console",
      ],
    },
    expect: [
      "pass s.conf:2:1-20 program:instance1",
      "unknown s.conf:4:1-20 Program instance2 stays down when it ends with exit code 0; write autorestart=true if it is a service, autorestart=false and startsecs=0 if it is a job.",
    ],
  },
  {
    name: "asks nothing of a job and of what is started by hand",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:migrate]",
        "command=/srv/shop/migrate",
        "startsecs=0",
        "[program:tool]",
        "command=bin/instance0 console",
        "autostart=false",
      ],
    },
    expect: [],
  },
  {
    name: "asks once about several programs that are not known",
    files: {
      "s.conf": ["[supervisord]", "[program:sensor]", "command=sensord", "[program:gauge]", "command=gauged"],
    },
    expect: [
      "unknown s.conf:2:1-17 2 programs (sensor and gauge) stay down when they end with exit code 0; write autorestart=true for each that is a service, autorestart=false and startsecs=0 for each that is a job.",
    ],
  },
  {
    name: "fails a service for which a crash is a normal end, and asks what a stranger is",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:orders]",
        "command=/usr/bin/java -jar /srv/orders/orders.jar",
        "autorestart=unexpected",
        "exitcodes=0,1,143",
        "[program:import]",
        "command=/srv/orders/import",
        "exitcodes=0,1",
      ],
    },
    expect: [
      "fail s.conf:5:11-18 Program orders takes exit code 1 for a normal end (exitcodes=0,1,143) and stays down after such a crash; drop the 1, or set autorestart=true. => true",
      "unknown s.conf:8:11-14 Program import takes exit code 1 for a normal end (exitcodes=0,1) and stays down after such a crash; drop the 1, or set autorestart=true.",
    ],
  },
  {
    name: "passes exit code 1 among the expected ones where every end is followed by a start",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:orders]",
        "command=/usr/bin/java -jar /srv/orders/orders.jar",
        "autorestart=true",
        "exitcodes=0,1",
      ],
    },
    expect: ["pass s.conf:4:13-17 program:orders"],
  },
  {
    name: "makes one finding of services that no end brings back",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:nginx]",
        "command=nginx -g 'daemon off;'",
        "autorestart=false",
        "[program:php]",
        "command=php-fpm -F",
        "autorestart=false",
      ],
    },
    expect: [
      "fail s.conf:4:13-18 2 programs (nginx and php) stay down once they end; set autorestart=true. => true => true",
    ],
  },
  {
    name: "asks about a service that may go into the background, which must not start anew each time",
    files: { "s.conf": ["[supervisord]", "[program:nginx]", "command=/usr/sbin/nginx"] },
    expect: [
      "unknown s.conf:2:1-16 Program nginx stays down when it ends with exit code 0, and whether it goes into the background is not known; set autorestart=true once it stays.",
    ],
  },
]);
