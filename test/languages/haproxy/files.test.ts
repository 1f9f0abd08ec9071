import { expect } from "chai";
import about from "../../../src/languages/haproxy/about.ts";
import { readFiles } from "./reading.ts";

function lists(texts: Readonly<Record<string, string>>, roots?: readonly string[]): readonly string[] {
  return readFiles(texts, undefined, roots).documents.map(
    ({ files, doubt }) => `${files.map(({ path }) => path).join(" ")}${doubt ? " ?" : ""}`,
  );
}

function listsBeside(
  scripts: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
): readonly string[] {
  return readFiles(texts, undefined, [], scripts).documents.map(
    ({ files, doubt }) => `${files.map(({ path }) => path).join(" ")}${doubt ? " ?" : ""}`,
  );
}

describe("haproxy file lists", () => {
  it("take a file with global or defaults for a whole configuration", () => {
    expect(lists({ "a.cfg": "global\n", "b.cfg": "defaults\n" })).to.deep.equal(["a.cfg", "b.cfg"]);
  });

  it("add pieces to the one root of their folder", () => {
    expect(lists({ "backends.cfg": "backend plone\n", "haproxy.cfg": "global\n" })).to.deep.equal([
      "haproxy.cfg backends.cfg",
    ]);
  });

  it("leave pieces alone beside two roots", () => {
    expect(lists({ "a.cfg": "global\n", "b.cfg": "global\n", "c.cfg": "backend plone\n" })).to.deep.equal([
      "a.cfg",
      "b.cfg",
      "c.cfg ?",
    ]);
  });

  it("read a drop-in folder after the root above it", () => {
    expect(
      lists({
        "etc/conf.d/10-web.cfg": "frontend www\n",
        "etc/conf.d/20-plone.cfg": "backend plone\n",
        "etc/haproxy.cfg": "global\n",
      }),
    ).to.deep.equal(["etc/haproxy.cfg etc/conf.d/10-web.cfg etc/conf.d/20-plone.cfg"]);
  });

  it("read numbered files as one list", () => {
    expect(
      lists({ "00-global.cfg": "global\n", "10-defaults.cfg": "defaults\n", "20-plone.cfg": "backend plone\n" }),
    ).to.deep.equal(["00-global.cfg 10-defaults.cfg 20-plone.cfg"]);
  });

  it("take files of one name for alternatives, each with those that clash with none", () => {
    const texts = {
      "00-base.cfg": "global\ndefaults\n",
      "plain.cfg": "frontend www\nbackend plone\n",
      "shared.cfg": "backend solr\n",
      "tls.cfg": "frontend www\nbackend plone\n  server a :8081\n",
    };
    expect(lists(texts)).to.deep.equal(["00-base.cfg plain.cfg shared.cfg", "00-base.cfg shared.cfg tls.cfg"]);
    expect(readFiles(texts).problems).to.deep.equal([]);
    expect(readFiles(texts).documents.map(({ proxies }) => proxies.map(({ address }) => address))).to.deep.equal([
      ["frontend:www", "backend:plone", "backend:solr"],
      ["frontend:www", "backend:plone"],
    ]);
  });

  it("take a listen section for both sides, also in numbered files", () => {
    expect(
      lists({ "00-base.cfg": "defaults\n", "10-a.cfg": "listen plone\n", "10-b.cfg": "backend plone\n" }),
    ).to.deep.equal(["00-base.cfg 10-a.cfg", "00-base.cfg 10-b.cfg"]);
  });

  it("read each *.cfg of a declared folder in byte order, as -f does", () => {
    const texts = {
      "haproxy/haproxy.cfg": "global\n",
      "haproxy/sites/10-www.cfg": "frontend www\n",
      "haproxy/sites/Plone.cfg": "backend plone\n",
      "haproxy/sites/old.conf": "backend old\n",
      "haproxy/sites/.draft.cfg": "backend draft\n",
    };
    expect(lists(texts, ["haproxy/haproxy.cfg", "haproxy/sites/"])).to.deep.equal([
      "haproxy/haproxy.cfg haproxy/sites/10-www.cfg haproxy/sites/Plone.cfg",
    ]);
    expect(lists(texts, ["haproxy/sites"])).to.deep.equal(["haproxy/sites/10-www.cfg haproxy/sites/Plone.cfg ?"]);
  });

  it("are none of a declared folder without a *.cfg, which is said", () => {
    const { documents, problems } = readFiles({ "conf/haproxy.conf": "global\n" }, undefined, ["conf"]);
    expect(documents).to.deep.equal([]);
    expect(problems.map(({ kind, message }) => `${kind} ${message}`)).to.deep.equal([
      "unseen roots.haproxy names the folder conf, which has no *.cfg with a section of HAProxy, and nothing else of a folder is read; name its files.",
    ]);
  });

  it("refuse a name that stands twice in declared roots", () => {
    const texts = { "base.cfg": "defaults\nbackend plone\n", "plone.cfg": "backend plone\n" };
    expect(readFiles(texts, undefined, ["base.cfg", "plone.cfg"]).problems.map(({ message }) => message)).to.deep.equal(
      ["The name plone is that of a backend above; give one of them another."],
    );
  });

  it("follow the scripts that start HAProxy", () => {
    const texts = { "a.cfg": "global\n", "b.cfg": "defaults\n", "c.cfg": "frontend www\n", "d.cfg": "frontend www\n" };
    expect(
      listsBeside({ Dockerfile: 'CMD ["haproxy", "-f", "/etc/haproxy/a.cfg", "-f", "/etc/haproxy/c.cfg"]\n' }, texts),
    ).to.deep.equal(["a.cfg c.cfg", "b.cfg d.cfg"]);
    expect(
      listsBeside(
        {
          "ci.yml": "  - haproxy -c -f a.cfg -f b.cfg \\\n      -f c.cfg\n  - haproxy -c -f a.cfg -f b.cfg -f d.cfg\n",
        },
        texts,
      ),
    ).to.deep.equal(["a.cfg b.cfg c.cfg", "a.cfg b.cfg d.cfg"]);
    expect(
      listsBeside({ "proxy.service": "ExecStart=/usr/sbin/haproxy -Ws -f $CONFIG -f c.cfg\n" }, texts),
    ).to.deep.equal(["a.cfg", "b.cfg", "c.cfg ?", "d.cfg ?"]);
  });

  it("follow a script that names a folder", () => {
    const texts = { "base.cfg": "global\n", "sites/x.cfg": "frontend x\n", "sites/y.cfg": "frontend y\n" };
    expect(listsBeside({ "run.sh": "exec haproxy -W -f base.cfg -f sites/\n" }, texts)).to.deep.equal([
      "base.cfg sites/x.cfg sites/y.cfg",
    ]);
  });

  it("read declared roots in their order, and nothing beside them", () => {
    expect(
      lists({ "a.cfg": "backend plone\n", "b.cfg": "global\n", "c.cfg": "backend zeo\n" }, ["b.cfg", "a.cfg"]),
    ).to.deep.equal(["b.cfg a.cfg"]);
  });

  it("carry defaults from file to file", () => {
    const [document] = readFiles({
      "00-base.cfg": "defaults\n  balance leastconn\n",
      "10-plone.cfg": "backend plone\n",
    }).documents;
    expect(document?.proxies[0]?.balance.value).to.equal("leastconn");
    expect(document?.proxies[0]?.balance.trail[0]?.span.file.path).to.equal("00-base.cfg");
  });

  it("end a section with its file", () => {
    const { problems } = readFiles({ "00-base.cfg": "global\n", "10-plone.cfg": "server instance1 :8081\n" });
    expect(problems.map(({ message }) => message)).to.deep.equal([
      "server stands before any section; start one such as global, defaults or backend above it.",
    ]);
  });
});

describe("haproxy claims", () => {
  it("a file with a section and its keywords", () => {
    expect(about.claims("etc/lb.cfg", "global\n    maxconn 4000\n")).to.equal(
      "has a global section with a line of maxconn",
    );
  });

  it("a piece with a backend", () => {
    expect(about.claims("conf.d/plone.cfg", "# plone\nbackend plone\n    server instance1 127.0.0.1:8081\n")).to.equal(
      "has a backend section with a line of server",
    );
  });

  it("a template", () => {
    expect(about.claims("templates/haproxy.cfg.j2", "global\n    maxconn {{ maxconn }}\n")).to.equal(
      "has a global section with a line of maxconn",
    );
  });

  it("not a buildout that is named for HAProxy", () => {
    expect(
      about.claims("haproxy.cfg", "[buildout]\nparts = haproxy\n\n[haproxy]\nrecipe = plone.recipe.haproxy\n"),
    ).to.equal(undefined);
  });

  it("not nginx", () => {
    expect(about.claims("nginx.conf", "server {\n    listen 80;\n}\n")).to.equal(undefined);
  });

  it("not a shared configuration of another kind", () => {
    expect(about.claims("smb.conf", "[global]\nserver string = files\n")).to.equal(undefined);
  });

  it("not a text about HAProxy", () => {
    expect(about.claims("haproxy.md", "global\n    maxconn says how many\n")).to.equal(undefined);
  });
});
