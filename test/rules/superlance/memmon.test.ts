import rule from "../../../rules/superlance/memmon.ts";
import { cases } from "../../cases.ts";

cases("superlance/memmon", rule, [
  {
    name: "fails a Zope without a limit",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:m]",
        "command=memmon -p zeo=1GB",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:2:1-20 No memmon limits the memory of program instance1, so it can take the host into swap; add an [eventlistener:x] with memmon -p instance1=1200MB.",
    ],
  },
  {
    name: "passes a Zope with a limit of its own",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:m]",
        "command=memmon -p instance1=1GB",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:5:19-32 program:instance1"],
  },
  {
    name: "passes a Zope whose group has a limit",
    files: {
      "s.conf": [
        "[supervisord]",
        "[group:zopes]",
        "programs=instance1",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:m]",
        "command=memmon -g zopes=1GB",
        "events=TICK_60",
      ],
    },
    expect: ["pass s.conf:7:19-28 program:instance1"],
  },
  {
    name: "does not know a limit of the host's environment",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:m]",
        "command=memmon -p instance1=%(ENV_LIMIT)s",
        "events=TICK_60",
      ],
    },
    expect: ["unknown s.conf:5:19-42 %(ENV_LIMIT)s is known on the host only; audit a file with its value."],
  },
  {
    name: "fails a Zope whose memmon ends at another argument",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:m]",
        "command=memmon -p instance1=1GB -p zeo=1G",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:2:1-20 The memmon of m ends at its arguments, so nothing limits the memory of program instance1; write them as memmon takes them.",
    ],
  },
  {
    name: "does not know which listeners an include outside the checkout brings",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[include]",
        "files=/etc/supervisor/conf.d/*.conf",
      ],
    },
    expect: [
      "unknown s.conf:2:1-20 No file of the checkout is clearly /etc/supervisor/conf.d/*.conf; audit it together with the files it names.",
    ],
  },
  {
    name: "does not know a process that a template fills in",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:mem]",
        "command=memmon -p {{ name }}=1GB",
        "events=TICK_60",
      ],
    },
    expect: ["unknown s.conf:5:19-33 A template fills this in; audit the rendered file to see what supervisord sees."],
  },
  {
    name: "fails a memmon that nothing starts",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:mem]",
        "command=memmon -p instance1=1200MB",
        "events=TICK_60",
        "autostart=false",
      ],
    },
    expect: [
      "fail s.conf:7:11-16 The memmon of mem has autostart=false, so nothing limits the memory of program instance1 until it is started; set autostart=true. => true",
    ],
  },
  {
    name: "passes a memmon that starts by itself",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[eventlistener:mem]",
        "command=memmon -p instance1=1200MB",
        "events=TICK_60",
        "autostart=true",
      ],
    },
    expect: ["pass s.conf:5:19-35 program:instance1"],
  },
  {
    name: "makes one finding of Zopes that nobody limits",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[program:instance2]",
        "command=bin/instance2 console",
      ],
    },
    expect: [
      "fail s.conf:2:1-20 No memmon limits the memory of 2 Zopes (instance1 and instance2), so each can take the host into swap; add an [eventlistener:x] with memmon and -p for instance1 and instance2, as in -p name=1200MB.",
    ],
  },
  {
    name: "makes one finding of Zopes whose memmon ends at its arguments",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=bin/instance1 console",
        "[program:instance2]",
        "command=bin/instance2 console",
        "[eventlistener:memmon]",
        "command=memmon -p instance1=800M -p instance2=800M",
        "events=TICK_60",
      ],
    },
    expect: [
      "fail s.conf:6:1-23 The memmon of memmon ends at its arguments, so nothing limits the memory of 2 Zopes (instance1 and instance2); write them as memmon takes them.",
    ],
  },
]);
