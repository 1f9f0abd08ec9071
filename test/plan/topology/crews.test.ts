import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { commonCauseUnavailability } from "../../../src/plan/topology/common-cause.ts";
import { crewedOutages } from "../../../src/plan/topology/crews.ts";
import { atLeast } from "../../../src/plan/topology/redundancy.ts";
import { expectRelative } from "../approximate.ts";

const HOURS_A_YEAR = 8760;

describe("units repaired by crews", () => {
  it("D19 two units, one crew", () => {
    const { unavailability } = crewedOutages({ units: 2, needed: 1, crews: 1, failureRate: 0.001, repairRate: 0.1 });
    expectRelative(unavailability, 1.960399922e-4, 1e-9);
  });

  it("D20 two units, two crews", () => {
    const { unavailability } = crewedOutages({ units: 2, needed: 1, crews: 2, failureRate: 0.001, repairRate: 0.1 });
    expectRelative(unavailability, 9.802960494e-5, 1e-9);
  });

  it("D22 4 of 5, one crew", () => {
    const outages = crewedOutages({ units: 5, needed: 4, crews: 1, failureRate: 0.001, repairRate: 0.1 });
    expectRelative(outages.unavailability, 0.001959212997, 1e-9);
    expectRelative(outages.frequency * HOURS_A_YEAR, 1.665302342, 1e-9);
    expectRelative(outages.meanDowntime, 10.30606, 1e-9);
  });

  it("D23 5 of 5, one crew", () => {
    const outages = crewedOutages({ units: 5, needed: 5, crews: 1, failureRate: 0.001, repairRate: 0.1 });
    expectRelative(outages.unavailability, 0.049484964759, 1e-9);
    expectRelative(outages.frequency * HOURS_A_YEAR, 41.632558544, 1e-9);
  });

  it("D24 5 of 6, one crew", () => {
    const outages = crewedOutages({ units: 6, needed: 5, crews: 1, failureRate: 0.001, repairRate: 0.1 });
    expectRelative(outages.unavailability, 0.002938202582, 1e-9);
    expectRelative(outages.meanDowntime, 10.4122424, 1e-9);
  });

  it("D25 5 of 6, two crews", () => {
    const { unavailability } = crewedOutages({ units: 6, needed: 5, crews: 2, failureRate: 0.001, repairRate: 0.1 });
    expectRelative(unavailability, 0.001441743396, 1e-9);
  });

  it("D26 5 of 6, six crews, is 5 of 6 independent units", () => {
    const outages = crewedOutages({ units: 6, needed: 5, crews: 6, failureRate: 0.001, repairRate: 0.1 });
    expectRelative(outages.unavailability, 0.001432050631, 1e-8);
    expectRelative(outages.frequency * HOURS_A_YEAR, 2.475694878, 1e-8);
    expectRelative(outages.meanDowntime, 5.06716867, 1e-8);
    const alone = 0.001 / (0.001 + 0.1);
    expectRelative(outages.unavailability, atLeast(5, [alone, alone, alone, alone, alone, alone]), 1e-12);
  });

  it("D27 2 of 3, one crew and three crews", () => {
    const one = crewedOutages({ units: 3, needed: 2, crews: 1, failureRate: 0.001, repairRate: 0.1 });
    const three = crewedOutages({ units: 3, needed: 2, crews: 3, failureRate: 0.001, repairRate: 0.1 });
    expectRelative(one.unavailability, 5.88003563e-4, 1e-9);
    expectRelative(three.unavailability, 2.921476345e-4, 1e-9);
  });

  it("D28 two units, 5 % common cause, one crew", () => {
    const pair = { units: 2, needed: 1, crews: 1, failureRate: 0.001, repairRate: 0.1 };
    expectRelative(commonCauseUnavailability(pair, 0.05), 6.812423115e-4, 1e-9);
  });

  it("D29 two units, 5 % common cause, two crews", () => {
    const pair = { units: 2, needed: 1, crews: 2, failureRate: 0.001, repairRate: 0.1 };
    expectRelative(commonCauseUnavailability(pair, 0.05), 3.407372181e-4, 1e-9);
  });

  it("D30 two units, 10 % common cause, one crew", () => {
    const pair = { units: 2, needed: 1, crews: 1, failureRate: 0.001, repairRate: 0.1 };
    expectRelative(commonCauseUnavailability(pair, 0.1), 0.001166449387, 1e-9);
  });
  it("refuses more needed units than there are", () => {
    const system = { units: 2, needed: 3, crews: 1, failureRate: 0.001, repairRate: 0.1 };
    expect(() => crewedOutages(system)).to.throw(PlanInputError, "units minus needed is -1");
  });

  it("refuses a repair rate of zero", () => {
    const system = { units: 2, needed: 1, crews: 1, failureRate: 0.001, repairRate: 0 };
    expect(() => crewedOutages(system)).to.throw(PlanInputError, "repairRate is 0; accepted is a number above 0.");
  });

  it("without a common cause the chain is the one without it", () => {
    fc.assert(
      fc.property(systems, (system) => {
        expectRelative(commonCauseUnavailability(system, 0), crewedOutages(system).unavailability, 1e-12);
      }),
    );
  });

  it("one more crew is never down more", () => {
    fc.assert(
      fc.property(systems, (system) => {
        const more = crewedOutages({ ...system, crews: system.crews + 1 });
        expect(more.unavailability).to.be.at.most(crewedOutages(system).unavailability * (1 + 1e-12));
      }),
    );
  });
});

const systems = fc
  .record({ spares: fc.nat(4), needed: fc.integer({ min: 1, max: 4 }), crews: fc.integer({ min: 1, max: 6 }) })
  .map(({ spares, needed, crews }) => ({ units: needed + spares, needed, crews, failureRate: 0.01, repairRate: 0.1 }));
