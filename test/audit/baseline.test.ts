import { expect } from "chai";
import { baselineChange, baselineData, readBaseline } from "../../src/audit/baseline.ts";
import { production } from "../report/samples/production.ts";

const LEASTCONN = "haproxy/balance-leastconn|etc/haproxy.cfg|backend:plone";
const TIMEOUT = "buildout/socket-timeout|buildout.cfg|buildout:buildout.cfg";
const OPEN = "environment/log-covered|buildout.cfg|log:/var/log/plone/access.log";
const WAIVED = "buildout/no-mr-developer|buildout.cfg|extension:mr.developer";

describe("a baseline", () => {
  it("is read as it is written: sorted, a fingerprint a line", () => {
    const baseline = new Map([
      ["staging", new Set([LEASTCONN])],
      ["plone", new Set([LEASTCONN, TIMEOUT])],
    ]);
    const text = JSON.stringify(baselineData(baseline));
    expect(JSON.parse(text)).to.deep.equal({
      schemaVersion: 1,
      environments: { plone: [TIMEOUT, LEASTCONN], staging: [LEASTCONN] },
    });
    expect(readBaseline(text)).to.deep.equal(baseline);
  });

  it("of another version is refused", () => {
    expect(readBaseline('{"schemaVersion": 7, "environments": {}}')).to.deep.equal({
      error: "its schemaVersion is 7, and this version reads 1",
    });
    expect(readBaseline("{}")).to.deep.equal({ error: "its schemaVersion is missing, and this version reads 1" });
  });

  it("says where broken JSON breaks", () => {
    expect(readBaseline('{"schemaVersion": 1,}')).to.deep.equal({ error: "it is broken JSON", offset: 20 });
    expect(readBaseline('{"schemaVersion": 1')).to.deep.equal({ error: "it is broken JSON", offset: 19 });
  });

  it("is no report, no list and no list of numbers", () => {
    expect(readBaseline(JSON.stringify(production))).to.have.property(
      "error",
      "it is a report, and a baseline is written by --update-baseline",
    );
    expect(readBaseline("[]")).to.have.property("error");
    expect(readBaseline('{"schemaVersion": 1, "environments": {"plone": [1]}}')).to.deep.equal({
      error: 'the environment "plone" is no list of fingerprints',
    });
  });
});

describe("what becomes of known failures", () => {
  it("keeps what fails and what is open, and lets go what passes, is waived or is not there", () => {
    const known = new Set([LEASTCONN, OPEN, WAIVED, "haproxy/stats-page|etc/haproxy.cfg|listen:stats", "gone"]);
    expect(baselineChange(known, production)).to.deep.equal({
      kept: new Set([LEASTCONN, OPEN]),
      gone: [WAIVED, "haproxy/stats-page|etc/haproxy.cfg|listen:stats", "gone"],
      fresh: [TIMEOUT],
    });
  });
});
