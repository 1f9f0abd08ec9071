import { expect } from "chai";
import logCovered from "../../../rules/topology/log-covered.ts";
import { verdicts } from "../../verdicts.ts";

const zeo = "[buildout]\nparts = zeo\n\n[zeo]\nrecipe = plone.recipe.zeoserver\n";

describe("topology/log-covered", () => {
  it("cannot tell when the checkout has no logrotate file at all", () => {
    expect(verdicts(logCovered, { "buildout.cfg": zeo })).to.deep.equal([
      "unknown buildout.cfg:4:1-6 Nothing here rotates ${buildout:directory}/var/log/zeo.log (ZEO server zeo), and the checkout has no logrotate file; the host's would settle it.",
    ]);
  });

  it("fails one that the snippets of the checkout leave out", () => {
    expect(
      verdicts(logCovered, {
        "buildout.cfg": `${zeo}zeo-log = /srv/plone/var/log/zeo.log\n`,
        "etc/logrotate.d/nginx": "/var/log/nginx/*.log {\n}\n",
      }),
    ).to.deep.equal([
      "fail buildout.cfg:6:11-37 Nothing rotates /srv/plone/var/log/zeo.log (ZEO server zeo): the logrotate files here name others, and one day the disk is full; add a block.",
    ]);
  });

  it("fails one whose block logrotate drops, and shows the block", () => {
    expect(
      verdicts(logCovered, {
        "buildout.cfg": `${zeo}zeo-log = /srv/plone/var/log/zeo.log\n`,
        "etc/logrotate.d/plone": "/srv/plone/var/log/*.log {\n    rotate 7 # week\n}\n",
      }),
    ).to.deep.equal([
      "fail buildout.cfg:6:11-37 Logrotate drops the block that names /srv/plone/var/log/zeo.log (ZEO server zeo) for a fault, and nothing else rotates there; mend the block.",
    ]);
  });

  it("passes a pattern that matches", () => {
    expect(
      verdicts(logCovered, {
        "buildout.cfg": `${zeo}zeo-log = /srv/plone/var/log/zeo.log\n`,
        "etc/logrotate.d/plone": "/srv/plone/var/log/*.log {\n}\n",
      }),
    ).to.deep.equal(["pass etc/logrotate.d/plone:1:1-25 log:/srv/plone/var/log/zeo.log"]);
  });

  it("passes a pattern that agrees below the buildout's folder", () => {
    expect(
      verdicts(logCovered, { "buildout.cfg": zeo, "etc/logrotate.d/plone": "/srv/plone/var/log/zeo.log {\n}\n" }),
    ).to.deep.equal(["pass etc/logrotate.d/plone:1:1-27 log:${buildout:directory}/var/log/zeo.log"]);
  });

  it("does not know which of two buildouts a pattern is for", () => {
    expect(
      verdicts(logCovered, {
        "intranet/buildout.cfg": zeo,
        "plone/buildout.cfg": zeo,
        "etc/logrotate.d/plone": "/srv/plone/var/log/zeo.log {\n}\n",
      }),
    ).to.deep.equal([
      "unknown intranet/buildout.cfg:4:1-6 The pattern /srv/plone/var/log/zeo.log may mean ${buildout:directory}/var/log/zeo.log (ZEO server zeo) or those of another buildout; an absolute path would settle it.",
      "unknown plone/buildout.cfg:4:1-6 The pattern /srv/plone/var/log/zeo.log may mean ${buildout:directory}/var/log/zeo.log (ZEO server zeo) or those of another buildout; an absolute path would settle it.",
    ]);
  });

  it("passes two buildouts with a pattern each", () => {
    expect(
      verdicts(logCovered, {
        "intranet/buildout.cfg": zeo,
        "plone/buildout.cfg": zeo,
        "etc/logrotate.d/plone": "/srv/plone/var/log/zeo.log /srv/intranet/var/log/zeo.log {\n}\n",
      }),
    ).to.deep.equal([
      "pass etc/logrotate.d/plone:1:1-27 log:${buildout:directory}/var/log/zeo.log",
      "pass etc/logrotate.d/plone:1:1-27 log:${buildout:directory}/var/log/zeo.log",
    ]);
  });

  it("passes a bound of its own, and fails two that rotate", () => {
    const bounded = `${zeo}zeo-log = /srv/plone/var/log/zeo.log\nzeo-log-max-size = 10MB\nzeo-log-old-files = 5\n`;
    expect(verdicts(logCovered, { "buildout.cfg": bounded })).to.deep.equal([
      "pass buildout.cfg:7:20-24 log:/srv/plone/var/log/zeo.log",
    ]);
    expect(
      verdicts(logCovered, { "buildout.cfg": bounded, "etc/logrotate.d/plone": "/srv/plone/var/log/*.log {\n}\n" }),
    ).to.deep.equal([
      "fail buildout.cfg:6:11-37 Logrotate rotates as /srv/plone/var/log/*.log what its writer rotates itself: /srv/plone/var/log/zeo.log (ZEO server zeo); drop one of the two.",
    ]);
  });

  it("does not know what the distribution rotates in /var/log", () => {
    expect(
      verdicts(logCovered, {
        "buildout.cfg": `${zeo}zeo-log = /var/log/zeo.log\n`,
        "etc/logrotate.d/nginx": "/var/log/nginx/*.log {\n}\n",
      }),
    ).to.deep.equal([
      "unknown buildout.cfg:6:11-27 Nothing here rotates /var/log/zeo.log (ZEO server zeo); the host's own logrotate files may, and adding them settles it.",
    ]);
  });

  it("does not know what stands in an included folder that is not in the checkout", () => {
    expect(
      verdicts(logCovered, { "buildout.cfg": zeo, "etc/logrotate.conf": "weekly\ninclude /etc/logrotate.d\n" }),
    ).to.deep.equal([
      "unknown buildout.cfg:4:1-6 Nothing that was read rotates ${buildout:directory}/var/log/zeo.log (ZEO server zeo); logrotate files that are not in the checkout may, and adding them settles it.",
    ]);
  });

  const HEAD =
    "[buildout]\nparts = instance1 instance2\n\n[instance1]\nrecipe = plone.recipe.zope2instance\nevent-log-max-size = 5 MB\naccess-log-max-size = 5 MB\n\n[instance2]\n<= instance1\n";

  it("gives one finding for the logs that one line bounds", () => {
    expect(verdicts(logCovered, { "buildout.cfg": `${HEAD}[versions]\nPlone = 4.3.20\n` })).to.deep.equal([
      "pass buildout.cfg:6:22-26 logs:${buildout:directory}/var/log",
      "pass buildout.cfg:7:23-27 logs:${buildout:directory}/var/log",
    ]);
  });

  it("gives one finding for the logs of a folder that nothing rotates", () => {
    const bare = HEAD.replaceAll(/(?:event|access)-log-max-size = 5 MB\n/g, "");
    expect(
      verdicts(logCovered, { "buildout.cfg": bare, "etc/logrotate.d/nginx": "/var/log/nginx/*.log {\n}\n" }),
    ).to.deep.equal([
      "fail buildout.cfg:4:1-12 Nothing rotates 4 logs in ${buildout:directory}/var/log (Zope instance1, event log; Zope instance1, access log; …): the logrotate files here name others, and one day the disk is full; add a block.",
    ]);
  });

  it("fails a bound that WSGI does not read", () => {
    expect(verdicts(logCovered, { "buildout.cfg": `${HEAD}[versions]\nPlone = 6.0.9\n` })).to.deep.equal([
      "fail buildout.cfg:6:22-26 event-log-max-size counts under ZServer only, and this is WSGI, so nothing here bounds 2 logs in ${buildout:directory}/var/log (Zope instance1, event log; Zope instance2, event log); add a logrotate block.",
      "fail buildout.cfg:7:23-27 access-log-max-size counts under ZServer only, and this is WSGI, so nothing here bounds 2 logs in ${buildout:directory}/var/log (Zope instance1, access log; Zope instance2, access log); add a logrotate block.",
    ]);
  });

  it("counts a log once that two roots write by one line", () => {
    const part = "[zeo]\nrecipe = plone.recipe.zeoserver\n";
    expect(
      verdicts(logCovered, {
        "base.cfg": part,
        "live1.cfg": "[buildout]\nextends = base.cfg\nparts = zeo\n",
        "live2.cfg": "[buildout]\nextends = base.cfg\nparts = zeo\n",
      }),
    ).to.deep.equal([
      "unknown base.cfg:1:1-6 Nothing here rotates ${buildout:directory}/var/log/zeo.log (ZEO server zeo), and the checkout has no logrotate file; the host's would settle it.",
    ]);
  });

  it("does not look at a part that only lends its eggs", () => {
    expect(
      verdicts(logCovered, {
        "buildout.cfg":
          "[buildout]\nparts = zopepy\n\n[instance]\nrecipe = plone.recipe.zope2instance\neggs = Plone\n\n[zopepy]\nrecipe = zc.recipe.egg\neggs = ${instance:eggs}\n",
      }),
    ).to.deep.equal([]);
  });
});
