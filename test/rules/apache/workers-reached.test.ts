import rule from "../../../rules/apache/workers-reached.ts";
import { cases } from "../../cases.ts";

cases("apache/workers-reached", rule, [
  {
    name: "fails more workers than the processes of event have threads, and passes as many",
    files: {
      "old/apache2.conf": [
        "Listen 80",
        "LoadModule mpm_event_module modules/mod_mpm_event.so",
        "ServerLimit 4",
        "ThreadsPerChild 25",
        "MaxRequestWorkers 1000",
      ],
      "new/apache2.conf": [
        "Listen 80",
        "LoadModule mpm_event_module modules/mod_mpm_event.so",
        "ServerLimit 40",
        "ThreadsPerChild 25",
        "MaxRequestWorkers 1000",
      ],
    },
    expect: [
      "pass new/apache2.conf:5:19-23 apache:new/apache2.conf/workers:mpm_event",
      "fail old/apache2.conf:5:19-23 MaxRequestWorkers asks for 1000, but 4 processes of 25 threads are 100, and Apache silently takes those; write ServerLimit 40.",
    ],
  },
  {
    name: "fails more than Apache's defaults allow",
    files: {
      "apache2.conf": ["Listen 80", "LoadModule mpm_worker_module modules/mod_mpm_worker.so", "MaxRequestWorkers 800"],
    },
    expect: [
      "fail apache2.conf:3:19-22 MaxRequestWorkers asks for 800, but 16 processes of 25 threads are 400, and Apache silently takes those; write ServerLimit 32.",
    ],
  },
  {
    name: "fails more processes of prefork than ServerLimit, and passes fewer",
    files: {
      "old/apache2.conf": [
        "Listen 80",
        "LoadModule mpm_prefork_module modules/mod_mpm_prefork.so",
        "MaxRequestWorkers 400",
      ],
      "new/apache2.conf": [
        "Listen 80",
        "LoadModule mpm_prefork_module modules/mod_mpm_prefork.so",
        "MaxRequestWorkers 150",
      ],
    },
    expect: [
      "pass new/apache2.conf:3:19-22 apache:new/apache2.conf/workers:mpm_prefork",
      "fail old/apache2.conf:3:19-22 MaxRequestWorkers asks for 400, but ServerLimit allows 256 processes, and Apache silently takes those; write ServerLimit 400.",
    ],
  },
  {
    name: "passes Apache's own numbers for prefork",
    files: {
      "apache2.conf": [
        "Listen 80",
        "LoadModule mpm_prefork_module modules/mod_mpm_prefork.so",
        "MaxRequestWorkers 256",
      ],
    },
    expect: ["pass apache2.conf:3:19-22 apache:apache2.conf/workers:mpm_prefork"],
  },
  {
    name: "asks where the MPM decides, and takes the lines in a condition for those of its MPM",
    files: {
      "apache2.conf": [
        "Listen 80",
        "<IfModule mpm_prefork_module>",
        "  MaxRequestWorkers 200",
        "</IfModule>",
        "<IfModule mpm_event_module>",
        "  ServerLimit 8",
        "  ThreadsPerChild 50",
        "  MaxRequestWorkers 400",
        "</IfModule>",
        "MaxRequestWorkers 300",
      ],
    },
    expect: [
      "pass apache2.conf:3:21-24 apache:apache2.conf/workers:mpm_prefork",
      "pass apache2.conf:8:21-24 apache:apache2.conf/workers:mpm_event",
      "unknown apache2.conf:10:19-22 MaxRequestWorkers asks for 300, more than one of the MPMs allows with these lines; the LoadModule line of the MPM would settle it.",
    ],
  },
]);
