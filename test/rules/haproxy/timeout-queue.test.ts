import { expect } from "chai";
import rule from "../../../rules/haproxy/timeout-queue.ts";
import { verdicts } from "../../verdicts.ts";

function backend(timeouts: string, server = "instance1 :8081 maxconn 2"): readonly string[] {
  return verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\n${timeouts}backend plone\n  server ${server}\n` });
}

describe("haproxy/timeout-queue", () => {
  it("fails a queue that waits as long as a connection", () => {
    expect(backend("  timeout connect 5s\n")).to.deep.equal([
      "fail haproxy.cfg:4:1-14 Requests that queue for backend plone get a 503 after 5s, its timeout connect; set timeout queue to 15 to 60 seconds. => +     timeout queue 30s",
    ]);
  });

  it("passes a queue with a timeout", () => {
    expect(backend("  timeout connect 5s\n  timeout queue 30s\n")).to.deep.equal([
      "pass haproxy.cfg:4:17-20 backend:plone",
    ]);
  });

  it("passes a timeout connect that is long enough for both", () => {
    expect(backend("  timeout connect 30s\n")).to.deep.equal(["pass haproxy.cfg:3:19-22 backend:plone"]);
  });

  it("fails a queue without end", () => {
    expect(backend("")).to.deep.equal([
      "fail haproxy.cfg:3:1-14 Requests queue for backend plone without end, since neither timeout queue nor timeout connect is set; set timeout queue.",
    ]);
  });

  it("leaves servers without a limit alone", () => {
    expect(backend("  timeout connect 5s\n", "instance1 :8081")).to.deep.equal([]);
  });

  it("leaves limits alone that nobody queues at", () => {
    expect(backend("  timeout connect 5s\n", "varnish :6081 maxconn 5000")).to.deep.equal([]);
  });
});
