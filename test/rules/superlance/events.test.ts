import rule from "../../../rules/superlance/events.ts";
import { cases } from "../../cases.ts";

cases("superlance/events", rule, [
  {
    name: "passes a watchdog that ticks wake",
    files: {
      "s.conf": ["[supervisord]", "[eventlistener:m]", "command=memmon -a 1GB", "events=PROCESS_STATE,TICK_60"],
    },
    expect: ["pass s.conf:4:22-29 eventlistener:m"],
  },
  {
    name: "fails a watchdog that other events wake",
    files: { "s.conf": ["[supervisord]", "[eventlistener:m]", "command=memmon -a 1GB", "events=PROCESS_STATE"] },
    expect: [
      "fail s.conf:4:8-21 Event listener m runs memmon, which checks at TICK events only and subscribes to PROCESS_STATE; set events=TICK_60. => TICK_60",
    ],
  },
  {
    name: "leaves other listeners alone",
    files: { "s.conf": ["[supervisord]", "[eventlistener:mail]", "command=crashmail -a", "events=PROCESS_STATE"] },
    expect: [],
  },
  {
    name: "fails an httpok that asks once an hour",
    files: {
      "s.conf": [
        "[supervisord]",
        "[eventlistener:m]",
        "command=httpok -p instance1 http://127.0.0.1:8081/",
        "events=TICK_3600",
      ],
    },
    expect: [
      "fail s.conf:4:8-17 Event listener m asks for a page once an hour, so a hanging process stays up as long; set events=TICK_60. => TICK_60",
    ],
  },
  {
    name: "passes a memmon that looks once an hour",
    files: { "s.conf": ["[supervisord]", "[eventlistener:m]", "command=memmon -a 1GB", "events=TICK_3600"] },
    expect: ["pass s.conf:4:8-17 eventlistener:m"],
  },
]);
