import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import recorder from "../../../src/dev/record/buildout.ts";
import type { BuildoutDocument } from "../../../src/languages/buildout/index.ts";
import { assemble } from "../../../src/languages/buildout/assemble.ts";
import { dialectOf } from "../../../src/languages/buildout/dialect.ts";
import { readTree } from "../../../src/languages/buildout/extends.ts";
import type { Reading } from "../../../src/model/index.ts";
import { checkout } from "./reading.ts";
import { fileAt } from "../../../src/model/index.ts";

const SAMPLES = join(import.meta.dirname, "../../../fixtures/languages/buildout");

interface Recording {
  readonly program: string;
  readonly read: { readonly refused: string } | Shape;
}

interface Shape {
  readonly sections: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly sources: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly parts: readonly string[];
}

function recording(sample: string): Recording {
  return JSON.parse(readFileSync(join(SAMPLES, `${sample}.recorded.json`), "utf8")) as Recording;
}

function texts(): Readonly<Record<string, string>> {
  const paths = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".cfg"));
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(SAMPLES, path), "utf8")]),
  );
}

/** Reads a sample for the Python that it was recorded with: what conditional sections ask about. */
function readAsRecorded(sample: string): Reading<BuildoutDocument> {
  const files = checkout(texts());
  const dialect = dialectOf("2.13.2", { python: "3.11.2", system: "linux" });
  const file = fileAt(files, sample)!;
  return assemble({
    root: { file, role: "unsaid", production: true, declared: false },
    tree: readTree(file, { files, madeOnHost: () => false, dialect }),
    dialect,
    version: undefined,
    commands: [],
    checkoutCommands: [],
    files,
  });
}

/** Our reading in the recording's words: values after references, the file of each own option, parts in order. */
function shapeOf(document: BuildoutDocument, recorded: Shape): Shape {
  // The versions section that buildout adds by itself has no options.
  const sections = new Map([...document.sections.values()].map(({ name, options }) => [name, options] as const));
  if (recorded.sections.buildout && "versions" in recorded.sections && !sections.has("versions"))
    sections.set("versions", new Map());
  const own = (name: string, key: string) => recorded.sources[name]?.[key] !== undefined;
  return {
    sections: Object.fromEntries(
      [...sections].map(([name, options]) => [
        name,
        Object.fromEntries([...options].map(([key, { value }]) => [key, value.value])),
      ]),
    ),
    sources: Object.fromEntries(
      [...sections]
        .map(
          ([name, options]) =>
            [
              name,
              Object.fromEntries(
                [...options].filter(([key]) => own(name, key)).map(([key, { value }]) => [key, value.span.file.path]),
              ),
            ] as const,
        )
        .filter(([, keys]) => Object.keys(keys).length > 0),
    ),
    parts: document.parts.items.map(({ name }) => name),
  };
}

describe("buildout samples", () => {
  for (const sample of recorder.samples()) {
    it(`${sample} is read as buildout reads it`, () => {
      const recorded = recording(sample).read;
      const { documents, problems } = readAsRecorded(sample);
      const refused = problems.filter(({ kind }) => kind === "refused").map(({ message }) => message);
      if ("refused" in recorded) {
        expect(refused, recorded.refused).to.not.be.empty;
        return;
      }
      expect(refused).to.deep.equal([]);
      expect(documents).to.have.length(1);
      expect(shapeOf(documents[0]!, recorded)).to.deep.equal(withoutMacroLines(recorded));
    });
  }

  it("has a recording for each sample and no other", () => {
    const recorded = readdirSync(SAMPLES)
      .filter((name) => name.endsWith(".recorded.json"))
      .map((name) => name.replace(".recorded.json", ""));
    expect(recorded.sort()).to.deep.equal(recorder.samples());
  });

  it("is recorded as the installed buildout reads it", function () {
    const program = recorder.program();
    if (program === undefined || !existsSync("/usr/bin/python3")) {
      console.warn("zc.buildout is not installed for /usr/bin/python3: recordings were not checked.");
      this.skip();
    }
    for (const sample of recorder.samples()) {
      const { program: recordedWith, read: recorded } = recording(sample);
      if (recordedWith === program) expect(recorder.record(sample), sample).to.deep.equal(recorded);
    }
  });
});

/** `<` and the `+=` of a section that uses it are gone once the section was asked for. */
function withoutMacroLines(recorded: Shape): Shape {
  return {
    ...recorded,
    sources: Object.fromEntries(
      Object.entries(recorded.sources).map(([name, keys]) => [
        name,
        Object.fromEntries(Object.entries(keys).filter(([key]) => recorded.sections[name]?.[key] !== undefined)),
      ]),
    ),
  };
}
