import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlist, type Run } from "./punchlist.ts";

const GOLDEN = "fixtures/environments/golden-sla";
const DAY = ["--today", "2026-11-23"] as const;

describe("punchlist sla", () => {
  const golden = punchlist("sla", GOLDEN, ...DAY);
  const lines = plain(golden).split("\n");

  it("prints its golden output", () => {
    expect(golden).to.deep.equal({ code: 0, stdout: readFileSync("reports/golden-sla/sla.txt", "utf8"), stderr: "" });
  });

  it("prints the golden output of a whole environment, with the failover that HAProxy does", () => {
    const run = punchlist("sla", "fixtures/environments/plone-production", ...DAY);
    expect(run).to.deep.equal({
      code: 0,
      stdout: readFileSync("reports/plone-production/sla.txt", "utf8"),
      stderr: "",
    });
  });

  it("starts with what to expect and what it costs", () => {
    const text = plain(golden).replace(/\n/g, " ");
    expect(text).to.include(
      "Plan for 5.4 h of downtime a month, 65 h a year, on average. A good year (one in twenty) has ",
    );
    expect(text).to.include("In one year out of twenty a single outage lasts longer than 62 h.");
    expect(text).to.include("That costs 14 400 EUR a year on average; a bad year (one in twenty) takes ");
  });

  it("compares the options of the golden scenario to the cent", () => {
    const table = lines.slice(
      lines.indexOf("Ways to run it: hours down and EUR in an average year") + 3,
      lines.indexOf("What the promise allows, in whichever window it is kept (yours: calendar-month)") - 1,
    );
    expect(table.map((line) => line.replace(/ {2,}/g, " | "))).to.deep.equal([
      "as it is | 64.46 | 5.37 | 14 373.20 | 0.00 | 14 373.20",
      "on-call | 11.47 | 0.96 | 3 867.25 | 12 000.00 | 15 867.25 | worse than another",
      "24x7 staff | 9.37 | 0.78 | 3 445.60 | 60 000.00 | 63 445.60 | worse than another",
      "failover | 3.83 | 0.32 | 856.68 | 9 000.00 | 9 856.68 | cheapest",
      "on-call + failover | 0.66 | 0.05 | 223.74 | 21 000.00 | 21 223.74",
      "24x7 staff + failover | 0.55 | 0.05 | 202.12 | 69 000.00 | 69 202.12",
    ]);
  });

  it("draws the conclusions of the golden scenario", () => {
    const text = plain(golden).replace(/\n {2}/g, " ");
    expect(text).to.include(
      "- on-call does not pay: it saves 10 505.95 EUR a year for 12 000.00 EUR; it would if an hour cost 1.14 times what was stated",
    );
    expect(text).to.include("- failover pays: it saves 13 516.52 EUR a year for 9 000.00 EUR, ");
    expect(text).to.include(
      "- on-call on top of failover does not pay: it saves 632.94 EUR a year for 12 000.00 EUR; it would if an hour cost 19 times what was stated",
    );
    expect(text).to.include(
      "If the failover (failover) worked 50 times of 100 instead of 95 times of 100, an incident would be 8.14 h of",
    );
    expect(text).to.include("- Misses the promise in the mean, 8:45 h a year: as it is (65 h), ");
  });

  it("shows no percentage of availability before it is asked for one", () => {
    const before = plain(golden).split("What this rests on")[0]?.replace("99.9 % allows", "");
    expect(before).to.not.match(/99\.\d+ %(?! ±)/);
    expect(plain(punchlist("sla", GOLDEN, "--percent", ...DAY))).to.include("99.264 %");
  });

  it("compares named options alone, and simulates each", () => {
    const text = plain(punchlist("sla", GOLDEN, "--scenario", "failover", "on-call+failover", ...DAY));
    expect(text).to.match(/^on-call \+ +3:11 h +2 200 EUR +98\.2 % /m);
    expect(text).to.not.include("24x7 staff +");
  });

  it("takes an input for one run", () => {
    const text = plain(
      punchlist(
        "sla",
        GOLDEN,
        "--set",
        "cost.base=0",
        "--set",
        "cost.profile=[]",
        "--set",
        "cost.perIncident=500",
        ...DAY,
      ),
    );
    expect(text).to.match(/^as it is +64\.46 +5\.37 +2 000\.00/m);
  });

  it("takes a declaration from elsewhere, or none, as audit does", () => {
    const folder = folderWith({});
    const promise = (...words: readonly string[]) =>
      punchlist("sla", ...words, ...DAY).stdout.includes("What the promise allows");
    expect([promise(folder, "--config", `${GOLDEN}/punchlist.yaml`), promise(GOLDEN, "--no-config")]).to.deep.equal([
      true,
      false,
    ]);
    expect(refused(folder, "--config", folder)).to.equal(
      `${folder} is a folder; --config takes the path of a punchlist.yaml.`,
    );
    expect(refused(`${GOLDEN}/punchlist.yaml`, "--no-config")).to.equal(
      `${GOLDEN}/punchlist.yaml is a punchlist.yaml already; name the folder beside --config and --no-config.`,
    );
  });

  it("answers for its defaults, with nothing said and nothing to read", () => {
    const run = punchlist("sla", folderWith({}), ...DAY);
    expect([run.code, run.stderr]).to.deep.equal([0, ""]);
    expect(plain(run)).to.include("if it breaks 4 times a year");
  });

  it("takes a failover alone, of which nothing else is known", () => {
    const run = punchlist("sla", folderWith({}), "--set", "failover.success=0.5", ...DAY);
    expect([run.code, run.stderr]).to.deep.equal([0, ""]);
    expect(plain(run)).to.match(/^failover\.duration +2m +study, /m);
  });

  it("takes short keys, and names the option that means nothing", () => {
    const said = ["availability=99.9%", "incidents=9/year", "repair=2h..8h", "support=Mon-Fri 9-17", "cost=800 EUR/h"];
    const run = punchlist("sla", folderWith({}), ...said.flatMap((each) => ["--set", each]), ...DAY);
    expect(run.code).to.equal(0);
    expect(plain(run)).to.match(/^incidents\.observed +9 in 1 year +--set$/m);
    expect(plain(run)).to.match(/^response\.coverage +Mon-Fri 9-17: 15m; rest: nobody +--set$/m);
    expect(refused(folderWith({}), "--set", "cost=800", "--set", "incidents=often")).to.equal(
      '--set incidents=often: incidents is "often"; write 9/year, "4 in 2 years" or 1/month.',
    );
  });

  it("answers a promise and a cost alone, from an empty folder", () => {
    const run = punchlist(
      "sla",
      folderWith({}),
      "--set",
      "promise.availability=99.5 %",
      "--set",
      "cost.base=800",
      "--set",
      "service.zone=Europe/Berlin",
      ...DAY,
    );
    expect(run.code).to.equal(0);
    const text = plain(run);
    expect(text).to.match(/^day 2026-11-24 +7\.2 min +14\.4 min +0 +96 EUR$/m);
    expect(text).to.match(/^week from 2026-11-30 +50\.4 min +1:40 h +0 +672 EUR$/m);
    expect(text).to.match(/^month 2026-12 +3:43 h +7:26 h +0 +2 976 EUR$/m);
    expect(text).to.match(/^quarter 2027-Q1 +10:47 h +21:42 h +0 +8 636 EUR$/m);
    expect(text).to.match(/^year 2027 +43:48 h +87:43 h +2 +35 040 EUR$/m);
    expect(text).to.include("which nobody said");
  });

  it("takes the file itself, and writes JSON and CSV where they belong", () => {
    const folder = folderWith({});
    const run = punchlist(
      "sla",
      join(GOLDEN, "punchlist.yaml"),
      "--format",
      `json=${join(folder, "sla.json")}`,
      "--format",
      `csv=${join(folder, "sla.csv")}`,
      ...DAY,
    );
    expect([run.code, run.stdout]).to.deep.equal([0, ""]);
    const answer = JSON.parse(readFileSync(join(folder, "sla.json"), "utf8")) as {
      readonly options: readonly { readonly total: { readonly value: number; readonly kind: string } }[];
    };
    expect(answer.options.map(({ total }) => total.value.toFixed(2))).to.deep.equal([
      "14373.20",
      "15867.25",
      "63445.60",
      "9856.68",
      "21223.74",
      "69202.12",
    ]);
    expect(readFileSync(join(folder, "sla.csv"), "utf8").split("\n")[0]).to.equal(
      "section,row,quantity,value,unit,low,high,interval,kind,inputs",
    );
  });

  it("reads from HAProxy how long a dead server is asked", () => {
    const text = plain(punchlist("sla", "fixtures/environments/plone-production", ...DAY));
    expect(text).to.match(/failover\.duration +15s +your configuration,\s+(.*\s+)?etc\/haproxy\/haproxy\.cfg:\d+/);
  });
});

describe("what punchlist sla refuses", () => {
  it("names the line and the column of the file", () => {
    const folder = folderWith({ "punchlist.yaml": "promise:\n  availability: 0.999\n" });
    expect(refused(folder)).to.equal(
      'punchlist.yaml:2:17 promise.availability is "0.999"; write 0.999 % or fraction:0.999, since the bare number may mean either.',
    );
  });
  it("names the option and the column in it", () => {
    expect(refused(GOLDEN, "--set", "cost.base=-1")).to.equal(
      '--set cost.base=-1: cost.base is "-1"; write a number of 0 or more, such as 100 or 12.5, or from-config to take what the files show.',
    );
  });
  it("wants somebody to respond", () => {
    const folder = folderWith({ "punchlist.yaml": "response:\n  coverage:\n    - { when: never, react: 15m }\n" });
    expect(refused(folder)).to.equal(
      "punchlist.yaml:3:15 response.coverage leaves no hour of the week in which anybody responds, so every outage would last for ever; write at least one hour.",
    );
  });
  it("wants times that a year can hold", () => {
    const folder = folderWith({ "punchlist.yaml": "response: { detect: 9000h }\n" });
    expect(refused(folder)).to.equal(
      "punchlist.yaml:1:21 response.detect is 9000; accepted is at most 8760 h, a year.",
    );
  });
  it("knows the measures", () => {
    expect(refused(GOLDEN, "--scenario", "standby")).to.equal(
      '--scenario standby: there is no measure "standby"; there are on-call, 24x7 staff, failover. A folder to read stands before --scenario.',
    );
  });
  it("knows the formats", () => {
    expect(refused(GOLDEN, "--format", "xml")).to.equal('"xml" is no format; table, json, csv and html are.');
  });
  it("wants a path that exists", () => {
    expect(refused("no-such-folder")).to.equal(
      "no-such-folder does not exist; name a folder with a punchlist.yaml, or such a file.",
    );
  });
});

function refused(...words: readonly string[]): string {
  const { code, stdout, stderr } = punchlist("sla", ...words, ...DAY);
  expect([code, stdout]).to.deep.equal([2, ""]);
  return stderr.replace(/^punchlist: /, "").trimEnd();
}

/** Amounts are set apart by narrow spaces, which are hard to type. */
function plain({ stdout }: Run): string {
  return stdout.replaceAll("\u202f", " ");
}
