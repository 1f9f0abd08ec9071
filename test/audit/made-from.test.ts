import { expect } from "chai";
import { isMadeFrom } from "../../src/audit/made-from.ts";
import { SourceFile } from "../../src/model/index.ts";

function isMade(template: string, made: string): boolean {
  return isMadeFrom(new SourceFile("haproxy.cfg.in", template), new SourceFile("haproxy.cfg", made));
}

describe("what a template is made into", () => {
  it("has its text, and something where that is filled in", () => {
    expect(
      isMade("maxconn ${part:n}\nserver a ${part:ip}:8080\n", "maxconn 4096\r\nserver a 10.0.0.9:8080\n"),
    ).to.equal(true);
    expect(isMade("maxconn {{ n }}", "maxconn 4096")).to.equal(true);
    expect(isMade("maxconn 4096\n", "maxconn 4096")).to.equal(true);
  });

  it("has nothing else", () => {
    expect(isMade("maxconn ${part:n}\n", "maxconn 4096\ndaemon\n")).to.equal(true);
    expect(isMade("maxconn ${part:n}\nquiet\n", "maxconn 4096\ndaemon\n")).to.equal(false);
    expect(isMade("maxconn ${part:n}\nquiet\n", "user www\nmaxconn 4096\nquiet\n")).to.equal(false);
    expect(isMade("maxconn 4096\n", "maxconn 4096\ndaemon\n")).to.equal(false);
  });

  it("is not a shorter text whose ends overlap", () => {
    expect(isMade("abc${x:y}cd", "abcd")).to.equal(false);
  });
});
