import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from "node:fs";
import process from "node:process";
import { fileAt } from "../../src/model/index.ts";
import { discover } from "../../src/audit/discover.ts";
import { DiscoveryError } from "../../src/audit/discovery-error.ts";
import type { Discovery } from "../../src/audit/discover.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

describe("discover", () => {
  it("lists a folder's files by code unit, with their text", () => {
    folder.write("etc/haproxy.cfg", "global\n");
    folder.write("buildout.cfg", "[buildout]\n");
    folder.write("Production.cfg", "[buildout]\nextends = buildout.cfg\n");
    folder.write("etc-old/haproxy.cfg", "defaults\n");
    const { root, files, candidates, head } = discover([folder.path]);
    expect(root).to.equal(folder.path);
    expect(files.paths).to.deep.equal(["Production.cfg", "buildout.cfg", "etc-old/haproxy.cfg", "etc/haproxy.cfg"]);
    expect(candidates).to.deep.equal(files.paths);
    expect(head("etc/haproxy.cfg")).to.equal("global\n");
    expect(fileAt(files, "Production.cfg")?.text).to.equal("[buildout]\nextends = buildout.cfg\n");
    expect(fileAt(files, "Production.cfg")?.path).to.equal("Production.cfg");
  });

  it("reads a file once", () => {
    folder.write("haproxy.cfg", "global\n");
    const { files } = discover([folder.path]);
    const first = files.get("haproxy.cfg");
    folder.write("haproxy.cfg", "defaults\n");
    expect(files.get("haproxy.cfg")).to.equal(first);
  });

  it("gives nothing for a file that is not there, and holds it against nobody", () => {
    folder.write("buildout.cfg", "");
    const { files, unreadable, skipped } = discover([folder.path]);
    expect(files.get("versions.cfg")).to.equal(undefined);
    expect(files.get("buildout.cfg/versions.cfg")).to.equal(undefined);
    expect(unreadable).to.deep.equal([]);
    expect(skipped).to.deep.equal([]);
  });

  it("gives nothing for a path that is not normalised, and does not open one that leads out", () => {
    folder.write("etc/haproxy.cfg", "global\n");
    const { files } = discover([folder.at("etc")]);
    expect(files.get("haproxy.cfg")).to.not.equal(undefined);
    expect(files.get("./haproxy.cfg")).to.equal(undefined);
    expect(files.get("../etc/haproxy.cfg")).to.deep.equal({
      unread: "lies outside of the audited folder; audit a folder that holds both",
    });
    expect(files.get(folder.at("etc/haproxy.cfg"))).to.equal(undefined);
    expect(files.get("haproxy.cfg\0")).to.equal(undefined);
  });

  it("gives a folder as the names in it", () => {
    folder.write("conf.d/zeo.conf", "");
    folder.write("conf.d/.keep", "");
    folder.write("conf.d/old/zeo.conf", "");
    const { files } = discover([folder.path]);
    expect(files.get("")).to.deep.equal({ folder: ["conf.d"] });
    expect(files.get("conf.d")).to.deep.equal({ folder: [".keep", "old", "zeo.conf"] });
  });
});

describe("discover, given files", () => {
  it("makes the named file the only candidate and reads its neighbours when they are included", () => {
    folder.write("conf.d/plone.conf", "[program:plone]\n");
    folder.write("supervisord.conf", "[supervisord]\n");
    const { root, files, candidates } = discover([folder.at("supervisord.conf")]);
    expect(root).to.equal(folder.path);
    expect(candidates).to.deep.equal(["supervisord.conf"]);
    expect(files.paths).to.deep.equal(["conf.d/plone.conf", "supervisord.conf"]);
    expect(fileAt(files, "conf.d/plone.conf")?.text).to.equal("[program:plone]\n");
  });

  it("takes the closest folder above all of them as root", () => {
    folder.write("web1/etc/haproxy.cfg", "");
    folder.write("web10/etc/haproxy.cfg", "");
    folder.write("zeo/buildout.cfg", "");
    const { root, candidates } = discover([folder.at("web1/etc/haproxy.cfg"), folder.at("web10")]);
    expect(root).to.equal(folder.path);
    expect(candidates).to.deep.equal(["web1/etc/haproxy.cfg", "web10/etc/haproxy.cfg"]);
  });

  it("looks behind comments of up to 64 KiB for the head", () => {
    folder.write("haproxy.cfg", `${"# one line of a licence\n".repeat(2000)}global\n    maxconn 100\n`);
    folder.write("notes.cfg", "# nothing but comments\n".repeat(4000));
    const discovery = discover([folder.path]);
    expect(discovery.head("haproxy.cfg")).to.equal("global\n    maxconn 100\n");
    expect(discovery.head("notes.cfg")).to.equal("");
  });

  it("counts a path that is named twice once", () => {
    folder.write("etc/haproxy.cfg", "");
    const { candidates } = discover([folder.at("etc"), folder.at("etc/haproxy.cfg"), folder.path]);
    expect(candidates).to.deep.equal(["etc/haproxy.cfg"]);
  });

  it("takes a named file whatever its extension", () => {
    folder.write("haproxy.sql", "global\n");
    expect(discover([folder.at("haproxy.sql")]).candidates).to.deep.equal(["haproxy.sql"]);
    expect(discover([folder.path]).candidates).to.deep.equal([]);
  });
});

describe("discover passes over", () => {
  it("version control, caches and node_modules, without a word", () => {
    for (const name of [".git", ".svn", ".hg", "node_modules", "__pycache__"]) folder.write(`${name}/haproxy.cfg`, "");
    folder.write("haproxy.cfg", "");
    const { files, skipped } = discover([folder.path]);
    expect(files.paths).to.deep.equal(["haproxy.cfg"]);
    expect(skipped).to.deep.equal([]);
  });

  it("what buildout generated, and says so", () => {
    folder.write("buildout.cfg", "");
    folder.write(".installed.cfg", "");
    folder.write("parts/supervisor/supervisord.conf", "[supervisord]\n");
    folder.write("eggs/Plone/buildout.cfg", "");
    folder.write("develop-eggs/setup.cfg", "");
    const { files, skipped } = discover([folder.path]);
    expect(files.paths).to.deep.equal(["buildout.cfg"]);
    expect(skipped).to.deep.equal([
      { path: ".installed.cfg", why: "is generated by buildout" },
      { path: "develop-eggs", why: "is generated by buildout" },
      { path: "eggs", why: "is generated by buildout" },
      { path: "parts", why: "is generated by buildout" },
    ]);
    expect(fileAt(files, "parts/supervisor/supervisord.conf")?.text).to.equal("[supervisord]\n");
  });

  it("no folder of that name where there is no buildout", () => {
    folder.write("parts/haproxy.cfg", "");
    expect(discover([folder.path]).files.paths).to.deep.equal(["parts/haproxy.cfg"]);
  });

  it("no generated folder that is named itself", () => {
    folder.write("buildout.cfg", "");
    folder.write("parts/supervisor/supervisord.conf", "");
    expect(discover([folder.at("parts")]).candidates).to.deep.equal(["supervisor/supervisord.conf"]);
  });

  it("installed Python packages", () => {
    folder.write("lib/python3.11/site-packages/supervisor/skel/sample.conf", "");
    folder.write("supervisord.conf", "");
    expect(discover([folder.path]).skipped).to.deep.equal([
      { path: "lib/python3.11/site-packages", why: "holds installed Python packages" },
    ]);
  });

  it("source code and images as candidates, not as files", () => {
    folder.write("src/policy/setup.py", "");
    folder.write("docs/topology.PNG", "");
    folder.write("etc/haproxy.cfg.j2", "");
    folder.write("etc/crontab", "");
    folder.write(".env", "");
    const { files, candidates } = discover([folder.path]);
    expect(candidates).to.deep.equal([".env", "etc/crontab", "etc/haproxy.cfg.j2"]);
    expect(files.paths).to.have.lengthOf(5);
  });

  it("a binary file, when it is looked at", () => {
    folder.write("memory.dat", Buffer.from([1, 0, 2]));
    folder.write("haproxy.cfg", "global\n");
    const discovery = discover([folder.path]);
    expect(discovery.head("memory.dat")).to.equal(undefined);
    expect(discovery.head("haproxy.cfg")).to.equal("global\n");
    expect(discovery.skipped).to.deep.equal([
      { path: "memory.dat", why: "is binary: byte 1 is NUL; drop it where text is meant" },
    ]);
  });

  it("a file above 5 MB, without reading it", () => {
    folder.write("haproxy.cfg", "");
    truncateSync(folder.at("haproxy.cfg"), 52_000_000);
    folder.write("small.cfg", Buffer.alloc(5_000_000, "#"));
    const discovery = discover([folder.path]);
    expect(discovery.head("haproxy.cfg")).to.equal(undefined);
    expect(fileAt(discovery.files, "small.cfg")?.text).to.have.lengthOf(5_000_000);
    expect(discovery.skipped).to.deep.equal([
      { path: "haproxy.cfg", why: "is 52 MB, and files above 5 MB are not read; divide it" },
    ]);
  });

  it("a file of more than 50000 lines", () => {
    folder.write("haproxy.cfg", "\n".repeat(50_001));
    folder.write("small.cfg", "\n".repeat(50_000));
    const discovery = discover([folder.path]);
    expect(fileAt(discovery.files, "small.cfg")?.text).to.have.lengthOf(50_000);
    expect(fileAt(discovery.files, "haproxy.cfg")).to.equal(undefined);
    expect(discovery.skipped).to.deep.equal([
      { path: "haproxy.cfg", why: "has 50001 lines, and files of more than 50000 lines are not read; divide it" },
    ]);
  });

  it("a named pipe, without waiting for its writer", () => {
    folder.write("haproxy.cfg", "");
    execFileSync("mkfifo", [folder.at("control")]);
    const discovery = discover([folder.path]);
    expect(discovery.candidates).to.deep.equal(["haproxy.cfg"]);
    expect(discovery.files.paths).to.deep.equal(["control", "haproxy.cfg"]);
    expect(discovery.files.get("control")).to.deep.equal({
      unread: "is a named pipe; put a plain file in its place to have it read",
    });
    expect(discovery.skipped).to.deep.equal([{ path: "control", why: "is a named pipe" }]);
  });
});

describe("discover meets links and", () => {
  it("lists one to a file of the checkout beside the file", () => {
    folder.write("sites-available/plone", "server {}\n");
    mkdirSync(folder.at("sites-enabled"));
    symlinkSync("../sites-available/plone", folder.at("sites-enabled/plone"));
    const { files, candidates, skipped } = discover([folder.path]);
    expect(files.paths).to.deep.equal(["sites-available/plone", "sites-enabled/plone"]);
    expect(candidates).to.deep.equal(["sites-available/plone", "sites-enabled/plone"]);
    expect(fileAt(files, "sites-enabled/plone")).to.include({ text: "server {}\n", real: "sites-available/plone" });
    expect(skipped).to.deep.equal([]);
  });

  it("judges a file of a folder that is passed over, where a link brings it in", () => {
    folder.write("buildout.cfg", "");
    folder.write("parts/supervisor/supervisord.conf", "[supervisord]\n");
    symlinkSync("parts/supervisor/supervisord.conf", folder.at("supervisord.conf"));
    expect(discover([folder.path]).candidates).to.deep.equal(["buildout.cfg", "supervisord.conf"]);
  });

  it("never follows one out of the folder", () => {
    folder.write("secrets/passwords.cfg", "secret\n");
    folder.write("plone/buildout.cfg", "");
    symlinkSync(folder.at("secrets/passwords.cfg"), folder.at("plone/passwords.cfg"));
    symlinkSync("../secrets", folder.at("plone/secrets"));
    const discovery = discover([folder.at("plone")]);
    expect(discovery.candidates).to.deep.equal(["buildout.cfg"]);
    expect(discovery.files.paths).to.deep.equal(["buildout.cfg", "passwords.cfg", "secrets"]);
    const unread = "is reached by a link that leads out of the audited folder; put a copy in the link's place";
    expect(discovery.files.get("passwords.cfg")).to.deep.equal({ unread });
    expect(discovery.files.get("secrets")).to.deep.equal({ unread });
    expect(discovery.files.get("secrets/passwords.cfg")).to.deep.equal({ unread });
    expect(discovery.skipped).to.deep.equal([
      { path: "passwords.cfg", why: "is a link that leads out of the audited folder" },
      { path: "secrets", why: "is a link that leads out of the audited folder" },
      { path: "secrets/passwords.cfg", why: unread },
    ]);
  });

  it("is not trapped by loops or dead ends", () => {
    folder.write("etc/haproxy.cfg", "");
    symlinkSync("..", folder.at("etc/up"));
    symlinkSync("self", folder.at("self"));
    symlinkSync("haproxy.old", folder.at("etc/old"));
    const { files, candidates, skipped, unreadable } = discover([folder.path]);
    expect(candidates).to.deep.equal(["etc/haproxy.cfg"]);
    expect(files.paths).to.deep.equal(["etc/haproxy.cfg", "etc/old", "etc/up", "self"]);
    expect(files.get("etc/up/etc")).to.deep.equal({ folder: ["haproxy.cfg", "old", "up"] });
    expect(files.get("etc/old/x.cfg")).to.deep.equal({
      unread: "is reached by a link that leads nowhere here; put a copy in the link's place",
    });
    expect(files.get("self")).to.deep.equal({
      unread: "cannot be read: its links lead in a circle; remove one of them",
    });
    expect(skipped).to.deep.equal([
      { path: "etc/old", why: "is a link that leads nowhere (haproxy.old)" },
      { path: "etc/up", why: "is a link to the folder that is audited" },
    ]);
    expect(unreadable).to.deep.equal([
      { path: "self", message: "It cannot be read: its links lead in a circle; remove one of them." },
    ]);
  });

  it("audits one that was named where it lies", () => {
    folder.write("profiles/production.cfg", "[buildout]\nextends = base.cfg\n");
    folder.write("base.cfg", "[buildout]\n");
    symlinkSync("profiles/production.cfg", folder.at("buildout.cfg"));
    const { root, candidates, files } = discover([folder.at("buildout.cfg")]);
    expect(root).to.equal(folder.path);
    expect(candidates).to.deep.equal(["buildout.cfg"]);
    expect(fileAt(files, "base.cfg")?.text).to.equal("[buildout]\n");
  });

  it("audits what one that was named leads to, where that lies elsewhere", () => {
    folder.write("common/haproxy.cfg", "global\n");
    mkdirSync(folder.at("web1"));
    symlinkSync("../common/haproxy.cfg", folder.at("web1/haproxy.cfg"));
    expect(discover([folder.at("web1/haproxy.cfg")]).root).to.equal(folder.at("common"));
  });

  it("follows the one that was named", () => {
    folder.write("releases/7/haproxy.cfg", "");
    symlinkSync("releases/7", folder.at("current"));
    const { root, candidates } = discover([folder.at("current")]);
    expect(root).to.equal(folder.at("current"));
    expect(candidates).to.deep.equal(["haproxy.cfg"]);
  });
});

describe("discover cannot read and", () => {
  it("tells a file and a folder that forbid it, and gives the rest", () => {
    folder.write("haproxy.cfg", "global\n");
    folder.write("private.cfg", "");
    folder.write("private/zeo.cfg", "");
    chmodSync(folder.at("private.cfg"), 0);
    chmodSync(folder.at("private"), 0);
    chmodSync(folder.path, 0o755);
    const discovery = asNobody(() => {
      const found = discover([folder.path]);
      for (const path of found.candidates) found.head(path);
      return found;
    });
    chmodSync(folder.at("private"), 0o755);
    expect(discovery.candidates).to.deep.equal(["haproxy.cfg", "private.cfg"]);
    expect(discovery.unreadable).to.deep.equal([
      { path: "private", message: "It cannot be read: permission denied; let the user who audits read it." },
      { path: "private.cfg", message: "It cannot be read: permission denied; let the user who audits read it." },
    ]);
  });

  it("keeps names with control characters as they are", () => {
    folder.write("hap\u001b[31mroxy\n.cfg", "global\n");
    const { candidates, head } = discover([folder.path]);
    expect(candidates).to.deep.equal(["hap\u001b[31mroxy\n.cfg"]);
    expect(head("hap\u001b[31mroxy\n.cfg")).to.equal("global\n");
  });

  it("tells a name that is no UTF-8", () => {
    folder.write("haproxy.cfg", "");
    execFileSync("sh", ["-c", `printf x > "$(printf 'caf\\351.cfg')"`], { cwd: folder.path });
    const discovery = discover([folder.path]);
    expect(discovery.head("caf\uFFFD.cfg")).to.equal(undefined);
    expect(discovery.unreadable).to.deep.equal([
      {
        path: "caf\uFFFD.cfg",
        message: "It cannot be read: it is gone, or its name is not valid UTF-8; rename it or audit again.",
      },
    ]);
  });
});

describe("discover refuses", () => {
  it("a path that does not exist", () => {
    expect(refusal(folder.at("prodcution"))).to.equal(
      `${folder.path}/prodcution does not exist; name a folder or a file that is there.`,
    );
  });

  it("a folder without a file", () => {
    mkdirSync(folder.at("etc"));
    expect(refusal(folder.path)).to.equal(
      `${folder.path} holds no file to audit; name the folder that holds the configuration.`,
    );
  });

  it("a folder with nothing but version control", () => {
    folder.write(".git/config", "");
    expect(refusal(folder.path)).to.equal(
      `${folder.path} holds no file to audit; name the folder that holds the configuration.`,
    );
  });

  it("a folder that cannot be entered", () => {
    mkdirSync(folder.at("private"), 0);
    chmodSync(folder.path, 0o755);
    expect(asNobody(() => refusal(folder.at("private")))).to.equal(
      `${folder.path}/private gives no file to audit. .: It cannot be read: permission denied; let the user who audits read it.`,
    );
  });

  it("a pipe", () => {
    execFileSync("mkfifo", [folder.at("control")]);
    expect(refusal(folder.at("control"))).to.equal(
      `${folder.path}/control is a named pipe; name a folder or a file to audit.`,
    );
  });

  it("a name with control characters, which it shows harmless", () => {
    expect(refusal("/no\u001b[2Jwhere")).to.equal(
      "/no\\u001b[2Jwhere does not exist; name a folder or a file that is there.",
    );
  });

  it("no path at all, and the empty one", () => {
    expect(() => discover([])).to.throw(DiscoveryError, "No path was given; name a folder or a file to audit.");
    expect(refusal("")).to.equal('"" is no path; name a folder or a file to audit.');
  });
});

function refusal(path: string): string {
  try {
    discover([path]);
  } catch (error) {
    if (error instanceof DiscoveryError) return error.message;
    throw error;
  }
  return "nothing was refused";
}

/** The superuser may read everything, so what is forbidden is tried as another user. */
function asNobody<T extends Discovery | string>(run: () => T): T {
  if (process.geteuid?.() !== 0 || !process.seteuid) return run();
  process.seteuid(65_534);
  try {
    return run();
  } finally {
    process.seteuid(0);
  }
}
