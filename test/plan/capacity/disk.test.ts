import { expect } from "chai";
import { diskAnswer } from "../../../src/plan/capacity/disk.ts";
import type { DiskInput } from "../../../src/plan/capacity/inputs.ts";
import { sourced } from "../../../src/plan/sourced.ts";

const USED = [100, 103.2, 105.9, 109.8, 112.1, 116.4, 119, 122.7, 125.1, 129.3, 131.8, 135.6];

/** A disk of 500 GB with a reading every 30 days from 2026-01-01 on. */
function disk(usedGb: readonly number[], now: Partial<{ usedBytes: number; availableBytes: number }> = {}): DiskInput {
  const usedBytes = now.usedBytes ?? (usedGb.at(-1) ?? 0) * 1e9;
  return {
    host: "app1",
    mount: "/srv",
    now: sourced(
      { sizeBytes: 500e9, usedBytes, availableBytes: now.availableBytes ?? 500e9 - usedBytes },
      "your configuration",
      "facts/df.txt:2",
    ),
    reserveCountsAsUsed: false,
    readings: usedGb.map((used, index) =>
      sourced(
        { date: new Date(Date.UTC(2026, 0, 1 + 30 * index)).toISOString().slice(0, 10), usedBytes: used * 1e9 },
        "declared",
        `punchlist.yaml:${index + 3}`,
      ),
    ),
  };
}

describe("a disk", () => {
  it("G13, G14 reaches 40 % on day 930 of its readings, between 913 and 949", () => {
    const { date } = diskAnswer(disk(USED));
    if (date.kind !== "date") throw new Error(date.kind);
    expect([date.day, date.from, date.to, date.since]).to.deep.equal([
      "2028-07-19",
      "2028-07-02",
      "2028-08-07",
      "2026-01-01",
    ]);
    expect(date.models).to.deep.equal({ from: "2028-01-18", to: "2028-07-19", agree: false });
    expect(date.extrapolation).to.be.closeTo((930.62 - 330) / 330, 1e-3);
  });

  it("F6 names the law that its readings follow, and the day by the other", () => {
    const { date } = diskAnswer(disk(USED.map((_, month) => 100 * 1.03 ** month)));
    expect(date).to.deep.include({ kind: "date", law: "exponential", day: "2027-12-05" });
    if (date.kind !== "date") throw new Error(date.kind);
    expect(date.timesAsLikely).to.be.greaterThan(100);
    // Nine months behind.
    expect(date.otherDay).to.match(/^2028-0[1-9]/);
  });

  it("is measured against what can be written to, without root's reserve", () => {
    const { fill } = diskAnswer(disk(USED, { usedBytes: 100e9, availableBytes: 150e9 }));
    expect(fill).to.deep.equal({
      writableBytes: 250e9,
      usedBytes: 100e9,
      availableBytes: 150e9,
      share: { low: 0.4, high: 0.4 },
      lineBytes: 100e9,
      copyLacksBytes: 0,
    });
  });

  it("lacks room for a copy above one half", () => {
    expect(diskAnswer(disk([], { usedBytes: 300e9 })).fill?.copyLacksBytes).to.equal(100e9);
    expect(diskAnswer(disk([], { usedBytes: 250e9 })).fill?.copyLacksBytes).to.equal(0);
  });

  it("X25 gets no date when it does not fill up, or not for certain", () => {
    expect(diskAnswer(disk(USED.toReversed())).date).to.deep.equal({ kind: "no-date", reason: "falling" });
    const noise = [100, 103, 99, 102, 100, 103, 99, 102, 100, 103, 99, 104];
    expect(diskAnswer(disk(noise)).date).to.deep.equal({ kind: "no-date", reason: "not-significant" });
    expect(diskAnswer(disk(USED.slice(0, 7))).date).to.deep.equal({ kind: "no-date", reason: "too-short" });
    expect(diskAnswer(disk([], { usedBytes: 100e9 })).date).to.deep.equal({ kind: "no-date", reason: "one-reading" });
  });

  it("X26 that is full already gets the day of the first reading above", () => {
    expect(diskAnswer(disk([...USED.slice(0, 10), 201, 205])).date).to.deep.equal({
      kind: "crossed",
      day: "2026-10-28",
    });
    expect(diskAnswer(disk([], { usedBytes: 201e9 })).date).to.deep.equal({ kind: "no-date", reason: "above" });
  });

  it("gets no date where its size is not known", () => {
    expect(diskAnswer({ ...disk(USED), now: undefined })).to.deep.equal({
      host: "app1",
      mount: "/srv",
      fill: undefined,
      date: { kind: "no-date", reason: "no-size" },
    });
  });

  it("is as full as either count of the reserve says, where the facts cannot tell", () => {
    const { fill } = diskAnswer({
      ...disk([], { usedBytes: 200e9, availableBytes: 300e9 }),
      reserveCountsAsUsed: true,
    });
    expect(fill?.share).to.deep.equal({ low: 175 / 475, high: 0.4 });
  });
});
