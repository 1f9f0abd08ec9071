import { expect } from "chai";
import { messageShape } from "../../../src/report/table/message-shape.ts";

describe("the shape of a message", () => {
  it("leaves out the names of the subject", () => {
    expect(messageShape("Backend plone balances by roundrobin; use leastconn.", ["backend:plone"])).to.equal(
      "Backend * balances by roundrobin; use leastconn.",
    );
  });

  it("leaves out words with digits and dots, which are names or values", () => {
    expect(messageShape("Egg plone.app.caching has no pin, so 2 builds may differ.", ["part:instance"])).to.equal(
      "Egg * has no pin, so * builds may differ.",
    );
  });

  it("keeps the words that tell two complaints of one rule apart", () => {
    const other = messageShape("Backend plone balances by source; use leastconn.", ["backend:plone"]);
    const absent = messageShape("Backend plone names no balance algorithm; use leastconn.", ["backend:plone"]);
    expect(other).not.to.equal(absent);
  });
});
