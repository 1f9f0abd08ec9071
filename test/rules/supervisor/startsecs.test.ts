import rule from "../../../rules/supervisor/startsecs.ts";
import { cases } from "../../cases.ts";

cases("supervisor/startsecs", rule, [
  {
    name: "fails a Zope with supervisor's default",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=/srv/bin/instance1 console"] },
    expect: [
      "fail s.conf:2:1-20 Program instance1 counts as running after 1 s, before a Zope has usually started; set startsecs=60.",
    ],
  },
  {
    name: "fails a Zope just below 20 seconds",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/runzope", "startsecs=19"] },
    expect: [
      "fail s.conf:4:11-13 Program instance1 counts as running after 19 s, before a Zope has usually started; set startsecs=60. => 60",
    ],
  },
  {
    name: "passes a Zope with 20 seconds",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=python bin/runzope", "startsecs=20"] },
    expect: ["pass s.conf:4:11-13 program:instance1"],
  },
  {
    name: "passes a ZEO server with 5 seconds",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeoserver fg", "startsecs=5"] },
    expect: ["pass s.conf:4:11-12 program:zeo"],
  },
  {
    name: "does not know a value that a template fills in",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeo fg", "startsecs={{ zeo_start }}"] },
    expect: ["unknown s.conf:4:11-26 A template fills this in; audit the rendered file to see what supervisord sees."],
  },
  {
    name: "leaves other programs alone",
    files: { "s.conf": ["[supervisord]", "[program:mail]", "command=bin/mailqueue start"] },
    expect: [],
  },
  {
    name: "fails days",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeoserver fg", "startsecs=999999"] },
    expect: [
      "fail s.conf:4:11-17 Program zeo counts as started only after 999999 s, so a few crashes before then leave it down; set startsecs=5. => 5",
    ],
  },
  {
    name: "passes a minute",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=bin/zeoserver fg", "startsecs=60"] },
    expect: ["pass s.conf:4:11-13 program:zeo"],
  },
]);
