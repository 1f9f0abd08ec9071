import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import recorder, { type ApacheRecording } from "../../../src/dev/record/apache.ts";
import type { Span } from "../../../src/model/index.ts";
import { readFiles } from "./reading.ts";

const SAMPLES = join(import.meta.dirname, "../../../fixtures/languages/apache");
const PARTS = readdirSync(join(SAMPLES, "parts"), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map(({ name, parentPath }) => `${parentPath.slice(SAMPLES.length + 1)}/${name}`);

interface Recording {
  readonly program: string;
  readonly read: ApacheRecording;
}

function recording(sample: string): Recording {
  return JSON.parse(readFileSync(join(SAMPLES, `${sample}.recorded.json`), "utf8")) as Recording;
}

function text(path: string): string {
  return readFileSync(join(SAMPLES, path), "utf8");
}

/** The modules that the recording loads. */
const LOADED = text("modules.txt").trim().split(/\s+/);

/** Of a line that goes on Apache counts the last. */
function lastLine({ file, end }: Span): number {
  let { line } = file.position(end);
  while (/\\$/.test(file.text.slice(file.line(line).start, file.line(line).end))) line += 1;
  return line;
}

describe("Apache samples", () => {
  for (const sample of recorder.samples()) {
    it(`${sample} is read as Apache reads it`, () => {
      const { read } = recording(sample);
      const beside = Object.fromEntries([...PARTS, sample].map((path) => [path, text(path)]));
      const main = LOADED.map((name) => `LoadModule ${name}_module modules/mod_${name}.so\n`).join("");
      const { documents, problems } = readFiles({ "apache2.conf": `${main}Include ${sample}\n` }, undefined, beside);
      const refused = problems.filter(({ kind }) => kind === "refused");
      if ("files" in read) {
        expect(refused.map(({ message }) => message)).to.deep.equal([]);
        expect(documents[0]!.files.slice(1).map(({ path }) => path)).to.deep.equal(read.files);
        expect([...new Set(documents[0]!.hosts.items.map(({ name }) => name))].sort()).to.deep.equal(read.hosts);
        return;
      }
      const { span } = refused[0]!;
      expect(span.file.path).to.equal(read.refused.file);
      expect(read.refused.line).to.be.within(span.file.position(span.start).line, lastLine(span));
    });
  }

  it("has a recording for each sample and no other", () => {
    const recorded = readdirSync(SAMPLES)
      .filter((name) => name.endsWith(".recorded.json"))
      .map((name) => name.replace(".recorded.json", ""));
    expect(recorded.sort()).to.deep.equal(recorder.samples());
  });

  it("is recorded as the installed Apache reads it", function () {
    const program = recorder.program();
    if (program === undefined) {
      console.warn("Apache is not installed: recordings were not checked.");
      this.skip();
    }
    for (const sample of recorder.samples()) {
      const { program: recordedWith, read } = recording(sample);
      if (recordedWith === program)
        expect(JSON.parse(JSON.stringify(recorder.record(sample))), sample).to.deep.equal(read);
    }
  });
});
