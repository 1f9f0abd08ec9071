import { expect } from "chai";
import logCovered from "../../../rules/topology/log-covered.ts";
import { verdicts } from "../../verdicts.ts";

const zeo = "[buildout]\nparts = zeo\n\n[zeo]\nrecipe = plone.recipe.zeoserver\n";

describe("topology/log-covered", () => {
  it("fails a log outside of /var/log that nothing rotates", () => {
    expect(verdicts(logCovered, { "buildout.cfg": zeo })).to.deep.equal([
      "fail buildout.cfg:4:1-6 ZEO server zeo writes ${buildout:directory}/var/log/zeo.log, and nothing rotates it, so it grows until the disk is full; name it in a logrotate file.",
    ]);
  });

  it("fails one that the snippets of the checkout leave out", () => {
    expect(verdicts(logCovered, { "buildout.cfg": `${zeo}zeo-log = /srv/plone/var/log/zeo.log\n`, "etc/logrotate.d/nginx": "/var/log/nginx/*.log {\n}\n" })).to.deep.equal([
      "fail buildout.cfg:6:11-37 ZEO server zeo writes /srv/plone/var/log/zeo.log, and nothing rotates it, so it grows until the disk is full; name it in a logrotate file.",
    ]);
  });

  it("fails one whose block logrotate drops, and shows the block", () => {
    expect(verdicts(logCovered, { "buildout.cfg": `${zeo}zeo-log = /srv/plone/var/log/zeo.log\n`, "etc/logrotate.d/plone": "/srv/plone/var/log/*.log {\n    rotate 7 # week\n}\n" })).to.deep.equal([
      "fail buildout.cfg:6:11-37 ZEO server zeo writes /srv/plone/var/log/zeo.log, and the logrotate block that names it is dropped for a fault; mend the block.",
    ]);
  });

  it("passes a pattern that matches", () => {
    expect(verdicts(logCovered, { "buildout.cfg": `${zeo}zeo-log = /srv/plone/var/log/zeo.log\n`, "etc/logrotate.d/plone": "/srv/plone/var/log/*.log {\n}\n" })).to.deep.equal([
      "pass etc/logrotate.d/plone:1:1-25 log:/srv/plone/var/log/zeo.log",
    ]);
  });

  it("passes a pattern that agrees below the buildout's folder", () => {
    expect(verdicts(logCovered, { "buildout.cfg": zeo, "etc/logrotate.d/plone": "/srv/plone/var/log/zeo.log {\n}\n" })).to.deep.equal([
      "pass etc/logrotate.d/plone:1:1-27 log:${buildout:directory}/var/log/zeo.log",
    ]);
  });

  it("does not know which of two buildouts a pattern is for", () => {
    expect(verdicts(logCovered, { "intranet/buildout.cfg": zeo, "plone/buildout.cfg": zeo, "etc/logrotate.d/plone": "/srv/plone/var/log/zeo.log {\n}\n" })).to.deep.equal([
      "unknown intranet/buildout.cfg:4:1-6 ZEO server zeo writes ${buildout:directory}/var/log/zeo.log, and /srv/plone/var/log/zeo.log may be this log or another's; an absolute path would settle it.",
      "unknown plone/buildout.cfg:4:1-6 ZEO server zeo writes ${buildout:directory}/var/log/zeo.log, and /srv/plone/var/log/zeo.log may be this log or another's; an absolute path would settle it.",
    ]);
  });

  it("passes two buildouts with a pattern each", () => {
    expect(
      verdicts(logCovered, { "intranet/buildout.cfg": zeo, "plone/buildout.cfg": zeo, "etc/logrotate.d/plone": "/srv/plone/var/log/zeo.log /srv/intranet/var/log/zeo.log {\n}\n" }),
    ).to.deep.equal(["pass etc/logrotate.d/plone:1:1-27 log:${buildout:directory}/var/log/zeo.log", "pass etc/logrotate.d/plone:1:1-27 log:${buildout:directory}/var/log/zeo.log"]);
  });

  it("passes a bound of its own, and fails two that rotate", () => {
    const bounded = `${zeo}zeo-log = /srv/plone/var/log/zeo.log\nzeo-log-max-size = 10MB\nzeo-log-old-files = 5\n`;
    expect(verdicts(logCovered, { "buildout.cfg": bounded })).to.deep.equal(["pass buildout.cfg:7:20-24 log:/srv/plone/var/log/zeo.log"]);
    expect(verdicts(logCovered, { "buildout.cfg": bounded, "etc/logrotate.d/plone": "/srv/plone/var/log/*.log {\n}\n" })).to.deep.equal([
      "fail buildout.cfg:6:11-37 ZEO server zeo rotates /srv/plone/var/log/zeo.log itself, and logrotate rotates it as /srv/plone/var/log/*.log; drop one of the two.",
    ]);
  });

  it("does not know what the distribution rotates in /var/log", () => {
    expect(verdicts(logCovered, { "buildout.cfg": `${zeo}zeo-log = /var/log/zeo.log\n` })).to.deep.equal([
      "unknown buildout.cfg:6:11-27 ZEO server zeo writes /var/log/zeo.log, and nothing here rotates it; the host's own logrotate files may, and adding them settles it.",
    ]);
  });

  it("does not know what stands in an included folder that is not in the checkout", () => {
    expect(verdicts(logCovered, { "buildout.cfg": zeo, "etc/logrotate.conf": "weekly\ninclude /etc/logrotate.d\n" })).to.deep.equal([
      "unknown buildout.cfg:4:1-6 ZEO server zeo writes ${buildout:directory}/var/log/zeo.log; logrotate files that are not in the checkout may rotate it, and adding them settles it.",
    ]);
  });
});
