import { expect } from "chai";
import fc from "fast-check";
import { blocksIn } from "../../../src/languages/nginx/effective.ts";
import { nginx } from "../../../src/languages/nginx/index.ts";
import { problemsOf, readFiles } from "./reading.ts";

const piece = fc.oneof(
  fc.constantFrom(
    "events {}",
    "http {",
    "server {",
    "location ~ ^/a {",
    "upstream a {",
    "map $a $b {",
    "stream {",
    "if ($a) {",
  ),
  fc.constantFrom(
    "listen 80 ssl;",
    "proxy_pass http://a/b;",
    "include a.conf;",
    "include *;",
    "ssl_protocols TLSv1;",
    "set $a b;",
  ),
  fc.constantFrom(
    "}",
    "{",
    ";",
    "'",
    '"',
    "\\",
    "$",
    "${",
    "#",
    "\r",
    "\0",
    "\uFEFF",
    "{{ a }}",
    "{% if a %}",
    "<% b %>",
    "__X__",
  ),
  fc.constantFrom("content_by_lua_block {", "[[", "]]", "--", "__proto__ on;", "constructor;"),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom("\n", " ", "")), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(""));

describe("nginx reading of anything", () => {
  it("never throws, and keeps every span in its file", () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(undefined, "1.18.0", "1.29.3"), (content, other, release) => {
        const { documents, problems } = readFiles({ "nginx.conf": content, "conf.d/a.conf": other }, release);
        nginx.secrets?.(documents.flatMap(({ files }) => files));
        const spans = [
          ...problems.map(({ span }) => span),
          ...documents.flatMap(({ root }) =>
            [...blocksIn(root)].flatMap(({ directives }) =>
              directives.flatMap(({ span, args }) => [span, ...args.map((arg) => arg.span)]),
            ),
          ),
          ...documents
            .flatMap((document) => nginx.facts(document))
            .flatMap((fact) => (fact.kind === "log" ? [fact.path.span] : [])),
        ];
        for (const span of spans) {
          expect(span.start).to.be.within(0, span.end);
          expect(span.end).to.be.at.most(span.file.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("says once that blocks are nested too deep", () => {
    const deep = "location / {".repeat(5000) + "}".repeat(5000);
    const problems = problemsOf(`events {}\nhttp { server {\n${deep}\n} }\n`);
    expect(problems.filter((problem) => problem.includes("deep here"))).to.have.length(1);
    expect(problems).to.have.length(1);
  });

  it("says once that 5,000 blocks are open", () => {
    expect(
      problemsOf(`events {}\nhttp { server {\n${"location / {".repeat(5000)}`).filter((problem) =>
        problem.startsWith("refused"),
      ),
    ).to.deep.equal([
      "refused 3:60001-60001 The file ends inside the block location, which line 3 opens; close it with }.",
    ]);
  });

  it("reads what stands beside 5,000 blocks, and beside what Latin-1 has", () => {
    const deep = "location / {".repeat(5000) + "}".repeat(5000);
    const { documents } = readFiles({
      "nginx.conf": `events {}\nhttp { server { listen 80; ${deep} }\n# Gr\xF6\xDFe\nserver { listen 81; } }\n`,
    });
    expect(documents[0]?.servers.items.map(({ address }) => address)).to.deep.equal(["server:80", "server:81"]);
  });

  it("reads the lines of templates of five kinds that they leave as they are", () => {
    const line = "location /static { alias /srv/static/; }";
    const { documents, problems } = readFiles({
      "nginx/a.conf.j2": `server { listen {{ port }}; {% if tls %} listen 443 ssl; {% endif %} ${line} }\n`,
      "nginx/b.conf.erb": `server { listen <%= @port %>;\n<% if @tls %>\nlisten 443 ssl;\n<% end %>\n${line} }\n`,
      "nginx/c.conf.template": `server { listen \${PORT}; ${line} }\n`,
      "nginx/d.conf": `server { listen __PORT__; ${line} }\n`,
      "nginx/e.conf.in": `server { listen @PORT@; ${line} }\n`,
    });
    expect(problems.filter(({ kind }) => kind === "refused")).to.deep.equal([]);
    expect(
      documents.map(({ locations: [location] }) => [
        location?.path.value,
        location?.path.doubt,
        location?.block.own("alias").items.length,
      ]),
    ).to.deep.equal([
      ["/static", undefined, 1],
      ["/static", undefined, 1],
      ["/static", undefined, 1],
      ["/static", undefined, 1],
      ["/static", undefined, 1],
    ]);
  });
});
