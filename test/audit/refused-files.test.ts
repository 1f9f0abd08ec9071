import { expect } from "chai";
import serversChecked from "../../rules/haproxy/servers-checked.ts";
import tlsCurrent from "../../rules/haproxy/tls-current.ts";
import loads from "../../rules/supervisor/loads.ts";
import stopwaitsecs from "../../rules/supervisor/stopwaitsecs.ts";
import { verdicts } from "../verdicts.ts";

const MAIN = "[supervisord]\nlogfile=/srv/plone/var/log/supervisord.log\n[include]\nfiles=conf.d/*.conf\n";
const ZEO = "[program:zeo]\ncommand=/srv/plone/bin/zeoserver fg\nstopwaitsecs=60\n";
const SOLR = "[program:solr]\ncommand=/srv/solr/bin/solr start -f\nstartsecs=5s\n";
const DIRECTOR =
  "global\n    maxconn 900\nfrontend shop\n    mode http\n    bind :80\n    reqadd X-Proto:\\ http\n    default_backend app\n";

describe("a file that its program refuses", () => {
  it("fails one rule at the line, with the files that are read with it", () => {
    expect(
      verdicts(loads, { "supervisord.conf": MAIN, "conf.d/zeo.conf": ZEO, "conf.d/solr.conf": SOLR }),
    ).to.deep.equal([
      "fail conf.d/solr.conf:3:11-13 startsecs=5s in [program:solr] stops supervisord, so none of its programs starts; write seconds as a whole number without a unit.",
    ]);
  });

  it("keeps what other lines set", () => {
    expect(
      verdicts(stopwaitsecs, { "supervisord.conf": MAIN, "conf.d/zeo.conf": ZEO, "conf.d/solr.conf": SOLR }),
    ).to.deep.equal(["pass conf.d/zeo.conf:3:14-16 program:zeo"]);
  });

  it("hides nothing that a rule asks about", () => {
    expect(
      verdicts(tlsCurrent, { "haproxy.cfg": `${DIRECTOR}backend app\n    server app1 10.1.0.4:80 check\n` }),
    ).to.deep.equal([]);
  });

  it("proves nothing by the line that is refused", () => {
    expect(
      verdicts(serversChecked, {
        "haproxy.cfg": `${DIRECTOR}backend app\n    server app1 10.1.0.4:80 check 2s\n    server app2 10.1.0.5:80 check\n`,
      }),
    ).to.deep.equal(["unknown haproxy.cfg:9:29-34 2s is no server parameter that HAProxy knows; did you mean ws?"]);
  });
});
