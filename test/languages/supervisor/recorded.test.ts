import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import recorder from "../../../src/dev/record/supervisor.ts";
import { recordedShape } from "../../../src/dev/supervisor-fields.ts";
import { supervisor } from "../../../src/languages/supervisor/index.ts";
import { SourceFile } from "../../../src/model/index.ts";
import { inMemory } from "../../../src/audit/in-memory.ts";

const SAMPLES = join(import.meta.dirname, "../../../fixtures/languages/supervisor");

interface Recording {
  readonly program: string;
  readonly read: { readonly refused: string } | object;
}

function recording(sample: string): Recording {
  return JSON.parse(readFileSync(join(SAMPLES, `${sample}.recorded.json`), "utf8")) as Recording;
}

/** The samples' folder as a checkout. */
function checkout(): ReadonlyMap<string, SourceFile> {
  const paths = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".conf"));
  return new Map(paths.map((path) => [path, new SourceFile(path, readFileSync(join(SAMPLES, path), "utf8"))]));
}

describe("supervisor samples", () => {
  const files = checkout();

  for (const sample of recorder.samples()) {
    it(`${sample} is read as supervisord reads it`, () => {
      const { read } = recording(sample);
      const root = files.get(sample);
      expect(root).to.not.equal(undefined);
      const { documents, problems } = supervisor.read([root!], inMemory([...files.values()]), {
        versions: new Map(),
        roots: new Map([["supervisor", [sample]]]),
      });
      const refused = problems.filter(({ kind }) => kind === "refused");
      if ("refused" in read) {
        expect(refused, read.refused).to.not.be.empty;
        return;
      }
      expect(refused.map(({ message }) => message)).to.deep.equal([]);
      expect(recordedShape(documents[0]!)).to.deep.equal(read);
    });
  }

  it("has a recording for each sample and no other", () => {
    const recorded = readdirSync(SAMPLES)
      .filter((name) => name.endsWith(".recorded.json"))
      .map((name) => name.replace(".recorded.json", ""));
    expect(recorded.sort()).to.deep.equal(recorder.samples());
  });

  it("is recorded as the installed supervisord reads it", function () {
    const program = recorder.program();
    if (program === undefined || !existsSync("/usr/bin/python3")) {
      console.warn("supervisor is not installed for /usr/bin/python3: recordings were not checked.");
      this.skip();
    }
    for (const sample of recorder.samples()) {
      const { program: recordedWith, read } = recording(sample);
      if (recordedWith === program) expect(recorder.record(sample), sample).to.deep.equal(read);
    }
  });
});
