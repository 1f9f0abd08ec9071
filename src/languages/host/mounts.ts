import type { InodeUse, Listed, Mount, Span } from "../../model/index.ts";
import type { MountPoint } from "./document.ts";

/** The mounts that keep data, one a device: a device that is mounted twice is one disk, named by its shortest path. */
export function dataMounts({ items, doubt }: Listed<Mount>, host: string): Listed<MountPoint> {
  const disks = oneADevice(items.filter(({ sizeBytes }) => sizeBytes.value > 0));
  return { items: disks.map((mount) => ({ ...mount, address: `host:${host}/mount:${mount.path}` })), doubt };
}

/** The file systems that can run out of inodes, one a device. */
export function countedInodes({ items, doubt }: Listed<InodeUse>): Listed<InodeUse> {
  return { items: oneADevice(items.filter(({ all }) => all.value > 0)), doubt };
}

/** The root of a container is made of layers, which df names as the device. */
export function layeredRoot({ items }: Listed<FileSystem>): Span | undefined {
  return items.find(({ path, device, fileSystem }) => path === "/" && LAYERED.test(fileSystem ?? device))?.span;
}

type FileSystem = Pick<Mount, "path" | "span" | "device" | "fileSystem">;

function oneADevice<M extends FileSystem>(found: readonly M[]): readonly M[] {
  const byDevice = new Map<string, M>();
  for (const mount of found.filter(keepsData)) {
    const known = byDevice.get(mount.device);
    if (known === undefined || mount.path.length < known.path.length) byDevice.set(mount.device, mount);
  }
  return [...byDevice.values()];
}

function keepsData({ path, device, fileSystem }: FileSystem): boolean {
  if (IMAGE.test(device) || LENT_FILES.has(path)) return false;
  return !PASSING.has(fileSystem ?? device) && !PASSING.has(device);
}

/** Images that are mounted as they are, and optical disks: both are full from the start. */
const IMAGE = /^\/dev\/(?:loop|sr\d|scd\d|cdrom|dvd)/;

/** Files of the machine that Docker mounts into each container. */
const LENT_FILES: ReadonlySet<string> = new Set(["/etc/hosts", "/etc/hostname", "/etc/resolv.conf"]);

const LAYERED = /^(?:overlay|overlayfs|aufs|fuse-overlayfs)$/;

/** File systems in memory, of images and of layers; without a type df names them in the place of a device. */
const PASSING: ReadonlySet<string> = new Set(
  "tmpfs devtmpfs udev overlay overlayfs aufs fuse-overlayfs squashfs autofs ramfs rootfs none shm proc sysfs cgroup cgroup2 cgmfs devpts efivarfs fuse.lxcfs lxcfs iso9660 udf erofs systemd-1".split(
    " ",
  ),
);
