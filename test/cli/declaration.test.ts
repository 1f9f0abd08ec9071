import { expect } from "chai";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlist, type Run } from "./punchlist.ts";

const DF = "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 100000 10000 90000 10% /srv\n";
const LEADS_OUT =
  "is reached by a link that leads out of the audited folder; put a text file there, or give --no-config.";

describe("a punchlist.yaml that cannot be read", () => {
  it("ends an audit where it links out of the folder", () => {
    expect(punchlist("audit", linkingOut())).to.deep.equal(refusal(`punchlist.yaml ${LEADS_OUT}`));
  });

  it("ends sla where it links out of the folder", () => {
    expect(punchlist("sla", linkingOut())).to.deep.equal(refusal(`punchlist.yaml ${LEADS_OUT}`));
  });

  it("ends plan where it links out of the folder", () => {
    expect(punchlist("plan", linkingOut())).to.deep.equal(refusal(`punchlist.yaml ${LEADS_OUT}`));
  });

  it("ends every command where it is binary", () => {
    const folder = folderWith({ "df.txt": DF, "punchlist.yaml": Buffer.from([0, 1, 2, 3]) });
    const message = refusal("punchlist.yaml is binary: byte 0 is NUL; put a text file there, or give --no-config.");
    expect(punchlist("audit", folder)).to.deep.equal(message);
    expect(punchlist("sla", folder)).to.deep.equal(message);
    expect(punchlist("plan", folder)).to.deep.equal(message);
  });

  it("ends every command where it is too large", () => {
    const folder = folderWith({ "df.txt": DF, "punchlist.yaml": `# ${"x".repeat(2_000_000)}\n` });
    const message = refusal(
      "punchlist.yaml:1:1 The file is longer than a megabyte; a declaration is written by hand and much shorter.",
    );
    expect(punchlist("audit", folder)).to.deep.equal(message);
    expect(punchlist("sla", folder)).to.deep.equal(message);
    expect(punchlist("plan", folder)).to.deep.equal(message);
  });

  it("ends every command where it links to nothing", () => {
    const folder = folderWith({ "df.txt": DF });
    symlinkSync("gone.yaml", join(folder, "punchlist.yaml"));
    const message = refusal("punchlist.yaml cannot be read; put a text file there, or give --no-config.");
    expect(punchlist("audit", folder)).to.deep.equal(message);
    expect(punchlist("sla", folder)).to.deep.equal(message);
    expect(punchlist("plan", folder)).to.deep.equal(message);
  });

  it("hinders nobody who gives --no-config", () => {
    const folder = linkingOut();
    expect(punchlist("audit", folder, "--no-config").code).to.equal(0);
    expect(punchlist("plan", folder, "--no-config").code).to.equal(0);
  });
});

describe("a punchlist.yaml that is a link", () => {
  it("is read where it leads to a file of the folder", () => {
    const folder = folderWith({ "df.txt": DF, "deploy/declared.yaml": "role: productive\n" });
    symlinkSync("deploy/declared.yaml", join(folder, "punchlist.yaml"));
    const message = /^punchlist: punchlist\.yaml:1:7 role is "productive"/;
    expect(punchlist("audit", folder).stderr).to.match(message);
    expect(punchlist("sla", folder).stderr).to.match(message);
    expect(punchlist("plan", folder).stderr).to.match(message);
  });
});

function linkingOut(): string {
  const folder = folderWith({ "df.txt": DF });
  symlinkSync(
    join(folderWith({ "declared.yaml": "role: production\n" }), "declared.yaml"),
    join(folder, "punchlist.yaml"),
  );
  return folder;
}

function refusal(message: string): Run {
  return { code: 2, stdout: "", stderr: `punchlist: ${message}\n` };
}
