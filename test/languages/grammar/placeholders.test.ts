import { expect } from "chai";
import { findTags, placeholderIn, type Mark } from "../../../src/languages/grammar/placeholders.ts";
import { maskDirectives, maskTemplate } from "../../../src/languages/grammar/templates.ts";

describe("placeholders", () => {
  it("are found by the marks of engines and installers", () => {
    expect(marksIn("{{ port }} <%= port %> @@PORT@@ @port@ %%PORT%% __PORT__ <THE_PORT>")).to.deep.equal([
      "{{ port }}",
      "<%= port %>",
      "@@PORT@@",
      "@port@",
      "%%PORT%%",
      "__PORT__",
      "<THE_PORT>",
    ]);
    expect(
      marksIn("${zeo:port} ${:port} ${options.port} ${parts[haproxy-conf].bind} $(PORT) %(port)s lib@LIBDIR@x"),
    ).to.deep.equal([
      "${zeo:port}",
      "${:port}",
      "${options.port}",
      "${parts[haproxy-conf].bind}",
      "$(PORT)",
      "%(port)s",
      "@LIBDIR@",
    ]);
  });

  it("are words in capitals between braces, and neither a program's own nor how a password is kept", () => {
    expect(marksIn("listen {HTTP_ADDR}:{PORT}; root {ROOT}/www;")).to.deep.equal(["{HTTP_ADDR}", "{PORT}", "{ROOT}"]);
    expect(marksIn("%{HTTP_HOST} ${PORT} #{PORT} {SSHA}4Bq= {SHA256}7x= \\\\p{LATIN} {8,32} {a,b} {X}")).to.deep.equal(
      [],
    );
  });

  it("are not what a shell, an address or a name is written with", () => {
    expect(
      marksIn(
        "${PORT} ${PORT:-80} ${NAMES[*]} ${FILE%.cfg} $(hostname) ops@example.com,dev@example.com unix@/run/a __init__ -D__LINUX__ <b>",
      ),
    ).to.deep.equal([]);
  });

  it("are every ${name} in a file that is named as a template", () => {
    expect(placeholderIn({ path: "zeo.conf.in", text: "port ${port}" }, [])).to.equal("${port}");
    expect(placeholderIn({ path: "zeo.conf", text: "port ${port}" }, [])).to.equal(undefined);
  });

  it("are not the format's own signs", () => {
    expect(marksIn("%(here)s/${zeo:port}", ["%(name)s"])).to.deep.equal(["${zeo:port}"]);
  });

  it("print nothing where they are statements, and something where a file is put in", () => {
    expect(
      kindsIn(
        "{% if a %}{# note #}{% include 'b' %}{% endif %}{{ c }}{{ range d }}{{ end }}<% if e %><%= f %><% end %>",
      ),
    ).to.deep.equal([
      "statement 1",
      "comment 0",
      "value 0",
      "statement -1",
      "value 0",
      "statement 1",
      "statement -1",
      "statement 1",
      "value 0",
      "statement -1",
    ]);
  });
});

describe("a masked text", () => {
  it("keeps every offset", () => {
    const { text } = maskTemplate({ path: "a.cfg", text: "a {{ b }} c\n{% if d %}\ne\n" }, [], "#");
    expect(text).to.equal("a \uE000\uE000\uE000\uE000\uE000\uE000\uE000 c\n          \ne\n");
  });

  it("knows the innermost block around an offset", () => {
    const text = "{% for a in b %}x{% if c %}y{% endif %}z{% endfor %}w";
    const { blockAt } = maskTemplate({ path: "a.cfg", text }, [], "#");
    expect(["x", "y", "z", "w"].map((letter) => blockAt(text.indexOf(letter)))).to.deep.equal([16, 27, 16, undefined]);
  });

  it("stays as it is where the marks stand in comments", () => {
    expect(maskTemplate({ path: "a.cfg", text: "  # {{ ansible_managed }}\n" }, [], "#").first).to.equal(undefined);
    expect(maskTemplate({ path: "a.cfg", text: "a {{ b }}\n" }, [], "#").first?.start).to.equal(2);
  });
});

function marksIn(text: string, own: readonly Mark[] = []): readonly string[] {
  return findTags({ path: "a.conf", text }, own).map(({ start, end }) => text.slice(start, end));
}

function kindsIn(text: string): readonly string[] {
  return findTags({ path: "a.conf", text }, []).map(({ kind, depth }) => `${kind} ${depth}`);
}

describe("a block within a line", () => {
  const covered = (text: string): string =>
    maskDirectives({ path: "haproxy.cfg.j2", text }, [], "#")
      .text.replaceAll(/\uE000+/g, "…")
      .replaceAll(/ {3,}/g, "  ");

  it("is a value where a word holds it, or it stands between words", () => {
    expect(covered("bind *:{% if tls %}443{% else %}80{% endif %}\n")).to.equal("bind *:…\n");
    expect(covered("listen {{ ip }}:{% if tls %}{{ port }} ssl{% endif %} default_server;")).to.equal(
      "listen …:… default_server;",
    );
    expect(covered("timeout <% if a %>5s<% else %><% if b %>6s<% end %><% end %>\n")).to.equal("timeout …\n");
  });

  it("is a part of the word before it where it goes on below", () => {
    expect(covered("bind *:{% if tls %}443\n{% endif %}\n")).to.equal("bind *:…443\n  \n");
  });

  it("is a block where it has the line for itself, or holds directives that end", () => {
    expect(covered("{% if log %}option httplog{% endif %}\n")).to.equal("  option httplog  \n");
    expect(covered("server { {% if tls %}listen 443;{% endif %} }")).to.equal("server {  listen 443;  }");
  });

  it("is a part of each word before it where hundreds of thousands open", () => {
    expect(covered("{% if a %}x".repeat(200_000))).to.equal(`  x${"\u2026x".repeat(199_999)}`);
  });
});
