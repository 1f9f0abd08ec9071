import { expect } from "chai";
import { findingsCsv } from "../../../src/report/ci/findings-csv.ts";
import { production } from "../samples/production.ts";
import { LOOK } from "./look.ts";

describe("findings as CSV", () => {
  it("are a row each, passes and waived ones too", () => {
    const lines = findingsCsv([production], { ...LOOK, pathPrefix: "deploy/" }).split("\n");
    expect(lines).to.have.length(production.findings.length + 2);
    expect(lines[0]).to.equal(
      "environment,item,rule,harm,severity,verdict,known,rests on,subjects,path,line,column,message,waived by,waived until",
    );
    expect(lines[2]).to.equal(
      'plone,T49,haproxy/balance-leastconn,toil,error,fail,,,backend:plone,deploy/etc/haproxy.cfg,12,5,"Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn.",,',
    );
    expect(lines[8]).to.equal(
      'plone,T44,buildout/no-mr-developer,toil,error,waived,,,extension:mr.developer,deploy/buildout.cfg,5,14,"Buildout loads mr.developer, so a production build runs whatever the branch holds today.",Marta Huber,2026-12-01',
    );
  });

  it("have no place where a whole environment is meant", () => {
    const [finding] = production.findings;
    const line = findingsCsv([{ ...production, findings: finding ? [{ ...finding, evidence: [] }] : [] }], LOOK);
    expect(line).to.include(',buildout:buildout.cfg,,,,"Buildout waits');
  });
});
