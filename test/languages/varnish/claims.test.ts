import { expect } from "chai";
import about from "../../../src/languages/varnish/about.ts";

const BACKEND = 'backend default {\n    .host = "127.0.0.1";\n}\n';

describe("VCL claims", () => {
  it("files that say the version of VCL, whatever they are called", () => {
    const claim = "has the line of VCL's version";
    expect(about.claims("etc/varnish/default.vcl", `vcl 4.1;\n${BACKEND}`)).to.equal(claim);
    expect(about.claims("templates/oira.conf", `# ${"licence\n# ".repeat(40)}\nvcl 4.0;\n`)).to.equal(claim);
    expect(about.claims("varnish.j2", `/* ours */\nvcl 4.1;\n${BACKEND}`)).to.equal(claim);
  });

  it("files that are named for VCL", () => {
    for (const path of ["varnish.vcl.in", "site.vcl.j2", "conf/varnish.vcl.production", "default.vcl4"])
      expect(about.claims(path, BACKEND), path).to.equal("is named for VCL and declares a backend");
    expect(about.claims("etc/varnish/recv.vcl", "set req.url = req.url;\n")).to.equal("is named for VCL");
  });

  it("templates among Varnish's files", () => {
    expect(about.claims("templates/varnish.tpl", BACKEND)).to.equal("lies with Varnish's files and declares a backend");
  });

  it("no file of another format", () => {
    expect(about.claims("haproxy.cfg", "backend default\n  server a :80\n")).to.equal(undefined);
    expect(about.claims("docs/varnish.md", `vcl 4.1;\n${BACKEND}`)).to.equal(undefined);
    expect(about.claims("tests/a00001.vtc", `varnish v1 -vcl {\n${BACKEND}}\n`)).to.equal(undefined);
    expect(about.claims("varnish.cfg", "[varnish]\nrecipe = plone.recipe.varnish\n")).to.equal(undefined);
    expect(about.claims("default.vcl.bak", `vcl 4.1;\n${BACKEND}`)).to.equal(undefined);
    expect(about.claims("nginx.conf", "# vcl 4.1;\nserver {\n  set $a b;\n}\n")).to.equal(undefined);
  });
});
