import rule from "../../../rules/superlance/httpok-target.ts";
import { cases } from "../../cases.ts";

cases("superlance/httpok-target", rule, [
  {
    name: "passes a name that a process has",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=w",
        "[eventlistener:ok]",
        "command=httpok -p web http://127.0.0.1/",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:5:19-22 eventlistener:ok"],
  },
  {
    name: "fails the section's name where the process has another one",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=w",
        "process_name=web_%(process_num)02d",
        "[eventlistener:ok]",
        "command=httpok -p web http://127.0.0.1/",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:6:19-22 Event listener ok restarts web, a process that supervisord does not know; the names are web:web_00.",
    ],
  },
  {
    name: "fails a listener that names no process",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=w",
        "[eventlistener:ok]",
        "command=httpok http://127.0.0.1/",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:5:9-15 Event listener ok names no process, so httpok only writes a log when the page fails; add -p.",
    ],
  },
  {
    name: "fails -a where it restarts more than one program",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:zeo]",
        "command=z",
        "[program:web]",
        "command=w",
        "[eventlistener:ok]",
        "command=httpok -a http://127.0.0.1/",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:7:16-18 Event listener ok restarts every program when one page fails, zeo, web among them; name the process with -p.",
    ],
  },
  {
    name: "passes -a where there is only one program",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=w",
        "[eventlistener:ok]",
        "command=httpok -a http://127.0.0.1/",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:5:16-18 eventlistener:ok"],
  },
  {
    name: "fails a command line that httpok does not take",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=w",
        "[eventlistener:ok]",
        "command=httpok -p web",
        "events=TICK_60",
      ],
    },
    expect: ["fail s.conf:5:9-15 Event listener ok prints its usage and ends, for no URL stands at its end."],
  },
  {
    name: "does not know a name that a missing main file may give",
    files: { "conf.d/ok.conf": ["[eventlistener:ok]", "command=httpok -p web http://127.0.0.1/", "events=TICK_60"] },
    expect: [
      "unknown conf.d/ok.conf:2:19-22 No main file of the checkout includes conf.d/ok.conf; audit it together with its supervisord.conf.",
    ],
  },
  {
    name: "does not know whether a listener whose program a template fills in is httpok",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:ok]",
        "command={{ watchdog }} http://127.0.0.1/",
        "events=TICK_60",
      ],
    },
    expect: ["unknown s.conf:5:9-41 A template fills this in; audit the rendered file to see what supervisord sees."],
  },
]);
