import { expect } from "chai";
import { readChanges, withChanges } from "../../src/declaration/index.ts";
import type { Changes, Inputs, Quantity } from "../../src/declaration/index.ts";
import { SHORT_KEYS } from "../../src/plan/input/short-keys.ts";
import { SETTABLE } from "../../src/plan/input/settable.ts";
import { listed } from "../../src/plan/input/walk.ts";
import { declared, KNOWN } from "./read.ts";

describe("--set", () => {
  it("reads a value as the file would", () => {
    const changes = changed(
      "promise.availability=99.5 %",
      "cost.base=800",
      "failover.success={ value: 0.9, low: 0.8, high: 1 }",
      "run.seed=7",
    );
    expect(changes.promise?.availability?.value.text).to.equal("99.5 %");
    expect(number(changes.cost?.base)).to.equal(800);
    expect(number(changes.failover?.success)).to.equal(0.9);
    expect(changes.run?.seed?.value).to.equal(7);
  });

  it("reads lists, and text that holds an equals sign", () => {
    const changes = changed("response.coverage=[{ when: Mon-Fri 08-18, react: 15m }]", "capacity.backend=plone=live");
    expect(changes.response?.coverage?.map(({ react }) => react.value)).to.deep.equal([900]);
    expect(changes.capacity?.backend?.value).to.equal("plone=live");
  });

  it("lets the last of several count", () => {
    expect(number(changed("cost.base=800", "cost.base=900").cost?.base)).to.equal(900);
  });

  it("tells what is wrong, at its place in the option", () => {
    expect(faults("promise.availability=0.999")).to.deep.equal([
      '1:22 promise.availability is "0.999"; write 0.999 % or fraction:0.999, since the bare number may mean either.',
    ]);
    expect(faults("promise.availabilty=99.5 %")).to.deep.equal([
      "1:9 promise.availabilty is unknown; did you mean availability?",
    ]);
    expect(faults("cots.base=1")).to.deep.equal(["1:1 cots is unknown; did you mean cost?"]);
    expect(faults("cost.base.low.lower=1")).to.deep.equal([
      "1:6 cost.base.value is missing; write a number of 0 or more, such as 100 or 12.5.",
      "1:15 cost.base.low is a map; write a number of 0 or more, such as 100 or 12.5.",
    ]);
    expect(faults("cost.base=")).to.deep.equal(['1:1 "cost.base=" sets nothing; write key=value, such as cost=800.']);
    expect(faults("cost.base=[1")).to.deep.equal([
      "1:13 A quote or a bracket that was opened above is not closed; close it.",
    ]);
    expect(faults("cost.base")).to.deep.equal(['1:1 "cost.base" sets nothing; write key=value, such as cost=800.']);
    expect(faults("__proto__.base=1")).to.have.lengthOf(1);
  });

  it("counts incidents anew and keeps the years of the file", () => {
    const base = declared("incidents: { observed: { count: 4, years: 3 } }\n").whatIf;
    const read = readChanges(["incidents.observed.count=8"], base, KNOWN.today);
    const observed = "changes" in read ? withChanges(base, read.changes).incidents?.observed : undefined;
    expect([observed?.count?.value, number(observed?.years)]).to.deep.equal([8, 3]);
  });

  it("counts incidents in one year where no other length is said", () => {
    expect(changed("incidents.observed.count=8").incidents?.observed?.count?.value).to.equal(8);
    expect(faults("incidents.observed.years=2")).to.deep.equal([
      "1:26 incidents.observed.count is missing; write how many incidents there were in those years.",
    ]);
  });

  it("is held against what the file says beside it", () => {
    const base = declared("incidents: { repair: { median: 1h, p90: 4h } }\n").whatIf;
    const read = readChanges(["incidents.repair.p90=30m"], base, KNOWN.today);
    expect("errors" in read && read.errors.map(({ message }) => message)).to.deep.equal([
      "incidents.repair.p90 is shorter than the median; nine of ten repairs take at least as long as half of them.",
    ]);
    expect("changes" in readChanges(["incidents.repair.p90=90m"], base, KNOWN.today)).to.equal(true);
  });

  it("has no key without a name", () => {
    expect(faults("promise..availability=99 %")).to.deep.equal([
      '1:1 "promise..availability=99 %" sets nothing; write key=value, such as cost=800.',
    ]);
  });

  it("may name the units of the file", () => {
    const base = declared("topology: { units: { db: { mttf: 2000h } } }\n").whatIf;
    expect("changes" in readChanges(["topology.need=db"], base, KNOWN.today)).to.equal(true);
    expect("changes" in readChanges(["topology.need=zeo"], base, KNOWN.today)).to.equal(false);
  });

  it("may name the units that another assignment sets, whichever comes first", () => {
    const [units, need] = ["topology.units={ proxy: { mttf: 100h }, db: { mttf: 200h } }", "topology.need=proxy & db"];
    expect(changed(units, need).topology?.units?.size).to.equal(2);
    expect(changed(need, units).topology?.need?.value.kind).to.equal("all");
    const read = readChanges([units, "topology.need=proxy & solr"], NOTHING, KNOWN.today);
    expect("errors" in read && read.errors.map(({ message }) => message)).to.deep.equal([
      'There is no unit "solr"; write proxy or db.',
    ]);
  });

  it("says how to write a bad repair that is shorter than a typical one", () => {
    const read = readChanges(["repair=8h..2h"], NOTHING, KNOWN.today);
    expect("errors" in read && read.errors.map(({ message }) => message)).to.deep.equal([
      "repair is 8h..2h, so a bad repair is shorter than a typical one; write 2h..8h.",
    ]);
  });
});

describe("a short key of --set", () => {
  it("counts incidents by the year, by the month, and in so many of them", () => {
    expect([
      observed("incidents=9/year"),
      observed("incidents=9 a year"),
      observed("incidents=4 in 2 years"),
      observed("incidents=1/month"),
      observed("incidents=3 in 6 months"),
    ]).to.deep.equal([
      [9, 1],
      [9, 1],
      [4, 2],
      [12, 1],
      [3, 0.5],
    ]);
  });

  it("reads a typical repair alone, or with a bad one", () => {
    const both = changed("repair=2h..8h").incidents?.repair;
    expect([number(both?.median), number(both?.p90)]).to.deep.equal([7200, 28_800]);
    const alone = changed("repair=90m").incidents?.repair;
    expect([number(alone?.median), alone?.p90]).to.deep.equal([5400, undefined]);
  });

  it("reads support hours, with how soon somebody starts", () => {
    expect(bands("support=Mon-Fri 9-17")).to.deep.equal(["Mon-Fri 9-17 900", "rest none"]);
    expect(bands("support=24x7 within 1h")).to.deep.equal(["24x7 3600", "rest none"]);
  });

  it("reads a price with its currency, or without", () => {
    const euro = changed("cost=800 CHF/h").cost;
    expect([number(euro?.base), euro?.currency?.value]).to.deep.equal([800, "CHF"]);
    expect([number(changed("cost=800").cost?.base), changed("cost=800").cost?.currency]).to.deep.equal([
      800,
      undefined,
    ]);
  });

  it("reads a share as it is counted", () => {
    expect(
      ["50 of 100", "50/100", "50 %", "0.5"].map((text) => number(changed(`failover=${text}`).failover?.success)),
    ).to.deep.equal([0.5, 0.5, 0.5, 0.5]);
    expect(faults("failover=101 of 100")).to.deep.equal([
      '1:10 failover.success is "101 of 100"; write a share from 0 to 1 such as 0.95, 95 % or 95 of 100, or from-config to take what the files show.',
    ]);
  });

  it("reads memory as it is sold, and data as a disk holds them", () => {
    const { capacity } = changed("memory=8GB", "instances=4", "threads=2", "peak=20/s", "capacity.data=20 GB");
    expect([
      number(capacity?.memory),
      number(capacity?.instances),
      number(capacity?.threads),
      number(capacity?.peak),
      number(capacity?.data),
    ]).to.deep.equal([8 * 1024 ** 3, 4, 2, 20, 20e9]);
  });

  it("reads a disk, its growth, and a unit that stands once", () => {
    const disk = (text: string) => {
      const { used, size, growth } = changed(`disk=${text}`).capacity?.storage ?? {};
      return [number(used), number(size), number(growth)];
    };
    expect(disk("61 of 100 GB, 1.46 GB/year")).to.deep.equal([61e9, 100e9, 4e6]);
    expect(disk("900 GB of 2 TB")).to.deep.equal([900e9, 2e12, "absent"]);
    expect(faults("disk=61 of 100")).to.deep.equal([
      '1:6 disk is "61 of 100"; write "61 of 100 GB, 1.6 GB/month" or "61 of 100 GB".',
    ]);
  });

  it("is the section of its name where a map follows", () => {
    expect(number(changed("failover={ success: 50 %, duration: 1m }").failover?.duration)).to.equal(60);
  });

  it("says what it takes where it means nothing", () => {
    expect(faults("incidents=nine a year")).to.deep.equal([
      '1:11 incidents is "nine a year"; write 9/year, "4 in 2 years" or 1/month.',
    ]);
    expect(faults("repair=2h..8")).to.deep.equal([
      '1:8 incidents.repair.p90 is "8", which has no unit; write a duration such as 72s, 30m, 4h or 2d, or from-config to take what the files show.',
    ]);
  });

  it("has examples that all are read", () => {
    expect(
      SHORT_KEYS.flatMap(({ key, examples }) => examples.flatMap((text) => faults(`${key}=${text}`))),
    ).to.deep.equal([]);
  });

  it("sets inputs of the table", () => {
    const keys = new Set(listed(SETTABLE).map(({ key }) => key));
    const missing = SHORT_KEYS.flatMap(({ sets }) => sets).filter(
      (key) => !keys.has(key) && key !== "incidents.observed.count" && key !== "incidents.observed.years",
    );
    expect(missing).to.deep.equal([]);
  });
});

describe("changes to inputs", () => {
  const base = declared(`incidents: { observed: { count: 4, years: 1 }, repair: { median: 1h, p90: 4h } }
cost: { base: 100, profile: [{ when: Mon-Fri 08-18, perHour: 1000 }], currency: EUR }
service: { zone: Europe/Berlin, maintenance: { windows: [Tue 22:00 2h], counted: both } }
topology: { units: { db: { mttf: 2000h, host: zeo }, app: { mttf: 500h } }, crews: 1 }
capacity: { service: { mean: 200ms, cv2: 2 } }
`).whatIf;

  it("replace one key of a map and leave its neighbours", () => {
    const { incidents, service, capacity, cost } = withChanges(
      base,
      changed(
        "incidents.repair.median=2h",
        "service.maintenance.counted=no",
        "capacity.service.mean=100ms",
        "cost.base=50",
      ),
    );
    expect([
      number(incidents?.repair?.median),
      number(incidents?.repair?.p90),
      incidents?.observed?.count?.value,
    ]).to.deep.equal([7200, 14_400, 4]);
    expect([
      service?.maintenance?.counted?.value,
      service?.maintenance?.windows?.length,
      service?.zone?.value,
    ]).to.deep.equal(["no", 1, "Europe/Berlin"]);
    expect([number(capacity?.service?.mean), number(capacity?.service?.cv2)]).to.deep.equal([0.1, 2]);
    expect([number(cost?.base), cost?.profile?.length, cost?.currency?.value]).to.deep.equal([50, 1, "EUR"]);
  });

  it("replace what says the same in another way", () => {
    const exact = withChanges(base, changed("incidents.repair.exactly=2h")).incidents?.repair;
    expect([number(exact?.exactly), exact?.median, exact?.p90]).to.deep.equal([7200, undefined, undefined]);
    const hourly = withChanges(base, changed(`cost.hours=[${Array<number>(168).fill(5).join(", ")}]`)).cost;
    expect([hourly?.hours?.length, hourly?.base, hourly?.profile, hourly?.currency?.value]).to.deep.equal([
      168,
      undefined,
      undefined,
      "EUR",
    ]);
  });

  it("add and change units by name", () => {
    const units = withChanges(base, changed("topology.units={ db: { mttf: 4000h }, db2: { mttf: 4000h } }")).topology
      ?.units;
    expect([...(units ?? [])].map(([name, unit]) => [name, number(unit.mttf), unit.host?.value])).to.deep.equal([
      ["db", 14_400_000, "zeo"],
      ["app", 1_800_000, undefined],
      ["db2", 14_400_000, undefined],
    ]);
  });

  it("leave everything else as it was", () => {
    const { incidents, service, topology } = withChanges(base, {});
    expect([incidents, service, topology]).to.deep.equal([base.incidents, base.service, base.topology]);
  });
});

function changed(...assignments: readonly string[]): Changes {
  const read = readChanges(assignments, NOTHING, KNOWN.today);
  if ("changes" in read) return read.changes;
  throw new Error(read.errors.map(({ message }) => message).join("\n"));
}

function faults(assignment: string): readonly string[] {
  const read = readChanges([assignment], NOTHING, KNOWN.today);
  return "errors" in read ? read.errors.map(({ line, column, message }) => `${line}:${column} ${message}`) : [];
}

function observed(assignment: string): readonly unknown[] {
  const { count, years } = changed(assignment).incidents?.observed ?? {};
  return [count?.value, number(years)];
}

function bands(assignment: string): readonly string[] {
  const coverage = changed(assignment).response?.coverage ?? [];
  return coverage.map(({ when, react }) => `${when.value === "rest" ? "rest" : when.value.text} ${react.value}`);
}

const NOTHING: Inputs = {};

function number(quantity: Quantity | undefined): number | string {
  return quantity?.kind === "given" ? quantity.value.value : (quantity?.kind ?? "absent");
}
