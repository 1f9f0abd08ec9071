import { expect } from "chai";
import { problemLine, read, told } from "../reading.ts";

const LIVE = "[buildout]\nextends = base.cfg local.cfg\nparts = zope\n\n[zope]\nrecipe = plone.recipe.zope2instance\n";
const BASE = "[buildout]\nallow-picked-versions = true\nnewest = true\n\n[zope]\nhttp-address = 8080\n";

function problems(texts: Readonly<Record<string, string>>, declared = {}): readonly string[] {
  return read(texts, declared).problems.map(problemLine);
}

describe("a layer that is not in the checkout", () => {
  it("is unseen where git keeps it out", () => {
    expect(problems({ "live.cfg": LIVE, "base.cfg": BASE, ".gitignore": "*.pyc\n/local.cfg\n" })).to.deep.equal([
      'unseen live.cfg:2:20 "local.cfg" local.cfg is kept out of the checkout by .gitignore:2; auditing a tree that has it would settle what it gives.',
    ]);
    expect(
      problems({
        "conf/live.cfg": "[buildout]\nextends = host7.cfg\nparts =\n",
        "conf/.gitignore": "host*.cfg\n",
      }),
    ).to.deep.equal([
      'unseen conf/live.cfg:2:11 "host7.cfg" conf/host7.cfg is kept out of the checkout by conf/.gitignore:1; auditing a tree that has it would settle what it gives.',
    ]);
  });

  it("is unseen where a sample lies beside it, and reading a copy of that settles it", () => {
    const texts = {
      "live.cfg": "[buildout]\nextends = mail.cfg\nparts =\n",
      "mail.cfg.sample": "[mail]\nhost = mx.example.org\n",
    };
    expect(problems(texts)).to.deep.equal([
      'unseen live.cfg:2:11 "mail.cfg" mail.cfg is not in the checkout, where mail.cfg.sample is what hosts make it from; mail.cfg.sample tells which options it sets, and a copy of it as mail.cfg would settle what they are.',
    ]);
    expect(problems({ ...texts, "mail.cfg": texts["mail.cfg.sample"] })).to.deep.equal([]);
  });

  it("finds samples by the words of their names", () => {
    const kinds = ["mail.sample.cfg", "sample-mail.cfg", "mail.cfg.in", "mail_example.cfg", "mail.tmpl"].map(
      (sample) => problems({ "live.cfg": "[buildout]\nextends = mail.cfg\nparts =\n", [sample]: "" })[0]?.split(" ")[0],
    );
    expect(kinds).to.deep.equal(["unseen", "unseen", "unseen", "unseen", "unseen"]);
    expect(
      problems({ "live.cfg": "[buildout]\nextends = mail.cfg\nparts =\n", "mailserver.cfg.in": "" })[0]?.split(" ")[0],
    ).to.equal("refused");
  });

  it("casts doubt on what its sample sets, and on nothing else", () => {
    const [document] = read({
      "live.cfg": LIVE,
      "base.cfg": BASE,
      "local.cfg.sample": "[buildout]\nnewest = false\n\n[zope]\nhttp-address = 8081\n",
    }).documents;
    expect(document!.get("buildout", "newest")!.value.doubt?.kind).to.equal("unseen");
    expect(document!.get("zope", "http-address")!.value.doubt?.kind).to.equal("unseen");
    expect(told(document!.get("buildout", "allow-picked-versions")!.value)).to.equal(
      '"true" at base.cfg:2:25 "true"; extends live.cfg:2:11 "base.cfg"',
    );
    expect(document!.get("zope", "recipe")!.value.doubt).to.equal(undefined);
    expect(document!.unset("zope", "effective-user").doubt).to.equal(undefined);
  });

  it("leaves alone what other files set where it is named for secrets, and may give what they leave out", () => {
    const [document] = read({ "live.cfg": LIVE.replace("local.cfg", "secrets.cfg"), "base.cfg": BASE }).documents;
    expect(document!.get("buildout", "allow-picked-versions")!.value.doubt).to.equal(undefined);
    expect(document!.unset("zope", "user").doubt?.kind).to.equal("unseen");
  });

  it("may set what stands before it, and nothing that stands after it", () => {
    const [document] = read({ "live.cfg": LIVE, "base.cfg": BASE }).documents;
    expect(document!.get("buildout", "allow-picked-versions")!.value.doubt?.kind).to.equal("unseen");
    expect(document!.get("zope", "recipe")!.value.doubt).to.equal(undefined);
    expect(document!.get("buildout", "parts")!.value.doubt).to.equal(undefined);
  });

  it("is unseen where it is named for one host", () => {
    expect(problems({ "live.cfg": "[buildout]\nextends = etc/credentials.cfg\nparts =\n" })).to.deep.equal([
      'unseen live.cfg:2:11 "etc/credentials.cfg" etc/credentials.cfg is not in the checkout, and by its name each host has its own; auditing a tree that has it would settle what it gives.',
    ]);
    expect(problems({ "live.cfg": "[buildout]\nextends = site-local.cfg\nparts =\n" })).to.have.length(1);
    expect(problems({ "live.cfg": "[buildout]\nextends = location.cfg\nparts =\n" })[0]).to.match(/^refused/);
  });

  it("is unseen where a script makes it", () => {
    const live = { "live.cfg": "[buildout]\nextends = node.cfg\nparts =\n" };
    expect(problems({ ...live, Makefile: "node.cfg:\n\tcp nodes/$(NODE).cfg node.cfg\n" })).to.deep.equal([
      'unseen live.cfg:2:11 "node.cfg" node.cfg is made by Makefile:2; auditing a tree that has it would settle what it gives.',
    ]);
    expect(problems({ ...live, "up.sh": "curl -sf https://cfg.example.org/node.cfg -o node.cfg\n" })[0]).to.match(
      /^unseen .* node.cfg is made by up.sh:1;/,
    );
    expect(problems({ ...live, "up.sh": 'echo "[node]" > node.cfg\n' })[0]).to.match(/^unseen/);
    expect(problems({ ...live, "up.sh": "rm -f node.cfg\ncp node.cfg /backup/\n" })[0]).to.match(/^refused/);
  });

  it("is unseen where the root is copied into an image that may have it", () => {
    const live = { "docker/site.cfg": "[buildout]\nextends = buildout.cfg\nparts += addons\n" };
    const file = "FROM plone/plone:5.2\nCOPY site.cfg /plone/instance/\nRUN bin/buildout -c site.cfg\n";
    expect(problems({ ...live, "docker/Dockerfile": file })[0]).to.equal(
      'unseen docker/site.cfg:2:11 "buildout.cfg" docker/buildout.cfg may be in plone/plone:5.2, which docker/Dockerfile:1 builds on; auditing a tree that has it would settle what it gives.',
    );
    expect(problems({ ...live, "docker/Dockerfile": "FROM python:3.11\nRUN bin/buildout -c site.cfg\n" })[0]).to.match(
      /^refused/,
    );
  });

  it("is unseen where the root lies among an installer's templates", () => {
    expect(problems({ "buildout_templates/cluster.cfg": "[buildout]\nextends = base.cfg\nparts += a\n" })[0]).to.equal(
      'unseen buildout_templates/cluster.cfg:2:11 "base.cfg" buildout_templates/base.cfg is not in the checkout, where buildout_templates/cluster.cfg lies among templates that are copied to other places; auditing a tree that has it would settle what it gives.',
    );
  });

  it("is unseen where it is declared to be made on the host", () => {
    expect(
      problems(
        { "live.cfg": "[buildout]\nextends = etc/node.cfg\nparts =\n" },
        { madeOnHost: (path: string) => path === "etc/node.cfg" },
      ),
    ).to.deep.equal([
      'unseen live.cfg:2:11 "etc/node.cfg" etc/node.cfg is made on the host, as punchlist.yaml says; auditing a tree that has it would settle what it gives.',
    ]);
  });
});
