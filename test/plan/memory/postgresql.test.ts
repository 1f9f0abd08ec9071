import { expect } from "chai";
import type { PostgresqlMemory } from "../../../src/plan/capacity/inputs.ts";
import { nginxBytes } from "../../../src/plan/memory/nginx.ts";
import { postgresqlBytes, usualSettings } from "../../../src/plan/memory/postgresql.ts";
import { sourced } from "../../../src/plan/sourced.ts";

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

describe("the memory of a PostgreSQL server", () => {
  it("is its shared buffers at the least, and a work_mem of each connection at the most", () => {
    expect(postgresqlBytes(server(2 * GIB, 100, 16 * MIB, 256 * MIB))).to.deep.equal({
      low: (2048 + 30) * MIB,
      high: (2048 + 100 * (16 + 10) + 3 * 256 + 30) * MIB,
    });
  });
});

describe("the usual settings of a PostgreSQL server", () => {
  it("are pgtune's for 8 GB and 100 connections with two parallel workers", () => {
    const { work_mem, ...others } = usualSettings(8 * GIB, 100);
    expect(others).to.deep.equal({
      shared_buffers: 2 * GIB,
      effective_cache_size: 6 * GIB,
      maintenance_work_mem: 512 * MIB,
    });
    // pgtune prints 10485kB.
    expect(Math.floor(work_mem / 1024)).to.equal(10_485);
  });

  it("give maintenance no more than 2 GB", () => {
    expect(usualSettings(256 * GIB, 100).maintenance_work_mem).to.equal(2 * GIB);
  });
});

describe("the memory of nginx", () => {
  it("is that of its workers, and of buffers for every second connection", () => {
    expect(nginxBytes(2, 1024)).to.deep.equal({ low: 10 * MIB, high: 2 * (20 * MIB + 512 * 53 * 1024) });
  });
});

function server(shared: number, connections: number, work: number, maintenance: number): PostgresqlMemory {
  const said = (value: number): PostgresqlMemory["workMem"] => sourced(value, "declared", "here");
  return {
    kind: "postgresql",
    sharedBuffers: said(shared),
    connections: said(connections),
    workMem: said(work),
    maintenanceWorkMem: said(maintenance),
    effectiveCacheSize: said(6 * GIB),
  };
}
