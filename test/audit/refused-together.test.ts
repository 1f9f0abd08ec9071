import { expect } from "chai";
import stopwaitsecs from "../../rules/supervisor/stopwaitsecs.ts";
import { verdicts } from "../verdicts.ts";

const MAIN = "[supervisord]\nlogfile=/srv/plone/var/log/supervisord.log\n[include]\nfiles=conf.d/*.conf\n";
const ZEO = "[program:zeo]\ncommand=/srv/plone/bin/zeoserver fg\nstopwaitsecs=60\n";

describe("files that a program reads together", () => {
  it("prove nothing while it refuses one of them", () => {
    expect(
      verdicts(stopwaitsecs, {
        "supervisord.conf": MAIN,
        "conf.d/zeo.conf": ZEO,
        "conf.d/solr.conf": "[program:solr]\ncommand=/srv/solr/bin/solr start -f\nstartsecs=5s\n",
      }),
    ).to.deep.equal([
      "unknown conf.d/zeo.conf:3:14-16 startsecs=5s in [program:solr] stops supervisord; write seconds as a whole number without a unit.",
    ]);
  });

  it("prove what they say when it accepts them all", () => {
    expect(
      verdicts(stopwaitsecs, {
        "supervisord.conf": MAIN,
        "conf.d/zeo.conf": ZEO,
        "conf.d/solr.conf": "[program:solr]\ncommand=/srv/solr/bin/solr start -f\nstartsecs=5\n",
      }),
    ).to.deep.equal(["pass conf.d/zeo.conf:3:14-16 program:zeo"]);
  });
});
