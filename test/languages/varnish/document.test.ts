import { expect } from "chai";
import { varnish } from "../../../src/languages/varnish/index.ts";
import { SourceFile } from "../../../src/model/index.ts";
import { readDocument, readFiles, where } from "./reading.ts";

describe("VCL documents", () => {
  it("have backends with their times, defaults and probes", () => {
    const { backends } = readDocument(
      [
        "vcl 4.1;",
        'probe default { .url = "/ok"; }',
        'backend plone { .host = "127.0.0.1"; .port = "8080"; .first_byte_timeout = 1.5m; .max_connections = 4; }',
        'backend files { .host = "files:81"; .probe = { .timeout = 500 ms; } }',
        "backend none-there none;",
      ].join("\n"),
    );
    const [plone, files, none] = backends.items;
    expect(plone?.to?.value).to.deep.equal({ text: "127.0.0.1:8080", host: "127.0.0.1", port: 8080 });
    expect(plone?.firstByteTimeout.value).to.equal(90_000);
    expect(where(plone?.firstByteTimeout)).to.equal("3:76-80");
    expect(plone?.connectTimeout).to.include({ value: 3500, from: "Varnish's parameter connect_timeout" });
    expect(plone?.maxConnections?.value).to.equal(4);
    expect(plone?.probe?.url.value).to.equal("/ok");
    expect(files?.to?.value).to.deep.equal({ text: "files:81", host: "files", port: 81 });
    expect(files?.probe?.timeout.value).to.equal(500);
    expect(none?.to).to.equal(undefined);
  });

  it("know the directors that backends are in", () => {
    const { backends, directors } = readDocument(
      [
        "vcl 4.1;",
        "import directors;",
        'backend a { .host = "10.0.0.1"; }',
        'backend b { .host = "10.0.0.2"; }',
        "sub vcl_init { new app = directors.fallback(); app.add_backend(a); app.add_backend(b); }",
        "sub vcl_recv { set req.backend_hint = app.backend(); }",
      ].join("\n"),
    );
    expect(
      directors.items.map(({ name, type, members }) => [name, type, members.map(({ value }) => value)]),
    ).to.deep.equal([["app", "fallback", ["a", "b"]]]);
    expect(backends.items[1]?.directors.map(({ name }) => name)).to.deep.equal(["app"]);
  });

  it("put subroutines together from their parts, in the order of the includes", () => {
    const { documents } = readFiles({
      "default.vcl":
        'vcl 4.1;\nbackend a { .host = "10.0.0.1"; }\nsub vcl_recv { set req.http.A = "1"; }\ninclude "./more.vcl";\n',
      "more.vcl": "sub vcl_recv { unset req.http.A; }\n",
    });
    expect(documents).to.have.length(1);
    expect(documents[0]?.subs.get("vcl_recv")?.body.map(({ kind }) => kind)).to.deep.equal(["set", "unset"]);
    expect(documents[0]?.files.map(({ path }) => path)).to.deep.equal(["default.vcl", "more.vcl"]);
  });

  it("are pieces where nothing says which VCL includes them", () => {
    expect(readDocument("sub vcl_recv { call tidy; std.log(req.url); }").context).to.equal("piece");
    expect(readDocument("set req.url = req.url;\n").context).to.equal("piece");
    expect(readDocument("vcl 4.0;\nsub devicedetect { set req.http.X-UA = req.http.User-Agent; }").context).to.equal(
      "piece",
    );
  });

  it("doubt an address that something fills in", () => {
    const { backends } = readDocument('vcl 4.1;\nbackend a { .host = "${BACKEND_HOST}"; .port = "${haproxy:port}"; }');
    expect(backends.items[0]?.to?.doubt?.message).to.match(/fills/);
  });

  it("lead to their backends", () => {
    const document = readDocument('vcl 4.1;\nbackend plone { .host = "127.0.0.1"; .port = "8080"; }');
    expect(
      varnish
        .facts(document)
        .map((fact) => (fact.kind === "route" ? [fact.name, fact.to.value.port, fact.by?.service] : [])),
    ).to.deep.equal([["plone", 8080, "varnish"]]);
  });

  it("say what is secret in them", () => {
    const text =
      'sub vcl_recv { if (req.http.X-Purge-Token != "s3cr3t-t0ken") { return (synth(403)); } set req.http.Authorization = "Basic cHVyZ2U6eA=="; set req.http.X-Name = "shop"; }';
    expect(varnish.secrets?.([new SourceFile("default.vcl", text)]).map(({ value }) => value)).to.deep.equal([
      "s3cr3t-t0ken",
      "Basic cHVyZ2U6eA==",
    ]);
  });
});
