import { expect } from "chai";
import fc from "fast-check";
import { glob, isGlob, literalStart, nameGlob } from "../../../src/languages/grammar/glob.ts";

describe("globs", () => {
  it("knows how all that a pattern stands for begins", () => {
    expect(["/var/log/*.log", "/srv/\\*.log", "/var/log/zeo.log", "*"].map(literalStart)).to.deep.equal([
      "/var/log/",
      "/srv/",
      "/var/log/zeo.log",
      "",
    ]);
  });

  it("stop at a slash", () => {
    expect(glob("/var/log/*.log")("/var/log/zeo.log")).to.equal(true);
    expect(glob("/var/log/*.log")("/var/log/old/zeo.log")).to.equal(false);
    expect(glob("/var/log/*/*.log")("/var/log/old/zeo.log")).to.equal(true);
    expect(glob("/var/log?zeo.log")("/var/log/zeo.log")).to.equal(false);
  });

  it("want a leading dot to be written", () => {
    expect(nameGlob("*.log")(".zeo.log")).to.equal(false);
    expect(nameGlob(".*.log")(".zeo.log")).to.equal(true);
    expect(nameGlob("?zeo")(".zeo")).to.equal(false);
  });

  it("know sets of characters, their ranges and complements", () => {
    expect(nameGlob("instance[1-3].log")("instance2.log")).to.equal(true);
    expect(nameGlob("instance[1-3].log")("instance4.log")).to.equal(false);
    expect(nameGlob("instance[!1-3].log")("instance4.log")).to.equal(true);
    expect(nameGlob("instance[]x].log")("instance].log")).to.equal(true);
    expect(nameGlob("instance[1.log")("instance[1.log")).to.equal(true);
  });

  it("take a character after a backslash as it is", () => {
    expect(nameGlob("\\*.log")("*.log")).to.equal(true);
    expect(nameGlob("\\*.log")("zeo.log")).to.equal(false);
  });

  it("go back to the last star as often as it takes", () => {
    expect(nameGlob("*aab")("aaaaab")).to.equal(true);
    expect(nameGlob("*a*b*c")("xxaxxbxxbxxc")).to.equal(true);
    expect(nameGlob("*a*b*c")("xxaxxbxxbxx")).to.equal(false);
  });

  it("are told from plain paths", () => {
    expect(["/var/log/zeo.log", "/var/log/*.log", "/var/log/zeo?", "/var/log/[z]eo"].map(isGlob)).to.deep.equal([
      false,
      true,
      true,
      true,
    ]);
  });

  it("match each path that has no special character by itself", () => {
    const path = fc
      .array(fc.stringMatching(/^[a-z0-9_-]{1,8}(\.[a-z]{1,3})?$/), { minLength: 1, maxLength: 5 })
      .map((names) => `/${names.join("/")}`);
    fc.assert(fc.property(path, (text) => glob(text)(text) && glob(text.replaceAll(/[^/]+/g, "*"))(text)));
  });

  it("end soon on patterns that are made to take long", () => {
    expect(glob(`/${"*a".repeat(2000)}`)(`/${"a".repeat(4000)}b`)).to.equal(false);
    expect(glob(`/${"[".repeat(4000)}`)(`/${"a".repeat(4000)}`)).to.equal(false);
    expect(glob("/*".repeat(1_000_000))("/a".repeat(1_000_000))).to.equal(false);
  });
});
