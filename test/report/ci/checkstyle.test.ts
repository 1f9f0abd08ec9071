import { expect } from "chai";
import { checkstyleReport } from "../../../src/report/ci/checkstyle.ts";
import { production } from "../samples/production.ts";
import { LOOK } from "./look.ts";

describe("Checkstyle", () => {
  it("lists what fails by file", () => {
    expect(
      checkstyleReport([production], { ...LOOK, pathPrefix: "deploy/" }),
    ).to.equal(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="10.0">
  <file name="deploy/buildout.cfg">
    <error line="1" column="1" severity="warning" message="Buildout waits for a silent package server without end, because socket-timeout is not set; write socket-timeout = 3." source="punchlist.buildout/socket-timeout"/>
  </file>
  <file name="deploy/etc/haproxy.cfg">
    <error line="12" column="5" severity="error" message="Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn." source="punchlist.haproxy/balance-leastconn"/>
  </file>
</checkstyle>
`);
  });

  it("is an empty document where nothing fails", () => {
    expect(checkstyleReport([{ ...production, findings: [] }], LOOK)).to.equal(
      '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0"/>\n',
    );
  });
});
