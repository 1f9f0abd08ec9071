import { expect } from "chai";
import rule from "../../../rules/haproxy/redispatch.ts";
import { verdicts } from "../../verdicts.ts";

const SERVERS = "  server instance1 :8081\n  server instance2 :8082\n";

describe("haproxy/redispatch", () => {
  it("fails a backend that insists on a dead server", () => {
    expect(verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\nbackend plone\n${SERVERS}` })).to.deep.equal([
      "fail haproxy.cfg:3:1-14 Backend plone retries a dead server until the user gets an error; add option redispatch. => +     option redispatch",
    ]);
  });

  it("passes a backend that inherits the option", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\n  option redispatch\nbackend plone\n${SERVERS}` }),
    ).to.deep.equal(["pass haproxy.cfg:3:3-20 backend:plone"]);
  });

  it("fails a backend that switches it off", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg": `defaults\n  mode http\n  option redispatch\nbackend plone\n  no option redispatch\n${SERVERS}`,
      }),
    ).to.deep.equal([
      "fail haproxy.cfg:5:3-23 Backend plone switches redispatch off, so users of a dead server get an error; remove the line.",
    ]);
  });

  it("leaves a single server alone", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": "defaults\n  mode http\nbackend plone\n  server instance1 :8081\n" }),
    ).to.deep.equal([]);
  });

  it("leaves a backend alone that retries nothing", () => {
    expect(
      verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\n  retries 0\nbackend plone\n${SERVERS}` }),
    ).to.deep.equal([]);
  });
});
