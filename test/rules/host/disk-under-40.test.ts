import rule from "../../../rules/host/disk-under-40.ts";
import { cases } from "../../cases.ts";

cases("host/disk-under-40", rule, [
  {
    name: "fails a disk over 40 % by df's own figure",
    files: {
      "web1.df": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/sdb1 209715200 88000000 110000000 45% /srv",
      ],
    },
    expect: [
      "fail web1.df:2:1-48 /srv of web1 is 45 % full (200 GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    ],
  },
  {
    name: "passes 40 %, and fails the first block above",
    files: {
      "web1.df": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/sdb1 104857600 41943040 62914560 40% /srv",
        "/dev/sdc1 104857600 41943041 62914559 41% /data",
      ],
    },
    expect: [
      "pass web1.df:2:1-47 host:web1/mount:/srv",
      "fail web1.df:3:1-48 /data of web1 is 41 % full (100 GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    ],
  },
  {
    name: "passes the root file system, and does not judge /boot, snaps and memory",
    files: {
      "web1.df": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/sda1 100 90 10 90% /boot",
        "/dev/sda15 100 90 10 90% /boot/efi",
        "/dev/loop0 100 100 0 100% /snap/core20/1974",
        "tmpfs 100 90 10 90% /run",
        "/dev/sda2 100 10 90 10% /",
      ],
    },
    expect: ["pass web1.df:6:1-26 host:web1/mount:/"],
  },
  {
    name: "does not judge optical disks, nor what other machines and stores lend",
    files: {
      "web1.df": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/sda2 100 10 90 10% /",
        "/dev/sr0 371520 371520 0 100% /media/cdrom0",
        "plone@nas: 1000000 930000 70000 93% /srv/dumps",
        "archive:plone 1000000 930000 70000 93% /srv/archive",
        "s3fs 1000000 930000 70000 93% /srv/store",
      ],
    },
    expect: ["pass web1.df:2:1-26 host:web1/mount:/"],
  },
  {
    name: "reads a row that df without -P breaks behind a long name",
    files: {
      "web1.df": [
        "Filesystem           1K-blocks     Used Available Use% Mounted on",
        "/dev/mapper/volgroup00-blobstorage",
        "                     209715200 88000000 110000000  45% /srv",
      ],
    },
    expect: [
      "fail web1.df:2:1-3:60 /srv of web1 is 45 % full (200 GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    ],
  },
  {
    name: "does not judge the root file system beside a larger one",
    files: {
      "web1.df": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/sda2 30832548 22674180 6566572 78% /",
        "/dev/sdb1 209715200 41943040 167772160 20% /srv",
      ],
    },
    expect: ["pass web1.df:3:1-48 host:web1/mount:/srv"],
  },
  {
    name: "judges the root file system where everything is on it",
    files: {
      "web1.df": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/sda2 209715200 167772160 41943040 80% /",
        "/dev/sda1 524288 104857 419431 20% /boot",
      ],
    },
    expect: [
      "fail web1.df:2:1-45 / of web1 is 80 % full (200 GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    ],
  },
  {
    name: "does not know where ansible's figure holds the reserve",
    files: {
      "web1.json":
        '{"ansible_mounts": [{"mount": "/srv", "device": "/dev/sdb1", "fstype": "ext4", "size_total": 107374182400, "size_available": 62277025792}]}',
    },
    expect: [
      "unknown web1.json:1:22-37 /srv of web1 is 39 to 42 % full, since ansible counts the root reserve as used; the output of df -P settles it.",
    ],
  },
  {
    name: "passes where ansible's figure is low enough with the reserve",
    files: {
      "web1.json":
        '{"ansible_mounts": [{"mount": "/srv", "device": "/dev/sdb1", "fstype": "ext4", "size_total": 107374182400, "size_available": 64424509440}]}',
    },
    expect: ["pass web1.json:1:22-37 host:web1/mount:/srv"],
  },
  {
    name: "fails where ansible's figure is too high without the reserve",
    files: {
      "web1.json":
        '{"ansible_mounts": [{"mount": "/srv", "device": "/dev/sdb1", "fstype": "ext4", "size_total": 107374182400, "size_available": 53687091200}]}',
    },
    expect: [
      "fail web1.json:1:22-37 /srv of web1 is 48 % full (100 GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    ],
  },
  {
    name: "does not know of disks where the facts name none",
    files: { "web1.meminfo": "MemTotal: 1024 kB\n" },
    expect: [
      "unknown web1.meminfo:1:1-18 The facts of web1 name no disk that data may be on; add the output of df -P.",
    ],
  },
  {
    name: "passes a measured disk by what is declared of it",
    files: {
      "punchlist.yaml": ["hosts:", "  web1:", "    disks:", "      /srv: { size: 500 GB, used: 100 GB }"],
      "facts/web1/df.txt": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/sdb1 104857600 52428800 52428800 50% /srv",
      ],
    },
    expect: ["pass punchlist.yaml:4:7-11 host:web1/mount:/srv"],
  },
  {
    name: "judges a measured disk beside one that is declared",
    files: {
      "punchlist.yaml": ["hosts:", "  web1:", "    disks:", "      /data: { size: 500 GB, used: 100 GB }"],
      "facts/web1/df.txt": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/sdb1 104857600 31457280 73400320 30% /srv",
      ],
    },
    expect: ["pass facts/web1/df.txt:2:1-47 host:web1/mount:/srv", "pass punchlist.yaml:4:7-12 host:web1/mount:/data"],
  },
  {
    name: "calls a host as the declaration does whose file it is",
    files: {
      "punchlist.yaml": ["hosts:", "  web1:", "    memory: 8 GB", "    files: [facts/**]"],
      "facts/df.txt": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/sdb1 104857600 31457280 73400320 30% /srv",
      ],
    },
    expect: ["pass facts/df.txt:2:1-47 host:web1/mount:/srv"],
  },
  {
    name: "does not know whether a row that is none of df's is a disk that holds data",
    files: {
      "web1.df": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/sdb1 104857600 10485760 94371840 10% /srv",
        "/dev/sdc1 a lot 90% /data",
      ],
    },
    expect: [
      "pass web1.df:2:1-47 host:web1/mount:/srv",
      "unknown web1.df:3:1-26 The line is no row of df -P: it needs a source, four columns of numbers and a path.",
    ],
  },
  {
    name: "does not know the disks of facts whose JSON is broken",
    files: { "web1.json": '{"ansible_mounts": [{"mount": "/srv", "device": }]}' },
    expect: [
      "unknown web1.json:1:49-50 The JSON needs a value here; keep what the program printed, whole and unchanged.",
    ],
  },
  {
    name: "asks for the machine's disks where df was run in a container",
    files: {
      "facts/app1/df.txt": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "overlay 491676672 51190662 415471110 11% /",
        "tmpfs 65536 0 65536 0% /dev",
        "/dev/nvme0n1p3 491676672 391190662 75471110 84% /etc/hosts",
      ],
    },
    expect: [
      "unknown facts/app1/df.txt:2:1-43 The facts of app1 were taken in a container, whose root is an overlay and no disk; add the output of df -P on its machine.",
    ],
  },
  {
    name: "judges a disk that is mounted into the container",
    files: {
      "facts/app1/df.txt": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "overlay 491676672 51190662 415471110 11% /",
        "/dev/nvme1n1 104857600 20971520 83886080 20% /data",
      ],
    },
    expect: ["pass facts/app1/df.txt:3:1-51 host:app1/mount:/data"],
  },
  {
    name: "judges no EFI partition, no share of another machine and no disk of backups",
    files: {
      "app1.df": [
        "Filesystem 1024-blocks Used Available Capacity Mounted on",
        "/dev/vda2 30832548 9174180 20066572 32% /",
        "/dev/vda1 523248 287920 235328 56% /efi",
        "/dev/vdb1 98304 61843 36461 63% /mnt/rescue/boot/efi",
        "/dev/vdc1 209715200 180000000 29715200 86% /srv/backups",
        "nas.example.org:/dumps 9663676416 8482560409 1181116007 88% /mnt/dumps",
        "//files/share 9663676416 8482560409 1181116007 88% /mnt/share",
      ],
    },
    expect: ["pass app1.df:2:1-42 host:app1/mount:/"],
  },
  {
    name: "fails a disk in the table of a German df",
    files: {
      "db1.df": [
        "Dateisystem 1024-Blöcke Benutzt Verfügbar Kapazität Eingehängt auf",
        "/dev/mapper/vg-db 206292664 164218880 31521580 84% /var/lib/postgresql",
      ],
    },
    expect: [
      "fail db1.df:2:1-71 /var/lib/postgresql of db1 is 84 % full (197 GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    ],
  },
]);
