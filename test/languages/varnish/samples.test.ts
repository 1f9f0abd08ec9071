import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import recorder, { type VclRecording } from "../../../src/dev/record/varnish.ts";
import { structureRead } from "../../../src/dev/vcl-structure.ts";
import { readFiles } from "./reading.ts";

const SAMPLES = join(import.meta.dirname, "../../../fixtures/languages/varnish");
const PARTS = ["parts/acl.vcl", "parts/sites/10-headers.vcl", "parts/sites/20-cache.vcl"];

interface Recording {
  readonly program: string;
  readonly read: VclRecording;
}

function recording(sample: string): Recording {
  return JSON.parse(readFileSync(join(SAMPLES, `${sample}.recorded.json`), "utf8")) as Recording;
}

function text(path: string): string {
  return readFileSync(join(SAMPLES, path), "utf8");
}

describe("VCL samples", () => {
  for (const sample of recorder.samples()) {
    it(`${sample} is read as varnishd reads it`, () => {
      const { read } = recording(sample);
      const beside = Object.fromEntries(PARTS.map((path) => [path, text(path)]));
      const { documents, problems } = readFiles({ [sample]: text(sample) }, "7.1.1", beside);
      const refused = problems.filter(({ kind }) => kind === "refused");
      if (!("refused" in read)) {
        expect(refused.map(({ message }) => message)).to.deep.equal([]);
        expect(structureRead(documents[0]!)).to.deep.equal(read);
        return;
      }
      const { span } = refused[0]!;
      // What never closes is told where Varnish's own VCL follows it.
      if (read.refused.file === "<builtin>") return;
      expect(span.file.path).to.equal(read.refused.file);
      expect(span.file.position(span.start).line).to.equal(read.refused.line);
    });
  }

  it("has a recording for each sample and no other", () => {
    const recorded = readdirSync(SAMPLES)
      .filter((name) => name.endsWith(".recorded.json"))
      .map((name) => name.replace(".recorded.json", ""));
    expect(recorded.sort()).to.deep.equal(recorder.samples());
  });

  it("is recorded as the installed varnishd reads it", function () {
    this.timeout(20_000);
    const program = recorder.program();
    if (program === undefined) {
      console.warn("Varnish is not installed: recordings were not checked.");
      this.skip();
    }
    // A run takes a quarter of a second; each tenth sample shows whether recordings are old.
    for (const sample of recorder.samples().filter((_, index) => index % 10 === 8)) {
      const { program: recordedWith, read } = recording(sample);
      if (recordedWith === program)
        expect(JSON.parse(JSON.stringify(recorder.record(sample))), sample).to.deep.equal(read);
    }
  });
});
