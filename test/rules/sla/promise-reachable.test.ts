import rule from "../../../rules/sla/promise-reachable.ts";
import { cases } from "../../cases.ts";

cases("sla/promise-reachable", rule, [
  {
    name: "fails a promise around the clock that people in office hours cannot keep",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "fail punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and 5.4 h are expected, mostly since each incident waits 14 h for somebody to be there; cover more hours or promise less.",
    ],
  },
  {
    name: "passes a promise that the same people keep",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: ["pass punchlist.yaml:1:25-31 promise/availability"],
  },
  {
    name: "counts only the hours in which service was agreed",
    files: {
      "punchlist.yaml": [
        "service: {hours: Mon-Fri 08-18}",
        'promise: {availability: "99.5 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: ["pass punchlist.yaml:2:25-33 promise/availability"],
  },
  {
    name: "names the repair where somebody is always there",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: 24x7, react: 15m}",
      ],
    },
    expect: [
      "fail punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and 47 min are expected, mostly since finding and repairing takes 2.3 h of each of 4 incidents a year; shorten that or promise less.",
    ],
  },
  {
    name: "names a failover that seldom works",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
        "failover: {duration: 72s, success: 0.5}",
      ],
    },
    expect: [
      "fail punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and 2.7 h are expected, as the failover works 50 times of 100 and an incident lasts 16 h when it fails; exercise it or promise less.",
    ],
  },
  {
    name: "passes with a failover that works",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
        "failover: {duration: 72s, success: 0.95, survivorMttf: 2000h}",
      ],
    },
    expect: ["pass punchlist.yaml:1:25-33 promise/availability"],
  },
  {
    name: "does not know while nobody says how often something breaks",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "incidents:",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "unknown punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and whether that is kept rests on incidents.observed, which nobody declares; write it into punchlist.yaml.",
    ],
  },
  {
    name: "does not know while nobody says who responds, and a quick response would do",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 1h}",
      ],
    },
    expect: [
      "unknown punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and whether that is kept rests on response.coverage, which nobody declares; write it into punchlist.yaml.",
    ],
  },
  {
    name: "fails without knowing who responds where not even the quickest response would do",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 3h}",
      ],
    },
    expect: [
      "fail punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and 62 min are expected, mostly since finding and repairing takes 3.1 h of each of 4 incidents a year; shorten that or promise less.",
    ],
  },
  {
    name: "counts maintenance where it is said to count",
    files: {
      "punchlist.yaml": [
        'service: {maintenance: {windows: ["Tue 22:00 2h"], counted: yes}}',
        'promise: {availability: "99 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: 24x7, react: 15m}",
      ],
    },
    expect: [
      "fail punchlist.yaml:2:25-31 The promised 99 % allows 7.3 h of downtime a month, and 9.4 h are expected, of which 8.7 h are announced maintenance; agree that it does not count, or take less.",
    ],
  },
  {
    name: "leaves maintenance out where it is said not to count",
    files: {
      "punchlist.yaml": [
        'service: {maintenance: {windows: ["Tue 22:00 2h"], counted: no}}',
        'promise: {availability: "99 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: 24x7, react: 15m}",
      ],
    },
    expect: ["pass punchlist.yaml:2:25-31 promise/availability"],
  },
  {
    name: "tells what cannot be computed with",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 500d}",
        "response:",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "unknown punchlist.yaml:1:25-31 incidents.repair is 12000; accepted is at most 8760 h, a year. Nothing can be computed until that is changed.",
    ],
  },
  {
    name: "leaves staging alone",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    declared: { role: "staging" },
    expect: [],
  },
  {
    name: "leaves alone what promises nothing",
    files: {
      "punchlist.yaml": [
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [],
  },
  {
    name: "counts the incidents of a log of outages where nobody declares them",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "response: {coverage: [{when: rest, react: 15m}]}",
        "outages: {log: outages.csv, since: 2025-11-01}",
      ],
      "outages.csv": [
        "start,end,cause,planned",
        "2026-01-14T09:00Z,2026-01-14T13:00Z,database,no",
        "2026-02-03T14:00Z,2026-02-03T19:00Z,release,no",
        "2026-04-09T22:00Z,2026-04-10T01:00Z,upgrade,yes",
        "2026-05-11T12:00Z,2026-05-11T16:00Z,network,no",
        "2026-07-20T03:00Z,2026-07-20T09:00Z,disk,no",
        "2026-09-02T10:00Z,2026-09-02T13:00Z,database,no",
      ],
    },
    expect: [
      "fail punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and 104 min are expected, mostly since finding and repairing takes 4.4 h of each of 4.7 incidents a year; shorten that or promise less.",
    ],
  },
  {
    name: "passes a promise that the log keeps by far",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99 %"}',
        "response: {coverage: [{when: rest, react: 15m}]}",
        "incidents: {repair: {exactly: 2h}}",
        "outages: {log: outages.csv, since: 2025-11-01}",
      ],
      "outages.csv": ["start,end", "2026-01-14T09:00Z,2026-01-14T13:00Z", "2026-02-03T14:00Z,2026-02-03T19:00Z"],
    },
    expect: ["pass punchlist.yaml:1:25-31 promise/availability"],
  },
  {
    name: "rests nothing on a log of two incidents in three months",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "response: {coverage: [{when: rest, react: 15m}]}",
        "incidents: {repair: {exactly: 2h}}",
        "outages: {log: outages.csv, since: 2026-09-01}",
      ],
      "outages.csv": ["start,end", "2026-10-14T09:00Z,2026-10-14T13:00Z", "2026-11-03T14:00Z,2026-11-03T19:00Z"],
    },
    expect: [
      "unknown punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and whether that is kept rests on incidents.observed, which nobody declares; write it into punchlist.yaml.",
    ],
  },
  {
    name: "cannot tell with a log that holds a mistake, and says where",
    files: {
      "punchlist.yaml": ['promise: {availability: "99.9 %"}', "outages: {log: outages.csv, since: 2025-11-01}"],
      "outages.csv": ["start,end", "2026-10-14T09:00Z,2026-10-14T08:00Z"],
    },
    expect: [
      'unknown punchlist.yaml:1:25-33 outages.csv:2 end is "2026-10-14T08:00Z", which is not after start. Nothing can be computed until that is changed.',
    ],
  },
  {
    name: "cannot tell with a log that is not there",
    files: {
      "punchlist.yaml": ['promise: {availability: "99.9 %"}', "outages: {log: outages.csv, since: 2025-11-01}"],
    },
    expect: [
      "unknown punchlist.yaml:1:25-33 punchlist.yaml:2 outages.log is outages.csv, which is not there or cannot be read. Nothing can be computed until that is changed.",
    ],
  },
]);
