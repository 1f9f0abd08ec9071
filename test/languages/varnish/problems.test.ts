import { expect } from "chai";
import { inRecv, problemsOf, readDocument, readFiles } from "./reading.ts";

const BACKEND = 'backend default { .host = "127.0.0.1"; }';

describe("VCL problems", () => {
  it("say what stands there and what to write", () => {
    expect(inRecv("set req.request = req.url;")).to.deep.equal([
      "refused 1:70-81 req.request is VCL of before Varnish 4; write req.method.",
    ]);
    expect(inRecv("set req.ulr = req.url;")).to.deep.equal([
      "refused 1:70-77 Varnish has no variable req.ulr; did you mean req.url?",
    ]);
    expect(inRecv("set req.ttl = 120;")).to.deep.equal([
      "refused 1:80-83 req.ttl is of the type DURATION, and here stands INT; write a duration with its unit, such as 120s, there.",
    ]);
    expect(inRecv('set req.http.X = "a"')).to.deep.equal([
      "refused 2:1-2 } stands where the end of set needs a semicolon; write it before that.",
    ]);
    expect(inRecv("return (deliver);")).to.deep.equal([
      "refused 1:74-81 vcl_recv cannot return deliver; write one of fail, hash, pass, pipe, purge, restart, synth, vcl. Judged for Varnish 8.0.0, the newest; declare versions.varnish for another.",
    ]);
  });

  it("leave storages to varnishd's command line", () => {
    const inResponse = (line: string) => problemsOf(`vcl 4.1;\n${BACKEND}\nsub vcl_backend_response { ${line} }\n`);
    expect(inResponse("set beresp.storage = storage.images;")).to.deep.equal([]);
    expect(inResponse("set beresp.http.Free = storage.images.free_space;")).to.deep.equal([]);
    expect(inResponse("set beresp.storage = storage.images.size;")).to.have.length(1);
  });

  it("judge words by the release", () => {
    expect(inRecv("set req.http.X = req.filters;", "7.1.1")).to.deep.equal([
      "refused 1:83-94 req.filters came with Varnish 7.7.3; leave it out or update Varnish.",
    ]);
    expect(inRecv("set req.http.X = req.filters;")).to.deep.equal([]);
    expect(inRecv("set req.http.X = req.grace;", "6.0.16")).to.deep.equal([]);
    expect(inRecv("set req.http.X = req.grace;", "6.1.0")).to.have.length(1);
  });

  it("judge them by the release that the checkout runs", () => {
    const files = { "default.vcl": `vcl 4.1;\n${BACKEND}\nsub vcl_recv { set req.filters = ""; }\n` };
    const { problems } = readFiles(files, undefined, {
      "docker-compose.yml": "services:\n  cache:\n    image: varnish:7.1\n",
    });
    expect(problems.map(({ message }) => message)).to.deep.equal([
      "req.filters came with Varnish 7.7.3; leave it out or update Varnish. Judged for Varnish 7.1, which docker-compose.yml installs; declare versions.varnish for another.",
    ]);
  });

  it("take a series for its newest release", () => {
    const files = { "default.vcl": `vcl 4.1;\n${BACKEND}\nsub vcl_recv { set req.http.X = req.filters; }\n` };
    const compose = "services:\n  cache:\n    image: varnish:7.7\n";
    expect(readFiles(files, undefined, { "docker-compose.yml": compose }).problems).to.deep.equal([]);
  });

  it("are one for VCL of Varnish 2 or 3, however many words of it a file has", () => {
    expect(problemsOf(`${BACKEND}\nsub vcl_fetch {\n  remove beresp.http.Server;\n  error 404;\n}\n`)).to.deep.equal([
      "refused 2:5-14 vcl_fetch is VCL of Varnish 2 or 3, which no Varnish since 4.0 loads; rewrite the file for vcl 4.1, or keep it out of the audit.",
    ]);
  });

  it("leave what an old release takes to it", () => {
    expect(problemsOf(`${BACKEND}\nsub vcl_fetch {\n  remove beresp.http.Server;\n}\n`, "3.0.3")).to.deep.equal([
      "unseen 2:5-14 Varnish 3.0.3 is older than 6.0, and whether it takes this line is not known; move to a release that is maintained, or try varnishd -C -f on the host.",
    ]);
    expect(problemsOf(`vcl 4.0;\n${BACKEND}\n`, "4.1.10")).to.deep.equal([]);
  });

  it("are one for Fastly's VCL, and hide nothing else", () => {
    const fastly = "sub vcl_recv {\n  #FASTLY recv\n  declare local var.a STRING;\n}\n";
    const { documents, problems } = readFiles({ "fastly.vcl": fastly, "default.vcl": `vcl 4.1;\n${BACKEND}\n` });
    expect(documents.map(({ address }) => address)).to.deep.equal(["varnish:default.vcl"]);
    expect(problems.map(({ kind, message }) => `${kind} ${message}`)).to.deep.equal([
      "unseen This is VCL of Fastly, which runs in Fastly's network and which no varnishd reads; it is not judged, and `exclude` leaves it out.",
    ]);
  });

  it("leave what Varnish Enterprise takes to it", () => {
    const enterprise = 'vcl 4.1;\nbackend shop {\n  .host = "shop.example.org";\n  .ssl = 1;\n}\n';
    expect(problemsOf(enterprise)).to.deep.equal([
      "unseen 4:4-7 This is VCL of Varnish Enterprise, and whether it takes this line is not known; try varnishd -C -f on the host.",
    ]);
    expect(problemsOf(`vcl 4.1;\nimport kvstore;\n${BACKEND}\n`)).to.deep.equal([]);
    expect(problemsOf('vcl 4.1;\nbackend shop {\n  .host = "shop.example.org";\n  .tls = 1;\n}\n')).to.have.length(1);
  });

  it("ask about a bare word in capitals, which a script replaces", () => {
    expect(problemsOf('vcl 4.1;\nbackend default { .host = SHOP_HOST; .port = "8080"; }\n')).to.deep.equal([
      "unseen 2:27-36 SHOP_HOST is no value, and most likely replaced before Varnish reads the file; the file that is made would settle it.",
    ]);
    expect(problemsOf("vcl 4.1;\nbackend default { .host = localhost; }\n")).to.deep.equal([
      'refused 2:27-36 .host takes a string in quotes, such as "8080", not localhost; write it so.',
    ]);
  });

  it("leave what stands beside a fault to be read", () => {
    const { subs, backends } = readDocument(`vcl 4.1;\n${BACKEND}\nsub a { set ; }\nsub vcl_recv { call a; }\n`);
    expect([...subs.keys()]).to.deep.equal(["a", "vcl_recv"]);
    expect(backends.items).to.have.length(1);
  });

  it("doubt what templates touch, and no more", () => {
    expect(problemsOf(`vcl 4.1;\nbackend default { .host = "{{ host }}"; .port = "<%= port %>"; }\n`)).to.deep.equal(
      [],
    );
    expect(
      problemsOf(
        `vcl 4.1;\n${BACKEND}\n{{ purge_acl }}\nsub vcl_recv { if (client.ip ~ purge) { return (purge); } }\n`,
      ),
    ).to.deep.equal([
      "unseen 3:1-16 A template puts text in here; the file it makes would settle it.".replace(
        "settle it",
        "settle what it is",
      ),
    ]);
    expect(problemsOf(`vcl 4.1;\n${BACKEND}\nsub vcl_recv {\n  @RULES@\n  __MORE__\n}\n`)).to.deep.equal([]);
  });

  it("doubt the braces of a template that leaves them uneven", () => {
    expect(problemsOf(`vcl 4.1;\n${BACKEND}\nsub vcl_recv {\n{% if a %}\n}\n{% endif %}\n`)[0]).to.match(
      /^unseen .* A template /,
    );
  });

  it("name an include that is not in the checkout, and judge no name then", () => {
    expect(
      problemsOf(`vcl 4.1;\n${BACKEND}\ninclude "site.vcl";\nsub vcl_recv { call tidy; std.log("x"); }\n`),
    ).to.deep.equal([
      "unseen 3:9-19 site.vcl is not in the checkout, so what it does is not known; add it to have it read.",
    ]);
    expect(problemsOf(`vcl 4.1;\n${BACKEND}\ninclude "../../etc/site.vcl";\n`)).to.have.length(1);
  });

  it("find circles of includes", () => {
    const { problems } = readFiles({
      "a.vcl": `vcl 4.1;\n${BACKEND}\ninclude "./b.vcl";\n`,
      "b.vcl": 'include "./a.vcl";\n',
    });
    expect(problems.map(({ span, message }) => `${span.file.path} ${message}`)).to.deep.equal([
      "b.vcl a.vcl includes itself; remove this line.",
    ]);
  });

  it("are one for blocks that never close, and no refusal for 5,000 in one another", () => {
    expect(inRecv("if (req.url) {".repeat(5000))).to.deep.equal(
      [
        "unseen 1:4314-4315 Blocks or parentheses are nested more than 250 deep here, and what stands deeper is not read; flatten them to have it judged.",
      ].map((line) =>
        line.replace(/1:\d+-\d+/, /1:\d+-\d+/.exec(inRecv("if (req.url) {".repeat(5000))[0] ?? "")?.[0] ?? ""),
      ),
    );
    expect(problemsOf(`vcl 4.1;\n${BACKEND}\nsub vcl_recv {\n  if (req.url) {\n`)).to.deep.equal([
      "refused 5:1-1 The file ends inside a block; close it with }.",
    ]);
  });

  it("are one for what is no text", () => {
    expect(problemsOf("\uFEFFvcl 4.1;\n")).to.deep.equal([
      "refused 1:1-2 A byte order mark means nothing in VCL outside of strings; remove it.",
    ]);
    expect(problemsOf(`vcl 4.1;\n\u0000\u0001\n`)).to.deep.equal([
      "refused 2:1-2 The character U+0000 means nothing in VCL outside of strings; remove it.",
    ]);
  });
});
