import { expect } from "chai";
import { doubted, fileSpan, located, looking, SourceFile, type Problem } from "../../src/model/index.ts";
import { all, any, is, none } from "../../src/rule/three-valued.ts";
import { some } from "../../src/rule/some.ts";
import type { Judgement } from "../../src/rule/judgement.ts";

const span = fileSpan(new SourceFile("haproxy.cfg", "backend plone\n"));
const doubt: Problem = { kind: "unseen", span, message: "A template fills this in." };
const one = located(1, span);
const two = located(2, span);
const hidden = doubted(located(1, span), doubt);
const isOne = (value: number): boolean => value === 1;

describe("three values", () => {
  it("are true, false and unknown of a value that is in doubt", () => {
    expect([is(one, isOne), is(two, isOne), is(hidden, isOne)].map(({ holds }) => holds)).to.deep.equal([
      true,
      false,
      "unknown",
    ]);
  });

  it("are unknown where the test looks at something in doubt, and taint nothing else", () => {
    const { result, doubts } = looking(() => is(one, (value) => value === hidden.value));
    expect([result.holds, result.at.doubt, doubts]).to.deep.equal(["unknown", doubt, []]);
  });

  it("of a value in doubt leave the judgement around them alone", () => {
    expect(looking(() => is(hidden, isOne).holds)).to.deep.equal({ result: "unknown", doubts: [], defaults: [] });
  });

  it("are all decided by one that is false", () => {
    expect(all(is(one, isOne), is(hidden, isOne), is(two, isOne)).holds).to.equal(false);
    expect(all(is(one, isOne), is(hidden, isOne)).holds).to.equal("unknown");
    expect(all(is(one, isOne), is(one, isOne)).holds).to.equal(true);
  });

  it("are any of them decided by one that is true", () => {
    expect(any(is(two, isOne), is(hidden, isOne), is(one, isOne)).holds).to.equal(true);
    expect(any(is(two, isOne), is(hidden, isOne)).holds).to.equal("unknown");
    expect(any(is(two, isOne), is(two, isOne)).holds).to.equal(false);
  });
});

describe("a list that may hold none of a kind", () => {
  it("fails by what is certain, whatever else is in doubt", () => {
    expect(noneIsOne([hidden, two, one])).to.deep.equal({ verdict: "fail", doubts: [] });
  });

  it("is open by what is in doubt", () => {
    expect(noneIsOne([hidden, two])).to.deep.equal({ verdict: "fail", doubts: [doubt] });
  });

  it("passes without either, and is open where there may be more", () => {
    expect(noneIsOne([two])).to.deep.equal({ verdict: "pass", doubts: [] });
    expect(noneIsOne([two], doubt)).to.deep.equal({ verdict: "pass", doubts: [doubt] });
  });

  it("is the other way round for a list that needs one", () => {
    const needsOne = some({ items: [hidden, one] }, (item) => is(item, isOne), {
      pass: (found) => said("pass", found),
      fail: (places) =>
        said(
          "fail",
          places.map((at) => ({ at })),
        ),
    });
    expect([needsOne.verdict, needsOne.places.length]).to.deep.equal(["pass", 1]);
  });
});

/** What is said of a list, with the doubts of the places that it names. */
function noneIsOne(
  items: readonly (typeof one)[],
  more?: Problem,
): { readonly verdict: string; readonly doubts: unknown } {
  const { verdict, places } = none({ items, doubt: more }, (item) => is(item, isOne), {
    fail: (found) => said("fail", found),
    pass: (places) =>
      said(
        "pass",
        places.map((at) => ({ at })),
      ),
  });
  return { verdict, doubts: places.flatMap((place) => place.doubt ?? []) };
}

function said(verdict: "pass" | "fail", found: readonly { readonly at: Judgement["places"][number] }[]): Judgement {
  return { verdict, places: found.map(({ at }) => at), edits: [] };
}
