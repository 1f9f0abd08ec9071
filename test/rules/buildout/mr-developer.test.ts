import { expect } from "chai";
import rule from "../../../rules/buildout/mr-developer.ts";
import { verdicts } from "../../verdicts.ts";

const SOURCES =
  "[sources]\nmy.theme = git https://git.example.org/my.theme.git branch=main\nmy.policy = git https://git.example.org/my.policy.git rev=0123456789abcdef0123456789abcdef01234567\n";

describe("buildout/mr-developer", () => {
  it("fails a root that checks out a branch", () => {
    expect(
      verdicts(rule, {
        "production.cfg": `[buildout]\nparts =\nextensions = mr.developer\nauto-checkout = *\n${SOURCES}`,
      }),
    ).to.deep.equal([
      "fail production.cfg:4:17-18 A build of production.cfg checks out my.theme (1 of 2 active sources have no fixed revision); release the package and pin it.",
    ]);
  });

  it("fails fixed revisions in other words", () => {
    expect(
      verdicts(rule, {
        "production.cfg": `[buildout]\nparts =\nextensions = mr.developer\nauto-checkout = my.policy\n${SOURCES}`,
      }),
    ).to.deep.equal([
      "fail production.cfg:4:17-26 A build of production.cfg checks out my.policy (active sources: 1) at a fixed revision, but not a release; release the package and pin it.",
    ]);
  });

  it("passes a root that has nothing to check out", () => {
    expect(
      verdicts(rule, { "production.cfg": "[buildout]\nparts =\nextensions = mr.developer\nauto-checkout = *\n" }),
    ).to.deep.equal(["pass production.cfg:3:14-26 buildout:production.cfg"]);
  });

  it("takes a tag for a fixed revision, and no branch for one", () => {
    const source = (rev: string) =>
      `[buildout]\nparts =\nextensions = mr.developer\nauto-checkout = *\n[sources]\nmy.theme = git https://git.example.org/my.theme.git rev=${rev}\n`;
    expect(verdicts(rule, { "production.cfg": source("3.0.6") })[0]).to.match(/at a fixed revision/);
    expect(verdicts(rule, { "production.cfg": source("master") })[0]).to.match(
      /1 of 1 active sources have no fixed revision/,
    );
  });

  it("fails although what += adds to was not read", () => {
    expect(
      verdicts(rule, {
        "production.cfg":
          "[buildout]\nextends = https://cfg.example.org/base.cfg\nparts =\nextensions += mr.developer\nauto-checkout = my.theme\n[sources]\nmy.theme = git https://git.example.org/my.theme.git\n",
      }),
    ).to.deep.equal([
      "fail production.cfg:5:17-25 A build of production.cfg checks out my.theme (1 of 1 active sources have no fixed revision); release the package and pin it.",
    ]);
  });

  it("passes a root without the extension", () => {
    expect(
      verdicts(rule, { "production.cfg": `[buildout]\nparts =\nextensions = buildout.wheel\n${SOURCES}` }),
    ).to.deep.equal(["pass production.cfg:3:14-28 buildout:production.cfg"]);
  });

  it("passes the extension with nothing to check out", () => {
    expect(
      verdicts(rule, {
        "production.cfg": `[buildout]\nparts =\nextensions = mr.developer\nauto-checkout =\n${SOURCES}`,
      }),
    ).to.deep.equal(["pass production.cfg:3:14-26 buildout:production.cfg"]);
  });

  it("fails a checkout that no source describes", () => {
    expect(
      verdicts(rule, {
        "production.cfg": "[buildout]\nparts =\nextensions = mr.developer\nauto-checkout = my.theme\n",
      }),
    ).to.deep.equal([
      "fail production.cfg:4:17-25 A build of production.cfg loads mr.developer and checks out my.theme, which no sources section here describes; release the package and pin it.",
    ]);
  });

  it("does not judge a development root", () => {
    const development = `[buildout]\nparts =\nextensions = mr.developer\nauto-checkout = *\n${SOURCES}`;
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n", "devel.cfg": development })).to.deep.equal([
      "pass buildout.cfg:1:1-11 buildout:buildout.cfg",
    ]);
    expect(verdicts(rule, { "devel.cfg": development }, { role: "development" })).to.deep.equal([]);
  });

  it("cannot tell when no root is production's", () => {
    expect(verdicts(rule, { "devel.cfg": "[buildout]\nparts =\n" })).to.deep.equal([
      "unknown devel.cfg:1:1-11 No buildout here is known to be production's: devel.cfg is for development by name; name the root of production under roots in punchlist.yaml.",
    ]);
  });

  it("fails once what several roots check out by the same lines", () => {
    const root = "[buildout]\nextends = base.cfg\nparts =\n";
    expect(
      verdicts(rule, {
        "base.cfg": `[buildout]\nextensions = mr.developer\nauto-checkout = my.policy\n${SOURCES}`,
        "live1.cfg": root,
        "live2.cfg": root,
      }),
    ).to.deep.equal([
      "fail base.cfg:3:17-26 A build of live1.cfg and 1 more root checks out my.policy (active sources: 1) at a fixed revision, but not a release; release the package and pin it.",
    ]);
  });
});
