import { expect } from "chai";
import reopen from "../../../rules/logrotate/reopen.ts";
import { verdicts } from "../../verdicts.ts";

describe("logrotate/reopen", () => {
  it("fails nginx's logs without a script", () => {
    expect(verdicts(reopen, { "logrotate.d/nginx": "/var/log/nginx/*.log {\n    daily\n}\n" })).to.deep.equal([
      'fail logrotate.d/nginx:1:1-21 /var/log/nginx/*.log is renamed under nginx, which writes on into the old file; add copytruncate, or a postrotate with kill -USR1 "$(cat /run/nginx.pid)".',
    ]);
  });

  it("fails a script that does nothing", () => {
    expect(
      verdicts(reopen, {
        "logrotate.d/zeo": "/srv/plone/var/log/zeo.log {\n    postrotate\n        # later\n    endscript\n}\n",
      }),
    ).to.deep.equal([
      "fail logrotate.d/zeo:1:1-27 /srv/plone/var/log/zeo.log is renamed under ZEO, which writes on into the old file; add copytruncate, or a postrotate with kill -USR2 and its pid.",
    ]);
  });

  it("knows a daemon's logs by a glob", () => {
    expect(
      verdicts(reopen, {
        "logrotate.d/zeo": "/srv/plone/var/log/instance1.log /srv/plone/var/log/zeo*.log {\n    daily\n}\n",
      }),
    ).to.deep.equal([
      "fail logrotate.d/zeo:1:34-61 /srv/plone/var/log/zeo*.log is renamed under ZEO, which writes on into the old file; add copytruncate, or a postrotate with kill -USR2 and its pid.",
    ]);
  });

  it("passes a script, and copytruncate", () => {
    const files = {
      "logrotate.conf":
        "weekly\n/var/log/nginx/*.log {\n    postrotate\n        service nginx rotate\n    endscript\n}\n/srv/plone/var/log/zeo.log {\n    copytruncate\n}\n",
    };
    expect(verdicts(reopen, files)).to.deep.equal([
      "pass logrotate.conf:3:15-5:1 log:/var/log/nginx/*.log",
      "pass logrotate.conf:8:5-17 log:/srv/plone/var/log/zeo.log",
    ]);
  });

  it("judges only writers that it knows", () => {
    expect(verdicts(reopen, { "logrotate.d/apt": "/var/log/apt/term.log {\n    monthly\n}\n" })).to.deep.equal([]);
  });
});
