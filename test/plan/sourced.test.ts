import { expect } from "chai";
import { isDefault, sourced, sourceText } from "../../src/plan/sourced.ts";

describe("a sourced value", () => {
  it("says where it was written", () => {
    expect(sourceText(sourced(18, "declared", "punchlist.yaml:3").source)).to.equal("declared, punchlist.yaml:3");
  });
  it("says which --set gave it, once", () => {
    expect(sourceText(sourced(800, "--set", "--set cost.base=800").source)).to.equal("--set cost.base=800");
  });
  it("is a default where nobody has confirmed it", () => {
    expect(isDefault(sourced(2, "vendor default", "HAProxy manual").source)).to.equal(true);
    expect(isDefault(sourced(4, "assumption", "4 incidents a year").source)).to.equal(true);
  });
  it("is no default where a file of the user shows it", () => {
    expect(isDefault(sourced(2, "your configuration", "haproxy.cfg:12").source)).to.equal(false);
    expect(isDefault(sourced(2, "declared", "punchlist.yaml:3").source)).to.equal(false);
  });
});
