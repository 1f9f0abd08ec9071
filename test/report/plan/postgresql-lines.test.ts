import { expect } from "chai";
import { capacityAnswer, plainCapacity } from "../../../src/plan-capacity.ts";
import { capacityTable } from "../../../src/report/plan/capacity-table.ts";

const GIB = 1024 ** 3;

describe("the plan of a host with PostgreSQL", () => {
  const inputs = plainCapacity({
    memory: 8 * GIB,
    postgresql: { sharedBuffers: 4 * GIB, connections: 100, workMem: 4 * 1024 ** 2 },
  });
  const subject = { name: "production", root: ".", today: "2026-11-23", set: [] };
  const text = capacityTable(subject, inputs, capacityAnswer(inputs), { width: 100, colour: false, unicode: true });

  it("shows the arithmetic term by term", () => {
    expect(text.replace(/\s+/g, " ")).to.contain(
      "shared_buffers 4.00 GiB + up to 100 connections × (work_mem 4.00 MiB + 10 MiB) + 3 × maintenance_work_mem 64.0 MiB",
    );
  });

  it("holds the settings against rules of thumb", () => {
    expect(text).to.match(/^shared_buffers +4\.00 GiB +1\.81 GiB +2\.2$/m);
    expect(text).to.match(/^work_mem +4\.00 MiB +9\.28 MiB +0\.4$/m);
  });

  it("names no databases among what comes on top", () => {
    expect(text).to.contain("Proxies and caches that the operating system starts come on top");
  });
});
