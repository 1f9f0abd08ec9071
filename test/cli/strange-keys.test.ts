import { expect } from "chai";
import { strangeKey } from "../../src/cli/strange-keys.ts";

describe("a key of --set", () => {
  it("is refused with the command that takes it", () => {
    expect(strangeKey("memory=8GB", "sla")).to.deep.equal({
      path: "--set memory=8GB",
      line: 1,
      column: 1,
      message: "memory means nothing to punchlist sla; write punchlist plan --set memory=8GB.",
    });
    expect(strangeKey("disk=61 of 100 GB", "sla")?.message).to.equal(
      'disk means nothing to punchlist sla; write punchlist plan --set "disk=61 of 100 GB".',
    );
    expect(strangeKey("capacity.peak=3/s", "sla")?.message).to.contain("write punchlist plan");
    expect(strangeKey("hosts.app1.memory=8GB", "sla")?.message).to.contain("write punchlist plan");
    expect(strangeKey("incidents.observed.count=9", "plan")?.message).to.contain("write punchlist sla");
    expect(strangeKey("run.n=9", "plan")?.message).to.contain("write punchlist sla");
  });

  it("is taken by its own command, short and long", () => {
    expect(strangeKey("memory=8GB", "plan")).to.equal(undefined);
    expect(strangeKey("hosts.app1.memory=8GB", "plan")).to.equal(undefined);
    expect(strangeKey("incidents=9/year", "sla")).to.equal(undefined);
    expect(strangeKey("incidents.observed.count=9", "sla")).to.equal(undefined);
    expect(strangeKey("hours=24x7", "sla")).to.equal(undefined);
  });

  it("that is none is refused with the one that was meant, short ones too, or with the short ones of the command", () => {
    expect(strangeKey("availabilty=99.9%", "sla")?.message).to.equal(
      "availabilty is unknown; did you mean availability?",
    );
    expect(strangeKey("cots.base=1", "sla")?.message).to.equal("cots is unknown; did you mean cost?");
    expect(strangeKey("xy=1", "plan")?.message).to.equal(
      "xy is unknown; write memory, instances, threads, peak, request, target or disk, or a key of punchlist.yaml.",
    );
    expect(strangeKey("toString=1", "sla")?.message).to.contain("toString is unknown");
  });

  it("that is missing is left to who reads the value", () => {
    expect(strangeKey("=1", "sla")).to.equal(undefined);
    expect(strangeKey("availability", "sla")).to.equal(undefined);
  });
});
