import { expect } from "chai";
import { inMemory } from "../../../src/audit/in-memory.ts";
import { formatVarnish, installedVarnish, parseRelease } from "../../../src/languages/grammar/varnish-release.ts";
import { SourceFile } from "../../../src/model/index.ts";

describe("a release of Varnish", () => {
  it("is one number, and a series its newest release", () => {
    expect(parseRelease("7.1.1")).to.equal(7_001_001);
    expect(parseRelease("6.0")).to.be.greaterThan(parseRelease("6.0.16")!).and.lessThan(parseRelease("6.1.0")!);
    expect(["7.1.1", "6.0"].map((text) => formatVarnish(parseRelease(text)!))).to.deep.equal(["7.1.1", "6.0"]);
    expect(parseRelease("stable")).to.equal(undefined);
  });

  it("is read off images, archives, packages, variables and the recipe", () => {
    expect(installed({ "docker-compose.yml": "services:\n  cache:\n    image: varnish:7.7\n" })).to.equal("7.7");
    expect(installed({ Dockerfile: "ENV VARNISH_VERSION=7.5.0\n" })).to.equal("7.5.0");
    expect(installed({ "install.sh": "apt-get install -y varnish=6.0.13-1~bookworm\n" })).to.equal("6.0.13");
    expect(installed({ "build.cfg": "[varnish]\nrecipe = plone.recipe.varnish:build\n" })).to.equal("4.0.0");
    expect(installed({ "cache.cfg": "[varnish-build]\nurl = ${varnish:download-url}\n" })).to.equal("3.0");
    expect(installed({ "install.sh": "# varnish=6.0.13\n" })).to.equal(undefined);
  });
});

function installed(texts: Readonly<Record<string, string>>): string | undefined {
  const found = installedVarnish(inMemory(Object.entries(texts).map(([path, text]) => new SourceFile(path, text))));
  return found && formatVarnish(found.release);
}
