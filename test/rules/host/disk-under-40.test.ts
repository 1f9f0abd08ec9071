import { expect } from "chai";
import diskUnder40 from "../../../rules/host/disk-under-40.ts";
import { verdicts } from "../../verdicts.ts";

const header = "Filesystem 1024-blocks Used Available Capacity Mounted on\n";

describe("host/disk-under-40", () => {
  it("fails a disk over 40 % by df's own figure", () => {
    expect(
      verdicts(diskUnder40, { "web1.df": `${header}/dev/sdb1 209715200 88000000 110000000 45% /srv\n` }),
    ).to.deep.equal([
      "fail web1.df:2:1-48 /srv of web1 is 45 % full (200 GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    ]);
  });

  it("passes 40 %, and fails the first block above", () => {
    expect(
      verdicts(diskUnder40, {
        "web1.df": `${header}/dev/sdb1 104857600 41943040 62914560 40% /srv\n/dev/sdc1 104857600 41943041 62914559 41% /data\n`,
      }),
    ).to.deep.equal([
      "pass web1.df:2:1-47 host:web1/mount:/srv",
      "fail web1.df:3:1-48 /data of web1 is 41 % full (100 GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    ]);
  });

  it("does not judge /boot, snaps and memory", () => {
    const rows =
      "/dev/sda1 100 90 10 90% /boot\n/dev/sda15 100 90 10 90% /boot/efi\n/dev/loop0 100 100 0 100% /snap/core20/1974\ntmpfs 100 90 10 90% /run\n/dev/sda2 100 10 90 10% /\n";
    expect(verdicts(diskUnder40, { "web1.df": `${header}${rows}` })).to.deep.equal([
      "pass web1.df:6:1-26 host:web1/mount:/",
    ]);
  });

  it("does not judge the root file system beside a larger one", () => {
    expect(
      verdicts(diskUnder40, {
        "web1.df": `${header}/dev/sda2 30832548 22674180 6566572 78% /\n/dev/sdb1 209715200 41943040 167772160 20% /srv\n`,
      }),
    ).to.deep.equal(["pass web1.df:3:1-48 host:web1/mount:/srv"]);
  });

  it("judges the root file system where everything is on it", () => {
    expect(
      verdicts(diskUnder40, {
        "web1.df": `${header}/dev/sda2 209715200 167772160 41943040 80% /\n/dev/sda1 524288 104857 419431 20% /boot\n`,
      }),
    ).to.deep.equal([
      "fail web1.df:2:1-45 / of web1 is 80 % full (200 GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    ]);
  });

  it("does not know where ansible's figure holds the reserve", () => {
    const facts = (available: number): string =>
      `{"ansible_mounts": [{"mount": "/srv", "device": "/dev/sdb1", "fstype": "ext4", "size_total": 107374182400, "size_available": ${available * 107374182.4}}]}`;
    expect(verdicts(diskUnder40, { "web1.json": facts(580) })).to.deep.equal([
      "unknown web1.json:1:22-37 /srv of web1 is 39 to 42 % full, since ansible counts the root reserve as used; the output of df -P settles it.",
    ]);
    expect(verdicts(diskUnder40, { "web1.json": facts(600) })).to.deep.equal([
      "pass web1.json:1:22-37 host:web1/mount:/srv",
    ]);
    expect(verdicts(diskUnder40, { "web1.json": facts(500) })).to.deep.equal([
      "fail web1.json:1:22-37 /srv of web1 is 48 % full (100 GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    ]);
  });

  it("does not know of disks where the facts name none", () => {
    expect(verdicts(diskUnder40, { "web1.meminfo": "MemTotal: 1024 kB\n" })).to.deep.equal([
      "unknown web1.meminfo:1:1-18 The facts of web1 name no mounts; add the output of df -P.",
    ]);
  });
});
