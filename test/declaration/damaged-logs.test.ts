import { expect } from "chai";
import fc from "fast-check";
import { readCalendar } from "../../src/declaration/calendar-file/read-calendar.ts";
import type { DeclarationError } from "../../src/declaration/declaration-error.ts";
import { readOutages } from "../../src/declaration/outages/read-outages.ts";
import { SourceFile } from "../../src/model/source-file.ts";
import { openZone } from "../../src/plan/calendar/zone.ts";

const CSV = `start,end,cause,planned
2026-01-14T09:10+01:00,2026-01-14T10:10+01:00,"disk; ""full""",no
2026-03-29 02:30,2026-03-29 04:00,deploy,yes
2026-06-09 22:00,,upgrade,no
`;
const YAML = `- { start: 2026-01-14T09:10+01:00, end: 2026-01-14T10:10+01:00, cause: database }
- start: 2026-03-03 14:00
  end: 2026-03-03 14:50
  planned: no
`;
const ICS = `BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260914
RRULE:FREQ=YEARLY;INTERVAL=2;UNTIL=20300101
SUMMARY:Founders' day\\, closed
END:VEVENT
END:VCALENDAR
`;

const CONTEXT = {
  zone: openZone("zone", "Europe/Berlin"),
  zoneStated: true,
  since: undefined,
  until: Date.parse("2026-11-23T00:00Z"),
};

/** What a slip of the hand or of a program leaves: a piece taken out, doubled, or others put in its place. */
const pieces = fc.oneof(
  fc.constantFrom(
    "",
    ",",
    ";",
    '"',
    "\n",
    "\r\n",
    "\u0000",
    "\u202e",
    "9",
    "-",
    "{",
    "}",
    ": ",
    "T",
    "Z",
    "BEGIN:VEVENT\n",
    "é",
  ),
  fc.string({ maxLength: 8 }),
);
const damage = fc.array(fc.tuple(fc.nat(400), fc.nat(12), pieces), { minLength: 1, maxLength: 4 });

describe("a damaged log or calendar", () => {
  it("is read or refused at a place in it, and never thrown over", () => {
    fc.assert(
      fc.property(damage, (edits) => {
        for (const [path, text] of [
          ["outages.csv", CSV],
          ["outages.yaml", YAML],
        ] as const) {
          const file = new SourceFile(path, damaged(text, edits));
          const read = readOutages(file, CONTEXT);
          if ("errors" in read) placed(read.errors, file);
          else expect(read.log.outages.every(({ start, end }) => start < end && end <= CONTEXT.until)).to.equal(true);
        }
        const file = new SourceFile("days.ics", damaged(ICS, edits));
        const read = readCalendar(file, { from: 2026, to: 2027 });
        if ("errors" in read) placed(read.errors, file);
        else expect(read.dates.every((date) => /^\d{4}-\d\d-\d\d$/.test(date))).to.equal(true);
      }),
      { numRuns: 700, seed: 20261129 },
    );
  }).timeout(20_000);
});

function damaged(text: string, edits: readonly (readonly [number, number, string])[]): string {
  return edits.reduce((whole, [at, length, piece]) => {
    const from = at % (whole.length + 1);
    return whole.slice(0, from) + piece + whole.slice(from + length);
  }, text);
}

/** Each mistake is a line at a place of the file, harmless on a terminal. */
function placed(errors: readonly DeclarationError[], { path, text }: SourceFile): void {
  const lines = text.split("\n").length;
  expect(errors).to.not.have.lengthOf(0);
  for (const { path: found, line, message } of errors) {
    expect(found).to.equal(path);
    expect(line).to.be.within(1, lines);
    expect(message).to.not.match(/[\u0000-\u001f\u202e]/);
  }
}
