import rule from "../../../rules/logrotate/absolute-paths.ts";
import { cases } from "../../cases.ts";

cases("logrotate/absolute-paths", rule, [
  {
    name: "fails a path below the folder that logrotate is started in",
    files: { "logrotate.conf": ['"log/*.log" {', "    daily", "    rotate 14", "}"] },
    expect: [
      "fail logrotate.conf:1:1-12 log/*.log is looked for in the folder that logrotate is started in, and cron starts it in another than the application's; write the whole path.",
    ],
  },
  {
    name: "passes whole paths, and those of a home",
    files: { "logrotate.conf": ['"/srv/api/log/*.log" ~api/log/app.log {', "    daily", "    rotate 14", "}"] },
    expect: ["pass logrotate.conf:1:1-21 log:/srv/api/log/*.log", "pass logrotate.conf:1:22-38 log:~api/log/app.log"],
  },
]);
