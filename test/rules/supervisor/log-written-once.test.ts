import rule from "../../../rules/supervisor/log-written-once.ts";
import { cases } from "../../cases.ts";

cases("supervisor/log-written-once", rule, [
  {
    name: "fails Tomcat's own log",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:tomcat]",
        "command=/opt/tomcat/bin/startup.sh",
        "stdout_logfile=/opt/tomcat/logs/catalina.out",
      ],
    },
    expect: [
      "fail s.conf:4:16-45 Supervisord and Tomcat both write /opt/tomcat/logs/catalina.out, and when supervisord renames it the other writes on into the old file; name another for stdout_logfile.",
    ],
  },
  {
    name: "fails Laravel's own log, and one that the command names",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:queue]",
        "command=php /srv/shop/artisan queue:work",
        "stdout_logfile=/srv/shop/storage/logs/laravel.log",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn --access-logfile /var/log/shop/web.log shop.wsgi",
        "stdout_logfile=/var/log/shop/web.log",
      ],
    },
    expect: [
      "fail s.conf:4:16-50 Supervisord and Laravel both write /srv/shop/storage/logs/laravel.log, and when supervisord renames it the other writes on into the old file; name another for stdout_logfile.",
      "fail s.conf:7:16-37 Supervisord and program web, --access-logfile both write /var/log/shop/web.log, and when supervisord renames it the other writes on into the old file; name another for stdout_logfile.",
    ],
  },
  {
    name: "passes a file for each",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:queue]",
        "command=php /srv/shop/artisan queue:work",
        "stdout_logfile=/var/log/shop/queue.log",
        "[program:tomcat]",
        "command=/opt/tomcat/bin/catalina.sh run",
        "stdout_logfile=/opt/tomcat/logs/catalina.out",
      ],
    },
    expect: [
      "pass s.conf:4:16-39 log:/var/log/shop/queue.log",
      "pass s.conf:7:16-45 log:/opt/tomcat/logs/catalina.out",
    ],
  },
]);
