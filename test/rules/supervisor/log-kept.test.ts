import { expect } from "chai";
import rule from "../../../rules/supervisor/log-kept.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/log-kept", () => {
  it("fails a log that is emptied when it is full", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/s.log\nlogfile_backups=0\n" })).to.deep.equal([
      "fail s.conf:3:17-18 Supervisord empties /var/log/s.log when it is full and keeps nothing of it; set logfile_backups=5 or more. => 5",
    ]);
  });

  it("passes a log with one old file", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/s.log\nlogfile_backups=1\n" })).to.deep.equal([
      "pass s.conf:3:17-18 supervisord/logfile",
    ]);
  });

  it("passes supervisor's default of ten", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/s.log\n" })).to.deep.equal([
      "pass s.conf:2:9-23 supervisord/logfile",
    ]);
  });

  it("leaves to logrotate what logrotate rotates as well", () => {
    const files = { "s.conf": "[supervisord]\nlogfile=/var/log/plone/s.log\nlogfile_backups=0\n" };
    expect(
      verdicts(rule, { ...files, "logrotate.d/plone": "/var/log/plone/*.log {\n    rotate 7\n}\n" }),
    ).to.deep.equal([]);
    expect(
      verdicts(rule, { ...files, "logrotate.d/nginx": "/var/log/nginx/*.log {\n    rotate 7\n}\n" }),
    ).to.deep.equal([
      "fail s.conf:3:17-18 Supervisord empties /var/log/plone/s.log when it is full and keeps nothing of it; set logfile_backups=5 or more. => 5",
    ]);
  });

  it("leaves a log alone that supervisord does not rotate", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/s.log\nlogfile_maxbytes=0\nlogfile_backups=0\n" }),
    ).to.deep.equal([]);
  });
});
