import { expect } from "chai";
import rule from "../../../rules/supervisor/log-file-named.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/log-file-named", () => {
  it("fails a program whose output goes to temporary files", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[program:zeo]\ncommand=bin/zeo fg\n" })).to.deep.equal([
      "fail s.conf:2:1-14 Program zeo names no stdout_logfile and stderr_logfile, so its output goes to a file of a random name that supervisord deletes at its next start; name one.",
    ]);
  });

  it("fails a program that names only one of its streams", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[program:zeo]\ncommand=bin/zeo fg\nstdout_logfile=/var/log/zeo.log\n",
      }),
    ).to.deep.equal([
      "fail s.conf:2:1-14 Program zeo names no stderr_logfile, so its output goes to a file of a random name that supervisord deletes at its next start; name one.",
    ]);
  });

  it("passes a program that joins its streams into a named file", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:zeo]\ncommand=bin/zeo fg\nredirect_stderr=true\nstdout_logfile=/var/log/zeo.log\n",
      }),
    ).to.deep.equal(["pass s.conf:5:16-32 program:zeo"]);
  });

  it("passes a supervisord that keeps temporary files", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\nnocleanup=true\n[program:zeo]\ncommand=bin/zeo fg\n" }),
    ).to.deep.equal(["pass s.conf:2:11-15 program:zeo"]);
  });

  it("does not know what the missing main file of a fragment says", () => {
    expect(
      verdicts(rule, { "conf.d/zeo.conf": "[program:zeo]\ncommand=bin/zeo fg\nredirect_stderr=true\n" }),
    ).to.deep.equal([
      "unknown conf.d/zeo.conf:1:1-14 Program zeo names no stdout_logfile; whether the next start deletes the output is settled by nocleanup in supervisord.conf, which is missing here.",
    ]);
  });
});
