import rule from "../../../rules/sla/longest-outage-agreed.ts";
import { cases } from "../../cases.ts";

cases("sla/longest-outage-agreed", rule, [
  {
    name: "fails a yearly promise, of which two years' budgets may be used up in one piece",
    files: { "punchlist.yaml": 'promise: {window: calendar-year, availability: "99 %"}\n' },
    expect: [
      "fail punchlist.yaml:1:48-54 The promised 99 % by calendar year allows 175 h of downtime in one piece, from the end of one calendar year into the next; agree on a longest outage in promise.longest.",
    ],
  },
  {
    name: "passes the same promise with a longest outage",
    files: { "punchlist.yaml": 'promise: {window: calendar-year, availability: "99 %", longest: 8h}\n' },
    expect: ["pass punchlist.yaml:1:65-67 promise/longest"],
  },
  {
    name: "passes the same promise with classes of outages",
    files: { "punchlist.yaml": 'promise: {availability: "99 %", classes: [{upto: 1h, max: 4}, {upto: 8h, max: 1}]}\n' },
    expect: ["pass punchlist.yaml:1:50-52 promise/longest"],
  },
  {
    name: "takes a promise without a window month by month",
    files: { "punchlist.yaml": 'promise: {availability: "99 %"}\n' },
    expect: [
      "fail punchlist.yaml:1:25-31 The promised 99 % by calendar month allows 15 h of downtime in one piece, from the end of one calendar month into the next; agree on a longest outage in promise.longest.",
    ],
  },
  {
    name: "knows no border in a rolling window",
    files: { "punchlist.yaml": 'promise: {window: rolling-30-days, availability: "99 %"}\n' },
    expect: [
      "fail punchlist.yaml:1:50-56 The promised 99 % in any 30 days allows 7.2 h of downtime in one piece; agree on a longest outage in promise.longest.",
    ],
  },
  {
    name: "counts agreed hours only",
    files: {
      "punchlist.yaml": ["service: {hours: Mon-Fri 08-18}", 'promise: {window: rolling-28-days, availability: "99 %"}'],
    },
    expect: [
      "fail punchlist.yaml:2:50-56 The promised 99 % in any 28 days allows 2 h of downtime in one piece; agree on a longest outage in promise.longest.",
    ],
  },
  {
    name: "has nothing to say without a promise",
    files: { "punchlist.yaml": "cost: {base: 100}\n" },
    expect: [],
  },
  {
    name: "computes nothing while nobody ever responds",
    files: {
      "punchlist.yaml": [
        'promise: {availability: "99 %"}',
        "response: {coverage: [{when: Mon-Fri 08-18, react: none}]}",
      ],
    },
    expect: [
      "unknown punchlist.yaml:1:25-31 response.coverage leaves no hour of the week in which anybody responds, so every outage would last for ever. Nothing can be computed until that is changed.",
    ],
  },
]);
