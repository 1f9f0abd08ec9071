import { expect } from "chai";
import fc from "fast-check";
import { logrotate, type LogrotateDocument } from "../../../src/languages/logrotate/index.ts";
import { SourceFile, type Located, type Span } from "../../../src/model/index.ts";
import { inMemory } from "../../../src/audit/in-memory.ts";

const WORDS = [
  "/srv/a.log",
  "{",
  "}",
  "\n",
  " ",
  "rotate",
  "7",
  "weekly",
  "size 1k",
  "postrotate",
  "endscript",
  "#",
  '"',
  "\\",
  "~",
  "include /x",
  "=",
  "{{ a }}",
  "{% if %}",
  "${a:b}",
  "\r",
  "__proto__",
  "constructor",
  "*",
  "[",
];

describe("logrotate, hostile input", () => {
  it("never throws, and every place lies within its file", () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...WORDS), fc.string()), { maxLength: 60 })
      .map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (main, snippet) => {
        const { documents, problems } = read({ "etc/logrotate.conf": main, "etc/logrotate.d/a": snippet, x: snippet });
        for (const span of [...problems.map((problem) => problem.span), ...documents.flatMap(spans)]) {
          expect(span.start).to.be.at.least(0);
          expect(span.end).to.be.within(span.start, span.file.text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("reads megabytes of what would take long to go through twice", () => {
    const long = (piece: string): string => piece.repeat(Math.floor(5_000_000 / piece.length));
    for (const piece of [
      "{{",
      "${",
      "{#",
      "/srv/[",
      " ",
      "a",
      '"',
      "#",
      "postrotate\n",
      "/a.log { rotate x\n",
      "include x\n",
    ]) {
      expect(read({ "zope.logrotate": long(piece) }).documents, piece).to.have.length(1);
    }
    for (const piece of ["1", " ", "x "])
      expect(read({ "zope.logrotate": `/srv/a.log {\nrotate ${long(piece)}` }).documents, piece).to.have.length(1);
  });

  it("ends where files include each other many times over", () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `f${index}.conf`,
        `include f${index + 1}.conf\ninclude f${index + 1}.conf\n`,
      ]),
    );
    expect(read(files).documents.length).to.be.at.least(1);
  });

  it("holds names apart that mean something in JavaScript", () => {
    const { documents } = read({
      "x.logrotate": "__proto__ 1\nconstructor\n__proto__ {\n/constructor {\n    toString\n    rotate 3\n}\n",
    });
    expect(documents[0]?.faults).to.have.length(1);
    const [document] = read({ "x.logrotate": "/constructor {\n    toString\n    rotate 3\n}\n" }).documents;
    expect(document?.blocks[0]?.rotate.value).to.equal(3);
  });
});

function read(texts: Readonly<Record<string, string>>): ReturnType<typeof logrotate.read> {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new SourceFile(path, text)]));
  return logrotate.read([...files.values()], inMemory([...files.values()]), { versions: new Map(), roots: new Map() });
}

function spans({ files, blocks, faults }: LogrotateDocument): readonly Span[] {
  return [
    ...files.flatMap(({ span, globals }) => [span, ...globals.map((directive) => directive.span)]),
    ...faults.flatMap(({ span, fault }) => [span, fault.value.lost]),
    ...blocks.flatMap((block) => [
      block.span,
      ...(block.fault.value ? [block.fault.span, block.fault.value.lost] : []),
      ...block.directives.flatMap(({ span, value }) => [span, ...(value ? [value.span] : [])]),
      ...block.patterns.map(({ span }) => span),
      ...Object.values(block)
        .filter(isLocated)
        .flatMap(({ span, trail }) => [span, ...trail.map((step) => step.span)]),
    ]),
  ];
}

function isLocated(value: unknown): value is Located<unknown> {
  return typeof value === "object" && value !== null && "trail" in value;
}
