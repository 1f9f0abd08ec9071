import { expect } from "chai";
import { lineSpan, located, SourceFile } from "../../src/model/index.ts";
import { fillMessage, quotes, type MessageData, type Placeholders } from "../../src/rule/message.ts";

describe("fillMessage", () => {
  it("quotes values, numbers and located values", () => {
    const balance = located("roundrobin", lineSpan(new SourceFile("haproxy.cfg", "balance roundrobin\n"), 1));
    expect(
      fillMessage(
        "Backend {backend} with {count} servers balances by {balance}.",
        quotes({ backend: "plone", count: 5, balance }),
      ),
    ).to.equal("Backend plone with 5 servers balances by roundrobin.");
  });

  it("quotes a value of several lines on one", () => {
    expect(fillMessage("The list is {list}.", quotes({ list: "\n    pypi.org\n    dist.plone.org" }))).to.equal(
      "The list is pypi.org dist.plone.org.",
    );
  });

  it("shortens a value of great length, and later what a rule has put into words", () => {
    const name = "a".repeat(1_000_000);
    const span = lineSpan(new SourceFile("haproxy.cfg", name), 1);
    expect(fillMessage("{name}", quotes({ name: located(name, span) }))).to.equal(`${"a".repeat(119)}…`);
    expect(fillMessage("{name}", quotes({ name }))).to.equal(`${"a".repeat(239)}…`);
  });

  it("does not expand a placeholder that a value contains", () => {
    expect(fillMessage("{name} at {port}", quotes({ name: "{port}", port: 8080 }))).to.equal("{port} at 8080");
  });

  it("asks for what the texts for one and for many need, but for the number of subjects", () => {
    const data: MessageData<{
      one: "{name} has no check.";
      many: "{subjects} servers of {backend} have no check: {name}.";
    }> = {
      name: "instance1",
      backend: "plone",
    };
    expect(Object.keys(data)).to.deep.equal(["name", "backend"]);
  });

  it("knows the placeholders of a message at compile time", () => {
    const names: Placeholders<"Backend {backend} balances by {balance}."> = "backend";
    const data: MessageData<"Backend {backend}."> = { backend: names };
    expect(fillMessage("Backend {backend}.", quotes(data))).to.equal("Backend backend.");
  });
});
