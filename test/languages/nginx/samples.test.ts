import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import recorder, { type NginxRecording } from "../../../src/dev/record/nginx.ts";
import { readFiles } from "./reading.ts";

const SAMPLES = join(import.meta.dirname, "../../../fixtures/languages/nginx");
const PARTS = readdirSync(join(SAMPLES, "parts"), { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => `parts/${name}`);

interface Recording {
  readonly program: string;
  readonly read: NginxRecording;
}

function recording(sample: string): Recording {
  return JSON.parse(readFileSync(join(SAMPLES, `${sample}.recorded.json`), "utf8")) as Recording;
}

function text(path: string): string {
  return readFileSync(join(SAMPLES, path), "utf8");
}

describe("nginx samples", () => {
  for (const sample of recorder.samples()) {
    it(`${sample} is read as nginx reads it`, () => {
      const { read } = recording(sample);
      const beside = Object.fromEntries(PARTS.map((path) => [path, text(path)]));
      const { documents, problems } = readFiles({ [sample]: text(sample) }, "1.22.1", beside);
      const refused = problems.filter(({ kind }) => kind === "refused");
      if ("files" in read) {
        expect(refused.map(({ message }) => message)).to.deep.equal([]);
        expect(documents[0]!.files.map(({ path }) => path)).to.deep.equal(read.files);
        return;
      }
      const { span } = refused[0]!;
      expect(span.file.path).to.equal(read.refused.file);
      // nginx counts the line on which a directive ends.
      expect(read.refused.line).to.be.within(span.file.position(span.start).line, span.file.position(span.end).line);
    });
  }

  it("has a recording for each sample and no other", () => {
    const recorded = readdirSync(SAMPLES)
      .filter((name) => name.endsWith(".recorded.json"))
      .map((name) => name.replace(".recorded.json", ""));
    expect(recorded.sort()).to.deep.equal(recorder.samples());
  });

  it("is recorded as the installed nginx reads it", function () {
    const program = recorder.program();
    if (program === undefined) {
      console.warn("nginx is not installed: recordings were not checked.");
      this.skip();
    }
    for (const sample of recorder.samples()) {
      const { program: recordedWith, read } = recording(sample);
      if (recordedWith === program)
        expect(JSON.parse(JSON.stringify(recorder.record(sample))), sample).to.deep.equal(read);
    }
  });
});
