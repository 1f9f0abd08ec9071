import { expect } from "chai";
import { join } from "node:path";
import { folderWith, punchlist } from "./punchlist.ts";

const DAY = ["--today", "2026-11-29"] as const;

const DECLARED = `service: { zone: Europe/Berlin }
promise: { availability: "99.9 %", longest: 4h }
response: { detect: 5m, coverage: [{ when: rest, react: 15m }] }
outages: { log: outages.csv, since: 2026-01-01 }
`;

const LOG = `start,end,cause,planned
2026-01-14T09:10+01:00,2026-01-14T10:10+01:00,database,no
2026-03-03 14:00,2026-03-03 14:50,deploy,no
2026-06-09 22:00,2026-06-10 00:00,upgrade,yes
2026-11-12T12:00+01:00,2026-11-12T12:20+01:00,network,no
`;

describe("punchlist sla with a log of outages", () => {
  it("says what is spent, what is left, how fast it went and whether it will be kept", () => {
    const { code, stdout } = punchlist("sla", folderWith({ "punchlist.yaml": DECLARED, "outages.csv": LOG }), ...DAY);
    expect(code).to.equal(0);
    expect(stdout).to.include("What was down so far, by outages.csv since 2026-01-01");
    const block = stdout.slice(stdout.indexOf("Planned work does not count:"));
    expect(block).to.match(/^month 2026-11 +43\.2 min +20\.0 min +23\.2 min +0\.5 +1 +\d\d % \(\d\d to \d\d\)$/m);
    expect(block).to.match(/^year 2026 +8:45 h +2:10 h +6:35 h +0\.3 +3 +\d\d % \(/m);
    expect(block).to.match(/^last 30 days +43\.2 min +20\.0 min +23\.2 min +0\.5 +1 +yes$/m);
    expect(stdout).to.match(/^incidents\.observed +3 in 0\.9117 years +your configuration, outages\.csv$/m);
  });

  it("takes the log from the command line, and declared numbers before it", () => {
    const folder = folderWith({ "outages.csv": LOG });
    const { stdout } = punchlist(
      ...["sla", folder, "--outages", join(folder, "outages.csv"), "--set", "service.zone=Europe/Berlin"],
      ...["--set", "incidents.observed={ count: 4, years: 1 }", "--set", "promise.availability=99 %", ...DAY],
    );
    expect(stdout.replace(/\s+/g, " ")).to.include(
      "incidents.observed is declared, so the 2 incidents in 0.875 years of the log do not move what is expected; leave it out to have them counted.",
    );
    expect(stdout).to.match(/^incidents\.observed +4 in 1 year +--set$/m);
  });

  it("gives its numbers to spreadsheets and programs", () => {
    const folder = folderWith({ "punchlist.yaml": DECLARED, "outages.csv": LOG });
    const csv = punchlist("sla", folder, "--format", "csv", ...DAY).stdout;
    expect(csv).to.match(/^record,year 2026; maintenance counts,spent,4\.166666666666667,h,,,,exact,outages\.log /m);
    const { record } = JSON.parse(punchlist("sla", folder, "--format", "json", ...DAY).stdout) as {
      readonly record: { readonly rows: readonly { readonly broken: readonly string[] }[] };
    };
    expect(record.rows.map(({ broken }) => broken)).to.deep.equal([[], [], [], [], [], [], [], []]);
  });

  it("says what is broken already", () => {
    const log = `${LOG}2026-10-02T08:00Z,2026-10-02T17:00Z,release,no\n`;
    const { stdout } = punchlist("sla", folderWith({ "punchlist.yaml": DECLARED, "outages.csv": log }), ...DAY);
    expect(stdout).to.match(/^quarter 2026-Q4 +2:12 h +9:20 h +-7:08 h +6\.5 +2 +no: total, longest$/m);
  });
});

describe("a promise of how many outages a quarter may have", () => {
  const allowing = (count: number, log = LOG): string => {
    const declared = DECLARED.replace("longest: 4h", `longest: 4h, window: calendar-quarter, count: ${count}`);
    return punchlist("sla", folderWith({ "punchlist.yaml": declared, "outages.csv": log }), ...DAY).stdout;
  };
  const kept = (stdout: string): number => Number(/^quarter 2026-Q4 .* (\d+) % \(/m.exec(stdout)?.[1]);

  it("is looked at ahead: with none left, every outage to come breaks it", () => {
    expect(kept(allowing(1))).to.be.lessThan(kept(allowing(9)) - 5);
  });

  it("is no promise of the month or the year", () => {
    const two = allowing(1, `${LOG}2026-10-02T08:00Z,2026-10-02T08:10Z,release,no\n`);
    expect(two).to.match(/^quarter 2026-Q4 .* no: count$/m);
    expect(two).not.to.match(/^(?:month|year|last) .*count/m);
  });
});

describe("what punchlist sla refuses of a log of outages", () => {
  it("is half of a log, at its places", () => {
    expect(refused(`${LOG}2026-10-02T08:00Z,2026-10-02T07:00Z,release,no\n`)).to.equal(
      'outages.csv:6:19 end is "2026-10-02T07:00Z", which is not after start; write when the service was back.',
    );
  });

  it("is a file that is not there, or leads elsewhere", () => {
    expect(refused(undefined)).to.equal(
      "punchlist.yaml:4:17 outages.log is outages.csv, which cannot be read: it is gone, or its name is not valid UTF-8; rename it or audit again.",
    );
    expect(
      punchlist("sla", folderWith({ "punchlist.yaml": "outages: { log: ../outages.csv }\n" }), ...DAY).stderr,
    ).to.equal(
      'punchlist: punchlist.yaml:1:17 outages.log is "../outages.csv", which leads elsewhere; write a path beside this file or below it, such as outages.csv.\n',
    );
    expect(punchlist("sla", "--outages", "no-such.csv", ...DAY).code).to.equal(2);
  });
});

function refused(log: string | undefined): string {
  const folder = folderWith({ "punchlist.yaml": DECLARED, ...(log !== undefined && { "outages.csv": log }) });
  const { code, stdout, stderr } = punchlist("sla", folder, ...DAY);
  expect([code, stdout]).to.deep.equal([2, ""]);
  return stderr.replace(/^punchlist: /, "").trimEnd();
}
