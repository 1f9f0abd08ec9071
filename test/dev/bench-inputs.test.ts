import { expect } from "chai";
import { declaredInputs } from "../../src/dev/bench-inputs.ts";
import { dearer, later, longer, versions } from "../../src/dev/changed-inputs.ts";
import { growing } from "../../src/dev/growing-inputs.ts";

describe("what the bench asks", () => {
  it("declares as many holidays, on-call bands and options as it says", () => {
    const [holidays, bands, options] = growing.map(({ counts, declared }) =>
      counts.map((count) => declaredInputs("punchlist.yaml", declared(count))),
    );
    expect(holidays?.map(({ baseline }) => baseline.service.holidays.value.length)).to.deep.equal([0, 10, 100]);
    expect(bands?.map(({ baseline }) => baseline.response.coverage.value.length)).to.deep.equal([2, 8, 32]);
    expect(options?.map((inputs) => inputs.options.length)).to.deep.equal([1, 4, 16]);
  });

  it("changes one input a little more each time, in every option too", () => {
    const inputs = declaredInputs("punchlist.yaml", growing[0]?.declared(0) ?? "");
    const [first, second] = versions(inputs, later, 2);
    expect(first?.baseline.response.detect.value).to.be.closeTo(1.001 * (5 / 60), 1e-12);
    expect(second?.options[0]?.inputs.response.detect.value).to.be.closeTo(1.002 * (5 / 60), 1e-12);
    expect(second?.baseline.incidents).to.deep.equal(inputs.baseline.incidents);
  });

  it("changes the median of a repair, and the cost of an hour", () => {
    const inputs = declaredInputs("punchlist.yaml", growing[0]?.declared(0) ?? "");
    expect(longer(inputs.baseline, 2).incidents.repair.median?.value).to.be.closeTo(80 / 60, 1e-12);
    expect(dearer(inputs.baseline, 2).cost?.base.value).to.equal(50);
  });
});
