import { expect } from "chai";
import rule from "../../../rules/supervisor/log-file-own.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/log-file-own", () => {
  it("fails both streams of a program in one file", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\n[program:zeo]\ncommand=z\nstdout_logfile=/var/log/zeo.log\nstderr_logfile=/var/log/zeo.log\n",
      }),
    ).to.deep.equal([
      "fail s.conf:6:16-32 Program zeo writes both streams into /var/log/zeo.log, and each rotates it under the other; set redirect_stderr=true and drop stderr_logfile.",
    ]);
  });

  it("passes both streams joined by redirect_stderr", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\n[program:zeo]\ncommand=z\nredirect_stderr=true\nstdout_logfile=/var/log/zeo.log\nstderr_logfile=/var/log/zeo.log\n",
      }),
    ).to.deep.equal(["pass s.conf:6:16-32 log:/var/log/zeo.log"]);
  });

  it("passes streams that only append", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\n[program:zeo]\ncommand=z\nstdout_logfile=/z.log\nstderr_logfile=/z.log\nstdout_logfile_maxbytes=0\nstderr_logfile_maxbytes=0\n",
      }),
    ).to.deep.equal(["pass s.conf:5:16-22 log:/z.log"]);
  });

  it("fails copies whose path has no number", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\n[program:web]\ncommand=w\nnumprocs=3\nprocess_name=w%(process_num)d\nredirect_stderr=true\nstdout_logfile=/var/log/web.log\n",
      }),
    ).to.deep.equal([
      "fail s.conf:8:16-32 Program web runs 3 copies that all rotate /var/log/web.log under each other; put %(process_num)s into the path.",
    ]);
  });

  it("passes copies whose paths differ by number", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\n[program:web]\ncommand=w\nnumprocs=2\nprocess_name=w%(process_num)d\nredirect_stderr=true\nstdout_logfile=/w%(process_num)d.log\n",
      }),
    ).to.deep.equal(["pass s.conf:8:16-37 log:/w0.log", "pass s.conf:8:16-37 log:/w1.log"]);
  });

  it("fails two programs in one file", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=/dev/null\n[program:a]\ncommand=a\nredirect_stderr=true\nstdout_logfile=/all.log\n[program:b]\ncommand=b\nredirect_stderr=true\nstdout_logfile=/all.log\n",
      }),
    ).to.deep.equal([
      "fail s.conf:10:16-24 Program a and Program b both write /all.log and rotate it under each other; give each a file of its own.",
    ]);
  });

  it("does not know what a variable of the host makes of a path", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\nlogfile=%(ENV_LOG)s/a.log\n[program:a]\ncommand=a\nredirect_stderr=true\nstdout_logfile=%(ENV_LOG)s/a.log\n",
      }),
    ).to.deep.equal(["unknown s.conf:6:16-33 %(ENV_LOG)s is known on the host only; audit a file with its value."]);
  });
});
