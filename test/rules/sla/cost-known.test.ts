import rule from "../../../rules/sla/cost-known.ts";
import { cases } from "../../cases.ts";

cases("sla/cost-known", rule, [
  {
    name: "fails a promise without the cost of an hour",
    files: { "punchlist.yaml": 'promise: {availability: "99 %"}\n' },
    expect: [
      "fail punchlist.yaml:1:25-31 Nobody says what an hour of downtime costs, so nobody can say what preventing it is worth; declare cost.base, and cost.profile for the busy hours.",
    ],
  },
  {
    name: "fails a cost of each incident, which is no cost of an hour",
    files: { "punchlist.yaml": "cost: {perIncident: 500}\n" },
    expect: [
      "fail punchlist.yaml:1:21-24 Nobody says what an hour of downtime costs, so nobody can say what preventing it is worth; declare cost.base, and cost.profile for the busy hours.",
    ],
  },
  {
    name: "passes one cost for all hours",
    files: { "punchlist.yaml": "cost: {base: 100}\n" },
    expect: ["pass punchlist.yaml:1:14-17 cost"],
  },
  {
    name: "fails a profile that leaves hours out",
    files: { "punchlist.yaml": ["cost:", "  profile:", "    - {when: Mon-Fri 08-18, perHour: 400}"] },
    expect: [
      "fail punchlist.yaml:3:14-27 The cost of an hour of downtime is declared for a part of the week, so all other hours count as free; declare cost.base for them.",
    ],
  },
  {
    name: "passes a profile with an entry for the rest",
    files: {
      "punchlist.yaml": [
        "cost:",
        "  profile:",
        "    - {when: Mon-Fri 08-18, perHour: 400}",
        "    - {when: rest, perHour: 40}",
      ],
    },
    expect: ["pass punchlist.yaml:3:14-27 cost"],
  },
  {
    name: "passes a profile that covers the week",
    files: {
      "punchlist.yaml": [
        "cost:",
        "  profile:",
        "    - {when: Mon-Fri, perHour: 400}",
        "    - {when: Sat-Sun, perHour: 40}",
      ],
    },
    expect: ["pass punchlist.yaml:3:14-21 cost"],
  },
  {
    name: "has nothing to say where nothing is promised, listed or priced",
    files: { "punchlist.yaml": "incidents: {observed: {count: 4, years: 1}}\n" },
    expect: [],
  },
]);
