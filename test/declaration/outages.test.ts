import { expect } from "chai";
import { declarationErrorText } from "../../src/declaration/declaration-error.ts";
import { readOutages } from "../../src/declaration/outages/read-outages.ts";
import { SourceFile } from "../../src/model/source-file.ts";
import { openZone } from "../../src/plan/calendar/zone.ts";

const UNTIL = Date.parse("2026-11-29T12:00Z");

describe("a log of outages", () => {
  it("is read from CSV, with its columns in any order and others beside them", () => {
    expect(
      outagesOf(
        "outages.csv",
        'ticket,planned,start,end,cause\nT-1,no,2026-03-01T08:00Z,2026-03-01T09:30Z,"disk, full"\n\nT-2,yes,2026-04-01 22:00:00.5+0200,2026-04-01T23:00+02,\n',
      ),
    ).to.deep.equal([
      ["2026-03-01T08:00:00.000Z", "2026-03-01T09:30:00.000Z", false, "disk, full"],
      ["2026-04-01T20:00:00.000Z", "2026-04-01T21:00:00.000Z", true, undefined],
    ]);
  });

  it("is read from what a German spreadsheet writes", () => {
    expect(
      outagesOf("outages.csv", '\uFEFFStart;End;Cause\r\n2026-03-01T08:00Z;2026-03-01T09:30Z;"said ""no"""\r\n'),
    ).to.deep.equal([["2026-03-01T08:00:00.000Z", "2026-03-01T09:30:00.000Z", false, 'said "no"']]);
  });

  it("is read from YAML", () => {
    expect(
      outagesOf(
        "outages.yaml",
        "- { start: 2026-03-01T08:00Z, end: 2026-03-01T09:30Z, cause: disk }\n- start: 2026-04-01T08:00Z\n  end: 2026-04-01T09:00Z\n  planned: yes\n",
      ),
    ).to.deep.equal([
      ["2026-03-01T08:00:00.000Z", "2026-03-01T09:30:00.000Z", false, "disk"],
      ["2026-04-01T08:00:00.000Z", "2026-04-01T09:00:00.000Z", true, undefined],
    ]);
  });

  it("is read in the zone of the service where that is declared", () => {
    const { outages } = logOf("outages.csv", "start,end\n2026-03-28 23:00,2026-03-29 06:00\n", "Europe/Berlin");
    expect(outages.map(({ start, end }) => (end - start) / 3_600_000)).to.deep.equal([6]);
  });

  it("says which time the clock skipped", () => {
    expect(logOf("outages.csv", "start,end\n2026-03-29 02:30,2026-03-29 06:00\n", "Europe/Berlin").notes).to.deep.equal(
      ["02:30 does not exist on 2026-03-29 in Europe/Berlin; moved to 03:30."],
    );
  });

  it("lasts until now where an outage has no end", () => {
    const { outages, notes } = logOf("outages.csv", "start,end\n2026-11-29T08:00Z,\n");
    expect(outages.map(({ end }) => end)).to.deep.equal([UNTIL]);
    expect(notes).to.deep.equal(["outages.csv:2 has no end, so the outage lasts until now."]);
  });

  it("says which outages overlap", () => {
    const text =
      "start,end,planned\n2026-03-01T08:00Z,2026-03-01T10:00Z,no\n2026-03-01T09:00Z,2026-03-01T11:00Z,no\n2026-03-01T10:30Z,2026-03-01T12:00Z,no\n2026-03-01T09:00Z,2026-03-01T11:00Z,yes\n";
    expect(logOf("outages.csv", text).notes).to.deep.equal([
      "outages.csv:3 overlaps line 2, and 1 more do so: the common time counts once.",
    ]);
  });

  it("is opened by its first outage, or on the day that was said", () => {
    const text = "start,end\n2026-03-01T08:00Z,2026-03-01T10:00Z\n";
    expect(logOf("outages.csv", text)).to.include({ since: Date.parse("2026-03-01T08:00Z"), sinceStated: false });
    const later = logOf("outages.csv", text, undefined, Date.parse("2026-06-01T00:00Z"));
    expect(later.outages).to.deep.equal([]);
    expect(later.notes).to.deep.equal(["An outage ends before outages.since and is left out (outages.csv:2)."]);
  });

  it("may hold nothing but its columns once somebody said since when it is kept", () => {
    expect(logOf("outages.csv", "start,end\n", undefined, 0).outages).to.deep.equal([]);
    expect(refused("outages.csv", "start,end\n")).to.deep.equal([
      "outages.csv:1:1 The log holds no outage and nobody said since when it is kept; write outages.since.",
    ]);
  });
});

describe("what a log of outages may not say", () => {
  it("names each line and column, and what would be right", () => {
    const text = [
      "start,end,planned",
      "2026-03-01T10:00Z,2026-03-01T08:00Z,no",
      "2026-03-01T10:00Z,2026-03-01T10:00Z,no",
      "2026-03-01 08:00,2026-03-01T10:00Z,no",
      "2027-03-01T08:00Z,,no",
      "2026-11-29T08:00Z,2026-11-30T08:00Z,no",
      "yesterday,2026-03-01T10:00Z,no",
      "2026-02-30T08:00Z,2026-03-01T10:00Z,no",
      ",2026-03-01T10:00Z,no",
      "2026-03-01T08:00Z,2026-03-01T10:00Z,perhaps",
      "2026-03-01T08:00Z,2026-03-01T10:00Z,no,disk,full",
    ].join("\n");
    const when =
      "an instant such as 2026-03-28T22:00Z or 2026-03-28T23:00+01:00, or local time such as 2026-03-28 23:00";
    // What cannot be parted into cells is said first: nobody knows what stands where.
    expect(refused("outages.csv", text)).to.deep.equal([
      "outages.csv:11:1 This line has 5 cells and the first line names 3; put quotes around text that holds the delimiter.",
    ]);
    expect(refused("outages.csv", text.split("\n").slice(0, -1).join("\n"))).to.deep.equal([
      'outages.csv:2:19 end is "2026-03-01T08:00Z", which is not after start; write when the service was back.',
      'outages.csv:3:19 end is "2026-03-01T10:00Z", which is not after start; write when the service was back.',
      'outages.csv:4:1 start is "2026-03-01 08:00", which names no zone; write 2026-03-01 08:00Z, or say service.zone.',
      'outages.csv:5:1 start is "2027-03-01T08:00Z", which is yet to come; log what happened, and announce maintenance in service.maintenance.windows.',
      'outages.csv:6:19 end is "2026-11-30T08:00Z", which is yet to come; leave it empty while the outage lasts.',
      `outages.csv:7:1 start is "yesterday"; write ${when}.`,
      'outages.csv:8:1 start is "2026-02-30T08:00Z"; write a date that exists, as YYYY-MM-DD.',
      "outages.csv:9:1 start is missing; write when the outage began, such as 2026-03-28T22:00Z.",
      'outages.csv:10:37 planned is "perhaps"; write yes or no.',
    ]);
  });

  it("is a file without our columns", () => {
    expect(refused("outages.csv", "")).to.deep.equal([
      "outages.csv:1:1 The log is empty; write start,end,cause,planned into it.",
    ]);
    expect(refused("outages.csv", "begin,finish\n")).to.deep.equal([
      "outages.csv:1:1 The first line names no column start and no end; write start,end,cause,planned into it.",
    ]);
  });

  it("is a quote that never closes, or text behind one", () => {
    expect(refused("outages.csv", 'start,end,cause\n2026-03-01T08:00Z,2026-03-01T10:00Z,"disk\n')).to.deep.equal([
      "outages.csv:2:37 A quote is opened here and never closed; close it.",
    ]);
    expect(refused("outages.csv", 'start,end,cause\n2026-03-01T08:00Z,2026-03-01T10:00Z,"disk" full\n')).to.deep.equal([
      "outages.csv:2:42 Text follows a closed quote; double the quotes that are meant as text.",
    ]);
  });

  it("is YAML of another shape", () => {
    expect(refused("outages.yml", "start: 2026-03-01T08:00Z\n")).to.deep.equal([
      "outages.yml:1:1 The log is no list; write a line - { start: …, end: … } each.",
    ]);
    expect(
      refused("outages.yml", "- 2026-03-01T08:00Z\n- { begin: 2026-03-01T08:00Z }\n- { start: [2026-03-01T08:00Z] }\n"),
    ).to.deep.equal([
      "outages.yml:1:3 This entry is no map; write { start: …, end: …, cause: …, planned: no }.",
      'outages.yml:2:5 "begin" is unknown here; write start, end, cause or planned.',
      "outages.yml:3:5 start is a list or a map; write one value.",
    ]);
  });

  it("is said of the first of very many, in time", function () {
    this.timeout(60_000);
    const errors = refused("outages.csv", `start,end\n${"2026-03-01T10:00Z,2026-03-01T08:00Z\n".repeat(100_000)}`);
    expect(errors).to.have.length(51);
    expect(errors.at(-1)).to.equal(
      "outages.csv:52:19 From here on there are 99950 more mistakes; mend those above to have the next ones listed.",
    );
  });

  it("costs as much per line of a hundred thousand as of ten thousand", function () {
    this.timeout(60_000);
    const lines = (count: number): string =>
      `start,end,cause\n${Array.from({ length: count }, (_, line) => `${minute(line)},${minute(line + 0.5)},"a, b"\n`).join("")}`;
    logOf("outages.csv", lines(10_000));
    const time = (count: number): number => {
      const text = lines(count);
      const begun = performance.now();
      logOf("outages.csv", text);
      return performance.now() - begun;
    };
    const [few, many] = [Math.min(time(10_000), time(10_000)), time(100_000)];
    expect(many / few).to.be.lessThan(30);
  });
});

function minute(line: number): string {
  return new Date(Date.parse("2025-01-01T00:00Z") + line * 600_000).toISOString();
}

function read(path: string, text: string, zone?: string, since?: number): ReturnType<typeof readOutages> {
  return readOutages(new SourceFile(path, text), {
    zone: openZone("zone", zone ?? "UTC"),
    zoneStated: zone !== undefined,
    since,
    until: UNTIL,
  });
}

function logOf(path: string, text: string, zone?: string, since?: number) {
  const reading = read(path, text, zone, since);
  if ("errors" in reading) throw new Error(reading.errors.map(declarationErrorText).join("\n"));
  return reading.log;
}

function outagesOf(path: string, text: string): unknown {
  return logOf(path, text).outages.map(({ start, end, planned, cause }) => [
    new Date(start).toISOString(),
    new Date(end).toISOString(),
    planned,
    cause,
  ]);
}

function refused(path: string, text: string): readonly string[] {
  const reading = read(path, text);
  return "errors" in reading ? reading.errors.map(declarationErrorText) : [];
}
