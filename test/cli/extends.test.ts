import { expect } from "chai";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlist } from "./punchlist.ts";

const HAPROXY = `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081 check
    server instance2 127.0.0.1:8082 check
`;
const LEASTCONN = ["--rule", "haproxy/balance-leastconn", "--fail-on", "warning", "--today", "2026-11-29"];
const WAIVED = "waivers: [{ rule: haproxy/balance-leastconn, reason: sticky, owner: Ada, until: 2027-01-31 }]\n";

describe("a punchlist.yaml that extends another", () => {
  it("takes what it does not say itself from there", () => {
    const folder = folderWith({
      "haproxy.cfg": HAPROXY,
      "punchlist.yaml": "extends: shared/base.yaml\nname: shop\n",
      "shared/base.yaml": "name: base\nrole: staging\nrules: { haproxy/balance-leastconn: error }\n",
    });
    const { code, stdout } = punchlist("audit", folder, "--rule", "haproxy/balance-leastconn");
    expect(code).to.equal(1);
    expect(stdout).to.include("judged as shop (staging)");
  });

  it("takes the nearest of several, the last of a list before the others", () => {
    const folder = folderWith({
      "haproxy.cfg": HAPROXY,
      "punchlist.yaml": "extends: [one.yaml, two.yaml]\n",
      "one.yaml": "extends: zero.yaml\nname: one\nrole: staging\n",
      "two.yaml": "name: two\n",
      "zero.yaml": "name: zero\nrole: development\n",
    });
    expect(punchlist("audit", folder, ...LEASTCONN).stdout).to.include("judged as two (staging)");
  });

  it("keeps the waivers of both, and says which rules either switches off", () => {
    const folder = folderWith({
      "haproxy.cfg": HAPROXY,
      "punchlist.yaml": "extends: base.yaml\nrules: { haproxy/redispatch: off }\n",
      "base.yaml": `rules: { haproxy/timeout-queue: off }\n${WAIVED}`,
    });
    const { stdout } = punchlist("audit", folder, "--fail-on", "never", "--today", "2026-11-29");
    expect(stdout).to.include("until 2027-01-31 by Ada: sticky");
    expect(stdout).to.include("Switched off by punchlist.yaml: haproxy/redispatch and haproxy/timeout-queue.");
  });

  it("names the place of a mistake in the file that it is in", () => {
    const folder = folderWith({
      "haproxy.cfg": HAPROXY,
      "punchlist.yaml": "extends: base/company.yaml\nrole: prodution\n",
      "base/company.yaml": "locked:\n  - haproxy/redispach\n",
    });
    expect(punchlist("audit", folder).stderr).to.equal(
      'punchlist: base/company.yaml:2:5 There is no rule "haproxy/redispach"; did you mean haproxy/redispatch?\n' +
        'punchlist.yaml:2:7 role is "prodution"; write production, staging or development; did you mean production?\n',
    );
  });

  it("is refused where the other is not there, or leads back", () => {
    const missing = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": "extends: [gone.yaml]\n" });
    expect(punchlist("audit", missing)).to.deep.equal({
      code: 2,
      stdout: "",
      stderr:
        "punchlist: punchlist.yaml:1:11 extends names gone.yaml, which is not there; write a path from the folder of this file.\n",
    });
    const round = folderWith({
      "haproxy.cfg": HAPROXY,
      "punchlist.yaml": "extends: a.yaml\n",
      "a.yaml": "extends: ./punchlist.yaml\n",
    });
    expect(punchlist("audit", round).stderr).to.equal(
      "punchlist: a.yaml:1:10 extends leads back to punchlist.yaml; take one of the two out.\n",
    );
  });

  it("is refused where its path is none, or a terminal would act on it", () => {
    const told = (path: string): string =>
      punchlist("audit", folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": `extends: ${path}\n` })).stderr;
    const none = "which is no path; write one from the folder of this file.\n";
    expect(told('""')).to.equal(`punchlist: punchlist.yaml:1:10 extends names "", ${none}`);
    expect(told('"a\\0b"')).to.equal(`punchlist: punchlist.yaml:1:10 extends names a\\x00b, ${none}`);
    expect(told('"\\e[31m.yaml"')).to.equal(
      "punchlist: punchlist.yaml:1:10 extends names \\x1b[31m.yaml, which is not there; write a path from the folder of this file.\n",
    );
    expect(told(".")).to.equal(
      "punchlist: punchlist.yaml:1:10 extends names ., which is no file; write the path of one.\n",
    );
  });

  it("leads out of the checkout only where the command line names it", () => {
    const company = join(folderWith({ "punchlist.yaml": "name: company\n" }), "punchlist.yaml");
    const folder = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": `extends: ${company}\n` });
    expect(punchlist("audit", folder).stderr).to.equal(
      `punchlist: punchlist.yaml:1:10 extends names ${company}, which leads out of the checkout; name it by --extends or this file by --config to have it read.\n`,
    );
    const named = punchlist("audit", folder, "--config", join(folder, "punchlist.yaml"), ...LEASTCONN);
    expect(named.stdout).to.include("judged as company (production)");
  });

  it("does not lead out of the checkout by a link", () => {
    const company = join(folderWith({ "punchlist.yaml": "name: company\n" }), "punchlist.yaml");
    const folder = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": "extends: base.yaml\n" });
    symlinkSync(company, join(folder, "base.yaml"));
    expect(punchlist("audit", folder).stderr).to.include("leads out of the checkout");
  });

  it("finds the files that the other names beside the other", () => {
    const folder = folderWith({
      "punchlist.yaml": "extends: company/base.yaml\n",
      "company/base.yaml": "outages: { log: outages.csv }\npromise: { availability: 99.5 % }\n",
      "company/outages.csv": "start,end\nyesterday,today\n",
    });
    expect(punchlist("sla", folder).stderr).to.include("company/outages.csv:2:1");
  });
});

describe("--extends", () => {
  const company = join(
    folderWith({
      "company.yaml": "rules: { haproxy/balance-leastconn: error }\nlocked: [haproxy/balance-leastconn]\n",
    }),
    "company.yaml",
  );

  it("holds below the file of the checkout, and where there is none", () => {
    const own = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": "name: shop\n" });
    const { code, stdout } = punchlist("audit", own, "--extends", company, "--rule", "haproxy/balance-leastconn");
    expect(code).to.equal(1);
    expect(stdout).to.include("judged as shop");
    const none = folderWith({ "haproxy.cfg": HAPROXY });
    expect(punchlist("audit", none, "--extends", company, "--rule", "haproxy/balance-leastconn").code).to.equal(1);
  });

  it("locks rules out of the reach of the checkout's own file", () => {
    const place = `${company}:2`;
    const lowered = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": 'rules: { "haproxy/*": info }\n' });
    expect(punchlist("audit", lowered, "--extends", company).stderr).to.equal(
      `punchlist: punchlist.yaml:1:10 Rule haproxy/balance-leastconn is locked in ${place}, which alone may set its level; take the line out.\n`,
    );
    const waived = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": WAIVED });
    expect(punchlist("audit", waived, "--extends", company).stderr).to.equal(
      `punchlist: punchlist.yaml:1:19 Rule haproxy/balance-leastconn is locked in ${place}, so it cannot be waived; mend the failure.\n`,
    );
  });

  it("locks them out of the reach of a waiver of their item", () => {
    const byItem = WAIVED.replace("rule: haproxy/balance-leastconn", "item: T49");
    const folder = folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": byItem });
    expect(punchlist("audit", folder, ...LEASTCONN).code).to.equal(2);
    expect(punchlist("audit", folder, ...LEASTCONN, "--extends", company).code).to.equal(1);
  });
});

describe("files that punchlist.yaml leaves out", () => {
  it("are counted in the report", () => {
    const folder = folderWith({
      "etc/haproxy.cfg": HAPROXY,
      "old/haproxy.cfg": HAPROXY,
      "punchlist.yaml": 'files: ["etc/**"]\n',
    });
    const { stdout } = punchlist("audit", folder, "--fail-on", "never");
    expect(stdout).to.include("Left out by files in punchlist.yaml: 1 file of formats that are read.");
  });
});
