import { expect } from "chai";
import { memoryPlace } from "../../src/inputs/fact-place.ts";
import { SourceFile } from "../../src/model/index.ts";
import { sourceText } from "../../src/plan/sourced.ts";

const span = { file: new SourceFile("postgresql.conf", "\nshared_buffers = 4GB\n"), start: 1, end: 21 };

describe("the place of a process' memory", () => {
  it("is the configuration where a file sets it", () => {
    expect(sourceText(memoryPlace({ span, source: "file" }))).to.equal("your configuration, postgresql.conf:2");
  });

  it("is the declaration where a person wrote it down", () => {
    expect(sourceText(memoryPlace({ span, source: "declared" }))).to.equal("declared, postgresql.conf:2");
  });
});
