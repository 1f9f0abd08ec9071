import { expect } from "chai";
import { nameGlob, type Matcher } from "../../src/languages/grammar/glob.ts";
import { coverageBy } from "../../src/service/index.ts";
import { fileSpan, located, SourceFile, type Located, type RotationFact } from "../../src/model/index.ts";

function written(path: string): Located<string> {
  return located(path, fileSpan(new SourceFile("logrotate.conf", path)));
}

function rotation(...patterns: readonly string[]): RotationFact {
  return {
    kind: "rotation",
    patterns: patterns.map(written),
    reopen: "copytruncate",
    commands: [],
    dropped: false,
    idle: located(undefined, fileSpan(new SourceFile("logrotate.conf", ""))),
    span: fileSpan(new SourceFile("logrotate.conf", patterns.join(" "))),
  };
}

function covered(path: string, ...patterns: readonly string[]): string {
  const { certain, possible } = coverageBy([rotation(...patterns)], nameGlob)(written(path));
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

  it("names the patterns in the order of the files", () => {
    expect(covered("/var/log/zeo.log", "/var/log/*.log", "/var/log/zeo.log", "/var/*/zeo.log")).to.equal(
      "/var/log/*.log /var/log/zeo.log /var/*/zeo.log|",
    );
  });

  it("is possible where the known end of a path matches", () => {
    expect(covered("%(here)s/var/log/zeo.log", "/srv/plone/var/log/*.log", "/srv/plone/log/*.log")).to.equal(
      "|/srv/plone/var/log/*.log",
    );
  });

  it("is possible for a relative path", () => {
    expect(covered("log/zeo.log", "/srv/plone/log/zeo.log", "/srv/plone/zeo.log")).to.equal("|/srv/plone/log/zeo.log");
  });

  it("is possible by any pattern for a path of which nothing is known", () => {
    expect(covered("{{ log }}", "/srv/plone/log/zeo.log", "/var/log/*.log")).to.equal(
      "|/srv/plone/log/zeo.log /var/log/*.log",
    );
  });

  it("is nothing without patterns", () => {
    expect(covered("/var/log/zeo.log")).to.equal("|");
  });
});

describe("the work of comparing logs with patterns", () => {
  it("grows with the number of logs and patterns, not with their product", () => {
    const [once, twice] = [workFor(500), workFor(1000)];
    expect(twice.comparisons).to.be.within(1, 2.5 * once.comparisons);
  });

  it("compiles each name of a pattern once", () => {
    const { compiled } = workFor(500);
    expect(compiled.length).to.equal(new Set(compiled).size);
  });

  /** Counts what is compiled and compared for so many programs with a log, each named by a pattern of its own. */
  function workFor(programs: number): { readonly comparisons: number; readonly compiled: readonly string[] } {
    let comparisons = 0;
    const compiled: string[] = [];
    const counting = (name: string): Matcher => {
      const matches = nameGlob(name);
      compiled.push(name);
      return (text) => ((comparisons += 1), matches(text));
    };
    const numbers = Array.from({ length: programs }, (_, number) => number);
    const coverage = coverageBy(
      numbers.map((number) => rotation(`/srv/log/instance${number}*.log`)),
      counting,
    );
    for (const number of numbers) {
      const found = coverage(written(`/srv/log/instance${number}-out.log`));
      expect(found.certain.map(({ pattern }) => pattern.value)).to.include(`/srv/log/instance${number}*.log`);
      expect(coverage(written(`%(here)s/log/instance${number}-err.log`)).possible).to.have.length.above(0);
    }
    return { comparisons, compiled };
  }
});
