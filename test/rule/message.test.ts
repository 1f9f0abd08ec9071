import { expect } from "chai";
import { lineSpan, located, SourceFile } from "../../src/model/index.ts";
import { fillMessage, type MessageData, type Placeholders } from "../../src/rule/message.ts";

describe("fillMessage", () => {
  it("quotes values, numbers and located values", () => {
    const balance = located("roundrobin", lineSpan(new SourceFile("haproxy.cfg", "balance roundrobin\n"), 1));
    expect(
      fillMessage("Backend {backend} with {count} servers balances by {balance}.", {
        backend: "plone",
        count: 5,
        balance,
      }),
    ).to.equal("Backend plone with 5 servers balances by roundrobin.");
  });

  it("quotes a value of several lines on one", () => {
    expect(fillMessage("The list is {list}.", { list: "\n    pypi.org\n    dist.plone.org" })).to.equal(
      "The list is pypi.org dist.plone.org.",
    );
  });

  it("shortens a value of great length", () => {
    expect(fillMessage("{name}", { name: "a".repeat(1_000_000) })).to.equal(`${"a".repeat(119)}…`);
  });

  it("does not expand a placeholder that a value contains", () => {
    expect(fillMessage("{name} at {port}", { name: "{port}", port: 8080 })).to.equal("{port} at 8080");
  });

  it("knows the placeholders of a message at compile time", () => {
    const names: Placeholders<"Backend {backend} balances by {balance}."> = "backend";
    const data: MessageData<"Backend {backend}."> = { backend: names };
    expect(fillMessage("Backend {backend}.", data)).to.equal("Backend backend.");
  });
});
