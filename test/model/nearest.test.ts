import { expect } from "chai";
import fc from "fast-check";
import { nearest } from "../../src/model/nearest.ts";

describe("the nearest word", () => {
  it("is the one with the fewest edits", () => {
    expect(nearest("plon", ["solr", "plone", "varnish"], Infinity)).to.deep.equal({ word: "plone", edits: 1 });
  });

  it("counts two letters that changed places as two edits", () => {
    expect(nearest("balnace", ["balance"], Infinity)).to.deep.equal({ word: "balance", edits: 2 });
  });

  it("is found in any letter case and named in its own", () => {
    expect(nearest("europe/BERLIN", ["Europe/Bern", "Europe/Berlin"], 0)).to.deep.equal({
      word: "Europe/Berlin",
      edits: 0,
    });
  });

  it("is the first of several", () => {
    expect(nearest("web", ["web1", "web2"], 2)).to.deep.equal({ word: "web1", edits: 1 });
  });

  it("takes no more edits than are allowed", () => {
    expect(nearest("balnace", ["balance"], 1)).to.equal(undefined);
  });

  it("is none where no word is known", () => {
    expect(nearest("plone", [], Infinity)).to.equal(undefined);
  });

  it("is as many edits away there as back", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(nearest(one, [other], Infinity)?.edits).to.equal(nearest(other, [one], Infinity)?.edits);
      }),
    );
  });

  it("is what was asked for, where that is known", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (words, word) => {
        expect(nearest(word, [...words, word], Infinity)?.edits).to.equal(0);
      }),
    );
  });

  it("is found within its own distance and not below", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const edits = nearest(one, [other], Infinity)?.edits ?? 0;
        expect(nearest(one, [other], edits)?.edits).to.equal(edits);
        expect(nearest(one, [other], edits - 1)).to.equal(undefined);
      }),
    );
  });
});
