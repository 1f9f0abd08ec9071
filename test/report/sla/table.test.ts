import { expect } from "chai";
import { slaAnswer } from "../../../src/plan/sla/sla-answer.ts";
import { displayWidth } from "../../../src/report/display-width.ts";
import { slaCsv } from "../../../src/report/sla/csv.ts";
import { slaJson } from "../../../src/report/sla/json.ts";
import { slaTable } from "../../../src/report/sla/table.ts";
import { golden, operating, said, withBaseline } from "../../plan/sla/golden-inputs.ts";

const answer = slaAnswer(golden, "2026-10-19");
const wide = { width: 100, unicode: true, colour: false, percent: false };

describe("the SLA table", () => {
  it("goes from the sentence to what matters most", () => {
    const titles = slaTable(answer, wide)
      .split("\n\n")
      .map((block) => block.split("\n")[0]);
    expect(titles).to.deep.equal([
      "plone, from 2026-10-19, Europe/Berlin",
      "┌──────────────────────────────────────────────────────────────────────────────────────────────────┐",
      "What to expect",
      "What follows",
      "Ways to run it: hours down and EUR in an average year",
      "What the promise allows, in whichever window it is kept (yours: calendar-month)",
      "The months of the coming year, as it is",
      "Single years, 2048 simulated with seed 42; ± is what more runs would narrow",
      "How many years of a hundred are down longer",
      "What to change first: loss a year as it is",
      "Input                          Now         From           To  For +10 %  Range",
      "incidents a year \\ an hour at its dearest   500 EUR/h  1000 EUR/h  1500 EUR/h",
      "Where the time of an incident goes",
      "What an incident costs, by the hour in which it strikes",
      "What this rests on",
      "What these names mean",
      "Not in the numbers",
      "What matters most for the loss",
    ]);
  });

  it("begins with a box that answers in three sentences", () => {
    expect(slaTable(answer, wide).split("\n\n")[1]?.split("\n").slice(1, -1)).to.deep.equal([
      "│ 99.9 % allows 43.2 min down in month 2026-11; expect 5.4 h a month on average. The promise is    │",
      "│ kept in 71 % ± 0.6 of months.                                                                    │",
      "│ That costs 14\u202f400\u202fEUR a year on average; a bad year (one in twenty) takes 150 h and 28\u202f000\u202fEUR.  │",
      "│ What helps most is failover: it saves 4\u202f520\u202fEUR a year more than it costs.                       │",
    ]);
  });

  it("tells what the parts are down beside the record of incidents, or which unit is missing", () => {
    const unit = { name: "db", mttfHours: said(8756, 30), mttrHours: said(4, 30), availability: undefined };
    const topology = {
      units: [unit],
      parts: [{ kind: "structure", name: "db", structure: { kind: "unit", name: "db" } }],
      need: said("db", 31),
      betas: [],
      crews: undefined,
    } as const;
    const block = (changed: typeof golden) =>
      slaTable(slaAnswer(changed, "2026-10-19"), wide)
        .split("\n\n")
        .find((each) => each.startsWith("What its parts are down"))
        ?.split("\n")
        .slice(1);
    expect(block({ ...golden, topology })).to.deep.equal([
      "Part  Units  Needed  Each for itself  All at once",
      "─────────────────────────────────────────────────",
      "db        1       1            4.0 h",
      "By its parts the service is down 4.0 h a year; the incidents that were counted say 65 h, which is",
      "what everything else here is computed from. Parts know nothing of software, people and the network",
      "between them.",
    ]);
    expect(block({ ...golden, topology: { ...topology, units: [{ ...unit, mttfHours: undefined }] } })).to.deep.equal([
      "No hours can be given: nobody said the mean time to failure of db.",
    ]);
    expect(block(golden)).to.equal(undefined);
  });

  it("fits terminals from 60 columns on", () => {
    const beyond = (width: number): readonly string[] =>
      slaTable(answer, { ...wide, width })
        .split("\n")
        .filter((line) => displayWidth(line) > width);
    expect(beyond(60)).to.deep.equal([]);
    expect(beyond(80)).to.deep.equal([]);
    expect(beyond(100)).to.deep.equal([]);
    expect(beyond(140)).to.deep.equal([]);
  });

  it("does without Unicode where the terminal does", () => {
    expect(slaTable(answer, { ...wide, unicode: false })).to.match(/^[\x20-\x7e\n]*$/);
  });

  it("shows percentages last, and only when asked", () => {
    expect(slaTable(answer, wide)).to.not.include("99.264 %");
    expect(slaTable(answer, { ...wide, percent: true })).to.match(/^as it is .* 99\.264 %$/m);
  });

  it("never rounds a chance to certainty", () => {
    expect(slaTable(slaAnswer({ ...golden, simulateAll: true }, "2026-10-19"), wide)).to.not.match(
      /\b(100\.0|0\.0) % ±/,
    );
  });

  it("says that nothing was seen where nothing was", () => {
    const quiet = slaAnswer(
      withBaseline({ incidents: { ...operating.incidents, observed: said({ count: 0, years: 2 }, 21) } }),
      "2026-10-19",
    );
    expect(slaTable(quiet, wide).split("\n\n")[2]?.split("\n").slice(1)).to.deep.equal([
      "No incidents were seen in 2 years, so no downtime is expected: an average of nothing, not a promise.",
      "What nobody knows yet: 0 in 2 years = 0 a year, but 0 to 1.8 a year are compatible with that (95 %):",
      "0 s to 30 h down a year, 0\u202fEUR to 6\u202f600\u202fEUR.",
    ]);
  });

  it("writes out what a name would do to a terminal", () => {
    const hostile = slaTable({ ...answer, name: "plone\u001b[2J" }, wide);
    expect(hostile.split("\n")[0]).to.equal("plone\\x1b[2J, from 2026-10-19, Europe/Berlin");
  });
});

describe("the SLA answer for programs", () => {
  it("draws how likely longer years are, with the points in CSV", () => {
    const drawn =
      slaTable(answer, wide)
        .split("\n\n")
        .find((block) => block.startsWith("How many years"))
        ?.split("\n") ?? [];
    expect([drawn.length, drawn.at(-1)]).to.deep.equal([17, "● as it is   ○ failover"]);
    const points = slaCsv(answer)
      .split("\n")
      .filter((row) => row.startsWith("exceedance,as it is,"));
    const shares = points.map((row) => Number(row.split(",")[3]));
    expect(shares[0]).to.be.within(0.95, 1);
    expect(shares.every((share, index) => index === 0 || share < (shares[index - 1] ?? 0))).to.equal(true);
  });

  it("has one row a number in CSV, with its kind and the inputs behind it", () => {
    const rows = slaCsv(answer).split("\n");
    expect(rows).to.include(
      "budget,month 2026-11; around the clock; maintenance none,allowed,0.72,h,,,,exact,promise.availability service.zone",
    );
    expect(rows.filter((row) => row.startsWith("hour of the week,"))).to.have.lengthOf(168);
    expect(rows).to.include("input,cost.base,100 EUR/h,,,,,,declared,punchlist.yaml:16");
  });
  it("is the answer itself in JSON, harmless on a terminal", () => {
    expect(JSON.parse(slaJson(answer))).to.deep.equal(JSON.parse(JSON.stringify(answer)));
    expect(slaJson({ ...answer, name: "a\u202eb" })).to.include('"name": "a\\u202eb"');
  });
});
