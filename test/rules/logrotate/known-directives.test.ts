import rule from "../../../rules/logrotate/known-directives.ts";
import { cases } from "../../cases.ts";

cases("logrotate/known-directives", rule, [
  {
    name: "fails a word that is nearly one",
    files: { "logrotate.d/api": ["/srv/api/log/*.log {", "    dayly", "    rotate 14", "    copytruncat", "}"] },
    expect: [
      "fail logrotate.d/api:2:5-10 dayly is no word of logrotate's, which ignores its line; write daily.",
      "fail logrotate.d/api:4:5-16 copytruncat is no word of logrotate's, which ignores its line; write copytruncate.",
    ],
  },
  {
    name: "fails a word of another program outside of blocks",
    files: { "logrotate.conf": ["weekly", "keepfor 30", "/srv/api/log/*.log {", "    rotate 14", "}"] },
    expect: [
      "fail logrotate.conf:2:1-8 keepfor is no word of logrotate's up to 3.21, which ignores its line; drop it.",
    ],
  },
  {
    name: "passes what logrotate knows",
    files: {
      "logrotate.conf": ["weekly", "dateformat -%Y", "/srv/api/log/*.log {", "    norenamecopy", "    shred", "}"],
    },
    expect: ["pass logrotate.conf:1:1-7 file:logrotate.conf"],
  },
]);
