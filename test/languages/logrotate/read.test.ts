import { expect } from "chai";
import about from "../../../src/languages/logrotate/about.ts";
import { logrotate, type Block, type LogrotateDocument } from "../../../src/languages/logrotate/index.ts";
import { SourceFile, spanText, type Located, type Problem } from "../../../src/model/index.ts";
import { inMemory } from "../../../src/audit/in-memory.ts";

describe("logrotate, reading", () => {
  it("gives a block the global it was copied from, with the block in its trail", () => {
    const [block] = blocks({ "logrotate.conf": "rotate 4\n/srv/zeo.log {\n    daily\n}\n" });
    expect(shown(block!.rotate)).to.equal("4 at logrotate.conf:1:8-9 < copied into this block logrotate.conf:2:1-13");
    expect(shown(block!.criterion)).to.equal('{"kind":"daily"} at logrotate.conf:3:5-10');
  });

  it("does not let a later global reach an earlier block", () => {
    const [block] = blocks({ "logrotate.conf": "/srv/zeo.log {\n    daily\n}\nrotate 4\n" });
    expect(shown(block!.rotate)).to.equal("0, logrotate's default");
  });

  it("names the include in the trail of what an included file leaks", () => {
    const found = blocks({
      "etc/logrotate.conf": "include /etc/logrotate.d\n",
      "etc/logrotate.d/a": "rotate 9\n",
      "etc/logrotate.d/b": "/srv/b.log {\n}\n",
    });
    expect(shown(found[0]!.rotate)).to.equal(
      "9 at etc/logrotate.d/a:1:8-9 < included here etc/logrotate.conf:1:9-25 < copied into this block etc/logrotate.d/b:1:1-11",
    );
  });

  it("doubts what a condition in a block decides, and not what stands beside it", () => {
    const [block] = blocks({
      "logrotate.conf.j2":
        "# {{ ansible_managed }}\n{% for log in logs %}\n{{ log }} {\n    daily\n    compress\n{% if few %}\n    rotate 4\n{% endif %}\n}\n{% endfor %}\n",
    });
    expect(block!.rotate.doubt?.message).to.equal("A template decides what stands here; read the file that it makes.");
    expect(block!.compress.doubt).to.equal(undefined);
  });

  it("knows marks that are filled in without a template's name, and judges what a comment holds as it stands", () => {
    const [first] = blocks({ "logrotate.conf": "# @VERSION@\n/srv/@NAME@/zeo.log {\n    daily\n    rotate 7\n}\n" });
    expect(first!.rotate.doubt).to.equal(undefined);
    expect(first!.patterns[0]?.doubt?.message).to.equal(
      "A template decides what stands here; read the file that it makes.",
    );
  });

  it("forgets the globals of an included file that has an error", () => {
    const found = blocks({
      "etc/logrotate.conf": "include /etc/logrotate.d\n",
      "etc/logrotate.d/a": "rotate 9\n/srv/a.log {\nsize x\n}\n",
      "etc/logrotate.d/b": "/srv/b.log {\n}\n",
    });
    expect(found.map(({ address, kept, rotate }) => [address, kept.value, rotate.value])).to.deep.equal([
      ["log:/srv/a.log", false, 9],
      ["log:/srv/b.log", true, 0],
    ]);
  });

  it("passes over files with taboo endings, and adds to them", () => {
    const found = read({
      "etc/logrotate.conf": "tabooext + .orig\ninclude /etc/logrotate.d\n",
      "etc/logrotate.d/a.orig": "/srv/a.log {\n}\n",
      "etc/logrotate.d/b.bak": "/srv/b.log {\n}\n",
      "etc/logrotate.d/c": "/srv/c.log {\n}\n",
    });
    expect(found.documents.flatMap((document) => document.blocks).map(({ address }) => address)).to.deep.equal([
      "log:/srv/c.log",
    ]);
    expect(found.problems.map(told)).to.deep.equal([
      "skipped etc/logrotate.d/a.orig:1:1 logrotate passes over files named like *.orig; rename the file to have it read.",
      "skipped etc/logrotate.d/b.bak:1:1 logrotate passes over files named like *.bak; rename the file to have it read.",
    ]);
  });

  it("says nothing of a file that was set aside", () => {
    const log = "/srv/a.log {\n}\n";
    expect(
      read({
        "etc/logrotate.conf": "include /etc/logrotate.d\n",
        "etc/logrotate.d/a": log,
        "etc/logrotate.d/a.bak": log,
        "etc/logrotate.d/a~": log,
        "etc/logrotate.d/b.disabled": log,
        "etc/logrotate.d/c.dpkg-old": log,
      }).problems,
    ).to.deep.equal([]);
    expect(
      read({ "etc/logrotate.d/a": log, "etc/logrotate.d/a.bak": log, "etc/logrotate.d/b.rpmsave": log }).problems,
    ).to.deep.equal([]);
  });

  it("does not take another host's folder for an included one", () => {
    const { documents, problems } = read({
      "hosts/web1/etc/logrotate.conf": "weekly\ninclude /etc/logrotate.d\n/srv/a.log {\n}\n",
      "hosts/web2/etc/logrotate.d/b": "/srv/b.log {\n}\n",
    });
    expect(
      documents.map(({ context, files }) => `${context} ${files.map(({ file }) => file.path).join()}`),
    ).to.deep.equal(["whole hosts/web1/etc/logrotate.conf", "snippets hosts/web2/etc/logrotate.d/b"]);
    expect(problems.map(told)).to.deep.equal([
      "unseen hosts/web1/etc/logrotate.conf:2:9 /etc/logrotate.d is not in the checkout, so what it sets is not known; add it, or name the checkout's main file.",
    ]);
    expect(documents[0]?.blocks[0]?.globalsUnseen).to.equal(problems[0]);
  });

  it("finds a folder beside its main file where the checkout begins below /etc", () => {
    const found = blocks({ "logrotate.conf": "include /etc/logrotate.d\n", "logrotate.d/zope": "/srv/a.log {\n}\n" });
    expect(found.map(({ address }) => address)).to.deep.equal(["log:/srv/a.log"]);
  });

  it("reads a folder of snippets as one, since it is included as one", () => {
    const [document] = read({ "logrotate.d/a": "rotate 9\n", "logrotate.d/b": "/srv/b.log {\n}\n" }).documents;
    expect(document?.context).to.equal("snippets");
    expect(shown(document!.blocks[0]!.rotate)).to.contain("9 at logrotate.d/a:1:8-9");
    expect(document?.blocks[0]?.globalsUnseen?.message).to.equal(
      "The main file that includes this one is not in the checkout; it may set what is not set here.",
    );
  });

  it("takes a lone file with globals for a whole configuration, and one without for a snippet", () => {
    expect(read({ "zope.logrotate": "weekly\n/srv/b.log {\n}\n" }).documents[0]?.context).to.equal("whole");
    expect(read({ "zope.logrotate": "/srv/b.log {\nweekly\n}\n" }).documents[0]?.context).to.equal("snippets");
  });

  it("ends an include loop", () => {
    const { documents, problems } = read(
      { "a.conf": "include b.conf\n", "b.conf": "include a.conf\n/srv/a.log {\n}\n" },
      ["a.conf"],
    );
    expect(documents[0]?.blocks).to.have.length(1);
    expect(problems.map(told)).to.deep.equal([
      "skipped b.conf:1:9 a.conf includes itself, so logrotate reads it again and again.",
    ]);
  });

  it("keeps the quotes out of a path and in its span", () => {
    const [block] = blocks({ "x.logrotate": '"/srv/my logs/a.log" /srv/b\\ c.log {\n}\n' });
    expect(block!.patterns.map(({ value }) => value)).to.deep.equal(["/srv/my logs/a.log", "/srv/b c.log"]);
    expect(block!.patterns.map(({ span }) => spanText(span))).to.deep.equal(['"/srv/my logs/a.log"', "/srv/b\\ c.log"]);
  });

  it("calls a block by the first of its logs", () => {
    const [block] = blocks({ "x.logrotate": "/srv/a.log /srv/b.log /srv/c.log {\n}\n" });
    expect([block!.address, block!.name]).to.deep.equal(["log:/srv/a.log", "/srv/a.log and 2 more"]);
  });

  it("says what is wrong with a value, and which text is lost with it", () => {
    const { documents, problems } = read({ "x.logrotate": "/srv/a.log {\n    rotate 7 # week\n}\n/srv/b.log {\n}\n" });
    expect(problems.map(told)).to.deep.equal([
      'skipped x.logrotate:2:12 "7 # week" is no rotation count; write a whole number with nothing behind it, and comments on lines of their own, so logrotate drops the block.',
    ]);
    const [lost, next] = documents[0]!.blocks;
    expect(spanText(lost!.fault.value!.lost)).to.equal("/srv/a.log {\n    rotate 7 # week\n}");
    expect([lost!.kept.value, next!.kept.value]).to.deep.equal([false, true]);
  });

  it("loses the next block too when the } of a bad one is indented", () => {
    const found = blocks({ "x.logrotate": "/srv/a.log {\n    size 1m\n  }\n/srv/b.log {\n}\n/srv/c.log {\n}\n" });
    expect(found.map(({ address, kept }) => `${address} ${kept.value}`)).to.deep.equal([
      "log:/srv/a.log false",
      "log:/srv/c.log true",
    ]);
    expect(spanText(found[0]!.fault.value!.lost)).to.equal("/srv/a.log {\n    size 1m\n  }\n/srv/b.log {\n}");
  });

  it("finds a log that two blocks claim, by path and by glob", () => {
    const found = blocks({
      "x.logrotate": "/srv/log/*.log {\n}\n/srv/log/zeo.log /srv/log/old/a.log {\n}\n/srv/log/*.log {\n}\n",
    });
    expect(
      found.flatMap((block) =>
        block.duplicates.items.map(({ pattern, earlier }) => `${at(pattern)} after ${at(earlier)}`),
      ),
    ).to.deep.equal(["x.logrotate:3:1-17 after x.logrotate:1:1-15", "x.logrotate:5:1-15 after x.logrotate:1:1-15"]);
  });

  it("doubts what a template fills in, and reads the rest", () => {
    const { documents, problems } = read({
      "zope.logrotate.j2": "{{ log_dir }}/instance*.log {\n    rotate {{ keep }}\n    daily\n    copytruncate\n}\n",
    });
    const [block] = documents[0]!.blocks;
    expect(problems).to.deep.equal([]);
    expect(block!.patterns[0]!.value).to.equal("{{ log_dir }}/instance*.log");
    expect(block!.patterns[0]!.doubt?.kind).to.equal("unseen");
    expect(block!.rotate).to.have.nested.property("doubt.kind", "unseen");
    expect(block!.copyTruncate).to.include({ value: true }).and.not.to.have.property("doubt");
  });

  it("reads a buildout's template, whose placeholders have braces", () => {
    const [block] = blocks({
      "templates/logrotate.conf.in": "rotate 5\n${buildout:directory}/var/log/*.log {\n    copytruncate\n}\n",
    });
    expect(block!.patterns.map(({ value }) => value)).to.deep.equal(["${buildout:directory}/var/log/*.log"]);
    expect(block!.rotate.value).to.equal(5);
  });

  it("doubts every value where conditions decide which lines there are", () => {
    const [block] = blocks({
      "zope.logrotate.j2": "/srv/a.log {\n{% if fast %}\n    daily\n{% else %}\n    weekly\n{% endif %}\n}\n",
    });
    expect(block!.criterion).to.have.nested.property("doubt.kind", "unseen");
  });

  it("leaves a shell's braces in a script alone", () => {
    const [block] = blocks({
      "x.logrotate": "/srv/a.log {\n    postrotate\n        kill -USR2 ${PID:-1}\n    endscript\n    rotate 2\n}\n",
    });
    expect(block!.postRotate?.value).to.equal("\n        kill -USR2 ${PID:-1}\n");
    expect(block!.postRotate?.doubt).to.equal(undefined);
    expect(block!.rotate.value).to.equal(2);
  });

  it("keeps words it does not know", () => {
    const { documents, problems } = read({ "x.logrotate": "/srv/a.log {\n    weakly 3\n    rotate 2\n}\n" });
    expect(documents[0]?.blocks[0]?.directives.map(({ name, known }) => `${name} ${known}`)).to.deep.equal([
      "weakly false",
      "rotate true",
    ]);
    expect(problems.map(told)).to.deep.equal([
      "skipped x.logrotate:2:5 weakly is no word of logrotate's; it ignores the rest of the line.",
    ]);
  });
});

describe("logrotate, facts", () => {
  it("says how a writer learns of a rotation", () => {
    const [document] = read({
      "x.logrotate":
        "/srv/a.log {\ncopytruncate\n}\n/srv/b.log {\npostrotate\nkill -USR2 1\nendscript\n}\n/srv/c.log {\npostrotate\n  # nothing yet\nendscript\n}\n/srv/d.log {\nrotate x\n}\n",
    }).documents;
    expect(
      logrotate
        .facts(document!)
        .map((fact) => (fact.kind === "rotation" ? [fact.patterns[0]?.value, fact.reopen, fact.dropped] : [])),
    ).to.deep.equal([
      ["/srv/a.log", "copytruncate", false],
      ["/srv/b.log", "signal", false],
      ["/srv/c.log", "none", false],
      ["/srv/d.log", "none", true],
    ]);
  });
});

describe("logrotate, claims", () => {
  it("knows files by their names", () => {
    expect(about.claims("etc/logrotate.conf", "")).to.equal("is named logrotate*.conf");
    expect(about.claims("templates/logrotate.conf.j2", "")).to.equal("is named logrotate*.conf");
    expect(about.claims("etc/logrotate.d/nginx", "")).to.equal("lies in logrotate.d");
    expect(about.claims("deploy/zope.logrotate", "")).to.equal("is named *.logrotate");
  });

  it("knows them elsewhere by their words", () => {
    expect(about.claims("deploy/rotate", "/srv/plone/var/log/*.log {\n    weekly\n    copytruncate\n}\n")).to.equal(
      "has a list of logs with logrotate's words",
    );
    expect(about.claims("etc/rotation", "/srv/app/*.log {\n    hourly\n    size 10M\n}\n")).to.equal(
      "has a list of logs with logrotate's words",
    );
    expect(about.claims("etc/rotation", "/srv/app/*.log {\n    maxage 30\n}\n")).to.equal(
      "has a list of logs with logrotate's words",
    );
    expect(about.claims("etc/rotation", "/srv/app/*.log\n{\n    su plone plone\n    yearly\n}\n")).to.equal(
      "has a list of logs with logrotate's words",
    );
    expect(about.claims("nginx.conf", "http {\n    server {\n        location / {\n        }\n    }\n}\n")).to.equal(
      undefined,
    );
    expect(about.claims("docs/logs.md", "/srv/*.log {\n    weekly\n    copytruncate\n}\n")).to.equal(undefined);
    expect(about.claims("bin/setup", "#!/bin/sh\ncat <<EOF\n/srv/*.log {\n    rotate 2\n}\nEOF\n")).to.equal(undefined);
  });
});

function read(texts: Readonly<Record<string, string>>, roots?: readonly string[]): ReturnType<typeof logrotate.read> {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new SourceFile(path, text)]));
  const declared = new Map<string, readonly string[]>(roots ? [["logrotate", roots]] : []);
  return logrotate.read([...files.values()], inMemory([...files.values()]), { versions: new Map(), roots: declared });
}

function blocks(texts: Readonly<Record<string, string>>): readonly Block[] {
  return read(texts).documents.flatMap((document: LogrotateDocument) => document.blocks);
}

function at({ span }: Pick<Located<unknown>, "span">): string {
  const { line, column } = span.file.position(span.start);
  return `${span.file.path}:${line}:${column}-${column + span.end - span.start}`;
}

function shown(setting: Block["rotate"] | Block["criterion"]): string {
  const value = typeof setting.value === "object" ? JSON.stringify(setting.value) : String(setting.value);
  if (setting.from !== undefined) return `${value}, ${setting.from}`;
  return [`${value} at ${at(setting)}`, ...setting.trail.map((step) => `${step.why} ${at(step)}`)].join(" < ");
}

function told({ kind, span, message }: Problem): string {
  const { line, column } = span.file.position(span.start);
  return `${kind} ${span.file.path}:${line}:${column} ${message}`;
}
