import type { Listed, Mount } from "../../model/index.ts";
import type { MountPoint } from "./document.ts";

/** The mounts that keep data, one a device: a device that is mounted twice is one disk, named by its shortest path. */
export function dataMounts({ items: found, doubt }: Listed<Mount>, host: string): Listed<MountPoint> {
  const byDevice = new Map<string, Mount>();
  for (const mount of found.filter(keepsData)) {
    const known = byDevice.get(mount.device);
    if (known === undefined || mount.path.length < known.path.length) byDevice.set(mount.device, mount);
  }
  const items = [...byDevice.values()].map((mount) => ({ ...mount, address: `host:${host}/mount:${mount.path}` }));
  return { items, doubt };
}

function keepsData({ device, fileSystem, sizeBytes }: Mount): boolean {
  if (sizeBytes.value === 0 || device.startsWith("/dev/loop")) return false;
  return !PASSING.has(fileSystem ?? device) && !PASSING.has(device);
}

/** File systems in memory, of images and of layers; without a type df names them in the place of a device. */
const PASSING: ReadonlySet<string> = new Set(
  "tmpfs devtmpfs udev overlay overlayfs squashfs autofs ramfs rootfs none shm proc sysfs cgroup cgroup2 cgmfs devpts efivarfs fuse.lxcfs lxcfs iso9660 systemd-1".split(
    " ",
  ),
);
