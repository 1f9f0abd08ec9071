import { expect } from "chai";
import rule from "../../../rules/buildout/allow-hosts.ts";
import { verdicts } from "../../verdicts.ts";

describe("buildout/allow-hosts", () => {
  it("fails a root that names no hosts", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n" })).to.deep.equal([
      "fail buildout.cfg:1:1-11 buildout.cfg does not set allow-hosts, and a build follows links to any host; list those it needs, one a line: pypi.org, files.pythonhosted.org.",
    ]);
  });

  it("names the hosts that the root fetches from", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg":
          "[buildout]\nparts =\nindex = https://pypi.python.org/simple\nfind-links = https://dist.plone.org/thirdparty https://dist.plone.org/release/4.3.20\n",
      }),
    ).to.deep.equal([
      "fail buildout.cfg:1:1-11 buildout.cfg does not set allow-hosts, and a build follows links to any host; list those it needs, one a line: pypi.python.org, files.pythonhosted.org, dist.plone.org.",
    ]);
  });

  it("names the first of many hosts", () => {
    const links = "https://a.example.org https://b.example.org https://c.example.org https://d.example.org";
    expect(verdicts(rule, { "buildout.cfg": `[buildout]\nparts =\nfind-links = ${links}\n` })[0]).to.match(
      /one a line: pypi\.org, files\.pythonhosted\.org, a\.example\.org, b\.example\.org and 2 more\.$/,
    );
  });

  it("passes a root that does", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nparts =\nallow-hosts =\n    pypi.org\n    files.pythonhosted.org\n",
      }),
    ).to.deep.equal(["pass buildout.cfg:4:5-5:27 buildout:buildout.cfg"]);
  });

  it("fails what only adds to the default", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\nallow-hosts += pypi.org\n" })).to.deep.equal([
      "fail buildout.cfg:3:16-16 allow-hosts has the line *, which lets a build fetch from any host; name the hosts it needs.",
    ]);
  });

  it("fails a whole top-level domain", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\nallow-hosts =\n    *.org\n" })).to.deep.equal([
      "fail buildout.cfg:4:5-10 allow-hosts has the line *.org, which covers a whole top-level domain; name the hosts it needs.",
    ]);
  });

  it("fails the name that the option is often given", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\nallowed-hosts = pypi.org\n" })).to.deep.equal([
      "fail buildout.cfg:3:1-14 buildout.cfg sets allowed-hosts, which buildout does not know, so any host is allowed; the option is called allow-hosts. => allow-hosts",
    ]);
  });

  it("does not judge a build that fetches nothing", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\ninstall-from-cache = true\n" })).to.deep.equal([]);
  });
});
