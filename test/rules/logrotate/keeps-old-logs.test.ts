import { expect } from "chai";
import keepsOldLogs from "../../../rules/logrotate/keeps-old-logs.ts";
import { verdicts } from "../../verdicts.ts";

describe("logrotate/keeps-old-logs", () => {
  it("passes a count, of the block or of the globals", () => {
    expect(
      verdicts(keepsOldLogs, { "logrotate.conf": "rotate 4\n/srv/a.log {\n}\n/srv/b.log {\n    rotate -1\n}\n" }),
    ).to.deep.equal(["pass logrotate.conf:1:8-9 log:/srv/a.log", "pass logrotate.conf:5:12-14 log:/srv/b.log"]);
  });

  it("fails rotate 0", () => {
    expect(verdicts(keepsOldLogs, { "logrotate.conf": "rotate 0\n/srv/a.log {\n}\n" })).to.deep.equal([
      "fail logrotate.conf:1:8-9 The block of /srv/a.log keeps no old log: rotate 0 deletes it when the log is rotated; write how many to keep, such as rotate 14. => 14",
    ]);
  });

  it("fails a block that nothing gives a count", () => {
    expect(verdicts(keepsOldLogs, { "logrotate.conf": "weekly\n/srv/a.log {\n}\n" })).to.deep.equal([
      "fail logrotate.conf:2:1-11 The block of /srv/a.log has no rotate, so logrotate keeps 0 old logs and deletes the log; add rotate 14.",
    ]);
  });

  it("passes rotate 0 where the old log is mailed", () => {
    expect(
      verdicts(keepsOldLogs, { "logrotate.conf": "weekly\n/srv/a.log {\n    rotate 0\n    mail ops@example.com\n}\n" }),
    ).to.deep.equal(["pass logrotate.conf:4:10-25 log:/srv/a.log"]);
  });

  it("does not know the globals of a snippet's main file", () => {
    expect(verdicts(keepsOldLogs, { "logrotate.d/zope": "/srv/a.log {\n    daily\n}\n" })).to.deep.equal([
      "unknown logrotate.d/zope:1:1-11 The block of /srv/a.log has no rotate; the main file that includes it may set one, and is not in the checkout.",
    ]);
  });

  it("does not know the number that a template fills in", () => {
    expect(verdicts(keepsOldLogs, { "logrotate.d/zope.j2": "/srv/a.log {\n    rotate {{ keep }}\n}\n" })).to.deep.equal(
      ["unknown logrotate.d/zope.j2:2:12-22 A template decides what stands here; read the file that it makes."],
    );
  });
});
