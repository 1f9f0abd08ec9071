import { expect } from "chai";
import fc from "fast-check";
import { type Availability, parseAvailability, percentText } from "../../src/plan/availability.ts";
import { availabilityFrom, downtimeBudget } from "../../src/plan/budget.ts";
import { PlanInputError } from "../../src/plan/input-error.ts";
import { compare, minus, numberOf, rational } from "../../src/plan/rational.ts";

describe("an availability", () => {
  it("is read exactly", () => {
    expect(parse("99.9").unavailability).to.deep.equal({ numerator: 1n, denominator: 1000n });
    expect(parse("99.95 %").text).to.equal("99.95 %");
  });
  it("may be a fraction that says so", () => {
    const availability = parse("fraction:0.999");
    expect(availability.text).to.equal("99.9 %");
    expect(numberOf(availability.unavailability)).to.equal(0.001);
  });
  it("is 0.999 % when the unit says so", () => {
    expect(numberOf(parse("0.999 %").unavailability)).to.equal(0.99001);
  });
  it("is written cut, so that it never flatters", () => {
    expect(percentText(rational(999999n, 1000000n), 2)).to.equal("99.99 %");
    expect(percentText(rational(999n, 1000n), 2)).to.equal("99.9 %");
    expect(percentText(rational(1n), 0)).to.equal("100 %");
  });

  it("X03 is refused above 100 %", () => {
    expect(() => parse("100.0001 %")).to.throw(PlanInputError, message("100.0001 %"));
    expect(parse("100 %").unavailability.numerator).to.equal(0n);
  });
  it("X03 is refused below 0 %", () => {
    expect(() => parse("-1 %")).to.throw(PlanInputError, message("-1 %"));
    expect(numberOf(parse("0 %").unavailability)).to.equal(1);
  });
  it("X03 is refused when it is no number", () => {
    expect(() => parse("NaN")).to.throw(PlanInputError, message("NaN"));
    expect(() => parse("high")).to.throw(PlanInputError, message("high"));
    expect(() => parse("")).to.throw(PlanInputError, message(""));
  });
  it("X04 asks for a unit where a bare number may mean two things", () => {
    expect(() => parse("0.999")).to.throw(
      PlanInputError,
      "promise.availability is 0.999; accepted is 0.999 % or fraction:0.999, since the bare number may mean either.",
    );
    expect(() => parse("1")).to.throw(PlanInputError, "accepted is 1 % or fraction:1,");
  });
  it("X05 takes a decimal comma and echoes a point", () => {
    expect(parse("99,9")).to.deep.equal(parse("99.9"));
    expect(parse("99,9 %").text).to.equal("99.9 %");
  });

  it("leaves no more downtime the higher it is", () => {
    fc.assert(
      fc.property(anyPercent, anyPercent, fc.nat(2 ** 40), (a, b, agreedMs) => {
        const [lower, higher] = compare(a.unavailability, b.unavailability) > 0 ? [a, b] : [b, a];
        return (
          compare(downtimeBudget(lower, agreedMs).milliseconds, downtimeBudget(higher, agreedMs).milliseconds) >= 0
        );
      }),
    );
  });
  it("comes back from its own budget", () => {
    fc.assert(
      fc.property(anyPercent, fc.integer({ min: 1, max: 2 ** 40 }), (availability, agreedMs) => {
        const back = availabilityFrom(downtimeBudget(availability, agreedMs).milliseconds, agreedMs);
        return back !== undefined && compare(back, minus(rational(1n), availability.unavailability)) === 0;
      }),
    );
  });
});

const anyPercent = fc.integer({ min: 0, max: 10_000_000 }).map((units) => parse(`${(units / 100_000).toFixed(5)} %`));

function parse(text: string): Availability {
  return parseAvailability("promise.availability", text);
}

function message(found: string): string {
  return `promise.availability is ${found}; accepted is a percentage from 0 % to 100 %, such as 99.9 or 99.9 %, or fraction:0.999.`;
}
