import rule from "../../../rules/sla/measures-worth-it.ts";
import { cases } from "../../cases.ts";

cases("sla/measures-worth-it", rule, [
  {
    name: "fails a measure on the list that costs less than it prevents",
    files: {
      "punchlist.yaml": [
        "measures:",
        "  - {name: on-call, yearly: 12000, set: {response: {coverage: [{when: Mon-Fri 08-18, react: 15m}, {when: rest, react: 60m}]}}}",
        "  - {name: failover, yearly: 9000, set: {failover: {duration: 72s, success: 0.95, survivorMttf: 2000h}}}",
        "cost:",
        "  base: 100",
        "  profile:",
        "    - {when: Mon-Fri 08-18, perHour: 1000}",
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  detect: 5.5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "fail punchlist.yaml:2:12-19 failover at 9000 EUR a year would prevent downtime of about 14000 EUR a year, and is only on the list; put it in place.",
    ],
  },
  {
    name: "passes measures that cost more than they prevent",
    files: {
      "punchlist.yaml": [
        "measures:",
        "  - {name: on-call, yearly: 12000, set: {response: {coverage: [{when: Mon-Fri 08-18, react: 15m}, {when: rest, react: 60m}]}}}",
        "  - {name: failover, yearly: 14000, set: {failover: {duration: 72s, success: 0.95, survivorMttf: 2000h}}}",
        "cost:",
        "  base: 100",
        "  profile:",
        "    - {when: Mon-Fri 08-18, perHour: 1000}",
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  detect: 5.5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: ["pass punchlist.yaml:5:9-12 measures"],
  },
  {
    name: "does not know while nothing is listed",
    files: {
      "punchlist.yaml": [
        "cost:",
        "  base: 100",
        "  profile:",
        "    - {when: Mon-Fri 08-18, perHour: 1000}",
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  detect: 5.5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "unknown punchlist.yaml:2:9-12 Downtime costs about 14000 EUR a year, and nothing that would prevent it is named; list measures with their yearly price.",
    ],
  },
  {
    name: "does not know while nobody says what an hour costs",
    files: {
      "punchlist.yaml": [
        "measures:",
        "  - {name: failover, yearly: 9000, set: {failover: {duration: 72s, success: 0.95, survivorMttf: 2000h}}}",
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  detect: 5.5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "unknown punchlist.yaml:2:12-20 Measures are listed, and nobody says what an hour of downtime costs, so their worth is unknown; declare cost.base.",
    ],
  },
  {
    name: "does not know while nobody says how often something breaks, or what a measure costs",
    files: {
      "punchlist.yaml": [
        "measures:",
        "  - {name: failover, yearly: from-config, set: {failover: {duration: 72s, success: 0.95, survivorMttf: 2000h}}}",
        "cost:",
        "  base: 100",
        "  profile:",
        "    - {when: Mon-Fri 08-18, perHour: 1000}",
      ],
    },
    expect: [
      "unknown punchlist.yaml:4:9-12 What a measure is worth rests on incidents.observed, response.coverage, incidents.repair, measures.yearly, which nobody declares; write it into punchlist.yaml.",
    ],
  },
  {
    name: "does not pass a dear measure while some hours count as free",
    files: {
      "punchlist.yaml": [
        "measures:",
        "  - {name: failover, yearly: 50000, set: {failover: {duration: 72s, success: 0.95, survivorMttf: 2000h}}}",
        "cost:",
        "  profile:",
        "    - {when: Mon-Fri 08-18, perHour: 1000}",
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  detect: 5.5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "unknown punchlist.yaml:5:14-27 What a measure is worth rests on cost.base, which nobody declares; write it into punchlist.yaml.",
    ],
  },
  {
    name: "fails a cheap measure although some hours count as free",
    files: {
      "punchlist.yaml": [
        "measures:",
        "  - {name: failover, yearly: 900, set: {failover: {duration: 72s, success: 0.95, survivorMttf: 2000h}}}",
        "cost:",
        "  profile:",
        "    - {when: Mon-Fri 08-18, perHour: 1000}",
        "incidents:",
        "  observed: {count: 4, years: 1}",
        "  repair: {exactly: 2h}",
        "response:",
        "  detect: 5.5m",
        "  coverage:",
        "    - {when: Mon-Fri 08-18, react: 15m}",
        "    - {when: rest, react: none}",
      ],
    },
    expect: [
      "fail punchlist.yaml:2:12-20 failover at 900 EUR a year would prevent downtime of about 8300 EUR a year, and is only on the list; put it in place.",
    ],
  },
  {
    name: "computes nothing while nobody ever responds",
    files: {
      "punchlist.yaml": [
        "cost: {base: 100}",
        "measures:",
        "  - {name: failover, yearly: 9000, set: {failover: {duration: 72s, success: 0.95, survivorMttf: 2000h}}}",
        "response: {coverage: [{when: 24x7, react: none}]}",
      ],
    },
    expect: [
      "unknown punchlist.yaml:1:14-17 response.coverage leaves no hour of the week in which anybody responds, so every outage would last for ever. Nothing can be computed until that is changed.",
    ],
  },
]);
