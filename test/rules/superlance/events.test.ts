import { expect } from "chai";
import rule from "../../../rules/superlance/events.ts";
import { verdicts } from "../../verdicts.ts";

describe("superlance/events", () => {
  it("passes a watchdog that ticks wake", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[eventlistener:m]\ncommand=memmon -a 1GB\nevents=PROCESS_STATE,TICK_60\n",
      }),
    ).to.deep.equal(["pass s.conf:4:22-29 eventlistener:m"]);
  });

  it("fails a watchdog that other events wake", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[eventlistener:m]\ncommand=memmon -a 1GB\nevents=PROCESS_STATE\n" }),
    ).to.deep.equal([
      "fail s.conf:4:8-21 Event listener m runs memmon, which checks at TICK events only and subscribes to PROCESS_STATE; set events=TICK_60. => TICK_60",
    ]);
  });

  it("leaves other listeners alone", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[eventlistener:mail]\ncommand=crashmail -a\nevents=PROCESS_STATE\n" }),
    ).to.deep.equal([]);
  });
});
