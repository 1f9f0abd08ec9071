import { expect } from "chai";
import { GitIgnore } from "../../src/audit/gitignore.ts";
import { inMemory } from "../../src/audit/in-memory.ts";
import { SourceFile } from "../../src/model/index.ts";

/** The line of a `.gitignore` that keeps a path out, with its file. */
function keptOut(texts: Readonly<Record<string, string>>, path: string): string | undefined {
  const files = inMemory(Object.entries(texts).map(([name, text]) => new SourceFile(name, text)));
  const line = new GitIgnore(files).lineFor(path);
  return line && `${line.span.file.path}:${line.span.file.position(line.span.start).line} ${line.value}`;
}

describe("GitIgnore", () => {
  it("names the line that keeps a file out", () => {
    const texts = { ".gitignore": "# of the host\n\n*.pyc\nsecret.cfg\n" };
    expect(keptOut(texts, "secret.cfg")).to.equal(".gitignore:4 secret.cfg");
    expect(keptOut(texts, "etc/secret.cfg")).to.equal(".gitignore:4 secret.cfg");
    expect(keptOut(texts, "secret.cfg.sample")).to.equal(undefined);
  });

  it("tells anchored patterns from others", () => {
    expect(keptOut({ ".gitignore": "/local.cfg\n" }, "local.cfg")).to.equal(".gitignore:1 /local.cfg");
    expect(keptOut({ ".gitignore": "/local.cfg\n" }, "etc/local.cfg")).to.equal(undefined);
    expect(keptOut({ ".gitignore": "etc/local.cfg\n" }, "conf/etc/local.cfg")).to.equal(undefined);
  });

  it("keeps out all that stands in a folder that is kept out", () => {
    expect(keptOut({ ".gitignore": "var/\n!var/log/zeo.conf\n" }, "var/log/zeo.conf")).to.equal(".gitignore:1 var/");
    expect(keptOut({ ".gitignore": "var/\n" }, "var/")).to.equal(".gitignore:1 var/");
    expect(keptOut({ ".gitignore": "var/\n" }, "var")).to.equal(undefined);
  });

  it("lets a later line bring a file back", () => {
    expect(keptOut({ ".gitignore": "*.cfg\n!buildout.cfg\n" }, "buildout.cfg")).to.equal(undefined);
    expect(keptOut({ ".gitignore": "*.cfg\n!buildout.cfg\n" }, "site.cfg")).to.equal(".gitignore:1 *.cfg");
  });

  it("reads the files of folders below, which count there and after those above", () => {
    const texts = { ".gitignore": "*.cfg\n", "conf/.gitignore": "!site.cfg\n/local.ini\nprivate\n" };
    expect(keptOut(texts, "conf/site.cfg")).to.equal(undefined);
    expect(keptOut(texts, "site.cfg")).to.equal(".gitignore:1 *.cfg");
    expect(keptOut(texts, "conf/local.ini")).to.equal("conf/.gitignore:2 /local.ini");
    expect(keptOut(texts, "conf/x/local.ini")).to.equal(undefined);
    expect(keptOut(texts, "conf/x/private/key.ini")).to.equal("conf/.gitignore:3 private");
    expect(keptOut(texts, "private")).to.equal(undefined);
  });

  it("takes the name of a folder as it is written", () => {
    expect(keptOut({ "[old]/.gitignore": "local.cfg\n" }, "[old]/local.cfg")).to.equal("[old]/.gitignore:1 local.cfg");
    expect(keptOut({ "a*/.gitignore": "local.cfg\n" }, "ab/local.cfg")).to.equal(undefined);
  });

  it("minds capitals, as git does on a host", () => {
    expect(keptOut({ ".gitignore": "Local.cfg\n" }, "local.cfg")).to.equal(undefined);
  });

  it("keeps nothing out where nothing is written, and nothing that leads out", () => {
    expect(keptOut({ "buildout.cfg": "" }, "secret.cfg")).to.equal(undefined);
    expect(keptOut({ ".gitignore": "*\n" }, "../secret.cfg")).to.equal(undefined);
    expect(keptOut({ ".gitignore": "*\n" }, "")).to.equal(undefined);
  });

  it("leaves out a line with more stars than anybody writes, which would take long to compare", () => {
    const line = `${"*a".repeat(40)}b`;
    expect(keptOut({ ".gitignore": `${line}\n*.cfg\n` }, `${"a".repeat(200)}.cfg`)).to.equal(".gitignore:2 *.cfg");
  });
});
