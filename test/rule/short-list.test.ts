import { expect } from "chai";
import { shortList } from "../../src/rule/index.ts";

describe("a short list", () => {
  it("names what fits", () => {
    expect(shortList(["plone", "solr"], 3)).to.equal("plone, solr");
  });

  it("names the one that is over, since that is no longer than to count it", () => {
    expect(shortList(["plone", "solr", "zeo"], 2)).to.equal("plone, solr, zeo");
  });

  it("counts what is further over", () => {
    expect(shortList(["plone", "solr", "zeo", "varnish"], 2)).to.equal("plone, solr and 2 more");
  });

  it("names each once", () => {
    expect(shortList(["plone", "plone", "solr", "plone"], 1)).to.equal("plone, solr");
  });
});
