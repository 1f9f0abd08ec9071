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
      "fail Makefile:2:2-17 A script builds buildout.cfg without a time-out, so a build waits for a silent mirror for ever; add -t 3 to its command.",
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
      "fail buildout.cfg:3:18-21 A build of buildout.cfg waits 300 seconds for a server that does not answer; write 3. => 3",
    ],
  },
  {
    name: "fails one without a number",
    files: { "buildout.cfg": ["[buildout]", "parts =", "socket-timeout ="] },
    expect: [
      "fail buildout.cfg:3:1-17 buildout.cfg sets socket-timeout to nothing, so a build waits for a silent mirror for ever; write 3. => socket-timeout = 3",
    ],
  },
  {
    name: "cannot tell when no script builds the root",
    files: { "buildout.cfg": ["[buildout]", "parts ="] },
    expect: [
      "unknown buildout.cfg:1:1-11 buildout.cfg sets no socket-timeout and no script here builds it; socket-timeout = 3 in [buildout], or the script that builds it with -t 3, would settle it.",
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
  {
    name: "cannot tell when no script builds any root",
    files: { "production_web.cfg": ["[buildout]", "parts ="], "production_db.cfg": ["[buildout]", "parts ="] },
    expect: [
      "unknown production_db.cfg:1:1-11 production_db.cfg and production_web.cfg set no socket-timeout and no script here builds them; socket-timeout = 3 in [buildout], or the scripts that build them with -t 3, would settle it.",
    ],
  },
  {
    name: "passes a time-out of a minute",
    files: { "buildout.cfg": ["[buildout]", "parts =", "socket-timeout = 60"] },
    expect: ["pass buildout.cfg:3:18-20 buildout:buildout.cfg"],
  },
  {
    name: "leaves the command of a test service alone",
    files: {
      "buildout.cfg": ["[buildout]", "parts ="],
      ".travis.yml": ["install:", "  - bin/buildout -c buildout.cfg"],
    },
    expect: [
      "unknown buildout.cfg:1:1-11 buildout.cfg sets no socket-timeout and no script here builds it; socket-timeout = 3 in [buildout], or the script that builds it with -t 3, would settle it.",
    ],
  },
  {
    name: "passes a command that another user runs by su",
    files: {
      "production.cfg": ["[buildout]", "parts ="],
      Dockerfile: ["FROM python:3.11", 'RUN su -c "buildout -c production.cfg -t 30 -N" -s /bin/sh plone'],
    },
    expect: ["pass Dockerfile:2:42-44 buildout:production.cfg"],
  },
  {
    name: "passes a command that gosu runs",
    files: {
      "production.cfg": ["[buildout]", "parts ="],
      "entrypoint.sh": ["gosu plone bin/buildout -c production.cfg -t 5"],
    },
    expect: ["pass entrypoint.sh:1:46-47 buildout:production.cfg"],
  },
  {
    name: "fails a command that a shell of another user runs without one",
    files: {
      "production.cfg": ["[buildout]", "parts ="],
      "deploy.sh": ["sudo -u plone -H sh -c 'cd /srv/site && bin/buildout -c production.cfg'"],
    },
    expect: [
      "fail deploy.sh:1:41-71 A script builds production.cfg without a time-out, so a build waits for a silent mirror for ever; add -t 3 to its command.",
    ],
  },
  {
    name: "follows a script to the folder in which it builds",
    files: {
      "app/site.cfg": ["[buildout]", "parts ="],
      "build.sh": ["cd $ROOT/app", "python bootstrap.py", "bin/buildout -N -c site.cfg -t 3"],
    },
    expect: ["pass build.sh:3:32-33 buildout:app/site.cfg"],
  },
  {
    name: "finds a script without a suffix",
    files: {
      "production.cfg": ["[buildout]", "parts ="],
      "bin/deploy": ["#!/bin/sh", 'cd "$(dirname "$0")/.."', "bin/buildout -c production.cfg"],
    },
    expect: [
      "fail bin/deploy:3:1-31 A script builds production.cfg without a time-out, so a build waits for a silent mirror for ever; add -t 3 to its command.",
    ],
  },
  {
    name: "does not take an echoed command for one",
    files: {
      "production.cfg": ["[buildout]", "parts ="],
      "deploy.sh": ['echo "now run bin/buildout -c production.cfg" '],
    },
    expect: [
      "unknown production.cfg:1:1-11 production.cfg sets no socket-timeout and no script here builds it; socket-timeout = 3 in [buildout], or the script that builds it with -t 3, would settle it.",
    ],
  },
  {
    name: "does not know the arguments that a fabfile fills in",
    files: {
      "buildout.cfg": ["[buildout]", "parts ="],
      "fabfile.py": ["def build(args=''):", "    sudo('bin/buildout {}'.format(args), user='plone')"],
    },
    expect: [
      "unknown fabfile.py:2:24-26 What {} stands for is known only when the script runs; written out, the options would be read.",
    ],
  },
  {
    name: "says once what several commands leave out",
    files: {
      "live1.cfg": ["[buildout]", "parts ="],
      "live2.cfg": ["[buildout]", "parts ="],
      Makefile: ["build:", "\tbin/buildout -c live1.cfg", "\tbin/buildout -c live2.cfg"],
    },
    expect: [
      "fail Makefile:2:2-27 A script builds live1.cfg and live2.cfg without a time-out, so a build waits for a silent mirror for ever; add -t 3 to its command.",
    ],
  },
]);
