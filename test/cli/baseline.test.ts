import { expect } from "chai";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlist, type Run } from "./punchlist.ts";

const OLD = `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081
    server instance2 127.0.0.1:8082
`;

const NEW_BACKEND = `backend solr
    balance leastconn
    server solr1 127.0.0.1:8983
    server solr2 127.0.0.1:8984
`;

describe("punchlist audit --baseline", () => {
  let folder: string;
  let baseline: string;

  beforeEach(() => {
    folder = folderWith({ "etc/haproxy.cfg": OLD });
    baseline = join(folder, "punchlist.baseline.json");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const audit = (...words: readonly string[]): Run =>
    punchlist("audit", folder, "--fail-on", "warning", "--baseline", baseline, ...words);

  it("lets an old project pass once its failures are known, and tells them a line a rule", () => {
    expect(punchlist("audit", folder, "--fail-on", "warning").code).to.equal(1);
    const first = audit("--update-baseline");
    expect(first.code).to.equal(0);
    expect(first.stderr).to.match(/holds \d+ failures now: \d+ taken in, 0 mended and taken out\./);
    const { code, stdout, stderr } = audit();
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(stdout).to.match(/^Nothing new fails; the baseline holds /);
    expect(stdout).to.match(/\n {2}T30 {2}haproxy\/servers-checked +\S.*\n/);
  });

  it("fails for a new fault, and names no old one in what fails", () => {
    audit("--update-baseline");
    writeFileSync(join(folder, "etc/haproxy.cfg"), OLD + NEW_BACKEND);
    const { code, stdout } = audit("--format", "github");
    expect(code).to.equal(1);
    expect(stdout).to.include("solr").and.not.include("plone");
  });

  it("knows a failure again behind inserted lines", () => {
    audit("--update-baseline");
    writeFileSync(join(folder, "etc/haproxy.cfg"), `# the load balancer\n\n${OLD}`);
    expect(audit().code).to.equal(0);
  });

  it("says what is mended, and lets it go when it is asked to, so that it fails when it is back", () => {
    audit("--update-baseline");
    writeFileSync(join(folder, "etc/haproxy.cfg"), OLD.replaceAll(/(808.)$/gm, "$1 check"));
    expect(audit().stderr).to.match(/\d+ failures? that .* holds (?:is|are) mended; --update-baseline takes/);
    expect(audit("--update-baseline").stderr).to.match(/: 0 taken in, [1-9]\d* mended and taken out\./);
    writeFileSync(join(folder, "etc/haproxy.cfg"), OLD);
    expect(audit().code).to.equal(1);
  });

  it("takes in what is new only when it is told to", () => {
    audit("--update-baseline");
    writeFileSync(join(folder, "etc/haproxy.cfg"), OLD + NEW_BACKEND);
    const refused = audit("--update-baseline");
    expect(refused.code).to.equal(1);
    expect(refused.stderr).to.match(/new failures? (?:is|are) not taken in; --accept-new does that\./);
    expect(audit("--update-baseline", "--accept-new").code).to.equal(0);
    expect(audit().code).to.equal(0);
  });

  it("says that a file is not there, and everything counts", () => {
    const { code, stderr } = audit();
    expect(code).to.equal(1);
    expect(stderr).to.equal(
      `punchlist: ${baseline} is not there, so every failure counts; --update-baseline writes it.\n`,
    );
  });

  it("refuses what is no baseline with its place, and leaves it as it is", () => {
    writeFileSync(baseline, '{\n  "schemaVersion": 1,\n}\n');
    const { code, stdout, stderr } = audit("--update-baseline");
    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: "" });
    expect(stderr).to.equal(
      `punchlist: ${baseline}:3:1 This is no baseline: it is broken JSON; mend it, or delete it and write it anew with --update-baseline.\n`,
    );
    expect(readFileSync(baseline, "utf8")).to.equal('{\n  "schemaVersion": 1,\n}\n');
  });

  it("does not run where it could not be updated as a whole", () => {
    expect(audit("--update-baseline", "--rule", "haproxy/*").stderr).to.match(/has to judge all: leave out --rule/);
    expect(punchlist("audit", folder, "--update-baseline").stderr).to.match(/needs the file: --baseline/);
    expect(audit("--accept-new").stderr).to.match(/give both/);
    expect(existsSync(baseline)).to.equal(false);
  });

  it("leaves nothing half written", () => {
    mkdirSync(baseline);
    const { code, stderr } = audit("--update-baseline");
    expect(code).to.equal(2);
    expect(stderr).to.match(/cannot be read: EISDIR/);
    expect(readdirSync(folder).sort()).to.deep.equal(["etc", "punchlist.baseline.json"]);
  });

  it("prints nothing where nothing new fails and --quiet is asked for", () => {
    audit("--update-baseline");
    expect(audit("--quiet")).to.deep.equal({ code: 0, stdout: "", stderr: "" });
    expect(punchlist("audit", folder, "--fail-on", "warning", "--quiet").stdout).to.match(/^No errors, but /);
  });
});

describe("a refused file in a baseline", () => {
  it("ends the audit with 2 until it is known", () => {
    const folder = folderWith({ "etc/haproxy.cfg": `${OLD}    no-such-word here\n` });
    const baseline = join(folder, "known.json");
    expect(punchlist("audit", folder).code).to.equal(2);
    punchlist("audit", folder, "--baseline", baseline, "--update-baseline");
    expect(punchlist("audit", folder, "--baseline", baseline).code).to.equal(0);
    rmSync(folder, { recursive: true });
  });
});
