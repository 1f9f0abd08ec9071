import type { Listed } from "../model/index.ts";
import type { Host, HostMount } from "./hosts.ts";

/** The disks of a host that its data may be on: no boot partitions, images or shares of other machines, and none that keep backups. */
export function dataDisks({ mounts: { items, doubt } }: Host): Listed<HostMount> {
  return { items: items.filter(mayHoldData), doubt };
}

function mayHoldData({ path, device, fileSystem }: HostMount): boolean {
  if (SHARED_DEVICE.test(device) || NO_DATA.test(fileSystem ?? "")) return false;
  return !/^\/run(?:\/|$)/.test(path) && !path.split("/").some((folder) => OTHER_USE.test(folder));
}

/** `nas:/export`, `plone@nas:`, `remote:bucket` and `//nas/share` are disks of other machines, and `s3fs` is one without a name. */
const SHARED_DEVICE = /^(?:[^/]+:|\/\/|s3fs$|gcsfuse$)/;
const NO_DATA = /^(?:nfs4?|cifs|smb3|smbfs|ceph|glusterfs|fuse\.(?:sshfs|glusterfs|s3fs|rclone)|vfat|msdos|efivarfs)$/;
const OTHER_USE = /^(?:boot|efi|snap|back-?ups?)$/i;
