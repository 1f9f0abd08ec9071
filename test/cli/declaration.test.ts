import { expect } from "chai";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlist, type Run } from "./punchlist.ts";

const DF = "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 100000 10000 90000 10% /srv\n";
const LEADS_OUT =
  "is reached by a link that leads out of the audited folder; put a copy in the link's place, or give --no-config.";

const HAPROXY =
  "defaults\n    mode http\nbackend plone\n    balance leastconn\n    server zope1 127.0.0.1:8081 maxconn 4\n";

describe("a punchlist.yaml that leaves nothing to judge", () => {
  it("ends an audit with 2 where all files are vendored, whatever it is to fail on", () => {
    const folder = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": 'vendored: ["**"]\n' });
    for (const failOn of ["error", "never"]) {
      const { code, stdout } = punchlist("audit", "--fail-on", failOn, folder);
      expect(code).to.equal(2);
      expect(stdout).to.match(/^Nothing was judged in production: all its files are declared as vendored\.\n/);
    }
  });

  it("ends it as usual where some are, and says so", () => {
    const { code, stdout } = punchlist(
      "audit",
      "--fail-on",
      "never",
      folderWith({
        "haproxy.cfg": HAPROXY,
        "vendor/haproxy.cfg": HAPROXY,
        "punchlist.yaml": 'vendored: ["vendor/**"]\n',
      }),
    );
    expect(code).to.equal(0);
    expect(stdout.replaceAll("\n", " ")).to.contain("1 vendored file was not judged.");
  });

  it("ends it with 2 where all that rules found is waived", () => {
    const answered = "reason: Plone moves next week., owner: Ada, until: 2026-12-31";
    const rules = ["haproxy/second-server", "haproxy/timeout-queue", "haproxy/timeouts-set"];
    const waivers = rules.map((rule) => `  - { rule: ${rule}, ${answered} }\n`).join("");
    const levels = rules.map((rule) => `${rule}: warning`).join(", ");
    const declaration = `rules: { "*/*": off, ${levels} }\nwaivers:\n${waivers}`;
    const folder = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": declaration });
    const { code, stdout } = punchlist("audit", "--today", "2026-11-23", folder);
    expect(code).to.equal(2);
    expect(stdout).to.match(/^Nothing was judged in production: all that rules found is waived\.\n/);
  });

  it("judges again where one of the waivers is taken out", () => {
    const answered = "reason: Plone moves next week., owner: Ada, until: 2026-12-31";
    const rules = ["haproxy/timeout-queue", "haproxy/timeouts-set"];
    const waivers = rules.map((rule) => `  - { rule: ${rule}, ${answered} }\n`).join("");
    const declaration = `rules: { haproxy/server-maxconn: off }\nwaivers:\n${waivers}`;
    const folder = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": declaration });
    expect(punchlist("audit", "--today", "2026-11-23", "--fail-on", "warning", folder).code).to.equal(1);
  });
});

describe("a punchlist.yaml that says what hosts make", () => {
  const LIVE = "[buildout]\nextends = etc/node.cfg\nparts = zope\n\n[zope]\nrecipe = plone.recipe.zope2instance\n";

  it("turns what would stop the program into what is not known", () => {
    const refused = punchlist("audit", "--fail-on", "never", folderWith({ "live.cfg": LIVE }));
    expect(refused.code).to.equal(2);
    expect(refused.stdout.replaceAll(/\s+/g, " ")).to.contain("or name it under madeOnHost in punchlist.yaml.");
    const declared = { "live.cfg": LIVE, "punchlist.yaml": "madeOnHost: [etc/node.cfg]\n" };
    const { code, stdout } = punchlist("audit", "--fail-on", "never", folderWith(declared));
    expect(code).to.equal(0);
    expect(stdout.replaceAll(/\s+/g, " ")).to.contain("etc/node.cfg is made on the host, as punchlist.yaml says;");
  });

  it("counts for one environment, beside what holds for all", () => {
    const declaration = "madeOnHost: [other.cfg]\nenvironments:\n  live: { madeOnHost: ['etc/*.cfg'] }\n  next: {}\n";
    const folder = folderWith({ "live.cfg": LIVE, "punchlist.yaml": declaration });
    expect(punchlist("audit", "--fail-on", "never", "--env", "live", folder).code).to.equal(0);
    expect(punchlist("audit", "--fail-on", "never", "--env", "next", folder).code).to.equal(2);
  });
});

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
    const message = refusal(
      "punchlist.yaml is binary: byte 0 is NUL; drop it where text is meant, or give --no-config.",
    );
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
    const message = refusal(
      "punchlist.yaml is reached by a link that leads nowhere here; put a copy in the link's place, or give --no-config.",
    );
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
