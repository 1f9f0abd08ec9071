import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import buildout from "../../src/dev/corpus/buildout.ts";
import haproxy from "../../src/dev/corpus/haproxy.ts";
import varnish from "../../src/dev/corpus/varnish.ts";
import recorder from "../../src/dev/record/varnish.ts";
import { formats } from "../../src/languages/index.ts";
import { folderWith } from "../cli/punchlist.ts";

const accepted = { accepted: true, alerts: [] };

describe("the comparison with a corpus", () => {
  it("says where HAProxy and we differ", () => {
    const corpus = folderWith({ "haproxy.cfg": "global\n    nbproc 2\n" });
    const alert = { line: 2, text: "nbproc is not supported any more", class: "unknown-keyword" };
    const refused = { accepted: false, alerts: [alert] };
    const compared = (data: unknown): readonly string[] | undefined =>
      haproxy.compare({ path: "haproxy.cfg", status: "accepted", data }, corpus);
    expect(compared({ old: refused, new: refused })).to.deep.equal([]);
    expect(compared({ old: accepted, new: refused })).to.deep.equal([
      "2.6 accepts it, we refuse line 2: nbproc was last taken by HAProxy 2.4 and 2.6 refuses it; write nbthread.",
    ]);
  });

  it("compares a buildout that extends another, and one that extends a folder's name", () => {
    const corpus = folderWith({
      "buildout.cfg": "[buildout]\nextends = base/base.cfg\nparts = zope\n",
      "base/base.cfg": "[zope]\nrecipe = plone.recipe.zope2instance\n",
      "broken.cfg": "[buildout]\nextends = base\nparts =\n",
    });
    const compared = (path: string, sections: unknown, rest: object): readonly string[] | undefined =>
      buildout.compare({ path, status: "ok", data: { sections, extends: [], new: "same", ...rest } }, corpus);
    const own = { buildout: { extends: "base/base.cfg", parts: "zope" } };
    const merged = {
      sections: { buildout: { parts: ["zope", 0] }, zope: { recipe: ["plone.recipe.zope2instance", 1] } },
      files: ["buildout.cfg", "base/base.cfg"],
    };
    expect(compared("buildout.cfg", own, { merged })).to.deep.equal([]);
    expect(compared("buildout.cfg", { buildout: { parts: "zope" } }, { merged })).to.deep.equal([
      '[buildout] extends is "base/base.cfg", expected undefined',
    ]);
    expect(compared("broken.cfg", { buildout: { extends: "base", parts: "" } }, {})).to.deep.equal([]);
  });

  it("compares what Varnish refuses, and leaves out the files alone that it explains", () => {
    const template = "plone/recipe/varnish/template4.vcl";
    const corpus = folderWith({
      "default.vcl": 'vcl 4.1;\nbackend default { .host = "127.0.0.1"; }\n',
      [template]: "vcl 4.0;\n${backends}\n",
    });
    const refused = { context: "main", class: "syntax", line: 2, message: "Syntax error at" };
    const compared = (path: string): readonly string[] | undefined =>
      varnish.compare({ path, status: "rejected", data: refused }, corpus);
    expect(compared("default.vcl")).to.deep.equal(["Varnish refuses line 2 (syntax), we do not: Syntax error at"]);
    expect(compared(template)).to.equal(undefined);
  });

  it("compares the structure of what Varnish accepts with that of the installed one", function () {
    this.timeout(20_000);
    const corpus = folderWith({
      "default.vcl": `vcl 4.1;
import directors;
probe default { .url = "/ok"; .interval = 4s; }
backend app1 { .host = "app1.example.org"; .connect_timeout = 1.5s; .max_connections = 40; }
backend app2 { .host = "app2.example.org"; .probe = { .url = "/ready"; } }
sub vcl_init {
  new spare = directors.fallback();
  spare.add_backend(app2);
  new app = directors.round_robin();
  app.add_backend(app1);
  app.add_backend(spare.backend());
}
sub vcl_recv { set req.backend_hint = app.backend(); }
`,
    });
    if (recorder.program() === undefined) {
      console.warn("Varnish is not installed: the structure of VCL was not compared.");
      this.skip();
    }
    const entry = { path: "default.vcl", status: "accepted", data: { context: "main" } };
    expect(varnish.compare(entry, corpus)).to.deep.equal([]);
  });

  it("has tools for formats that there are", () => {
    const known = new Set<string>([...formats.map(({ name }) => name), "check", "recorder"]);
    const tools = ["corpus", "record"].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, "../../src/dev", folder)),
    );
    const called = tools.filter((name) => name.endsWith(".ts")).map((name) => name.replace(/\.ts$/, ""));
    expect(called.filter((name) => !known.has(name))).to.deep.equal([]);
  });
});
