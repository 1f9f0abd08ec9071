import { expect } from "chai";
import globalsInPlace from "../../../rules/logrotate/globals-in-place.ts";
import { verdicts } from "../../verdicts.ts";

const main = "weekly\nrotate 4\ninclude /etc/logrotate.d\n";

describe("logrotate/globals-in-place", () => {
  it("fails a snippet whose settings reach other files", () => {
    const files = {
      "etc/logrotate.conf": `${main}/srv/c.log {\n}\n`,
      "etc/logrotate.d/a": "monthly\nrotate 99\n/srv/a.log {\n}\n",
      "etc/logrotate.d/b": "/srv/b.log {\n    rotate 2\n}\n",
    };
    expect(verdicts(globalsInPlace, files)).to.deep.equal([
      "fail etc/logrotate.d/a:1:1-8 etc/logrotate.d/a sets monthly, rotate outside of a block, which changes 2 blocks read after it, first that of /srv/b.log; move it into the file's own blocks.",
      "pass etc/logrotate.d/b:1:1-13 file:etc/logrotate.d/b",
    ]);
  });

  it("passes settings that nothing takes over", () => {
    const files = {
      "etc/logrotate.conf": main,
      "etc/logrotate.d/a": "rotate 99\n/srv/a.log {\n}\n",
      "etc/logrotate.d/b": "/srv/b.log {\n    rotate 2\n}\n",
    };
    expect(verdicts(globalsInPlace, files)).to.deep.equal([
      "pass etc/logrotate.d/a:1:1-10 file:etc/logrotate.d/a",
      "pass etc/logrotate.d/b:1:1-13 file:etc/logrotate.d/b",
    ]);
  });

  it("leaves alone a file of settings that is included by its name", () => {
    expect(
      verdicts(globalsInPlace, {
        "etc/logrotate.conf": "include /etc/logrotate.globals\n/srv/a.log {\n}\n",
        "etc/logrotate.globals": "rotate 9\n",
      }),
    ).to.deep.equal([]);
  });

  it("does not know which snippets follow on the host", () => {
    expect(verdicts(globalsInPlace, { "logrotate.d/zope": "rotate 9\n/srv/a.log {\n}\n" })).to.deep.equal([
      "unknown logrotate.d/zope:1:1-9 logrotate.d/zope sets rotate outside of a block; which files of the folder are read after it shows only on the host.",
    ]);
  });
});
