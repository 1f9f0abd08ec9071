import rule from "../../../rules/host/inodes-left.ts";
import { cases } from "../../cases.ts";

cases("host/inodes-left", rule, [
  {
    name: "fails a file system without inodes, whose bytes are free",
    files: {
      "facts/app1/df.txt": [
        "Filesystem     1024-blocks     Used Available Capacity Mounted on",
        "/dev/vda1         20511312  4102262  15344002      22% /",
      ],
      "facts/app1/df-i.txt": [
        "Filesystem      Inodes   IUsed   IFree IUse% Mounted on",
        "udev            501721     395  501326    1% /dev",
        "/dev/vda1      1310720 1310711       9  100% /",
      ],
    },
    expect: [
      "fail facts/app1/df-i.txt:3:1-47 / of app1 has 9 of its 1310720 inodes left (99 % are taken), and without one no file can be created; delete small files, or move them to a file system with more inodes.",
    ],
  },
  {
    name: "passes one with inodes to spare, and counts a disk that is mounted twice once",
    files: {
      "web1.df": [
        "Filesystem Inodes IUsed IFree IUse% Mounted on",
        "/dev/sdb1 1000000 899999 100001 90% /srv",
        "/dev/sdb1 1000000 899999 100001 90% /srv/chroot/etc",
      ],
    },
    expect: ["pass web1.df:2:1-41 host:web1/inodes:/srv"],
  },
  {
    name: "fails at nine tenths, in a table that df printed in German",
    files: {
      "web1.df": ["Dateisystem Inodes IBenutzt IFrei IUse% Eingehängt auf", "/dev/sdb1 1000000 900000 100000 90% /srv"],
    },
    expect: [
      "fail web1.df:2:1-41 /srv of web1 has 100000 of its 1000000 inodes left (90 % are taken), and without one no file can be created; delete small files, or move them to a file system with more inodes.",
    ],
  },
  {
    name: "judges no file system that counts no inodes",
    files: {
      "web1.df": ["Filesystem Inodes IUsed IFree IUse% Mounted on", "/dev/sdb1 0 0 0 - /srv"],
    },
    expect: [],
  },
  {
    name: "fails by what ansible gathered",
    files: {
      "web1.json":
        '{"ansible_mounts": [{"mount": "/srv", "device": "/dev/sdb1", "fstype": "ext4", "size_total": 107374182400, "size_available": 92277025792, "inode_total": 6553600, "inode_available": 60000}]}',
    },
    expect: [
      "fail web1.json:1:22-37 /srv of web1 has 60000 of its 6553600 inodes left (99 % are taken), and without one no file can be created; delete small files, or move them to a file system with more inodes.",
    ],
  },
]);
