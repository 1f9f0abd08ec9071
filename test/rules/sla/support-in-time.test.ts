import rule from "../../../rules/sla/support-in-time.ts";
import { cases } from "../../cases.ts";

cases("sla/support-in-time", rule, [
  {
    name: "fails a weekend without support that is longer than an outage may be",
    files: {
      "punchlist.yaml": [
        "promise: {longest: 4h}",
        "response:",
        "  detect: 5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "fail punchlist.yaml:5:14-27 A failure on Fri 17:55 waits 62 h of agreed time until somebody works on it, and a single outage may last 4 h; cover more hours, or agree on fewer.",
    ],
  },
  {
    name: "passes on-call duty that acts in time",
    files: {
      "punchlist.yaml": [
        "promise: {longest: 65m}",
        "response:",
        "  detect: 5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: 60m}",
      ],
    },
    expect: ["pass punchlist.yaml:5:14-27 promise/support"],
  },
  {
    name: "fails on-call duty that acts a minute late",
    files: {
      "punchlist.yaml": [
        "promise: {longest: 64m}",
        "response:",
        "  detect: 5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: 60m}",
      ],
    },
    expect: [
      "fail punchlist.yaml:5:14-27 A failure on Mon 00:00 waits 65 min of agreed time until somebody works on it, and a single outage may last 64 min; cover more hours, or agree on fewer.",
    ],
  },
  {
    name: "passes support in office hours for a service in office hours",
    files: {
      "punchlist.yaml": [
        "service: {hours: Mon-Fri 08-18}",
        "promise: {longest: 4h}",
        "response:",
        "  detect: 5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: ["pass punchlist.yaml:6:14-27 promise/support"],
  },
  {
    name: "leaves the worst moment to a failover",
    files: {
      "punchlist.yaml": [
        "promise: {longest: 4h}",
        "response:",
        "  detect: 5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
        "failover: {duration: 72s}",
      ],
    },
    expect: ["pass punchlist.yaml:5:14-27 promise/support"],
  },
  {
    name: "fails waiting that alone uses up the promise",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "incidents: {observed: {count: 4, years: 1}}",
        "response:",
        "  detect: 5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "fail punchlist.yaml:6:14-27 Incidents wait 55 h of agreed time a year for support, and the promised 99.9 % allows 8.8 h, so no repair is fast enough: 99.37 % is the most that this support can keep. Cover more hours.",
    ],
  },
  {
    name: "passes waiting that leaves room for repairs",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99 %"}',
        "incidents: {observed: {count: 4, years: 1}}",
        "response:",
        "  detect: 5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: ["pass punchlist.yaml:6:14-27 promise/support"],
  },
  {
    name: "does not know while nobody says how many incidents there are",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "response:",
        "  detect: 5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "unknown punchlist.yaml:5:14-27 An incident waits 14 h of agreed time for support, so the promised 99.9 % has room for 0.64 a year, and nobody says how many there are; declare incidents.observed.",
    ],
  },
  {
    name: "needs no incidents where nobody ever waits",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99.9 %"}',
        "response:",
        "  detect: 5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: 60m}",
      ],
    },
    expect: ["pass punchlist.yaml:5:14-27 promise/support"],
  },
  {
    name: "does not know while nobody says who reacts",
    files: { "punchlist.yaml": 'promise: {availability: "99.9 %"}\n' },
    expect: [
      "unknown punchlist.yaml:1:25-33 Nobody says who reacts when, so nothing shows that support is there within the promised time; declare response.coverage.",
    ],
  },
  {
    name: "tells that nobody ever responds",
    files: {
      "punchlist.yaml": ["promise: {longest: 4h}", "response:", "  coverage:", "    - {when: rest, react: none}"],
    },
    expect: [
      "unknown punchlist.yaml:4:14-18 response.coverage leaves no hour of the week in which anybody responds, so every outage would last for ever. Nothing can be computed until that is changed.",
    ],
  },
]);
