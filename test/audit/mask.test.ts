import { expect } from "chai";
import { maskOf } from "../../src/audit/mask.ts";
import { SourceFile, type Secret } from "../../src/model/index.ts";

describe("a mask", () => {
  const file = new SourceFile("haproxy.cfg", "    stats auth admin:pony-77x\n    agent-send ab\n");
  const long: Secret = { span: { file, start: 21, end: 29 }, value: "pony-77x" };
  const short: Secret = { span: { file, start: 45, end: 47 }, value: undefined };
  const { text, excerpt } = maskOf([long, short]);

  it("hides a secret where it is written, however short", () => {
    expect(excerpt({ file, start: 0, end: 47 })).to.equal("    stats auth admin:***\n    agent-send ***");
  });

  it("hides the part of a secret that an excerpt begins or ends in", () => {
    expect(excerpt({ file, start: 23, end: 29 })).to.equal("***");
    expect(excerpt({ file, start: 15, end: 23 })).to.equal("admin:***");
  });

  it("hides a secret wherever else it is said", () => {
    expect(text("Egg pony-77x of Plone/pony-77x is not pinned.")).to.equal("Egg *** of Plone/*** is not pinned.");
  });

  it("hides the beginning of a secret that a message cut off", () => {
    expect(text("What pony-7… is filled in with is not known here.")).to.equal(
      "What ***… is filled in with is not known here.",
    );
  });

  it("keeps what only resembles a secret", () => {
    expect(text("pony-78x ab pony")).to.equal("pony-78x ab pony");
  });

  it("keeps a short secret's letters inside of other words", () => {
    const { text: masked } = maskOf([{ span: long.span, value: "Zq9x" }]);
    expect(masked("Zq9x aZq9x Zq9xb Zq9x.")).to.equal("*** aZq9x Zq9xb ***.");
  });

  it("reads a long text once, whatever the number of secrets", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ span: long.span, value: `aaaa${index}b` }));
    expect(maskOf(many).text("aaaa".repeat(250_000))).to.have.length(1_000_000);
  });
});
