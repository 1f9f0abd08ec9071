import { expect } from "chai";
import process from "node:process";
import { terminalOf, type OutputStream, type Terminal } from "../../src/cli/terminal.ts";

describe("the terminal", () => {
  it("is plain and 100 columns wide for a pipe, even in CI", () => {
    expect(terminalIn({ CI: "true" }, {})).to.deep.equal({ width: 100, colour: false, unicode: true });
  });

  it("colours a pipe when FORCE_COLOR asks for it", () => {
    expect(terminalIn({ FORCE_COLOR: "1" }, {}).colour).to.equal(true);
  });

  it("obeys NO_COLOR before FORCE_COLOR", () => {
    expect(terminalIn({ NO_COLOR: "1", FORCE_COLOR: "1" }, { isTTY: true, columns: 120 }).colour).to.equal(false);
  });

  it("takes an empty NO_COLOR for none", () => {
    expect(terminalIn({ NO_COLOR: "", TERM: "xterm" }, { isTTY: true, columns: 120 }).colour).to.equal(true);
  });

  it("obeys a flag before the environment", () => {
    expect(terminalIn({ NO_COLOR: "1" }, {}, true).colour).to.equal(true);
  });

  it("has the width of its window, and 80 columns when it does not say", () => {
    expect(terminalIn({ TERM: "xterm" }, { isTTY: true, columns: 132 }).width).to.equal(132);
    expect(terminalIn({ TERM: "xterm" }, { isTTY: true, columns: 0 }).width).to.equal(80);
  });

  it("draws plain characters where the locale is not UTF-8", () => {
    expect(terminalIn({ LANG: "C", TERM: "xterm" }, { isTTY: true, columns: 80 }).unicode).to.equal(false);
    expect(terminalIn({ LANG: "de_DE.UTF-8", TERM: "xterm" }, { isTTY: true, columns: 80 }).unicode).to.equal(true);
  });
});

/** Reads a stream in an environment that has nothing but these variables. */
function terminalIn(variables: Readonly<Record<string, string>>, stream: OutputStream, flag?: boolean): Terminal {
  const before = process.env;
  process.env = { ...variables };
  try {
    return terminalOf(stream, flag);
  } finally {
    process.env = before;
  }
}
