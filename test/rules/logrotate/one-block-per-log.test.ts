import { expect } from "chai";
import oneBlockPerLog from "../../../rules/logrotate/one-block-per-log.ts";
import { verdicts } from "../../verdicts.ts";

describe("logrotate/one-block-per-log", () => {
  it("fails a path that an earlier glob has", () => {
    const files = {
      "etc/logrotate.conf": "include /etc/logrotate.d\n",
      "etc/logrotate.d/a": "/srv/log/*.log {\n}\n",
      "etc/logrotate.d/b": "/srv/log/zeo.log {\n}\n",
    };
    expect(verdicts(oneBlockPerLog, files)).to.deep.equal([
      "pass etc/logrotate.d/a:1:1-15 log:/srv/log/*.log",
      "fail etc/logrotate.d/b:1:1-17 /srv/log/zeo.log is refused here, because an earlier block has /srv/log/*.log; keep the log in one of the two.",
    ]);
  });

  it("passes a path below the folder of a glob", () => {
    expect(
      verdicts(oneBlockPerLog, { "logrotate.conf": "rotate 2\n/srv/log/*.log {\n}\n/srv/log/old/zeo.log {\n}\n" }),
    ).to.deep.equal([
      "pass logrotate.conf:2:1-15 log:/srv/log/*.log",
      "pass logrotate.conf:4:1-21 log:/srv/log/old/zeo.log",
    ]);
  });

  it("passes where the earlier block ignores duplicates", () => {
    expect(
      verdicts(oneBlockPerLog, {
        "logrotate.conf": "rotate 2\n/srv/a.log {\n    ignoreduplicates\n}\n/srv/*.log {\n}\n",
      }),
    ).to.deep.equal(["pass logrotate.conf:2:1-11 log:/srv/a.log", "pass logrotate.conf:5:1-11 log:/srv/*.log"]);
  });
});
