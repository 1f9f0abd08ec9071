import { expect } from "chai";
import fc from "fast-check";
import { apache } from "../../../src/languages/apache/index.ts";
import { problemsOf, readFiles } from "./reading.ts";

const piece = fc.oneof(
  fc.constantFrom(
    "<VirtualHost *:80>",
    "<Directory /srv>",
    "<IfModule mod_ssl.c>",
    "<IfDefine A>",
    "<If true>",
    "<Macro M $a>",
  ),
  fc.constantFrom("</VirtualHost>", "</Directory>", "</IfModule>", "</If>", "</Macro>", "</", "<", ">", "<>", "</>"),
  fc.constantFrom(
    "Listen 80",
    "ProxyPass / http://a/b",
    "Include a.conf",
    "Include *",
    "Use M M",
    "Define A ${A}",
    "ServerRoot /",
  ),
  fc.constantFrom(
    "# a \\",
    "\\",
    "'",
    '"',
    "${",
    "${A}",
    "#",
    "\r",
    "\0",
    "\uFEFF",
    "{{ a }}",
    "{% if a %}",
    "<% b %>",
    "__X__",
  ),
  fc.constantFrom("__proto__ on", "constructor", "toString a"),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom("\n", " ", "", "\\\n")), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(""));

describe("Apache reading of anything", () => {
  it("never throws, and keeps every span in its file", () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(undefined, "2.4.10", "2.2"), (content, other, release) => {
        const { documents, problems } = readFiles({ "apache2.conf": content, "conf.d/a.conf": other }, release);
        apache.secrets?.(documents.flatMap(({ files }) => files));
        for (const document of documents) apache.facts(document);
        const spans = [
          ...problems.map(({ span }) => span),
          ...documents.flatMap(({ sections }) =>
            sections.flatMap(({ directives }) => directives.map(({ span }) => span)),
          ),
        ];
        for (const { file, start, end } of spans) {
          expect(start).to.be.at.least(0);
          expect(end).to.be.within(start, file.text.length);
        }
      }),
    );
  });

  it("reads 5000 nested sections that are never closed, and says it of the innermost first", () => {
    const problems = problemsOf(`Listen 80\n${"<If true>\n".repeat(5000)}`);
    expect(problems[0]).to.equal("refused 5001:1-10 <If> is never closed; write </If> where it ends.");
    expect(problems.at(-1)).to.equal(
      "unseen 102:1-9 Sections are nested more than 100 deep here, and what stands deeper is not read; flatten them to have it judged.",
    );
  });

  it("reads 5000 nested conditions", () => {
    expect(problemsOf(`Listen 80\n${"<IfDefine A>\n".repeat(5000)}`).at(-1)).to.match(
      /^unseen 102:1-12 Sections are nested/,
    );
  });

  it("says once that a file includes itself", () => {
    expect(problemsOf("Listen 80\nInclude apache2.conf\n")).to.deep.equal([
      "refused 2:9-21 apache2.conf brings apache2.conf into itself without end, until Apache gives up; remove this include.",
    ]);
  });

  it("says that a macro uses itself, and stops at those that double a word without end", () => {
    expect(problemsOf("Listen 80\n<Macro M $a>\nUse M $a\nUse M $a\n</Macro>\nUse M x\n")).to.deep.equal([
      "refused 3:1-9 Macro M uses itself; remove this Use.",
      "refused 4:1-9 Macro M uses itself; remove this Use.",
    ]);
    const steps = Array.from(
      { length: 40 },
      (_, n) => `<Macro M${n} $a>\nUse M${n + 1} $a$a\nUse M${n + 1} $a$a\n</Macro>\n`,
    );
    expect(problemsOf(`Listen 80\n${steps.join("")}Use M0 x\n`).length).to.be.greaterThan(0);
  });
});
