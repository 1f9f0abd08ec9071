import { expect } from "chai";
import { environmentsText } from "../../../src/report/table/environments.ts";
import { production } from "../samples/production.ts";

describe("the answers of several environments", () => {
  it("stand above their reports, a line each", () => {
    const staging = { ...production, environment: { ...production.environment, name: "staging" } };
    expect(environmentsText([production, staging], LOOK)).to.equal(
      [
        "2 environments",
        "  plone    Not ready: 1 error and 1 warning; 2 of 12 items fail; 1 check is open; 1 place was not",
        "           read.",
        "  staging  Not ready: 1 error and 1 warning; 2 of 12 items fail; 1 check is open; 1 place was not",
        "           read.",
        "",
      ].join("\n"),
    );
  });

  it("shows a name that is meant for the terminal as text", () => {
    const hostile = { ...production, environment: { ...production.environment, name: "live\x1b[2J" } };
    expect(environmentsText([hostile], LOOK)).to.include("live\\x1b[2J");
  });
});

const LOOK = { width: 100, colour: false, verbose: false, all: false, unicode: true };
