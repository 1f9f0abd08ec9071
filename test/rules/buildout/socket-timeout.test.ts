import rule from "../../../rules/buildout/socket-timeout.ts";
import { cases } from "../../cases.ts";

cases("buildout/socket-timeout", rule, [
  {
    name: "passes a root with three seconds",
    files: { "buildout.cfg": ["[buildout]", "parts =", "socket-timeout = 3"] },
    expect: ["pass buildout.cfg:3:18-19 buildout:buildout.cfg"],
  },
  {
    name: "fails a command without a time-out",
    files: { "buildout.cfg": ["[buildout]", "parts ="], Makefile: ["all:", "\tbin/buildout -N"] },
    expect: [
      "fail Makefile:2:2-17 This command builds buildout.cfg without a time-out, so one dead mirror stalls the deployment; add -t 3.",
    ],
  },
  {
    name: "passes a command with one",
    files: { "buildout.cfg": ["[buildout]", "parts ="], Makefile: ["all:", "\tbin/buildout -Nt 3"] },
    expect: ["pass Makefile:2:19-20 buildout:buildout.cfg"],
  },
  {
    name: "passes a bare command when the root has one",
    files: { "buildout.cfg": ["[buildout]", "parts =", "socket-timeout = 5"], Makefile: ["all:", "\tbin/buildout -N"] },
    expect: ["pass buildout.cfg:3:18-19 buildout:buildout.cfg"],
  },
  {
    name: "fails one of minutes",
    files: { "buildout.cfg": ["[buildout]", "parts =", "socket-timeout = 300"] },
    expect: [
      "fail buildout.cfg:3:18-21 A build of buildout.cfg waits 300 seconds for a server that does not answer; 3 are enough. => 3",
    ],
  },
  {
    name: "fails one without a number",
    files: { "buildout.cfg": ["[buildout]", "parts =", "socket-timeout ="] },
    expect: [
      "fail buildout.cfg:3:1-17 buildout.cfg sets socket-timeout to nothing, so one dead mirror stalls the deployment; write 3. => socket-timeout = 3",
    ],
  },
  {
    name: "cannot tell when no script builds the root",
    files: { "buildout.cfg": ["[buildout]", "parts ="] },
    expect: [
      "unknown buildout.cfg:1:1-11 buildout.cfg sets no socket-timeout and no script here builds it; the build command, or socket-timeout = 3, would settle it.",
    ],
  },
  {
    name: "cannot tell what a layer that was not read sets",
    files: { "buildout.cfg": ["[buildout]", "extends = https://cfg.example.org/base.cfg", "parts ="] },
    expect: [
      "unknown buildout.cfg:1:1-11 https://cfg.example.org/base.cfg is fetched when buildout runs and was not read here; save it as extends-cache/cfg.example.org/base.cfg to have it read.",
    ],
  },
  {
    name: "does not judge a build that fetches nothing",
    files: { "buildout.cfg": ["[buildout]", "parts =", "offline = true"] },
    expect: [],
  },
]);
