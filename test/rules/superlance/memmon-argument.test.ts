import { expect } from "chai";
import rule from "../../../rules/superlance/memmon-argument.ts";
import { verdicts } from "../../verdicts.ts";

describe("superlance/memmon-argument", () => {
  it("passes a process with a size", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:web]\ncommand=w\n[eventlistener:m]\ncommand=memmon -p web=800MB\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["pass s.conf:5:19-28 eventlistener:m"]);
  });

  it("fails a size in M", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:web]\ncommand=w\n[eventlistener:m]\ncommand=memmon -p web=800M\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "fail s.conf:5:19-27 Event listener m prints its usage and ends, for 800M is no size; write a whole number with KB, MB, GB or nothing behind it.",
    ]);
  });

  it("fails a size without a unit", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:web]\ncommand=w\n[eventlistener:m]\ncommand=memmon -p web=800\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "fail s.conf:5:19-26 Event listener m restarts at 800 bytes, which every process exceeds; write web with MB or GB.",
    ]);
  });

  it("fails a name that no process has", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:web]\ncommand=w\n[eventlistener:m]\ncommand=memmon -p wbe=800MB\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["fail s.conf:5:19-28 Event listener m limits wbe, a name that supervisord does not know here."]);
  });

  it("fails a listener that limits nothing", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[program:web]\ncommand=w\n[eventlistener:m]\ncommand=memmon -m ops@example.org\nevents=TICK_60\n",
      }),
    ).to.deep.equal(["fail s.conf:5:9-15 Event listener m limits no process; add -p name=1200MB."]);
  });

  it("does not know whether this superlance takes group:name", () => {
    expect(
      verdicts(rule, {
        "s.conf":
          "[supervisord]\n[group:g]\nprograms=web\n[program:web]\ncommand=w\n[eventlistener:m]\ncommand=memmon -p g:web=800MB\nevents=TICK_60\n",
      }),
    ).to.deep.equal([
      "unknown s.conf:7:19-30 Event listener m limits g:web by group:name, at which superlance up to 2.0.0 stops; write the bare name, or -g for the group.",
    ]);
  });
});
