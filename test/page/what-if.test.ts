import { expect } from "chai";
import { capacityAnswer } from "../../src/plan/capacity/answer.ts";
import { slaAnswer } from "../../src/plan/sla/sla-answer.ts";
import { slaMeans } from "../../src/plan/sla/means.ts";
import { applied, roomOf, slaInputsOf, unchanged, type WhatIf, withChange } from "../../src/page/scenario/what-if.ts";
import { withCopy, priced, renamed, withoutShown } from "../../src/page/scenario/scenarios.ts";
import { numbers, pageData, setInputs, setPlan, TODAY } from "./numbers.ts";

const data = await pageData("plone-production");
const empty = await pageData("golden-sla");

describe("the what-if page", () => {
  it("says what the command line says when nothing is changed", async () => {
    const inputs = slaInputsOf(data, applied(data, unchanged(data)));
    const cli = slaAnswer(await setInputs("plone-production", []), TODAY);
    expect(numbers(slaAnswer(inputs, TODAY))).to.deep.equal(numbers(cli));
  }).timeout(60_000);

  it("says what --set says of the cost of an hour", async () => {
    await expectSame([["cost.base", "800"]], ["cost.base=800"]);
  });

  it("says what --set says of the cost over the week", async () => {
    await expectSame(
      [["cost.profile", "Mon-Fri 08-18 > 1000 | Sat-Sun > 5"]],
      ['cost.profile=[{ when: "Mon-Fri 08-18", perHour: 1000 }, { when: "Sat-Sun", perHour: 5 }]'],
    );
  });

  it("says what --set says of the promise and its hours", async () => {
    await expectSame(
      [
        ["promise.availability", "99.95 %"],
        ["promise.window", "calendar-year"],
        ["promise.longest", "2h"],
        ["service.hours", "24x7"],
      ],
      ["promise.availability=99.95 %", "promise.window=calendar-year", "promise.longest=2h", "service.hours=24x7"],
    );
  });

  it("says what --set says of incidents and their repair", async () => {
    await expectSame(
      [
        ["incidents.observed.count", "9"],
        ["incidents.observed.years", "2"],
        ["incidents.repair.median", "2h"],
        ["incidents.repair.p90", "8h"],
        ["cost.perIncident", "50"],
      ],
      [
        "incidents.observed={count: 9, years: 2}",
        "incidents.repair.median=2h",
        "incidents.repair.p90=8h",
        "cost.perIncident=50",
      ],
    );
  });

  it("says what --set says of support and detection", async () => {
    await expectSame(
      [
        ["response.coverage", "Mon-Fri 08-18 > 10m | rest > 1h"],
        ["response.detect", "2m"],
      ],
      ['response.coverage=[{ when: "Mon-Fri 08-18", react: 10m }, { when: rest, react: 1h }]', "response.detect=2m"],
      { alone: true },
    );
  });

  it("says what --set says of a repair that rests with the office", async () => {
    const changed = withChange(unchanged(empty), "incidents.policy", "officeHoursOnly");
    const [first] = applied(empty, changed);
    const cli = await setInputs("golden-sla", ["incidents.policy=officeHoursOnly"]);
    expect(numbers(first?.inputs)).to.deep.equal(numbers(cli.baseline));
  });

  it("says what --set says of a failover", async () => {
    await expectSame(
      [
        ["failover.success", "95 %"],
        ["failover.duration", "72s"],
        ["failover.survivorMttf", "500h"],
      ],
      ["failover.success=95 %", "failover.duration=72s", "failover.survivorMttf=500h"],
      { alone: true },
    );
  });

  it("works out again what follows from a change", async () => {
    const changed = withChange(unchanged(empty), "failover.success", "90 %");
    const [first] = applied(empty, withChange(changed, "incidents.observed.count", "12"));
    const cli = await setInputs("golden-sla", ["failover.success=90 %", "incidents.observed={count: 12, years: 1}"]);
    expect(numbers(first?.inputs)).to.deep.equal(numbers(cli.baseline));
  });

  it("changes what holds for all in every scenario, and leaves what a measure sets", () => {
    const changed = withChange(withChange(unchanged(data), "cost.base", "99"), "response.detect", "1m");
    expect(
      applied(data, changed).map(({ inputs }) => [inputs.cost?.base.value, round(inputs.response.detect.value)]),
    ).to.deep.equal([
      [99, 0.0167],
      [99, 0.0917],
      [99, 0.0917],
      [99, 0.0917],
    ]);
  });

  it("keeps a scenario that is made beside the others, with a price and a name of its own", () => {
    const made = priced(renamed(withCopy(unchanged(data)), "night duty"), "15000");
    const changed = withChange(made, "response.coverage", "24x7 > 15m");
    const last = slaMeans(slaInputsOf(data, applied(data, changed)), TODAY).options.at(-1);
    expect([last?.name, last?.price.value, last?.dominated]).to.deep.equal(["night duty", 15_000, true]);
    expect(withoutShown(changed).scenarios.map(({ name }) => name)).to.deep.equal(
      unchanged(data).scenarios.map(({ name }) => name),
    );
  });

  it("keeps the price that it has when what is typed is none", () => {
    expect(priced(withCopy(unchanged(data)), "cheap").scenarios.at(-1)?.yearly).to.equal(undefined);
  });

  it("says what plan --set says of machines", async () => {
    const set = ["capacity.instances=8", "capacity.threads=3"];
    const page = capacityAnswer(roomOf(data, roomWith({ "capacity.instances": "8", "capacity.threads": "3" }))!);
    const cli = await setPlan("plone-production", set);
    expect(numbers(page.ram.map(({ processesBytes, verdict }) => [processesBytes, verdict]))).to.deep.equal(
      numbers(cli.ram.map(({ processesBytes, verdict }) => [processesBytes, verdict])),
    );
    expect(numbers(page.backends.map(limits))).to.deep.equal(numbers(cli.backends.map(limits)));
  }).timeout(60_000);

  it("says what plan --set says of fewer instances and other memory", async () => {
    const page = capacityAnswer(roomOf(data, roomWith({ "capacity.instances": "2", "capacity.memory": "2 GB" }))!);
    const cli = await setPlan("plone-production", ["capacity.instances=2", "capacity.memory=2 GB"]);
    expect(numbers(page.ram)).to.deep.equal(numbers(cli.ram));
  }).timeout(60_000);

  it("says what plan --set says of a load", async () => {
    const page = capacityAnswer(
      roomOf(
        data,
        roomWith({
          "capacity.backend": "plone",
          "capacity.peak": "18/s",
          "capacity.service.mean": "200ms",
          "capacity.target.p95": "1s",
          "capacity.slots": "2",
          "capacity.servers": "6",
          "capacity.queueTimeout": "10s",
        }),
      )!,
    );
    const cli = await setPlan("plone-production", [
      "capacity.backend=plone",
      "capacity.peak=18/s",
      "capacity.service.mean=200ms",
      "capacity.target.p95=1s",
      "capacity.slots=2",
      "capacity.servers=6",
      "capacity.queueTimeout=10s",
    ]);
    expect(numbers(page.backends)).to.deep.equal(numbers(cli.backends));
  }).timeout(60_000);

  it("plans a machine of which no file tells", async () => {
    const room = { "capacity.memory": "8 GB", "capacity.instances": "4", disk: "61 of 100 GB, 1.6 GB/month" };
    const page = capacityAnswer(roomOf(empty, { ...unchanged(empty), room })!);
    const cli = await setPlan("golden-sla", ["memory=8GB", "instances=4", "disk=61 of 100 GB, 1.6 GB/month"]);
    expect(numbers([page.ram, page.disks])).to.deep.equal(numbers([cli.ram, cli.disks]));
  }).timeout(60_000);
});

function roomWith(room: WhatIf["room"]): WhatIf {
  return { ...unchanged(data), room };
}

function limits(backend: ReturnType<typeof capacityAnswer>["backends"][number]): unknown {
  return backend.kind === "planned" ? [backend.perServer, backend.limits] : backend.servers;
}

type Changed = readonly (readonly [key: string, text: string])[];

/** The page with changes and the command line with `--set` mean the same; a measure is changed by --set as well, which on the page is its own. */
async function expectSame(changes: Changed, set: readonly string[], { alone = false } = {}): Promise<void> {
  const whatIf = changes.reduce((before, [key, text]) => withChange(before, key, text), unchanged(data));
  const page = slaMeans(slaInputsOf(data, applied(data, whatIf)), TODAY);
  const cli = slaMeans(await setInputs("plone-production", set), TODAY);
  expect(numbers([page.headline, page.budgets, page.incident])).to.deep.equal(
    numbers([cli.headline, cli.budgets, cli.incident]),
  );
  if (!alone) expect(numbers(page.options)).to.deep.equal(numbers(cli.options));
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
