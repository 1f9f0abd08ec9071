import { expect } from "chai";
import fc from "fast-check";
import { shellTokens, shellWords } from "../../../src/languages/grammar/shell-words.ts";

describe("shellWords", () => {
  it("splits at blanks and keeps each word's place", () => {
    expect(shellWords("bin/httpok  -p instance1").words).to.deep.equal([
      { value: "bin/httpok", start: 0, end: 10 },
      { value: "-p", start: 12, end: 14 },
      { value: "instance1", start: 15, end: 24 },
    ]);
  });

  it("joins quoted and bare parts into one word", () => {
    expect(shellWords(`a"b c"'d e'f`).words).to.deep.equal([{ value: "ab cd ef", start: 0, end: 12 }]);
  });

  it("keeps an empty quoted word", () => {
    expect(shellWords("memmon ''").words.map(({ value }) => value)).to.deep.equal(["memmon", ""]);
  });

  it("lets a backslash take any character outside quotes", () => {
    expect(shellWords('a\\ b\\"').words.map(({ value }) => value)).to.deep.equal(['a b"']);
  });

  it("lets a backslash take only quote and backslash inside double quotes", () => {
    expect(shellWords('"\\"\\\\\\n"').words.map(({ value }) => value)).to.deep.equal(['"\\\\n']);
  });

  it("keeps backslashes inside single quotes", () => {
    expect(shellWords("'a\\'").words.map(({ value }) => value)).to.deep.equal(["a\\"]);
  });

  it("gives the words before a quote that never closes, and its place", () => {
    expect(shellWords("nginx -g 'daemon off;")).to.deep.equal({
      words: [
        { value: "nginx", start: 0, end: 5 },
        { value: "-g", start: 6, end: 8 },
      ],
      fault: { kind: "quote", start: 9 },
    });
  });

  it("points at a backslash at the end", () => {
    expect(shellWords("a \\").fault).to.deep.equal({ kind: "escape", start: 2 });
  });

  it("never throws, and its words lie in order within the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "'", '"', "\\", "\n") }), (text) => {
        let at = 0;
        for (const { start, end } of shellWords(text).words) {
          expect(start).to.be.at.least(at);
          expect(end).to.be.greaterThan(start);
          at = end;
        }
        expect(at).to.be.at.most(text.length);
      }),
    );
  });
});

describe("shellTokens", () => {
  it("gives words, quoted strings with their quotes, and single other characters", () => {
    expect(shellTokens('A=1,B="x,y"', "").words.map(({ value }) => value)).to.deep.equal([
      "A",
      "=",
      "1",
      ",",
      "B",
      "=",
      '"x,y"',
    ]);
  });

  it("takes the extra characters into words", () => {
    expect(shellTokens("a/b-c", "/").words.map(({ value }) => value)).to.deep.equal(["a/b", "-", "c"]);
  });

  it("takes a quote inside a word for a part of it", () => {
    expect(shellTokens("it's", "").words).to.deep.equal([{ value: "it's", start: 0, end: 4 }]);
  });

  it("drops comments, even inside a word", () => {
    expect(shellTokens("a#b\nc d", "").words.map(({ value }) => value)).to.deep.equal(["ac", "d"]);
  });
});
