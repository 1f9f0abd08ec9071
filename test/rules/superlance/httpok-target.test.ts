import { expect } from "chai";
import rule from "../../../rules/superlance/httpok-target.ts";
import { verdicts } from "../../verdicts.ts";

describe("superlance/httpok-target", () => {
  it("passes a name that a process has", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:web]\ncommand=w\n[eventlistener:ok]\ncommand=httpok -p web http://127.0.0.1/\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["pass s.conf:5:19-22 eventlistener:ok"]);
  });

  it("fails the section's name where the process has another one", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:web]\ncommand=w\nprocess_name=web_%(process_num)02d\n[eventlistener:ok]\ncommand=httpok -p web http://127.0.0.1/\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "fail s.conf:6:19-22 Event listener ok restarts web, a process that supervisord does not know; the names are web:web_00.",
    ]);
  });

  it("fails a listener that names no process", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:web]\ncommand=w\n[eventlistener:ok]\ncommand=httpok http://127.0.0.1/\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "fail s.conf:5:9-15 Event listener ok names no process, so httpok only writes a log when the page fails; add -p.",
    ]);
  });

  it("fails -a where it restarts more than one program", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:zeo]\ncommand=z\n[program:web]\ncommand=w\n[eventlistener:ok]\ncommand=httpok -a http://127.0.0.1/\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "fail s.conf:7:16-18 Event listener ok restarts every program when one page fails, zeo, web among them; name the process with -p.",
    ]);
  });

  it("passes -a where there is only one program", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:web]\ncommand=w\n[eventlistener:ok]\ncommand=httpok -a http://127.0.0.1/\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["pass s.conf:5:16-18 eventlistener:ok"]);
  });

  it("fails a command line that httpok does not take", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:web]\ncommand=w\n[eventlistener:ok]\ncommand=httpok -p web\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["fail s.conf:5:9-15 Event listener ok prints its usage and ends, for no URL stands at its end."]);
  });

  it("does not know a name that a missing main file may give", () => {
    expect(
      verdicts(rule, {
        "conf.d/ok.conf": "[eventlistener:ok]\ncommand=httpok -p web http://127.0.0.1/\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "unknown conf.d/ok.conf:2:19-22 Event listener ok restarts web, which is not in the files that were read; audit them together with the rest.",
    ]);
  });
});
