import { expect } from "chai";
import { problemLine, read, readOne, told } from "./reading.ts";

describe("references in a buildout", () => {
  it("show the line that they bring and where they stand", () => {
    const { parts } = readOne({
      "buildout.cfg":
        "[buildout]\nparts = zope\neggs =\n    Plone\n    my.theme\n\n[zope]\nrecipe = plone.recipe.zope2instance\neggs = ${buildout:eggs} my.policy\n",
    });
    expect(parts.items[0]!.section.options.get("eggs")!.words.map(told)).to.deep.equal([
      '"Plone" at buildout.cfg:4:5 "Plone"; referred to by ${buildout:eggs} buildout.cfg:9:8 "${buildout:eggs}"',
      '"my.theme" at buildout.cfg:5:5 "my.theme"; referred to by ${buildout:eggs} buildout.cfg:9:8 "${buildout:eggs}"',
      '"my.policy" at buildout.cfg:9:25 "my.policy"',
    ]);
  });

  it("keep the place of the whole word when they are a part of it", () => {
    const document = readOne({
      "buildout.cfg": "[buildout]\nparts =\n[ports]\nzope = 8081\n[zope]\nhttp-address = 127.0.0.1:${ports:zope}\n",
    });
    expect(document.get("zope", "http-address")!.lines.map(told)).to.deep.equal([
      '"127.0.0.1:8081" at buildout.cfg:6:16 "127.0.0.1:${ports:zope}"; referred to by ${ports:zope} buildout.cfg:6:26 "${ports:zope}"; what it refers to buildout.cfg:4:8 "8081"',
    ]);
  });

  it("use the section that inherits a macro for ${:…}", () => {
    const document = readOne({
      "buildout.cfg":
        "[buildout]\nparts =\n[base]\nlog = var/${:_buildout_section_name_}.log\naddress = ${:port}\n[zope]\n<= base\nport = 8081\n",
    });
    expect(document.get("zope", "log")!.value.value).to.equal("var/zope.log");
    expect(document.get("zope", "address")!.value.value).to.equal("8081");
    expect(document.get("zope", "log")!.raw.trail.map(({ why }) => why)).to.deep.equal(["macro base"]);
  });

  it("leave $$ as it is", () => {
    expect(
      readOne({ "buildout.cfg": "[buildout]\nparts =\n[zope]\nclone = $${:address}\n" }).get("zope", "clone")!.value
        .value,
    ).to.equal("$${:address}");
  });

  it("stay as they are and are doubted where the recipe sets the option", () => {
    const document = readOne({
      "buildout.cfg":
        "[buildout]\nparts = lb\n[build]\nrecipe = zc.recipe.cmmi\n[lb]\nrecipe = collective.recipe.template\noutput = ${build:location}/sbin\n",
    });
    expect(told(document.get("lb", "output")!.value)).to.equal(
      '"${build:location}/sbin" at buildout.cfg:7:10 "${build:location}/sbin"; doubt: ${build:location} is set by the recipe while buildout runs; written in [build], it is read.',
    );
    expect(document.parts.items.map(({ name }) => name)).to.deep.equal(["build", "lb"]);
  });

  it("know the folders that buildout has by default", () => {
    const document = readOne({
      "buildout.cfg": "[buildout]\nparts =\n[zope]\ncommand = ${buildout:bin-directory}/zope\n",
    });
    expect(told(document.get("zope", "command")!.value)).to.equal(
      '"${buildout:directory}/bin/zope" at buildout.cfg:4:11 "${buildout:bin-directory}/zope"',
    );
  });

  it("are refused in a part when nothing can give what they name", () => {
    expect(
      read({
        "buildout.cfg":
          "[buildout]\nparts = zope\n[zope]\nrecipe = plone.recipe.zope2instance\nhttp-address = ${ports:zope}\n",
      }).problems.map(problemLine),
    ).to.deep.equal([
      'refused buildout.cfg:5:16 "${ports:zope}" ${ports:zope} refers to section ports, which does not exist, and buildout stops.',
    ]);
  });

  it("are not refused in a section that no part uses", () => {
    expect(
      read({ "buildout.cfg": "[buildout]\nparts =\n[zope]\nhttp-address = ${ports:zope}\n" }).problems,
    ).to.deep.equal([]);
  });

  it("stop growing before they fill the memory", () => {
    const doubling = Array.from({ length: 60 }, (_, index) => `a${index + 1} = \${:a${index}}\${:a${index}}\n`).join(
      "",
    );
    const document = readOne({ "buildout.cfg": `[buildout]\nparts =\n[bomb]\na0 = xxxxxxxxxx\n${doubling}` });
    expect(document.get("bomb", "a3")!.value.value).to.equal("x".repeat(80));
    expect(document.get("bomb", "a60")!.value.doubt?.message).to.match(
      /is not followed: references nest too deep or grow too large\.$/,
    );
  });

  it("grow in one value alone where a hundred of them nest", () => {
    const names = Array.from({ length: 95 }, (_, index) => `a${index}`);
    const doubling = names.map((name, index) => `${name} = \${:a${index + 1}}\${:a${index + 1}}\n`).join("");
    const document = readOne({ "buildout.cfg": `[buildout]\nparts =\n[bomb]\n${doubling}a95 = x\n` });
    const long = names.filter((name) => document.get("bomb", name)!.value.value.length > 10_000);
    expect(long).to.have.lengthOf.below(10);
  });
});
