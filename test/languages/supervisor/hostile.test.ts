import { expect } from "chai";
import fc from "fast-check";
import { supervisor } from "../../../src/languages/supervisor/index.ts";
import { SourceFile } from "../../../src/model/index.ts";
import { programOf, reading } from "./reading.ts";
import { inMemory } from "../../../src/audit/in-memory.ts";

const PIECE = fc.constantFrom(
  "[supervisord]",
  "[program:zeo]",
  "[eventlistener:m]",
  "[group:g]",
  "[include]",
  "[DEFAULT]",
  "[unix_http_server]",
  "[fcgi-program:f]",
  "\n",
  "\r\n",
  "\r",
  " ",
  "\t",
  "\n  ",
  "=",
  ":",
  ";",
  "#",
  "%",
  "%%",
  "%(",
  "%(here)s",
  "%(ENV_X)s",
  "%(process_num)02d",
  "command",
  "environment",
  "numprocs",
  "process_name",
  "files",
  "programs",
  "events",
  "stdout_logfile",
  "memmon -p a=1GB",
  "httpok -a",
  "'",
  '"',
  "\\",
  ",",
  "2",
  "*.conf",
  "TICK_60",
  "{{ x }}",
  "{% if %}",
  "\u0000",
  "\ufeff",
  "é",
  "😀",
  "__proto__",
);

const TEXT = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(""));

function readText(text: string): ReturnType<typeof supervisor.read> {
  const file = new SourceFile("s.conf", text);
  return supervisor.read([file], inMemory([file]), { versions: new Map(), roots: new Map() });
}

/** Every span that can be reached in a value. */
function spansIn(
  value: unknown,
  seen = new Set<unknown>(),
): readonly { readonly file: SourceFile; readonly start: number; readonly end: number }[] {
  if (typeof value !== "object" || value === null || value instanceof SourceFile || seen.has(value)) return [];
  seen.add(value);
  if ("file" in value && value.file instanceof SourceFile && "start" in value && "end" in value)
    return [value as never];
  const children: readonly unknown[] = value instanceof Map ? [...value.values()] : Object.values(value);
  return children.flatMap((child) => spansIn(child, seen));
}

describe("supervisor with hostile input", () => {
  it("never throws, and every place lies within its file", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { documents, problems } = readText(text);
        const facts = documents.flatMap((document) => supervisor.facts(document));
        for (const { file, start, end } of spansIn([documents, problems, facts])) {
          expect(start).to.be.within(0, file.text.length);
          expect(end).to.be.within(start, file.text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("never throws on arbitrary text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        readText(`[supervisord]\n${text}`);
      }),
    );
  });

  it("reads a line of five megabytes", () => {
    const { problems } = reading({ "s.conf": `[supervisord]\nidentifier = ${"a; ".repeat(1_700_000)}\n` });
    expect(problems).to.deep.equal([]);
  });

  it("reads a command of half a million words", () => {
    expect(programOf(`[program:x]\ncommand = ${"a ".repeat(500_000)}\n`).program.words).to.have.lengthOf(500_000);
  });

  it("reads a value of half a million lines", () => {
    expect(programOf(`[program:x]\ncommand = a\n${" b\n".repeat(500_000)}`).program.words).to.have.lengthOf(500_001);
  });

  it("reads half a million placeholders", () => {
    const { program } = programOf(`[program:x]\ncommand = ${"%(here)s%(program_name)s".repeat(250_000)}\n`);
    expect(program.command?.value).to.have.lengthOf(250_000 * "%(here)sx".length);
  });

  it("reads half a million opening parentheses", () => {
    expect(programOf(`[program:x]\ncommand = ${"%(".repeat(500_000)}\n`).problems).to.have.lengthOf(1);
  });

  it("reads twenty thousand sections", () => {
    const { documents } = reading({
      "s.conf": `[supervisord]\n${Array.from({ length: 20_000 }, (_, index) => `[program:p${index}]\ncommand=a\n`).join("")}`,
    });
    expect(documents[0]?.programs).to.have.lengthOf(20_000);
  });
});
