import rule from "../../../rules/superlance/memmon-argument.ts";
import { cases } from "../../cases.ts";

cases("superlance/memmon-argument", rule, [
  {
    name: "passes a process with a size",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=w",
        "[eventlistener:m]",
        "command=memmon -p web=800MB",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:5:19-28 eventlistener:m"],
  },
  {
    name: "fails a size in M",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=w",
        "[eventlistener:m]",
        "command=memmon -p web=800M",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:5:19-27 Event listener m prints its usage and ends, for 800M is no size; write a whole number with KB, MB, GB or nothing behind it.",
    ],
  },
  {
    name: "fails a size without a unit",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=w",
        "[eventlistener:m]",
        "command=memmon -p web=800",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:5:19-26 Event listener m restarts at 800 bytes, which every process exceeds; write web with MB or GB.",
    ],
  },
  {
    name: "fails a name that no process has",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=w",
        "[eventlistener:m]",
        "command=memmon -p wbe=800MB",
        "events=TICK_60",
      ],
    },
    expect: ["fail s.conf:5:19-28 Event listener m limits wbe, a name that supervisord does not know here."],
  },
  {
    name: "fails a listener that limits nothing",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=w",
        "[eventlistener:m]",
        "command=memmon -m ops@example.org",
        "events=TICK_60",
      ],
    },
    expect: ["fail s.conf:5:9-15 Event listener m limits no process; add -p name=1200MB."],
  },
  {
    name: "does not know whether this superlance takes group:name",
    files: {
      "s.conf": [
        "[supervisord]",
        "[group:g]",
        "programs=web",
        "[program:web]",
        "command=w",
        "[eventlistener:m]",
        "command=memmon -p g:web=800MB",
        "events=TICK_60",
      ],
    },
    expect: [
      "unknown s.conf:7:19-30 Event listener m limits g:web by group:name, at which superlance up to 2.0.0 stops; write the bare name, or -g for the group.",
    ],
  },
  {
    name: "does not know which programs an include outside the checkout brings",
    files: {
      "s.conf": [
        "[supervisord]",
        "[eventlistener:memmon]",
        "command=memmon -p instance1=1200MB",
        "events=TICK_60",
        "[include]",
        "files=/etc/supervisor/conf.d/*.conf",
      ],
    },
    expect: [
      "unknown s.conf:3:19-35 No file of the checkout is clearly /etc/supervisor/conf.d/*.conf; audit it together with the files it names.",
    ],
  },
  {
    name: "does not know arguments that a template fills in",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:mem]",
        "command=memmon {{ arguments }}",
        "events=TICK_60",
      ],
    },
    expect: ["unknown s.conf:5:9-15 A template fills this in; audit the rendered file to see what supervisord sees."],
  },
]);
