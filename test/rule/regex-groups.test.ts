import { expect } from "chai";
import { regexGroups } from "../../src/rule/regex-groups.ts";

describe("the groups of a regular expression", () => {
  it("are known by their number and their name", () => {
    expect([...regexGroups("^/(eu|us)/(?<path>.*)$")]).to.deep.equal([
      ["1", "eu|us"],
      ["2", ".*"],
      ["path", ".*"],
    ]);
  });

  it("are counted from the outermost, those that keep nothing left out", () => {
    expect(Object.fromEntries(regexGroups("^((?:a|b)(c))$"))).to.deep.equal({ 1: "(?:a|b)(c)", 2: "c" });
    expect([...regexGroups("^(?=x)(?!y)(?<!z)(\\d+)")]).to.deep.equal([["1", "\\d+"]]);
  });

  it("end at no bracket of a class and at none behind a backslash", () => {
    expect([...regexGroups("^([()\\]]+)\\(([^)]*)\\)$")]).to.deep.equal([
      ["1", "[()\\]]+"],
      ["2", "[^)]*"],
    ]);
  });

  it("are none where one is never closed", () => {
    expect([...regexGroups("^/(a")]).to.deep.equal([]);
  });
});
