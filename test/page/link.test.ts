import { expect } from "chai";
import { linkOf, readLink } from "../../src/page/scenario/link.ts";
import { priced, renamed, withCopy } from "../../src/page/scenario/scenarios.ts";
import { unchanged, withChange } from "../../src/page/scenario/what-if.ts";
import { pageData } from "./numbers.ts";

const data = await pageData("plone-production");

describe("a link of the what-if page", () => {
  it("is empty when nothing is changed", () => {
    expect(linkOf(data, unchanged(data))).to.equal("");
  });

  it("holds what differs and no more", () => {
    const changed = withChange(withChange(unchanged(data), "cost.base", "800"), "capacity.peak", "18/s");
    expect(linkOf(data, changed)).to.equal("#if:cost.base=800&capacity.peak=18%2Fs");
  });

  it("carries scenarios with their names, prices and changes, and which one is shown", () => {
    const made = priced(renamed(withCopy(unchanged(data)), "Bereitschaft & mehr"), "15000");
    const changed = withChange(made, "response.coverage", "Mon-Fri 08-18 > 15m | rest > 1h");
    expect(linkOf(data, changed)).to.equal(
      "#if:4.name=Bereitschaft+%26+mehr&4.from=0&4.yearly=15000&4.response.coverage=Mon-Fri+08-18+%3E+15m+%7C+rest+%3E+1h&at=4",
    );
    expect(readLink(data, linkOf(data, changed))).to.deep.equal({ whatIf: changed });
  });

  it("takes a change back with it", () => {
    const changed = withChange(unchanged(data), "cost.base", "800");
    expect(linkOf(data, withChange(changed, "cost.base", undefined))).to.equal("");
  });

  it("leaves an address alone that leads to a part of the page", () => {
    expect(readLink(data, "#chart-years")).to.equal(undefined);
  });

  it("refuses an input that the page has not", () => {
    expect(readLink(data, "#if:__proto__=1")).to.deep.equal(
      problem('it names "__proto__", which is no input of this page'),
    );
    expect(readLink(data, "#if:1.constructor=1")).to.deep.equal(
      problem('it names "constructor", which no scenario has of its own'),
    );
    expect(readLink(data, "#if:1.cost.base=1")).to.deep.equal(
      problem('it names "cost.base", which no scenario has of its own'),
    );
  });

  it("refuses a value that means nothing, and says what would", () => {
    expect(readLink(data, "#if:cost.base=<script>")).to.deep.equal(
      problem('cost.base: "<script>" is not understood; write a number of 0 or more, such as 100 or 12.5'),
    );
    expect(readLink(data, "#if:capacity.peak=1e999")).to.deep.equal(
      problem('capacity.peak: "1e999" is not understood; write a rate such as 18/s or 600/min'),
    );
    expect(readLink(data, "#if:failover=maybe")).to.deep.equal(
      problem('it names "failover", which is no input of this page'),
    );
    expect(readLink(data, "#if:0.failover=maybe")).to.deep.equal(
      problem('failover: "maybe" is neither; write yes or none'),
    );
  });

  it("refuses scenarios that are not there", () => {
    expect(readLink(data, "#if:7.response.detect=1m")).to.deep.equal(problem("it changes scenario 7, and there are 4"));
    expect(readLink(data, "#if:at=9")).to.deep.equal(problem('it shows scenario "9", and there are 4'));
    expect(readLink(data, "#if:4.name=a&4.from=99")).to.deep.equal(
      problem('scenario 4 starts from "99", which the environment has not'),
    );
  });

  it("refuses what is longer than a link of ours can be", () => {
    expect(readLink(data, `#if:cost.base=${"1".repeat(5000)}`)).to.deep.equal(
      problem("it has 5014 characters, and 4000 are the most"),
    );
  });

  it("shows a name without what nobody sees", () => {
    const read = readLink(data, "#if:4.name=on%E2%80%AEcall%00");
    expect(read && "whatIf" in read && read.whatIf.scenarios[4]?.name).to.equal("oncall");
  });
});

function problem(why: string): { readonly problem: string } {
  return { problem: `The link's changes were not taken: ${why}.` };
}
