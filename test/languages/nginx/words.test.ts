import { expect } from "chai";
import { readPhrase } from "../../../src/languages/nginx/words.ts";

/** The words of the first phrase with what ends it, or what stops nginx. */
function read(text: string): readonly string[] | string {
  const phrase = readPhrase(text, 0);
  return "fault" in phrase ? phrase.fault.message : [...phrase.words.map((word) => word.text), phrase.end];
}

describe("nginx words", () => {
  it("end at blanks, semicolons and braces", () => {
    expect(read("gzip\ton\r\n;")).to.deep.equal(["gzip", "on", ";"]);
    expect(read("http{access_log off;}")).to.deep.equal(["http", "{"]);
    expect(read("}")).to.deep.equal(["}"]);
    expect(read(" # nothing\n")).to.deep.equal(["end"]);
  });

  it("keep a # in the middle, and pass over comments between words", () => {
    expect(read("location /a#b {")).to.deep.equal(["location", "/a#b", "{"]);
    expect(read("log_format a # why\n  'b' # more\n  'c';")).to.deep.equal(["log_format", "a", "b", "c", ";"]);
  });

  it("are quoted only where they begin", () => {
    expect(read("return 200 'a; {b} \"c\"';")).to.deep.equal(["return", "200", 'a; {b} "c"', ";"]);
    expect(read(`if ($a = "b") {`)).to.deep.equal(["if", "($a", "=", "b", ")", "{"]);
    expect(read(`set $a b"c d;`)).to.deep.equal(["set", "$a", 'b"c', "d", ";"]);
  });

  it("keep a backslash that escapes no sign of nginx's", () => {
    expect(read(String.raw`location ~ \.php$ {`)).to.deep.equal(["location", "~", String.raw`\.php$`, "{"]);
    expect(read(String.raw`return 200 "a\"b\tc\d\\";`)).to.deep.equal(["return", "200", `a"b\tc\\d\\`, ";"]);
    expect(read(String.raw`set $a b\;c;`)).to.deep.equal(["set", "$a", String.raw`b\;c`, ";"]);
  });

  it("let a brace behind $ be a variable's", () => {
    expect(read("set $a ${b}c;")).to.deep.equal(["set", "$a", "${b}c", ";"]);
    expect(read("location ~ ^/[0-9]{3}$ {")).to.deep.equal(["location", "~", "^/[0-9]", "{"]);
  });

  it("end reading where nginx stops", () => {
    expect(read(`set $a "b"c;`)).to.equal("c stands right behind a closing quote; write a blank or ; between.");
    expect(read("; gzip on;")).to.equal("A ; stands here with no directive before it; remove it.");
    expect(read("{ gzip on;")).to.equal("A { stands here with no directive before it; remove it, or name the block.");
    expect(read("gzip on }")).to.equal("A } stands here before the directive above it has ended; end that with ;.");
    expect(read("gzip on")).to.equal("The file ends inside the directive gzip; end that with a semicolon or }.");
    expect(read(`set $a "${"b".repeat(5000)}`)).to.equal(
      'A word begins here that is longer than the 4096 bytes that nginx reads, perhaps for lack of a closing "; close or shorten it.',
    );
  });
});
