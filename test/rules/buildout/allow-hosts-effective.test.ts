import { expect } from "chai";
import rule from "../../../rules/buildout/allow-hosts-effective.ts";
import { verdicts } from "../../verdicts.ts";

describe("buildout/allow-hosts-effective", () => {
  it("fails several hosts on one line", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\nallow-hosts = pypi.org files.pythonhosted.org\n" }),
    ).to.deep.equal([
      "fail buildout.cfg:3:15-46 allow-hosts has several hosts on one line, which match no host at all: pypi.org files.pythonhosted.org; put each on a line of its own.",
    ]);
  });

  it("passes one host a line", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nparts =\nallow-hosts =\n    pypi.org\n    files.pythonhosted.org\n",
      }),
    ).to.deep.equal(["pass buildout.cfg:4:5-5:27 buildout:buildout.cfg"]);
  });

  it("fails a list from the days of the old PyPI", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\nallow-hosts =\n    *.python.org\n    *.plone.org\n" }),
    ).to.deep.equal([
      "fail buildout.cfg:4:5-5:16 allow-hosts blocks pypi.org, which the build fetches from; add a line for it.",
    ]);
  });

  it("fails an address in the place of a host", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\nallow-hosts =\n    https://pypi.org\n" }),
    ).to.deep.equal([
      "fail buildout.cfg:4:5-21 allow-hosts has https://pypi.org, but only hosts are compared, so it matches nothing; write the host without scheme and path.",
    ]);
  });

  it("asks for the hosts of an index of one's own, port included", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg":
          "[buildout]\nparts =\nindex = https://eggs.example.org:8443/simple\nallow-hosts = eggs.example.org\n",
      }),
    ).to.deep.equal([
      "fail buildout.cfg:4:15-31 allow-hosts blocks eggs.example.org:8443, which the build fetches from; add a line for it.",
    ]);
    expect(
      verdicts(rule, {
        "buildout.cfg":
          "[buildout]\nparts =\nindex = https://eggs.example.org:8443/simple\nallow-hosts = eggs.example.org*\n",
      }),
    ).to.deep.equal(["pass buildout.cfg:4:15-32 buildout:buildout.cfg"]);
  });

  it("asks for the hosts of find-links", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg":
          "[buildout]\nparts =\nfind-links = https://dist.plone.org/thirdparty/\nallow-hosts =\n    pypi.org\n    files.pythonhosted.org\n",
      }),
    ).to.deep.equal([
      "fail buildout.cfg:5:5-6:27 allow-hosts blocks dist.plone.org, which the build fetches from; add a line for it.",
    ]);
  });

  it("does not judge a root without allow-hosts", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n" })).to.deep.equal([]);
  });
});
