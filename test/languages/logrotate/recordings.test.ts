import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import recorder, { type LogrotateRecording } from "../../../src/dev/record/logrotate.ts";
import { printedBlock } from "../../../src/dev/printed-block.ts";
import { logrotate, type Block } from "../../../src/languages/logrotate/index.ts";
import { SourceFile, type Files, type Problem } from "../../../src/model/index.ts";
import { inMemory } from "../../../src/audit/in-memory.ts";

const folder = join(import.meta.dirname, "../../../fixtures/languages/logrotate");

describe("logrotate, on our samples", () => {
  for (const sample of recorder.samples()) {
    it(`reads ${sample} as the program does`, () => {
      expect(ourReading(sample)).to.deep.equal(recording(sample).read);
    });
  }

  it("has recordings that the installed program still gives", function () {
    if (recorder.program() === undefined) {
      console.warn("logrotate is not installed: the recordings were not made again.");
      this.skip();
    }
    for (const sample of recorder.samples()) {
      if (recorder.program() === recording(sample).program)
        expect(recorder.record(sample), sample).to.deep.equal(recording(sample).read);
    }
  });
});

function recording(sample: string): { readonly program: string; readonly read: LogrotateRecording } {
  return JSON.parse(readFileSync(join(folder, `${sample}.recorded.json`), "utf8")) as {
    readonly program: string;
    readonly read: LogrotateRecording;
  };
}

/** Our reading in the recording's terms; the errors' texts are the program's own and are taken over. */
function ourReading(sample: string): LogrotateRecording {
  const files = fixtures();
  const { documents, problems } = logrotate.read([], files, {
    versions: new Map(),
    roots: new Map([["logrotate", [sample]]]),
  });
  const blocks = documents.flatMap((document) => document.blocks);
  const texts = recording(sample).read.errors.map(({ text }) => text);
  const duplicates = blocks.flatMap((block) =>
    block.duplicates.items.map(({ pattern }) => ({ span: block.span, pattern })),
  );
  const faults: readonly Pick<Problem, "span">[] = [...problems.filter(hasLine), ...duplicates];
  return {
    blocks: blocks
      .filter(({ kept }) => kept.value)
      .map((block) => ({ list: listText(block), printed: printedBlock(block) })),
    errors: faults.map(({ span }, index) => ({
      file: span.file.path.split("/").at(-1)!,
      line: countedLine(span.file, span.start, blocks),
      text: texts[index] ?? "none",
    })),
  };
}

/** logrotate names no line when a script never ends, and says of a passed over file only that it does. */
function hasLine({ message, kind }: Problem): boolean {
  return kind === "skipped" && !message.includes("has no endscript") && !message.includes("passes over");
}

function listText({
  file,
  span,
}: {
  readonly file: SourceFile;
  readonly span: { readonly start: number; readonly end: number };
}): string {
  const text = file.text.slice(span.start, file.text.indexOf("{", span.end)).trim();
  return text.replaceAll(/^#.*$/gm, "");
}

/** logrotate does not count the line feeds inside lists of files. */
function countedLine(file: SourceFile, offset: number, blocks: readonly Block[]): number {
  const before = blocks.filter((block) => block.file === file && block.span.start < offset);
  const uncounted = before.map(
    ({ span }) => file.text.slice(span.start, file.text.indexOf("{", span.end)).split("\n").length - 1,
  );
  return file.position(offset).line - uncounted.reduce((sum, lines) => sum + lines, 0);
}

function fixtures(): Files {
  const paths = recorder
    .samples()
    .flatMap((sample) =>
      sample.endsWith("etc/logrotate.conf")
        ? [sample, ...SNIPPETS.filter((path) => path.split("/")[0] === sample.split("/")[0])]
        : [sample],
    );
  return inMemory(paths.map((path) => new SourceFile(path, readFileSync(join(folder, path), "utf8"))));
}

const SNIPPETS = [
  "distribution/etc/logrotate.d/haproxy.dpkg-old",
  "distribution/etc/logrotate.d/nginx",
  "distribution/etc/logrotate.d/zope",
  "distribution/etc/logrotate.d/zope.orig",
  "leaking/etc/logrotate.d/backup",
  "leaking/etc/logrotate.d/broken",
  "leaking/etc/logrotate.d/solr",
];
