import { expect } from "chai";
import fc from "fast-check";
import { memoryFor, processBytes, systemReserveBytes } from "../../../src/plan/capacity/process-size.ts";
import { hostRam, unplacedRam } from "../../../src/plan/capacity/ram.ts";
import { remedies } from "../../../src/plan/capacity/remedies.ts";
import { sourced } from "../../../src/plan/sourced.ts";
import { GIB, MIB, zope } from "./samples.ts";

describe("the memory of a process", () => {
  it("is base + threads × objects × bytes an object", () => {
    expect(processBytes(zope("instance1", 2, 30_000))).to.deep.equal({
      low: 250 * MIB + 72e6,
      high: 450 * MIB + 480e6,
    });
  });

  it("ends at a watchdog's ceiling", () => {
    expect(processBytes(zope("instance1", 2, 30_000, 600)).high).to.equal(600 * MIB);
    expect(processBytes(zope("instance1", 2, 30_000, 200))).to.deep.equal({ low: 200 * MIB, high: 200 * MIB });
  });
});

describe("what the system needs", () => {
  it("is 512 MiB or a twentieth, and 256 MiB for agents", () => {
    expect(systemReserveBytes(4 * GIB)).to.equal(768 * MIB);
    expect(systemReserveBytes(20 * GIB)).to.equal(1280 * MIB);
  });

  it("fits beside the processes in the memory that is recommended, and not in a GiB less", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), (mib) => {
        const memory = memoryFor(mib * MIB);
        expect(memory - systemReserveBytes(memory)).to.be.at.least(mib * MIB);
        expect(memory - GIB - systemReserveBytes(memory - GIB)).to.be.lessThan(mib * MIB);
      }),
    );
  });
});

describe("the RAM of a host", () => {
  const host = (memoryBytes: number | undefined, ...processes: Parameters<typeof hostRam>[0]["processes"]) =>
    hostRam(
      {
        name: "app1",
        memoryBytes:
          memoryBytes === undefined ? undefined : sourced(memoryBytes, "your configuration", "facts/app1/meminfo:1"),
        cpus: undefined,
        processes,
      },
      undefined,
    );

  it("fits, and leaves the rest to the page cache", () => {
    const { verdict } = host(8 * GIB, zope("instance1", 2, 30_000));
    if (verdict.kind !== "fits") throw new Error(verdict.kind);
    expect(verdict.pageCacheBytes).to.deep.equal({
      low: 8 * GIB - 768 * MIB - 450 * MIB - 480e6,
      high: 8 * GIB - 768 * MIB - 250 * MIB - 72e6,
    });
    expect(verdict.remedies).to.deep.equal([]);
  });

  it("is tight between the estimates, and short below both", () => {
    expect(host(1.5 * GIB, zope("instance1", 2, 30_000)).verdict.kind).to.equal("tight");
    expect(host(1 * GIB, zope("instance1", 2, 30_000)).verdict.kind).to.equal("short");
  });

  it("is recommended where it is not known", () => {
    expect(host(undefined, zope("instance1", 2, 30_000)).verdict).to.deep.equal({
      kind: "host-unknown",
      recommendedBytes: { low: 2 * GIB, high: 2 * GIB },
    });
    expect(unplacedRam([zope("instance1", 2, 30_000)], 2).verdict.kind).to.equal("host-unclear");
    expect(unplacedRam([zope("instance1", 2, 30_000)], 0).verdict.kind).to.equal("host-unknown");
  });

  it("is in vain watched when the ceilings do not fit", () => {
    const watched = [zope("instance1", 2, 30_000, 2000), zope("instance2", 2, 30_000, 2000)];
    expect(host(4 * GIB, ...watched).watchdog).to.deep.equal({ kind: "short", neededBytes: 4000 * MIB + 768 * MIB });
    expect(host(8 * GIB, ...watched).watchdog?.kind).to.equal("fits");
    expect(host(8 * GIB, zope("instance1", 2, 30_000)).watchdog).to.equal(undefined);
  });

  it("names what a ceiling restarts for ever", () => {
    expect(
      host(8 * GIB, zope("instance1", 2, 30_000, 300), zope("instance2", 2, 30_000, 400)).restartedForEver,
    ).to.deep.equal(["instance1"]);
  });
});

describe("what makes processes fit", () => {
  const six = Array.from({ length: 6 }, (_, index) => zope(`instance${index + 1}`, 4, 30_000));

  it("is fewer threads, objects or instances, a ceiling, or more memory, each by itself", () => {
    const found = remedies(six, 4 * GIB);
    expect(found.map((remedy) => [remedy.kind, "to" in remedy ? remedy.to : undefined])).to.deep.equal([
      ["threads", 1],
      ["objects", 7000],
      ["instances", 2],
      ["ceiling", 650 * MIB],
      ["memory", 9 * GIB],
    ]);
  });

  it("is threads and objects together where one alone does not do", () => {
    const large = Array.from({ length: 6 }, (_, index) => zope(`instance${index + 1}`, 8, 200_000));
    const usual = remedies(large, 7 * GIB).find(({ kind }) => kind === "usual");
    expect(usual).to.deep.equal({ kind: "usual", threads: 2, objects: 30_000, neededBytes: 6 * (450 * MIB + 480e6) });
    expect(remedies(large, 5 * GIB).some(({ kind }) => kind === "usual")).to.equal(false);
  });

  it("is more memory alone where nothing of Zope runs", () => {
    const solr = {
      name: "solr",
      memory: {
        kind: "other" as const,
        bytes: sourced({ low: 2 * GIB, high: 2 * GIB }, "declared", "punchlist.yaml:1"),
        basis: "declared",
      },
      ceiling: undefined,
    };
    expect(remedies([solr], 1 * GIB)).to.deep.equal([{ kind: "memory", to: 3 * GIB, neededBytes: 2 * GIB }]);
  });

  it("always fits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 64 }),
        (instances, threads, thousands, gib) => {
          const processes = Array.from({ length: instances }, (_, index) =>
            zope(`instance${index + 1}`, threads, thousands * 1000),
          );
          for (const remedy of remedies(processes, gib * GIB))
            if (remedy.kind !== "memory") expect(remedy.neededBytes).to.be.at.most(gib * GIB);
        },
      ),
      { numRuns: 50 },
    );
  });
});
