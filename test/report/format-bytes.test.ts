import { expect } from "chai";
import { formatBytes, formatDiskBytes } from "../../src/report/format-bytes.ts";

describe("an amount of memory", () => {
  it("has three digits and a binary unit", () => {
    expect(formatBytes(1.5 * 1024 ** 3)).to.equal("1.50 GiB");
    expect(formatBytes(15.625 * 1024 ** 3)).to.equal("15.6 GiB");
    expect(formatBytes(640 * 1024 ** 2)).to.equal("640 MiB");
  });

  it("is whole below a kibibyte", () => {
    expect(formatBytes(0)).to.equal("0 B");
    expect(formatBytes(1023)).to.equal("1023 B");
  });

  it("takes the next unit where rounding would reach it", () => {
    expect(formatBytes(1024)).to.equal("1.00 KiB");
    expect(formatBytes(1023.7 * 1024 ** 2)).to.equal("1.00 GiB");
    expect(formatBytes(9.999 * 1024 ** 3)).to.equal("10.0 GiB");
  });

  it("stays in the largest unit there is", () => {
    expect(formatBytes(2048 * 1024 ** 5)).to.equal("2048 PiB");
  });

  it("keeps the sign of what is missing", () => {
    expect(formatBytes(-2 * 1024 ** 3)).to.equal("-2.00 GiB");
  });

  it("refuses to write what no number is", () => {
    expect(formatBytes(NaN)).to.equal("not defined");
  });
});

describe("room on a disk", () => {
  it("has three digits and a decimal unit", () => {
    expect(formatDiskBytes(61e9)).to.equal("61.0 GB");
    expect(formatDiskBytes(999_600_000_000)).to.equal("1.00 TB");
    expect(formatDiskBytes(1.6e12)).to.equal("1.60 TB");
    expect(formatDiskBytes(999)).to.equal("999 B");
  });
});
