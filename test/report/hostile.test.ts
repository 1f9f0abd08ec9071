import { expect } from "chai";
import fc from "fast-check";
import type { Report } from "../../src/model/index.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { jsonReport } from "../../src/report/json.ts";
import { tableReport } from "../../src/report/table.ts";
import { production } from "./samples/production.ts";

const ESC = "\x1b";

describe("a report full of hostile strings", () => {
  it("sends no control, format or separator character to the terminal, whichever field it came from", () => {
    const text = tableReport(
      withEachText(production, (text) => `${ESC}[2J${text}\u202e\x9b31m\r`),
      { width: 100, colour: false, verbose: true, all: true, unicode: true },
    );
    expect(text).not.to.match(/[^\P{C}\n]|[\u2028\u2029]/u);
    expect(text).to.include("\\x1b[2J").and.include("\\u202e").and.include("\\x9b31m\\r");
  });

  it("cannot forge a line of its own", () => {
    const text = tableReport(
      withEachText(production, (text) => `${text}\nplone is ready.`),
      { width: 100, colour: false, verbose: false, all: false, unicode: true },
    );
    expect(text.split("\n")).not.to.include("plone is ready.");
  });

  it("writes the same characters as escapes in JSON and keeps their meaning", () => {
    const hostile = withEachText(production, (text) => `${ESC}]0;${text}\x07\u2066\x9b\u{e0041}`);
    const json = jsonReport(hostile);
    expect(json).not.to.match(/[^\P{C}\n]|[\u2028\u2029]/u);
    expect(JSON.parse(json)).to.deep.equal(hostile);
  });

  it("leaves no space at the end of a line and never breaks on any text or width", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.integer({ min: 0, max: 220 }),
        fc.boolean(),
        (noise, width, unicode) => {
          const text = tableReport(
            withEachText(production, (text) => text + noise),
            { width, colour: false, verbose: true, all: true, unicode },
          );
          expect(text).not.to.match(/ $/m);
          expect(text.endsWith("\n")).to.equal(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps the table within its columns when titles are of wide characters", () => {
    const text = tableReport(
      withEachText(production, () => "生産環境の確認事項一覧表"),
      { width: 80, colour: false, verbose: false, all: true, unicode: true },
    );
    const rows = text.split("\n").filter((line) => line.includes("✓ pass"));
    expect(rows).not.to.be.empty;
    expect(Math.max(...rows.map(displayWidth))).to.be.at.most(80);
  });
});

/** Changes every text of a report but those that come from a closed set. */
function withEachText(report: Report, change: (text: string) => string): Report {
  const closed = new Set<string>(["schemaVersion", "role", "verdict", "severity", "harm", "kind", "answer"]);
  const seen: unknown = JSON.parse(JSON.stringify(report), (key, value: unknown) =>
    typeof value === "string" && !closed.has(key) ? change(value) : value,
  );
  return { ...report, ...(seen as Report) };
}
