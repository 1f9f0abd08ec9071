import { expect } from "chai";
import { discover } from "../../src/audit/discover.ts";
import { fileAt } from "../../src/model/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

function textAt(path: string): string | undefined {
  return fileAt(discover([folder.path]).files, path)?.text;
}

describe("a link that is written down as text", () => {
  it("is followed beside it, upwards and over another one", () => {
    folder.write("versions/4.2.cfg", "[versions]\nzope = 4.2\n");
    folder.write("versions/4-latest.cfg", "4.2.cfg");
    folder.write("versions/latest.cfg", "4-latest.cfg");
    folder.write("sites/enabled/town.cfg", "../../versions/4.2.cfg");
    expect(textAt("versions/latest.cfg")).to.equal("[versions]\nzope = 4.2\n");
    expect(textAt("sites/enabled/town.cfg")).to.equal("[versions]\nzope = 4.2\n");
    expect(fileAt(discover([folder.path]).files, "versions/latest.cfg")?.real).to.equal("versions/4.2.cfg");
  });

  it("stays text where it leads nowhere, out, in a circle, or goes on in a line", () => {
    folder.write("base.cfg", "[buildout]\n");
    folder.write("version.cfg", "4.2");
    folder.write("out.cfg", "../base.cfg");
    folder.write("one.cfg", "two.cfg");
    folder.write("two.cfg", "one.cfg");
    folder.write("list.cfg", "base.cfg\n");
    expect(["version.cfg", "out.cfg", "one.cfg", "list.cfg"].map(textAt)).to.deep.equal([
      "4.2",
      "../base.cfg",
      "two.cfg",
      "base.cfg\n",
    ]);
  });
});
