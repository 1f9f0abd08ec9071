import { expect } from "chai";
import fc from "fast-check";
import { parseStringPromise } from "xml2js";
import { displayWidth } from "../../src/report/display-width.ts";
import { jsonReport } from "../../src/report/json.ts";
import { auditFormats } from "../../src/report/reporters/index.ts";
import { tableReport } from "../../src/report/table.ts";
import { withEachText } from "./samples/each-text.ts";
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

describe("a report full of hostile strings, in the formats for other programs", () => {
  for (const format of auditFormats.filter(({ name }) => name !== "json"))
    it(`${format.name} holds no control, format or separator character`, async () => {
      const noise = `${ESC}[2J\u202e\x9b31m\r\n::stop-commands::\u2028\u{e0041}\0`;
      expect(await printed(format.name, noise)).not.to.match(/[^\P{C}\n]|[\u2028\u2029]/u);
    });

  for (const name of ["junit", "checkstyle"])
    it(`${name} stays XML that says the same`, async () => {
      const text = await printed(name, `"/><script>alert('&amp;')</script>]]><!--`);
      expect(text).not.to.include("<script").and.not.to.include("]]>");
      const said = JSON.stringify(await parseStringPromise(text));
      expect(said).to.include("<script>alert('&amp;')</script>]]><!--");
    });

  it("github begins no command of its own", async () => {
    const lines = (await printed("github", "\n::add-mask::x\r\n##[error]y")).split("\n").slice(0, -1);
    expect(lines).not.to.be.empty;
    for (const line of lines) expect(line).to.match(/^::(?:error|warning|notice) file=[^:]*,title=[^:]*::(?!add-mask)/);
  });

  it("markdown marks nothing up, links nowhere and mentions nobody", async () => {
    const text = await printed(
      "markdown",
      "<img src=x onerror=alert(1)> [a](https://example.org) @team #1 | `b` **c**",
    );
    const outsideCode = text.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
    expect(outsideCode).not.to.match(/(?<!\\)<(?!!-- -->)/);
    expect(outsideCode).not.to.match(/(?<!\\)\[/);
    expect(outsideCode).not.to.match(/@t|https:\/\/|\| \\?`b/);
  });

  it("csv begins no field with what a spreadsheet takes for a formula", async () => {
    const text = await printed("csv", "x", "=cmd|'/C calc'!A0");
    expect(text).to.include(`'=cmd|'/C calc'!A0`);
    expect(text).not.to.match(/(?:^|[,\n])"?[=+@\t]/);
  });

  for (const name of ["sarif", "code-scanning", "gitlab"])
    it(`${name} stays JSON that says the same`, async () => {
      const text = await printed(name, `"}],"level":"none`);
      expect(JSON.stringify(JSON.parse(text))).to.include(JSON.stringify(`"}],"level":"none`).slice(1, -1));
    });
});

/** A report in a format, with something behind each of its texts and before it. */
async function printed(name: string, behind: string, before = ""): Promise<string> {
  const print = await auditFormats.find((format) => format.name === name)?.load();
  if (!print) throw new Error(`There is no format ${name}.`);
  const report = withEachText(production, (text) => before + text + behind);
  return print(report, { width: 100, colour: false, verbose: true, all: true, unicode: true, percent: false });
}
