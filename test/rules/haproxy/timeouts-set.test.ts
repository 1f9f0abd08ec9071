import { expect } from "chai";
import rule from "../../../rules/haproxy/timeouts-set.ts";
import { verdicts } from "../../verdicts.ts";

describe("haproxy/timeouts-set", () => {
  it("passes sections whose defaults set them", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  timeout client 60s\n  timeout connect 5s\n  timeout server 5m\nfrontend www\n  bind :80\nbackend plone\n  server instance1 :8081\n",
      }),
    ).to.deep.equal(["pass haproxy.cfg:2:18-21 defaults/timeouts"]);
  });

  it("fails all sections of a defaults without them once", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  mode http\nfrontend www\n  bind :80\nbackend plone\n  server instance1 :8081\nbackend solr\n  timeout connect 5s\n  timeout server 60s\n  server solr 127.0.0.1:8983\n",
      }),
    ).to.deep.equal([
      "fail haproxy.cfg:3:1-13 frontend www has no timeout client (2 of 3 sections lack one), so what hangs is held for ever; set it, best in defaults.",
    ]);
  });

  it("fails a second defaults that forgets those of the first", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  timeout connect 5s\n  timeout server 60s\nbackend plone\n  server instance1 :8081\ndefaults\n  mode tcp\nbackend zeo\n  server zeo :8100\n",
      }),
    ).to.deep.equal([
      "pass haproxy.cfg:2:19-21 defaults/timeouts",
      "fail haproxy.cfg:8:1-12 backend zeo has no timeout connect and server (1 of 1 sections lack one), so what hangs is held for ever; set it, best in defaults.",
    ]);
  });

  it("fails a timeout of zero", () => {
    expect(verdicts(rule, { "haproxy.cfg": "defaults\n  timeout client 0\nfrontend www\n  bind :80\n" })).to.deep.equal(
      ["fail haproxy.cfg:2:18-19 frontend www has timeout client 0, which is none: what hangs is held for ever."],
    );
  });

  it("takes timeout tunnel for client and server in TCP", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg":
          "defaults\n  mode tcp\n  timeout tunnel 1h\n  timeout connect 5s\nlisten zeo\n  bind :8099\n  server zeo :8100\n",
      }),
    ).to.deep.equal(["pass haproxy.cfg:4:19-21 defaults/timeouts"]);
  });

  it("leaves a backend without servers alone", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg": "defaults\n  mode http\nbackend maintenance\n  http-request return status 503\n",
      }),
    ).to.deep.equal([]);
  });

  it("does not know what the defaults of another file set", () => {
    expect(verdicts(rule, { "conf.d/plone.cfg": "backend plone\n  server instance1 :8081\n" })).to.deep.equal([
      "unknown conf.d/plone.cfg:1:1-14 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ]);
  });
});
