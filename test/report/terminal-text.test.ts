import { expect } from "chai";
import { terminalLines, terminalText } from "../../src/report/terminal-text.ts";

describe("a text for the terminal", () => {
  it("writes out the escape character", () => {
    expect(terminalText("\x1b[31mred")).to.equal("\\x1b[31mred");
  });

  it("writes out C1 controls, which some terminals obey as well", () => {
    expect(terminalText("\x9b31m")).to.equal("\\x9b31m");
  });

  it("writes out line ends and tabs by their short names", () => {
    expect(terminalText("a\r\n\tb")).to.equal("a\\r\\n\\tb");
  });

  it("writes out what reorders or hides text", () => {
    expect(terminalText("a\u202eb\u200bc\ufeffd\u{e0041}e\u2028f\u{e0100}g\u3164")).to.equal(
      "a\\u202eb\\u200bc\\ufeffd\\u{e0041}e\\u2028f\\u{e0100}g\\u3164",
    );
  });

  it("writes out half of a surrogate pair", () => {
    expect(terminalText("\ud83d!")).to.equal("\\ud83d!");
  });

  it("keeps letters of all scripts and emoji", () => {
    expect(terminalText("Größe 生産 עברית 🚀 ⚠\ufe0f e\u0301")).to.equal("Größe 生産 עברית 🚀 ⚠\ufe0f e\u0301");
  });

  it("keeps the line feeds of quoted lines and turns tabs into spaces", () => {
    expect(terminalLines("server\tinstance1\n\x07bell")).to.equal("server instance1\n\\x07bell");
  });
});
