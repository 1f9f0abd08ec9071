import { expect } from "chai";
import { coverageOf } from "../../src/service/index.ts";
import { fileSpan, located, SourceFile, type RotationFact } from "../../src/model/index.ts";

function rotation(...patterns: readonly string[]): RotationFact {
  const span = fileSpan(new SourceFile("logrotate.conf", patterns.join(" ")));
  return {
    kind: "rotation",
    patterns: patterns.map((pattern) => located(pattern, span)),
    reopen: "copytruncate",
    span,
  };
}

function covered(path: string, ...patterns: readonly string[]): string {
  const { certain, possible } = coverageOf(path, [rotation(...patterns)]);
  return `${certain.map(({ pattern }) => pattern.value).join(" ")}|${possible.map(({ pattern }) => pattern.value).join(" ")}`;
}

describe("the rotation of a log", () => {
  it("is certain where an absolute path matches a pattern", () => {
    expect(covered("/var/log/plone/zeo.log", "/var/log/*.log", "/var/log/plone/*.log")).to.equal(
      "/var/log/plone/*.log|",
    );
  });

  it("sees through doubled slashes", () => {
    expect(covered("/var/log//zeo.log", "/var/log/*.log")).to.equal("/var/log/*.log|");
  });

  it("is possible where the known end of a path matches", () => {
    expect(covered("%(here)s/var/log/zeo.log", "/srv/plone/var/log/*.log", "/srv/plone/log/*.log")).to.equal(
      "|/srv/plone/var/log/*.log",
    );
  });

  it("is possible for a relative path", () => {
    expect(covered("log/zeo.log", "/srv/plone/log/zeo.log", "/srv/plone/zeo.log")).to.equal("|/srv/plone/log/zeo.log");
  });

  it("is nothing without patterns", () => {
    expect(covered("/var/log/zeo.log")).to.equal("|");
  });
});
