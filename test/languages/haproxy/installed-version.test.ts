import { expect } from "chai";
import { readFiles } from "./reading.ts";

const CONFIGURATION = "global\n  nbproc 4\n  nbthread 2\ndefaults\n  reqadd X-Site:\\ a\n";

/** What is refused in a configuration beside other files. */
function refusedBeside(others: Readonly<Record<string, string>>, version?: string): readonly string[] {
  return readFiles({ "haproxy.cfg": CONFIGURATION }, version, [], others)
    .problems.filter(({ kind }) => kind === "refused")
    .map(({ message }) => message);
}

describe("the HAProxy that a checkout installs", () => {
  it("is the one whose source a part compiles", () => {
    const part = "[balancer]\nrecipe = zc.recipe.cmmi\nurl = https://mirror.example.org/haproxy-1.5.19.tar.gz\n";
    expect(refusedBeside({ "parts/balancer.cfg": part })).to.deep.equal([]);
  });

  it("is the tag of an image, and a refusal names the file that says so", () => {
    expect(refusedBeside({ "docker/Dockerfile": "FROM haproxy:2.2-alpine\nCOPY haproxy.cfg /etc\n" })).to.deep.equal([
      "reqadd was last taken by HAProxy 2.0 and 2.2 refuses it; write http-request add-header. Judged for HAProxy 2.2, which docker/Dockerfile installs; declare versions.haproxy for another.",
    ]);
    expect(
      refusedBeside({ "compose.yml": "services:\n  lb:\n    image: hub.example.org/haproxy:1.9.4\n" }),
    ).to.deep.equal([]);
  });

  it("is put together of a variable and a folder of releases", () => {
    expect(
      refusedBeside({ "build.sh": "HAPROXY_VERSION=1.8.30\ncurl -O $MIRROR/haproxy-$HAPROXY_VERSION.tar.gz\n" }),
    ).to.deep.equal([]);
    const url = "archive = http://www.haproxy.org/download/1.9/src/haproxy-${release}.tar.gz\n";
    expect(refusedBeside({ "sources.cfg": `[urls]\n${url}` })).to.deep.equal([]);
  });

  it("is what plone.recipe.haproxy compiles by default, by its own release", () => {
    const part = "[lb]\nrecipe = plone.recipe.haproxy\ntarget = generic\n";
    expect(refusedBeside({ "lb.cfg": part })).to.deep.equal([]);
    expect(refusedBeside({ "lb.cfg": `${part}[versions]\nplone.recipe.haproxy = 2.0.0\n` })).to.have.length(1);
  });

  it("is the package that the base of an image has", () => {
    const install = "RUN apt-get update && apt-get install -y haproxy\n";
    expect(refusedBeside({ Dockerfile: `FROM debian:buster\n${install}` })).to.deep.equal([]);
    const [refusal = ""] = refusedBeside({ Dockerfile: `FROM debian:bookworm\n${install}` });
    expect(refusal).to.contain("Judged for HAProxy 2.6, which Dockerfile installs");
  });

  it("is the newest of several, and none in a comment", () => {
    const others = { "old/Dockerfile": "FROM haproxy:1.8\n", "new/Dockerfile": "FROM haproxy:2.4\n" };
    expect(refusedBeside(others)).to.have.length(1);
    expect(
      refusedBeside({ "lb.cfg": "# url = http://www.haproxy.org/download/1.5/src/haproxy-1.5.9.tar.gz\n" }),
    ).to.have.length(1);
  });

  it("gives way to the declared one", () => {
    expect(refusedBeside({ Dockerfile: "FROM haproxy:3.0\n" }, "1.8")).to.deep.equal([]);
  });
});
