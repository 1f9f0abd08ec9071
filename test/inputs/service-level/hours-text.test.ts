import { expect } from "chai";
import { hoursText } from "../../../src/inputs/service-level/hours-text.ts";

describe("hours in words", () => {
  it("are minutes while they are few", () => {
    expect(hoursText(0.73)).to.equal("44 min");
    expect(hoursText(1.99)).to.equal("119 min");
  });

  it("keep a decimal below ten", () => {
    expect(hoursText(2)).to.equal("2 h");
    expect(hoursText(5.37)).to.equal("5.4 h");
  });

  it("are whole from ten on", () => {
    expect(hoursText(13.77)).to.equal("14 h");
    expect(hoursText(175.44)).to.equal("175 h");
  });
});
