import { expect } from "chai";
import rule from "../../../rules/buildout/timeout-flag-form.ts";
import { verdicts } from "../../verdicts.ts";

const ROOT = "[buildout]\nparts =\n";

describe("buildout/timeout-flag-form", () => {
  it("fails a number that is glued to the flag", () => {
    expect(verdicts(rule, { "buildout.cfg": ROOT, "deploy.sh": "bin/buildout -t3 -N\n" })).to.deep.equal([
      "fail deploy.sh:1:14-17 Buildout stops at -t3: it wants a whole number of seconds as the next word; write -t 3. => -t 3",
    ]);
  });

  it("fails a fraction", () => {
    expect(verdicts(rule, { "buildout.cfg": ROOT, "deploy.sh": "bin/buildout -t 2.5\n" })).to.deep.equal([
      "fail deploy.sh:1:14-20 Buildout stops at -t 2.5: it wants a whole number of seconds as the next word; write -t 3. => -t 3",
    ]);
  });

  it("passes a word of its own", () => {
    expect(verdicts(rule, { "buildout.cfg": ROOT, "deploy.sh": "bin/buildout -t 3 -N\n" })).to.deep.equal([
      "pass deploy.sh:1:17-18 script:deploy.sh/buildout:buildout.cfg",
    ]);
  });

  it("does not judge a command without a time-out", () => {
    expect(verdicts(rule, { "buildout.cfg": ROOT, "deploy.sh": "bin/buildout -N\n" })).to.deep.equal([]);
  });

  it("has nothing to judge without a command, whatever of the buildout was not read", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nextends = https://cfg.example.org/base.cfg\nparts =\n" }),
    ).to.deep.equal([]);
  });
});
