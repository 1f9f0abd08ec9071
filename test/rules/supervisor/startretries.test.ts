import rule from "../../../rules/supervisor/startretries.ts";
import { cases } from "../../cases.ts";

cases("supervisor/startretries", rule, [
  {
    name: "fails a program that is tried for days",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:orders]",
        "command=/usr/bin/java -jar /srv/orders/orders.jar",
        "startretries=999",
      ],
    },
    expect: [
      "fail s.conf:4:14-17 Program orders is started up to 999 times over 6 days before supervisord reports it FATAL; set startretries=10. => 10",
    ],
  },
  {
    name: "fails tries for hours, and for ever",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=/srv/api/server",
        "startretries=100",
        "[program:mail]",
        "command=/srv/mail/server",
        "startretries=999999",
      ],
    },
    expect: [
      "fail s.conf:4:14-17 Program api is started up to 100 times over 1 h before supervisord reports it FATAL; set startretries=10. => 10",
      "fail s.conf:7:14-20 Program mail is started up to 999999 times over years before supervisord reports it FATAL; set startretries=10. => 10",
    ],
  },
  {
    name: "passes a few tries, and leaves jobs and what is started by hand alone",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/gunicorn shop.wsgi",
        "startretries=10",
        "[program:job]",
        "command=/srv/shop/job",
        "startsecs=0",
        "startretries=999",
        "[program:other]",
        "command=/srv/shop/other",
        "autostart=false",
        "startretries=999",
      ],
    },
    expect: ["pass s.conf:4:14-16 program:web"],
  },
]);
