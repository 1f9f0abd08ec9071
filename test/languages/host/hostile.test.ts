import { expect } from "chai";
import fc from "fast-check";
import { host, type HostDocument } from "../../../src/languages/host/index.ts";
import { readJson } from "../../../src/languages/host/json.ts";
import { SourceFile, type Span } from "../../../src/model/index.ts";
import { inMemory } from "../../../src/audit/in-memory.ts";

const WORDS = [
  "Filesystem 1024-blocks Used Available Capacity Mounted on\n",
  "/dev/sda1 10 5 5 50% /srv\n",
  "MemTotal: 12 kB\n",
  "web1 | SUCCESS => {",
  '{"ansible_facts": {',
  '"ansible_memtotal_mb": 12',
  "}",
  "[",
  "]",
  ",",
  '"',
  "\\",
  "\n",
  " ",
  "5%",
  "__proto__",
];

describe("host facts, hostile input", () => {
  it("never throws, and every place lies within its file", () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...WORDS), fc.string()), { maxLength: 40 })
      .map((words) => words.join(""));
    fc.assert(
      fc.property(text, (content) => {
        const { documents, problems } = read(content);
        for (const span of [...problems.map((problem) => problem.span), ...documents.flatMap(spans)]) {
          expect(span.start).to.be.at.least(0);
          expect(span.end).to.be.within(span.start, span.file.text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("reads JSON as JSON.parse does, with the place of each value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value, undefined, 2);
        const reading = readJson(new SourceFile("facts.json", text), 0);
        expect(
          "value" in reading && JSON.parse(text.slice(reading.value.span.start, reading.value.span.end)),
        ).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it("keeps a key that means something in JavaScript", () => {
    const reading = readJson(new SourceFile("facts.json", '{"__proto__": 1, "constructor": 2}'), 0);
    expect("value" in reading && reading.value.kind === "object" && [...reading.value.members.keys()]).to.deep.equal([
      "__proto__",
      "constructor",
    ]);
  });

  it("gives up on JSON that is nested too deep for any facts", () => {
    expect(read('{"a":'.repeat(100_000)).problems).to.have.length(1);
  });

  it("reads megabytes of what would take long to go through twice", () => {
    const header = "Filesystem 1024-blocks Used Available Capacity Mounted on\n";
    for (const piece of ["1 ", "5% ", "5% /", "MemTotal:", "\\", '"', "[", "a ", "\n", " ", "1"]) {
      const text = piece.repeat(Math.floor(5_000_000 / piece.length));
      expect(read(text).documents, piece).to.deep.equal([]);
      expect(read(`{"a": ${text}`).documents, piece).to.deep.equal([]);
      expect(read(`${header}${text}`).documents, piece).to.have.length(1);
    }
    expect(read("web1 | SUCCESS => {".repeat(300_000)).problems).to.have.length(1);
  });
});

function read(text: string): ReturnType<typeof host.read> {
  const file = new SourceFile("facts/web1.txt", text);
  return host.read([file], inMemory([file]), { versions: new Map(), roots: new Map() });
}

function spans({ span, sources, memory, swap, cpus, mounts }: HostDocument): readonly Span[] {
  return [
    span,
    ...sources.map((source) => source.span),
    ...[memory, swap, cpus].flatMap((value) => (value ? [value.span] : [])),
    ...mounts.items.flatMap((mount) => [
      mount.span,
      mount.sizeBytes.span,
      mount.usedBytes.span,
      mount.availableBytes.span,
    ]),
  ];
}
