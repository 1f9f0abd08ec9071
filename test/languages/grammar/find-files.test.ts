import { expect } from "chai";
import { inMemory } from "../../../src/audit/in-memory.ts";
import { findFiles } from "../../../src/languages/grammar/find-files.ts";
import { SourceFile, type Files } from "../../../src/model/index.ts";

function files(paths: readonly string[], unread: Readonly<Record<string, string>> = {}): Files {
  return inMemory(
    paths.map((path) => new SourceFile(path, "")),
    unread,
  );
}

/** `path`, or `path: why` for what cannot be read. */
function found(checkout: Files, pattern: string): readonly string[] {
  return findFiles(checkout, pattern).map((match) =>
    "unread" in match ? `${match.path}: ${match.unread}` : match.path,
  );
}

describe("a glob in the checkout", () => {
  it("finds files by code unit, and no folder", () => {
    const checkout = files([
      "conf.d/b.conf",
      "conf.d/a.conf",
      "conf.d/Z.conf",
      "conf.d/old.conf/zeo.conf",
      "conf.d/.c.conf",
    ]);
    expect(found(checkout, "conf.d/*.conf")).to.deep.equal(["conf.d/Z.conf", "conf.d/a.conf", "conf.d/b.conf"]);
  });

  it("goes through folders that match", () => {
    const checkout = files(["web1/conf.d/zeo.conf", "web2/conf.d/zeo.conf", "zeo.conf"]);
    expect(found(checkout, "web*/conf.d/*")).to.deep.equal(["web1/conf.d/zeo.conf", "web2/conf.d/zeo.conf"]);
  });

  it("finds a plain path", () => {
    expect(found(files(["conf.d/zeo.conf"]), "conf.d/zeo.conf")).to.deep.equal(["conf.d/zeo.conf"]);
  });

  it("finds nothing where nothing stands", () => {
    expect(found(files(["conf.d/zeo.conf"]), "conf.d/instance.conf")).to.deep.equal([]);
    expect(found(files(["conf.d/zeo.conf"]), "zeo.d/*.conf")).to.deep.equal([]);
  });

  it("finds what matches and cannot be read, and leaves out what cannot be read and does not match", () => {
    const checkout = files(["conf.d/a.conf"], { "conf.d/b.conf": "is binary", "conf.d/b.txt": "is binary" });
    expect(found(checkout, "conf.d/*.conf")).to.deep.equal(["conf.d/a.conf", "conf.d/b.conf: is binary"]);
  });

  it("finds a folder on the way that cannot be looked into", () => {
    expect(found(files([], { "conf.d": "is a link that leads out" }), "conf.d/*.conf")).to.deep.equal([
      "conf.d: is a link that leads out",
    ]);
  });

  it("finds a name that its folder lists and that leads to nothing", () => {
    const checkout: Files = {
      paths: [],
      keptOut: () => undefined,
      get: (path) => (path === "" ? { folder: ["\uFFFD.conf"] } : undefined),
    };
    expect(found(checkout, "*.conf")).to.deep.equal([
      "\uFFFD.conf: cannot be read: it is gone, or its name is not valid UTF-8; rename it or audit again",
    ]);
  });

  it("does not look above the root", () => {
    expect(found(files(["conf.d/a.conf"]), "../conf.d/*.conf")).to.deep.equal([
      "../conf.d/*.conf: lies outside of the audited folder; audit a folder that holds both",
    ]);
  });

  it("ends in a circle of links", () => {
    const names = ["a", "b", "c"];
    const circle: Files = { paths: [], keptOut: () => undefined, get: () => ({ folder: names }) };
    expect(found(circle, Array.from({ length: 500 }, () => "*").join("/"))[0]).to.match(
      /: matches more than 10000 paths; name a folder that holds only what is meant$/,
    );
  });
});
