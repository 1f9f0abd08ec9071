import { expect } from "chai";
import rule from "../../../rules/supervisor/log-bounded.ts";
import { verdicts } from "../../verdicts.ts";

const LOGROTATE = "weekly\nrotate 4\n";

describe("supervisor/log-bounded", () => {
  it("passes a log with supervisor's own bound", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/var/log/s.log\n[program:zeo]\ncommand=bin/zeo fg\nredirect_stderr=true\nstdout_logfile=/var/log/zeo.log\n",
      }),
    ).to.deep.equal(["pass s.conf:2:9-23 supervisord/logfile", "pass s.conf:6:16-32 program:zeo/stdout_logfile"]);
  });

  it("fails a log without a bound that no logrotate file names", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\n[program:zeo]\ncommand=bin/zeo fg\nredirect_stderr=true\nstdout_logfile=/var/log/zeo.log\nstdout_logfile_maxbytes=0\n",
        "logrotate.d/nginx": "/var/log/nginx/*.log {\n    rotate 14\n    copytruncate\n}\n",
      }),
    ).to.deep.equal([
      "fail s.conf:7:25-26 Program zeo writes /var/log/zeo.log without a bound, and no logrotate file names it; set stdout_logfile_maxbytes=10MB. => 10MB",
    ]);
  });

  it("passes a log without a bound that logrotate truncates", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\n[program:zeo]\ncommand=bin/zeo fg\nredirect_stderr=true\nstdout_logfile=/var/log/zeo.log\nstdout_logfile_maxbytes=0\n",
        "logrotate.d/plone": "/var/log/*.log {\n    rotate 14\n    copytruncate\n}\n",
      }),
    ).to.deep.equal(["pass s.conf:7:25-26 program:zeo/stdout_logfile"]);
  });

  it("fails a log that logrotate renames without telling supervisord", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\n[program:zeo]\ncommand=bin/zeo fg\nredirect_stderr=true\nstdout_logfile=/var/log/zeo.log\nstdout_logfile_maxbytes=0\n",
        "logrotate.d/plone": "/var/log/*.log {\n    rotate 14\n}\n",
      }),
    ).to.deep.equal([
      "fail s.conf:7:25-26 Program zeo writes on into /var/log/zeo.log after logrotate has renamed it; add copytruncate or a USR2 to supervisord.",
    ]);
  });

  it("does not know what the host's logrotate does when none of it is there", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/s.log\nlogfile_maxbytes=0\n" })).to.deep.equal([
      "unknown s.conf:3:18-19 Supervisord writes /var/log/s.log without a bound; only the host's logrotate files can tell whether something rotates it.",
    ]);
  });

  it("does not know whether a pattern means a path of the host", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\nlogfile=%(here)s/log/s.log\nlogfile_maxbytes=0\n",
        "logrotate.conf": `${LOGROTATE}/srv/plone/log/*.log {\n    copytruncate\n}\n`,
      }),
    ).to.deep.equal([
      "unknown s.conf:3:18-19 Supervisord writes %(here)s/log/s.log without a bound, and where that is depends on the host; an absolute path would settle it.",
    ]);
  });

  it("fails a temporary file without a bound", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\n[program:zeo]\ncommand=bin/zeo fg\nredirect_stderr=true\nstdout_logfile_maxbytes=0\n",
      }),
    ).to.deep.equal([
      "fail s.conf:6:25-26 Program zeo writes a temporary file without a bound; set stdout_logfile_maxbytes=10MB. => 10MB",
    ]);
  });

  it("leaves devices and dropped streams alone", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\nlogfile_maxbytes=0\n[program:zeo]\ncommand=z\nstdout_logfile=/dev/stdout\nstdout_logfile_maxbytes=0\nstderr_logfile=NONE\n",
      }),
    ).to.deep.equal([]);
  });

  it("proves nothing in a file that supervisord refuses", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\nlogfile=/var/log/s.log\nlogfile_maxbytes=10M\n" })).to.deep.equal(
      [
        "unknown s.conf:3:18-21 logfile_maxbytes=10M in [supervisord] stops supervisord; write a whole number with KB, MB, GB or nothing behind it.",
      ],
    );
  });

  it("leaves development alone", () => {
    expect(
      verdicts(
        rule,
        { "s.conf": "[supervisord]\nlogfile=/var/log/s.log\nlogfile_maxbytes=0\n" },
        { role: "development" },
      ),
    ).to.deep.equal([]);
  });
});
