import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import recorder, { type SystemdRecording } from "../../../src/dev/record/systemd.ts";
import { readFiles } from "./reading.ts";

const SAMPLES = join(import.meta.dirname, "../../../fixtures/languages/systemd");

interface Recording {
  readonly program: string;
  readonly read: SystemdRecording;
}

function recording(sample: string): Recording {
  return JSON.parse(readFileSync(join(SAMPLES, `${sample}.recorded.json`), "utf8")) as Recording;
}

describe("systemd samples", () => {
  for (const sample of recorder.samples()) {
    it(`${sample} is read as systemd reads it`, () => {
      const { read } = recording(sample);
      const { problems } = readFiles({ [sample]: readFileSync(join(SAMPLES, sample), "utf8") });
      const isRefused = problems.some(({ kind }) => kind === "refused");
      const dropped = problems
        .filter(({ kind }) => kind === "skipped")
        .map(({ span }) => span.file.position(span.start).line);
      expect({ dropped: isRefused ? [] : [...new Set(dropped)], isRefused }).to.deep.equal(read);
    });
  }

  it("has a recording for each sample and no other", () => {
    const recorded = readdirSync(SAMPLES)
      .filter((name) => name.endsWith(".recorded.json"))
      .map((name) => name.replace(".recorded.json", ""));
    expect(recorded.sort()).to.deep.equal(recorder.samples());
  });

  it("is recorded as the installed systemd reads it", function () {
    const program = recorder.program();
    if (program === undefined) {
      console.warn("systemd is not installed: recordings were not checked.");
      this.skip();
    }
    for (const sample of recorder.samples()) {
      const { program: recordedWith, read } = recording(sample);
      if (recordedWith === program)
        expect(JSON.parse(JSON.stringify(recorder.record(sample))), sample).to.deep.equal(read);
    }
  });
});
