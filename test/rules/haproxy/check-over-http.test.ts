import { expect } from "chai";
import rule from "../../../rules/haproxy/check-over-http.ts";
import { verdicts } from "../../verdicts.ts";

function backend(
  lines: string,
  servers = "  server instance1 :8081 check\n  server instance2 :8082 check\n",
): readonly string[] {
  return verdicts(rule, { "haproxy.cfg": `defaults\n  mode http\nbackend plone\n${lines}${servers}` });
}

describe("haproxy/check-over-http", () => {
  it("fails a backend whose checks only connect", () => {
    expect(backend("")).to.deep.equal([
      "fail haproxy.cfg:3:1-14 Backend plone takes a server that merely listens for one that is ready; add option httpchk with a page that needs the database.",
    ]);
  });

  it("passes a backend that asks for a page", () => {
    expect(backend("  option httpchk GET /ok\n")).to.deep.equal(["pass haproxy.cfg:4:3-17 backend:plone"]);
  });

  it("passes a conversation with a monitor port", () => {
    expect(
      backend(
        "  option tcp-check\n  tcp-check send health_ok\\r\\n\n  tcp-check expect string OK\n",
        "  server instance1 :8081 check port 8881\n  server instance2 :8082 check port 8882\n",
      ),
    ).to.deep.equal(["pass haproxy.cfg:4:3-19 backend:plone"]);
  });

  it("fails option tcp-check that expects nothing", () => {
    expect(backend("  option tcp-check\n  tcp-check connect\n")).to.deep.equal([
      "fail haproxy.cfg:4:3-19 Backend plone has option tcp-check without a tcp-check expect line, so it only opens a connection; expect an answer.",
    ]);
  });

  it("passes an agent that answers for the server", () => {
    expect(
      backend(
        "",
        "  server instance1 :8081 check agent-check agent-port 8890\n  server instance2 :8082 check agent-check agent-port 8891\n",
      ),
    ).to.deep.equal(["pass haproxy.cfg:4:32-43 backend:plone"]);
  });

  it("does not know what opens another port", () => {
    expect(
      backend("", "  server instance1 :8081 check port 8881\n  server instance2 :8082 check port 8882\n"),
    ).to.deep.equal([
      "unknown haproxy.cfg:4:26-31 Backend plone checks port 8881 by opening a connection; whether that port opens only when the server is ready is not known.",
    ]);
  });

  it("leaves servers alone that nobody checks", () => {
    expect(backend("", "  server instance1 :8081\n  server instance2 :8082\n")).to.deep.equal([]);
  });

  it("leaves TCP alone", () => {
    expect(
      verdicts(rule, {
        "haproxy.cfg": "defaults\n  mode tcp\nbackend pg\n  server a :5432 check\n  server b :5433 check\n",
      }),
    ).to.deep.equal([]);
  });
});
