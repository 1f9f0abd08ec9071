import { expect } from "chai";
import { declared, errorsOf } from "./read.ts";

describe("capacity in punchlist.yaml", () => {
  it("holds readings of disks with their places", () => {
    const { capacity } = declared(`capacity:
  data: 24 GB
  disk:
    - { date: 2026-09-01, mount: /srv, used: 60 GB }
    - { date: 2026-10-01, mount: /srv, used: 61.5 GB, host: app1 }
`).whatIf;
    const readings = capacity?.disk?.map(({ date, mount, used, host }) => [
      date.value,
      mount.value,
      used.value,
      host?.value,
    ]);
    expect(readings).to.deep.equal([
      ["2026-09-01", "/srv", 60e9, undefined],
      ["2026-10-01", "/srv", 61.5e9, "app1"],
    ]);
    expect(capacity?.disk?.[1]?.used.span.start).to.equal(capacity?.disk?.[1]?.used.span.file.text.indexOf("61.5 GB"));
    expect(capacity?.data?.kind === "given" && capacity.data.value.value).to.equal(24e9);
  });

  it("refuses a reading from the future, and a second one of a day", () => {
    expect(errorsOf("capacity: { disk: [{ date: 2026-11-24, mount: /srv, used: 60 GB }] }\n")).to.deep.equal([
      "punchlist.yaml:1:28 capacity.disk[0].date is 2026-11-24, which is yet to come; write the day of the reading.",
    ]);
    expect(errorsOf("capacity: { disk: [{ date: 2026-11-23, mount: /srv, used: 60 GB }] }\n")).to.deep.equal([]);
    const twice =
      "capacity:\n  disk:\n    - { date: 2026-09-01, mount: /srv, used: 60 GB }\n    - { date: 2026-09-01, mount: /srv, used: 61 GB }\n";
    expect(errorsOf(twice)).to.deep.equal([
      'punchlist.yaml:4:15 capacity.disk[1].date is 2026-09-01, and "/srv" has a reading of that day already; keep one of them.',
    ]);
    expect(errorsOf(twice.replace("mount: /srv, used: 61", "mount: /, used: 61"))).to.deep.equal([]);
  });

  it("refuses a disk with nothing on it", () => {
    expect(errorsOf("capacity: { disk: [{ date: 2026-09-01, mount: /srv, used: 0 GB }] }\n")).to.deep.equal([
      'punchlist.yaml:1:59 capacity.disk[0].used is "0 GB", which is nothing; write a size such as 16 GB, 512 MiB or 2 TB.',
    ]);
  });

  it("refuses a load test of three steps, and one that never changed the number of clients (X24)", () => {
    const step = (clients: number, throughput: number) => `{ clients: ${clients}, throughput: ${throughput}/s }`;
    expect(
      errorsOf(`capacity: { loadTest: [${[step(1, 20), step(4, 78), step(8, 130)].join(", ")}] }\n`),
    ).to.deep.equal(["punchlist.yaml:1:23 capacity.loadTest has 3 steps; write 4 or more, better 6."]);
    expect(
      errorsOf(`capacity: { loadTest: [${[step(4, 77), step(4, 78), step(8, 130), step(8, 131)].join(", ")}] }\n`),
    ).to.deep.equal([
      "punchlist.yaml:1:23 capacity.loadTest has 2 different numbers of clients; write steps with 3 or more.",
    ]);
    expect(
      errorsOf(`capacity: { loadTest: [${[step(1, 20), step(4, 78), step(8, 130), step(12, 170)].join(", ")}] }\n`),
    ).to.deep.equal([]);
  });
});
