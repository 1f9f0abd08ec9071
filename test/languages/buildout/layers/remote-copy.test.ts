import { expect } from "chai";
import { md5 } from "../../../../src/languages/buildout/layers/md5.ts";
import { problemLine, read, told } from "../reading.ts";

const ADDRESS = "https://cfg.example.org/town/base.cfg";
const LIVE = `[buildout]\nextends = ${ADDRESS}\nparts = zope\n`;
const COPY = "[buildout]\nextends = more/pins.cfg\n\n[zope]\nuser = admin\n";
const PINS = "[versions]\nPlone = 5.2.14\n";

function user(texts: Readonly<Record<string, string>>): string | undefined {
  const option = read({ "live.cfg": LIVE, ...texts }).documents[0]!.get("zope", "user");
  return option && told(option.value);
}

describe("an address that is extended", () => {
  it("is read from where the report asks for a copy", () => {
    const [problem] = read({ "live.cfg": LIVE }).problems;
    const path = /save it as (\S+) to have it read/.exec(problem!.message)?.[1];
    expect(path).to.equal("extends-cache/cfg.example.org/town/base.cfg");
    const beside = "extends-cache/cfg.example.org/town/more/pins.cfg";
    expect(read({ "live.cfg": LIVE, [path!]: COPY, [beside]: PINS }).problems).to.deep.equal([]);
    expect(user({ [path!]: COPY, [beside]: PINS })).to.equal(
      '"admin" at extends-cache/cfg.example.org/town/base.cfg:5:8 "admin"; extends, from a copy live.cfg:2:11 "https://cfg.example.org/town/base.cfg"',
    );
  });

  it("takes what a copy extends from beside the address", () => {
    const { problems } = read({ "live.cfg": LIVE, "extends-cache/cfg.example.org/town/base.cfg": COPY });
    expect(problems.map(problemLine)).to.deep.equal([
      'unseen extends-cache/cfg.example.org/town/base.cfg:2:11 "more/pins.cfg" https://cfg.example.org/town/more/pins.cfg is fetched when buildout runs and was not read here; save it as extends-cache/cfg.example.org/town/more/pins.cfg to have it read.',
    ]);
  });

  it("is read from buildout's own copy, in the folder that the option names", () => {
    const copy = "[zope]\nuser = admin\n";
    expect(user({ "extends-cache/d2d11f9ec25c8a42a4b8d4f9ae1be1e9": copy })).to.equal(undefined);
    expect(user({ [`extends-cache/${md5(ADDRESS)}`]: copy })).to.match(
      /^"admin" at .*; extends, from buildout's own copy/,
    );
    expect(
      user({
        "live.cfg": LIVE.replace("parts", "extends-cache = ${buildout:directory}/var/cfg\nparts"),
        [`var/cfg/${md5(ADDRESS)}`]: copy,
      }),
    ).to.match(/^"admin" at var\/cfg/);
  });

  it("is read from a copy with its last step for a name, which stands for one address alone", () => {
    const other = "https://cfg.example.org/village/base.cfg";
    const { documents, problems } = read({
      "live.cfg": `[buildout]\nextends =\n    ${ADDRESS}\n    ${other}\nparts = zope\n`,
      "extends-cache/base.cfg": "[zope]\nuser = admin\n",
    });
    expect(documents[0]!.get("zope", "user")!.value.trail[0]?.why).to.equal("extends, from a copy that is named alike");
    expect(problems.map(({ message }) => message.split(" ")[0])).to.deep.equal([other]);
  });

  it("is not a file of the checkout that only has its name", () => {
    expect(user({ "base.cfg": "[zope]\nuser = admin\n" })).to.equal(undefined);
  });
});

describe("md5", () => {
  it("is the digest of a text", () => {
    expect(md5("")).to.equal("d41d8cd98f00b204e9800998ecf8427e");
    expect(md5("abc")).to.equal("900150983cd24fb0d6963f7d28e17f72");
    expect(md5("12345678901234567890123456789012345678901234567890123456789012345678901234567890")).to.equal(
      "57edf4a22be3c955ac49da2e2107b67a",
    );
  });
});
