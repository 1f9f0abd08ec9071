import { expect } from "chai";
import { fewOfEach } from "../../src/environment/few-of-each.ts";
import { lineSpan, SourceFile, type Problem } from "../../src/model/index.ts";

const buildout = new SourceFile("buildout.cfg", "[buildout]\n" + "zope\n".repeat(400));
const zeo = new SourceFile("zeo.cfg", "[buildout]\n" + "zeo\n".repeat(400));

function problems(kind: Problem["kind"], file: SourceFile, count: number): readonly Problem[] {
  return Array.from({ length: count }, (_, index) => ({
    kind,
    span: lineSpan(file, index + 2),
    message: `Line ${index + 2} is no option.`,
  }));
}

describe("problems of a file", () => {
  it("are listed up to 50 of a kind, then counted at the place of the next", () => {
    const listed = fewOfEach(problems("refused", buildout, 300));
    expect(listed).to.have.length(51);
    expect(listed.at(49)?.message).to.equal("Line 51 is no option.");
    expect(listed.at(50)).to.deep.equal({
      kind: "refused",
      span: lineSpan(buildout, 52),
      message: "From here on 250 more places of this file are refused; mend those above to have the next ones listed.",
    });
  });

  it("are all listed where counting would save nothing", () => {
    expect(fewOfEach(problems("refused", buildout, 51))).to.deep.equal(problems("refused", buildout, 51));
  });

  it("hide none of another kind or another file", () => {
    const others = [...problems("unseen", buildout, 1), ...problems("refused", zeo, 1)];
    const listed = fewOfEach([...problems("refused", buildout, 300), ...others]);
    expect(listed).to.have.length(53);
    expect(listed.slice(51)).to.deep.equal(others);
  });

  it("hide none that may add something behind those that do not", () => {
    const pins = problems("unseen", buildout, 300).map((problem): Problem => ({ ...problem, addsNothing: true }));
    const layer = problems("unseen", buildout, 1);
    expect(fewOfEach([...pins, ...layer]).slice(51)).to.deep.equal(layer);
  });
});
