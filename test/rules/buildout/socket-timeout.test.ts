import { expect } from "chai";
import rule from "../../../rules/buildout/socket-timeout.ts";
import { verdicts } from "../../verdicts.ts";

describe("buildout/socket-timeout", () => {
  it("passes a root with three seconds", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\nsocket-timeout = 3\n" })).to.deep.equal([
      "pass buildout.cfg:3:18-19 buildout:buildout.cfg",
    ]);
  });

  it("fails a command without a time-out", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n", Makefile: "all:\n\tbin/buildout -N\n" }),
    ).to.deep.equal([
      "fail Makefile:2:2-17 This command builds buildout.cfg without a time-out, so one dead mirror stalls the deployment; add -t 3.",
    ]);
  });

  it("passes a command with one", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n", Makefile: "all:\n\tbin/buildout -Nt 3\n" }),
    ).to.deep.equal(["pass Makefile:2:19-20 buildout:buildout.cfg"]);
  });

  it("passes a bare command when the root has one", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nparts =\nsocket-timeout = 5\n",
        Makefile: "all:\n\tbin/buildout -N\n",
      }),
    ).to.deep.equal(["pass buildout.cfg:3:18-19 buildout:buildout.cfg"]);
  });

  it("fails one of minutes", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\nsocket-timeout = 300\n" })).to.deep.equal([
      "fail buildout.cfg:3:18-21 A build of buildout.cfg waits 300 seconds for a server that does not answer; 3 are enough. => 3",
    ]);
  });

  it("fails one without a number", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\nsocket-timeout =\n" })).to.deep.equal([
      "fail buildout.cfg:3:1-17 buildout.cfg sets socket-timeout to nothing, so one dead mirror stalls the deployment; write 3. => 3",
    ]);
  });

  it("cannot tell when no script builds the root", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n" })).to.deep.equal([
      "unknown buildout.cfg:1:1-11 buildout.cfg sets no socket-timeout and no script here builds it; the build command, or socket-timeout = 3, would settle it.",
    ]);
  });

  it("cannot tell what a layer that was not read sets", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nextends = https://cfg.example.org/base.cfg\nparts =\n" }),
    ).to.deep.equal([
      "unknown buildout.cfg:1:1-11 https://cfg.example.org/base.cfg is fetched when buildout runs and was not read here; a copy in the checkout would settle what it gives.",
    ]);
  });

  it("does not judge a build that fetches nothing", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\noffline = true\n" })).to.deep.equal([]);
  });
});
