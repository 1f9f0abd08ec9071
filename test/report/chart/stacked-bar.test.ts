import { expect } from "chai";
import { stackedBar, stackedBarCsv } from "../../../src/report/chart/stacked-bar.ts";
import { incident, scenarios } from "../samples/charts.ts";

describe("a stacked bar", () => {
  it("shows how much of an incident each phase takes", () => {
    expect(stackedBar(incident, { width: 80, unicode: true, colour: false })).to.deep.equal([
      "single, office hours  ░█████████████████████████████████████████▓▚▚▚▚▚▚  16:07 h",
      "  ░ detect 5.5 min (1 %)   ▒ notify 0 s (0 %)",
      "  █ wait for a human 13:46 h (85 %)   ▓ react 15.0 min (2 %)",
      "  ▚ repair 2:00 h (12 %)",
    ]);
  });

  it("draws several bars on one scale, and the smallest can be seen", () => {
    expect(stackedBar(scenarios, { width: 60, unicode: false, colour: false })).to.deep.equal([
      "single, office hours  .########################=+++  16:07 h",
      "single, on-call       .=++++                          2:52 h",
      "failover              .                              1.2 min",
      "  . detect   : notify   # wait for a human   = react",
      "  + repair",
    ]);
  });

  it("is no wider than its room, whatever the sum of its parts rounds to", () => {
    const phases = ["detect", "wait for a human", "react", "repair"];
    const values = [0.1, 0.2, 0.3, 0.6000000000000001];
    const widths = Array.from({ length: 60 }, (_, index) => 46 + index);
    const beyond = widths.filter(
      (width) =>
        (
          stackedBar(
            { phases, bars: [{ label: "mean incident", values }], write: String },
            { width, unicode: true, colour: false },
          )[0] ?? ""
        ).length > width,
    );
    expect(beyond).to.deep.equal([]);
  });

  it("colours the phases", () => {
    expect(stackedBar(incident, { width: 60, unicode: true, colour: true })).to.deep.equal([
      "single, office hours  \x1b[36m░\x1b[39m\x1b[31m████████████████████████\x1b[39m\x1b[35m▓\x1b[39m\x1b[32m▚▚▚\x1b[39m  16:07 h",
      "  \x1b[36m░\x1b[39m detect 5.5 min (1 %)   \x1b[34m▒\x1b[39m notify 0 s (0 %)",
      "  \x1b[31m█\x1b[39m wait for a human 13:46 h (85 %)   \x1b[35m▓\x1b[39m react 15.0 min (2 %)",
      "  \x1b[32m▚\x1b[39m repair 2:00 h (12 %)",
    ]);
  });

  it("draws nothing for what takes no time", () => {
    expect(
      stackedBar(
        { ...incident, bars: [{ label: "failover", values: [0, 0, 0, 0, 0] }] },
        { width: 40, unicode: false, colour: false },
      ),
    ).to.deep.equal([
      "failover                             0 s",
      "  . detect   : notify",
      "  # wait for a human   = react",
      "  + repair",
    ]);
  });

  it("has a CSV twin", () => {
    expect(stackedBarCsv(incident)).to.equal(
      `label,detect,notify,wait for a human,react,repair,total\n"single, office hours",0.0917,0,13.77,0.25,2,16.1117\n`,
    );
  });
});
