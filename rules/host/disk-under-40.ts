import { allOf, dataDisks, defineRule, type HostMount, hosts } from "#rule";

/**
 * Keep the disks that hold data under 40 % full.
 *
 * A restored copy of the database has to fit beside the running one, and so has
 * the new file that a pack writes. At 40 % both fit; at 60 % a restore begins
 * with deleting the only evidence of what went wrong.
 *
 * The figure is df's own: used over used plus available, so that what ext keeps
 * for root counts as neither. Ansible gives no such numbers: its used bytes hold
 * the reserve, and the verdict counts only where the reserve makes no difference.
 * Not judged are boot partitions, snap images, file systems in memory, shares of
 * other machines and disks of backups, nor the root file system beside a larger
 * one, which then holds the data. How old the facts are cannot be seen in them.
 *
 * Leave it off for archives that are never restored in place.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/df.html
 */
export default defineRule({
  title: "Data disks are under 40 % full",
  fault: "A restored copy of the data does not fit beside the running one",
  harm: "data loss",
  severity: "error",
  item: "T48",
  needs: [hosts],
  messages: {
    full: "{path} of {host} is {percent} % full ({size} GB in all); a restored copy of the data has to fit beside the running one, which needs 40 % or less.",
    reserve:
      "{path} of {host} is {low} to {percent} % full, since ansible counts the root reserve as used; the output of df -P settles it.",
    absent: "The facts of {host} name no disk that data may be on; add the output of df -P.",
    container:
      "The facts of {host} were taken in a container, whose root is an overlay and no disk; add the output of df -P on its machine.",
  },

  subjects: ({ hosts }) =>
    hosts.flatMap((host) => {
      const { name, span, container } = host;
      const disks = allOf(dataDisks(host));
      const data = disks.filter((mount) => mayHoldData(mount, disks));
      const judged: readonly (HostMount | undefined)[] = data.length === 0 ? [undefined] : data;
      return judged.map((mount) => ({
        address: `host:${name}/${mount ? `mount:${mount.path}` : "disks"}`,
        span: mount?.span ?? span,
        host: name,
        container,
        mount,
      }));
    }),

  judge({ span, host, container, mount }, { pass, fail, unknown }) {
    if (!mount && container) return unknown({ span: container }, "container", { host });
    if (!mount) return unknown({ span }, "absent", { host });
    const { low, high } = fullness(mount);
    if (high <= LIMIT) return pass(mount);
    const known = { path: mount.path, host, percent: Math.ceil(high * 100) };
    if (low <= LIMIT) return unknown(mount, "reserve", { ...known, low: Math.ceil(low * 100) });
    return fail(mount, "full", {
      ...known,
      percent: Math.ceil(low * 100),
      size: Math.round(mount.sizeBytes.value / 1024 ** 3),
    });
  },
});

/** A root file system beside a larger one holds the system alone. */
function mayHoldData({ path, sizeBytes }: HostMount, all: readonly HostMount[]): boolean {
  return path !== "/" || all.every((other) => other.sizeBytes.value <= sizeBytes.value);
}

const LIMIT = 0.4;
/** What mke2fs keeps for root unless it is told otherwise. */
const ROOT_RESERVE = 0.05;

function fullness(mount: HostMount): { readonly low: number; readonly high: number } {
  const [size, used, available] = [mount.sizeBytes.value, mount.usedBytes.value, mount.availableBytes.value];
  const high = used / Math.max(used + available, 1);
  if (!mount.reserveCountsAsUsed) return { low: high, high };
  const reserve = Math.min(size * ROOT_RESERVE, used);
  return { low: (used - reserve) / Math.max(used - reserve + available, 1), high };
}
