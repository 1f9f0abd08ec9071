import { expect } from "chai";
import fc from "fast-check";
import { varnish } from "../../../src/languages/varnish/index.ts";
import { readFiles } from "./reading.ts";

const piece = fc.oneof(
  fc.constantFrom(
    "vcl 4.1;",
    "sub vcl_recv {",
    "sub a {",
    "backend b {",
    "acl c {",
    "probe d {",
    "import std;",
    "director e {",
  ),
  fc.constantFrom(
    '.host = "127.0.0.1";',
    '"10.0.0.0"/8;',
    "set req.url = req.url + 1;",
    "call a;",
    "return (pass);",
    "if (client.ip ~ c) {",
    'include "a.vcl";',
    'include +glob "./*";',
  ),
  fc.constantFrom(
    "}",
    "{",
    ";",
    '"',
    '{"',
    '"}',
    '"""',
    "(",
    ")",
    ".",
    ":",
    "/*",
    "*/",
    "C{",
    "#",
    "\0",
    "\uFEFF",
    "{{ a }}",
    "{% if a %}",
    "<% b %>",
    "${x:y}",
    "__X__",
  ),
  fc.constantFrom("new", "constructor", "__proto__", "else", "!", "&&", "||", "~", "-", "1.5", "10s"),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom("\n", " ", "")), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(""));

describe("VCL reading of anything", () => {
  it("keeps a name in the file that it begins in, where an include goes on with it", () => {
    const texts = { "default.vcl": 'sub vcl_recv {\nreq\ninclude "a.vcl";\n}\n', "a.vcl": ".url;\n" };
    const { problems } = readFiles(texts);
    expect(problems.map(({ span }) => [span.file.path, span.start, span.end])).to.deep.equal([["default.vcl", 15, 18]]);
  });

  it("never throws, and keeps every span in its file", () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(undefined, "6.0.16", "7.1.1"), (content, other, release) => {
        const { documents, problems } = readFiles({ "default.vcl": content, "a.vcl": other }, release);
        const files = documents.flatMap((document) => document.files);
        const spans = [
          ...problems.map(({ span }) => span),
          ...(varnish.secrets?.(files) ?? []).map(({ span }) => span),
          ...documents.flatMap(({ backends, acls, subs }) =>
            [...backends.items, ...acls.items, ...subs.values()].map(({ span }) => span),
          ),
          ...documents
            .flatMap((document) => varnish.facts(document))
            .flatMap((fact) => (fact.kind === "route" ? [fact.to.span] : [])),
        ];
        for (const span of spans) {
          expect(span.start).to.be.within(0, span.end);
          expect(span.end).to.be.at.most(span.file.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
