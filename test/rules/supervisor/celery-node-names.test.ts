import rule from "../../../rules/supervisor/celery-node-names.ts";
import { cases } from "../../cases.ts";

cases("supervisor/celery-node-names", rule, [
  {
    name: "fails copies of one name",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:worker]",
        "command=/srv/shop/bin/celery -A shop worker",
        "numprocs=4",
        "process_name=%(program_name)s_%(process_num)s",
      ],
    },
    expect: [
      "fail s.conf:3:9-29 4 Celery workers are all called celery@%h (4 × worker), so inspect and revoke cannot tell them apart; write -n worker_%(process_num)s@%%h.",
    ],
  },
  {
    name: "fails two workers of one name",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:mail]",
        "command=/srv/shop/bin/celery -A shop worker -Q mail",
        "[program:thumbs]",
        "command=/srv/shop/bin/celery -A shop worker -Q thumbs",
      ],
    },
    expect: [
      "fail s.conf:3:9-29 2 Celery workers are all called celery@%h (mail, thumbs), so inspect and revoke cannot tell them apart; write -n mail@%%h.",
    ],
  },
  {
    name: "passes a name for each",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:mail]",
        "command=/srv/shop/bin/celery -A shop worker -n mail@%%h",
        "[program:thumbs]",
        "command=/srv/shop/bin/celery -A shop worker -n thumbs_%(process_num)s@%%h",
        "numprocs=2",
        "process_name=%(program_name)s_%(process_num)s",
      ],
    },
    expect: ["pass s.conf:3:45-47 celery:shop/mail@%h", "pass s.conf:5:45-47 celery:shop/thumbs_0@%h"],
  },
  {
    name: "passes workers of two applications",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:shop]",
        "command=/srv/shop/bin/celery -A shop worker",
        "[program:crm]",
        "command=/srv/crm/bin/celery -A crm worker",
      ],
    },
    expect: ["pass s.conf:3:9-29 celery:shop/celery@%h", "pass s.conf:5:9-28 celery:crm/celery@%h"],
  },
]);
