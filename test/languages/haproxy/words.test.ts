import { expect } from "chai";
import { splitWords } from "../../../src/languages/haproxy/words.ts";

function words(text: string, variables: Readonly<Record<string, string>> = {}): readonly string[] {
  return splitWords(text, { start: 0, end: text.length }, new Map(Object.entries(variables))).words.map(
    (word) => word.text,
  );
}

function fault(text: string): string | undefined {
  const found = splitWords(text, { start: 0, end: text.length }, new Map()).fault;
  return found && `${found.start}-${found.end} ${found.message}`;
}

describe("splitWords", () => {
  it("splits at blanks and tabs", () => {
    expect(words("  server\tinstance1  127.0.0.1:8081 ")).to.deep.equal(["server", "instance1", "127.0.0.1:8081"]);
  });

  it("does not split at a no-break space", () => {
    expect(words("mode\u00A0http")).to.deep.equal(["mode\u00A0http"]);
  });

  it("joins quoted pieces to one word", () => {
    expect(words(`"plone "'site'\\ 1`)).to.deep.equal(["plone site 1"]);
  });

  it("keeps an empty pair of quotes as a word", () => {
    expect(words(`option ""`)).to.deep.equal(["option", ""]);
  });

  it("ends at a # in mid-word", () => {
    expect(words("bind 127.0.0.1:80#x y")).to.deep.equal(["bind", "127.0.0.1:80"]);
  });

  it("keeps a # in quotes and behind a backslash", () => {
    expect(words(`'#1' "#2" \\#3`)).to.deep.equal(["#1", "#2", "#3"]);
  });

  it("ends at a carriage return", () => {
    expect(words("mode http\r")).to.deep.equal(["mode", "http"]);
  });

  it("translates the escapes it knows", () => {
    expect(words(String.raw`a\ b c\\d \x41 \"q\"`)).to.deep.equal(["a b", String.raw`c\d`, "A", '"q"']);
  });

  it("keeps the backslash before any other character", () => {
    expect(words(String.raw`path_reg \.pt$`)).to.deep.equal(["path_reg", String.raw`\.pt$`]);
  });

  it("takes a backslash in single quotes for itself", () => {
    expect(words(String.raw`'a\ b'`)).to.deep.equal([String.raw`a\ b`]);
  });

  it("expands variables in double quotes only", () => {
    expect(words(`"$HOST" '$HOST' "\${HOST}:80" "\\$HOST"`, { HOST: "10.0.0.9" })).to.deep.equal([
      "10.0.0.9",
      "$HOST",
      "10.0.0.9:80",
      "$HOST",
    ]);
  });

  it("gives the fallback of a variable that is not known, and names it", () => {
    const [word] = splitWords(`"\${PORT-8080}"`, { start: 0, end: 14 }, new Map()).words;
    expect(word).to.deep.equal({ text: "8080", start: 0, end: 14, variable: "PORT" });
  });

  it("names a variable outside quotes, which only addresses expand", () => {
    const [word] = splitWords("$HOST:80", { start: 0, end: 8 }, new Map([["HOST", "10.0.0.9"]])).words;
    expect(word).to.deep.equal({ text: "$HOST:80", start: 0, end: 8, variable: "HOST" });
  });

  it("faults an open quote where it opens", () => {
    expect(fault(`acl a "b`)).to.equal('6-8 The quote " is not closed on its line.');
  });

  it("faults \\x without two digits", () => {
    expect(fault(String.raw`acl \xg1`)).to.equal(String.raw`4-8 \x needs two hexadecimal digits after it.`);
  });

  it("faults a $ in double quotes that names nothing", () => {
    expect(fault(`acl "a$"`)).to.match(/^6-8 A \$ in double quotes names no variable/);
  });

  it("takes 64 words", () => {
    expect(fault("w ".repeat(64))).to.equal(undefined);
  });

  it("faults the 65th word", () => {
    expect(fault("w ".repeat(65))).to.equal("128-130 A line holds at most 64 words; split this one.");
  });
});
