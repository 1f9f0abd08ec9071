import rule from "../../../rules/sla/failover-exercised.ts";
import { cases } from "../../cases.ts";

cases("sla/failover-exercised", rule, [
  {
    name: "fails a failover that was tried a year and two days ago",
    files: { "punchlist.yaml": "failover: {duration: 72s, lastExercise: 2025-11-21}\n" },
    expect: [
      "fail punchlist.yaml:1:41-51 The failover was last tried on 2025-11-21, 367 days ago, so assume that it fails every second time; try it again, and write the day into failover.lastExercise.",
    ],
  },
  {
    name: "passes a failover that was tried within the year",
    files: { "punchlist.yaml": "failover: {duration: 72s, lastExercise: 2025-11-23}\n" },
    expect: ["pass punchlist.yaml:1:41-51 failover"],
  },
  {
    name: "fails one that nobody says was tried, however well it is said to work",
    files: { "punchlist.yaml": "failover: {duration: 72s, success: 0.99}\n" },
    expect: [
      "fail punchlist.yaml:1:22-25 A failover is declared, and no day on which it was tried, so assume that it fails every second time; try it, and write the day into failover.lastExercise.",
    ],
  },
  {
    name: "does not judge a failover that is only on the list",
    files: { "punchlist.yaml": "measures: [{name: failover, yearly: 9000, set: {failover: {duration: 72s}}}]\n" },
    expect: [],
  },
  {
    name: "leaves staging alone",
    files: { "punchlist.yaml": "failover: {duration: 72s}\n" },
    declared: { role: "staging" },
    expect: [],
  },
]);
