import rule from "../../../rules/buildout/timeout-flag-form.ts";
import { cases } from "../../cases.ts";

cases("buildout/timeout-flag-form", rule, [
  {
    name: "fails a number that is glued to the flag",
    files: { "buildout.cfg": ["[buildout]", "parts ="], "deploy.sh": "bin/buildout -t3 -N\n" },
    expect: [
      "fail deploy.sh:1:14-17 Buildout stops at -t3: it wants a whole number of seconds as the next word; write -t 3. => -t 3",
    ],
  },
  {
    name: "fails a fraction",
    files: { "buildout.cfg": ["[buildout]", "parts ="], "deploy.sh": "bin/buildout -t 2.5\n" },
    expect: [
      "fail deploy.sh:1:14-20 Buildout stops at -t 2.5: it wants a whole number of seconds as the next word; write -t 3. => -t 3",
    ],
  },
  {
    name: "passes a number that is a word of its own",
    files: { "buildout.cfg": ["[buildout]", "parts ="], "deploy.sh": "bin/buildout -t 3 -N\n" },
    expect: ["pass deploy.sh:1:17-18 script:deploy.sh/buildout:buildout.cfg"],
  },
  {
    name: "does not judge a command without a time-out",
    files: { "buildout.cfg": ["[buildout]", "parts ="], "deploy.sh": "bin/buildout -N\n" },
    expect: [],
  },
  {
    name: "has nothing to judge without a command, whatever of the buildout was not read",
    files: { "buildout.cfg": ["[buildout]", "extends = https://cfg.example.org/base.cfg", "parts ="] },
    expect: [],
  },
  {
    name: "does not know the time-out among the arguments that a template fills in",
    files: { "buildout.cfg": ["[buildout]", "parts ="], "deploy.sh": "bin/buildout {{ arguments }} -N\n" },
    expect: [
      "unknown deploy.sh:1:14-29 What {{ arguments }} stands for is known only when the script runs; written out, the options would be read.",
    ],
  },
]);
