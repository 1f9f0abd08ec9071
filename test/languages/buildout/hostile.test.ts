import { expect } from "chai";
import fc from "fast-check";
import { buildout } from "../../../src/languages/buildout/index.ts";
import type { Located, Span } from "../../../src/model/index.ts";
import { read } from "./reading.ts";

/** Pieces that a buildout is made of, and some that it is not. */
const PIECES = [
  "[buildout]",
  "[zope]",
  "[a:python3]",
  "[versions]",
  "\n",
  "\r\n",
  "    ",
  "\t",
  "parts",
  "eggs",
  " = ",
  " += ",
  " -= ",
  "<= ",
  "=> ",
  "zope",
  "${zope:eggs}",
  "${:x}",
  "$$",
  "${",
  "}",
  "#",
  ";",
  "extends = buildout.cfg",
  "recipe = zc.recipe.egg",
  "programs = 1 a b",
  "__proto__",
  "\u0000",
  "\ufeff",
  "{{ x }}",
  "é",
  "💥",
];

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
);

describe("hostile buildouts", () => {
  it("never throw, and every span lies in its file", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(undefined, "1.7.1", "2.13.8", "6.0"), (text, version) => {
        const { documents, problems } = read(
          { "buildout.cfg": text },
          { roots: ["buildout.cfg"], ...(version !== undefined && { version }) },
        );
        for (const { span } of problems) expectInside(span);
        for (const document of documents) {
          const options = [...document.sections.values()].flatMap((section) => [...section.options.values()]);
          for (const { key, raw, value, lines, words } of options) {
            expectInside(key);
            [raw, value, ...lines, ...words].forEach(expectLocated);
          }
          for (const part of document.parts.items)
            part.eggs.items.forEach((egg) => {
              expectLocated(egg.text);
            });
          buildout.facts(document);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("read five megabytes of one line, of lines, of references and of brackets", () => {
    const size = 5_000_000;
    for (const text of [
      `[buildout]\nparts = ${"zope ".repeat(size / 5)}\n`,
      `[buildout]\nparts =\n${"    zope\n".repeat(size / 9)}`,
      `[buildout]\nparts =\n[zope]\neggs = ${"${".repeat(size / 2)}\n`,
      `[buildout]\nparts =\n[zope]\neggs = ${"${a:b}".repeat(size / 6)}\n`,
      `${"[".repeat(size)}\n`,
      `[buildout:${"(".repeat(size)}]\n`,
      `[buildout]\n${"a".repeat(size)}\n`,
      `[buildout]\nparts = s\n[s]\nrecipe = collective.recipe.supervisor\nprograms = 1 a (${"x ".repeat(size / 2)}\n`,
      `[buildout]\nparts =\n[versions]\n${"a = 1\n".repeat(size / 6)}`,
    ]) {
      expect(read({ "buildout.cfg": text }, { roots: ["buildout.cfg"] }).documents).to.have.length(1);
    }
  });

  it("stop following files that extend each other without end", () => {
    const texts = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `l${index}.cfg`,
        `[buildout]\nextends = l${index + 1}.cfg l${index + 1}.cfg\n[zope]\neggs += x${index}\n`,
      ]),
    );
    expect(read({ ...texts, "l60.cfg": "[zope]\neggs = Plone\n" }, { roots: ["l0.cfg"] }).documents).to.have.length(1);
  });

  it("keep sections named after what objects inherit", () => {
    const [document] = read({
      "buildout.cfg":
        "[buildout]\nparts = __proto__\n[__proto__]\nrecipe = zc.recipe.egg\nconstructor = ${__proto__:recipe}\n",
    }).documents;
    expect(document!.get("__proto__", "constructor")?.value.value).to.equal("zc.recipe.egg");
    expect(document!.get("__proto__", "toString")).to.equal(undefined);
  });
});

function expectLocated({ span, trail, doubt }: Located<string>): void {
  expectInside(span);
  trail.forEach((step) => {
    expectInside(step.span);
  });
  if (doubt) expectInside(doubt.span);
}

function expectInside({ file, start, end }: Span): void {
  if (!(start >= 0 && start <= end && end <= file.text.length))
    expect.fail(`${start}–${end} is not in ${JSON.stringify(file.text)}`);
}
