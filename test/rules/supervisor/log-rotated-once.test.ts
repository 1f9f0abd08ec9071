import { expect } from "chai";
import rule from "../../../rules/supervisor/log-rotated-once.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/log-rotated-once", () => {
  it("fails a log that logrotate rotates as well", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/plone/s.log\n", "logrotate.d/plone": "/var/log/plone/*.log {\n    copytruncate\n}\n" })).to.deep.equal([
      "fail s.conf:2:9-29 Supervisord has /var/log/plone/s.log rotated by supervisord, and logrotate rotates it as /var/log/plone/*.log; drop one of the two.",
    ]);
  });

  it("passes a log that logrotate's patterns leave out", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/plone/s.log\n", "logrotate.d/plone": "/var/log/*.log {\n    copytruncate\n}\n" })).to.deep.equal(["pass s.conf:2:9-29 supervisord/logfile"]);
  });

  it("leaves a log to logrotate that supervisord does not rotate", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/plone/s.log\nlogfile_maxbytes=0\n", "logrotate.d/plone": "/var/log/plone/*.log {\n    copytruncate\n}\n" })).to.deep.equal([]);
  });

  it("does not know whether a path of the host is the same file", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=%(here)s/log/s.log\n", "logrotate.d/plone": "/srv/plone/log/*.log {\n    copytruncate\n}\n" })).to.deep.equal([
      "unknown s.conf:2:9-27 Supervisord has %(here)s/log/s.log rotated by supervisord, and /srv/plone/log/*.log of logrotate may be the same file; absolute paths would settle it.",
    ]);
  });

  it("passes a path of the host whose end fits no pattern", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=%(here)s/log/s.log\n", "logrotate.d/plone": "/srv/plone/logs/*.log {\n    copytruncate\n}\n" })).to.deep.equal(["pass s.conf:2:9-27 supervisord/logfile"]);
  });

  it("has nothing to compare without logrotate files", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/plone/s.log\n" })).to.deep.equal([]);
  });
});
