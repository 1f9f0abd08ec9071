import { expect } from "chai";
import rule from "../../../rules/supervisor/log-rotated-once.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/log-rotated-once", () => {
  it("fails a log that logrotate rotates as well", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\nlogfile=/var/log/plone/s.log\n",
        "logrotate.d/plone": "/var/log/plone/*.log {\n    copytruncate\n}\n",
      }),
    ).to.deep.equal([
      "fail s.conf:2:9-29 Supervisord has /var/log/plone/s.log rotated by supervisord, and logrotate rotates it as /var/log/plone/*.log; drop one of the two.",
    ]);
  });

  it("fails once what one pattern takes from one supervisord", () => {
    const own =
      "[supervisord]\nlogfile=/var/log/plone/s.log\n[program:zeo]\ncommand=bin/zeo fg\nstdout_logfile=/var/log/plone/zeo.log\nstderr_logfile=/var/log/plone/zeo.err\n";
    expect(
      verdicts(rule, {
        "app1/s.conf": own,
        "app2/s.conf": own,
        "logrotate.d/plone": "/var/log/plone/*.log {\n    copytruncate\n}\n",
      }),
    ).to.deep.equal([
      "fail app1/s.conf:2:9-29 Supervisord rotates 2 logs (Supervisord, Program zeo) that logrotate rotates as /var/log/plone/*.log; drop one of the two.",
      "pass app1/s.conf:6:16-38 program:zeo/stderr_logfile",
      "fail app2/s.conf:2:9-29 Supervisord rotates 2 logs (Supervisord, Program zeo) that logrotate rotates as /var/log/plone/*.log; drop one of the two.",
      "pass app2/s.conf:6:16-38 program:zeo/stderr_logfile",
    ]);
  });

  it("fails once a log that both streams of a program share", () => {
    const shared =
      "[supervisord]\nlogfile=/var/log/s.log\n[program:zeo]\ncommand=bin/zeo fg\nstdout_logfile=/srv/plone/zeo.log\nstderr_logfile=/srv/plone/zeo.log\n";
    expect(
      verdicts(rule, { "s.conf": shared, "logrotate.d/plone": "/srv/plone/*.log {\n    copytruncate\n}\n" }),
    ).to.deep.equal([
      "pass s.conf:2:9-23 supervisord/logfile",
      "fail s.conf:5:16-34 Program zeo has /srv/plone/zeo.log rotated by supervisord, and logrotate rotates it as /srv/plone/*.log; drop one of the two.",
    ]);
  });

  it("passes a log that logrotate's patterns leave out", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\nlogfile=/var/log/plone/s.log\n",
        "logrotate.d/plone": "/var/log/*.log {\n    copytruncate\n}\n",
      }),
    ).to.deep.equal(["pass s.conf:2:9-29 supervisord/logfile"]);
  });

  it("leaves a log to logrotate that supervisord does not rotate", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\nlogfile=/var/log/plone/s.log\nlogfile_maxbytes=0\n",
        "logrotate.d/plone": "/var/log/plone/*.log {\n    copytruncate\n}\n",
      }),
    ).to.deep.equal([]);
  });

  it("does not know whether a path of the host is the same file", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\nlogfile=%(here)s/log/s.log\n",
        "logrotate.d/plone": "/srv/plone/log/*.log {\n    copytruncate\n}\n",
      }),
    ).to.deep.equal([
      "unknown s.conf:2:9-27 Supervisord has %(here)s/log/s.log rotated by supervisord, and /srv/plone/log/*.log of logrotate may be the same file; absolute paths would settle it.",
    ]);
  });

  it("passes a path of the host whose end fits no pattern", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\nlogfile=%(here)s/log/s.log\n",
        "logrotate.d/plone": "/srv/plone/logs/*.log {\n    copytruncate\n}\n",
      }),
    ).to.deep.equal(["pass s.conf:2:9-27 supervisord/logfile"]);
  });

  it("has nothing to compare without logrotate files", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/plone/s.log\n" })).to.deep.equal([]);
  });
});
