import { expect } from "chai";
import { partUnavailabilities, type Topology, wholeUnavailability } from "../../../src/plan/topology/parts.ts";
import { expectClose } from "../close.ts";

const unit = { mttf: 1000, mttr: 10 };
const proxies = { kind: "group", name: "1 of proxy", needed: 1, members: ["proxy1", "proxy2"], beta: 0 } as const;

function topology(change: Partial<Topology>): Topology {
  return {
    units: new Map([
      ["proxy1", unit],
      ["proxy2", unit],
      ["db", { mttf: 8756, mttr: 4 }],
    ]),
    parts: [proxies],
    crews: 1,
    ...change,
  };
}

describe("what a service is down by its parts", () => {
  it("D19, D20 lets repairs of a group queue for the crews", () => {
    expectClose(partUnavailabilities(topology({}))[0]?.independent ?? NaN, 1.960399922e-4, 1e-9);
    expectClose(partUnavailabilities(topology({ crews: undefined }))[0]?.independent ?? NaN, 9.802960494e-5, 1e-9);
  });

  it("D28 tells what failures of all at once add", () => {
    const [part] = partUnavailabilities(topology({ parts: [{ ...proxies, beta: 0.05 }] }));
    expectClose((part?.independent ?? NaN) + (part?.commonCause ?? NaN), 6.812423115e-4, 1e-9);
    expect(part?.commonCause).to.be.greaterThan(part?.independent ?? Infinity);
  });

  it("is down whenever one of its parts is", () => {
    const parts = partUnavailabilities(
      topology({ parts: [proxies, { kind: "structure", name: "db", structure: { kind: "unit", name: "db" } }] }),
    );
    expectClose(wholeUnavailability(parts), 1 - (1 - 1.960399922e-4) * (1 - 4 / 8760), 1e-9);
  });

  it("screens the common cause of a group whose units differ", () => {
    const units = new Map([
      ["proxy1", unit],
      ["proxy2", { mttf: 2000, mttr: 10 }],
    ]);
    const [part] = partUnavailabilities(topology({ units, parts: [{ ...proxies, beta: 0.1 }] }));
    expectClose(part?.commonCause ?? NaN, 0.1 * 0.00075 * 10, 1e-12);
    expectClose(part?.independent ?? NaN, (10 / (1000 / 0.9 + 10)) * (10 / (2000 / 0.9 + 10)), 1e-12);
  });
});
