import type { DiskInput } from "../plan/capacity/inputs.ts";
import type { Sourced } from "../plan/sourced.ts";
import type { Capacity } from "../declaration/what-if-schema.ts";
import type { Environment } from "../environment/environment.ts";
import { declaredAt, given, unchanged } from "./declared-values.ts";
import { dataDisks } from "../service/data-disks.ts";
import { hosts } from "../service/hosts.ts";
import { factPlace } from "./fact-place.ts";

/** The disks that data, logs or dumps lie on, each with the readings that were declared of it. */
export function diskInputs(environment: Environment, capacity: Capacity | undefined): readonly DiskInput[] {
  const readings = capacity?.disk ?? [];
  const mounted = hosts
    .in(environment)
    .flatMap((host) => dataDisks(host).items.map((mount) => ({ host: host.name, mount })));
  const seen = mounted.map(
    ({ host, mount }): DiskInput => ({
      host,
      mount: mount.path,
      now: {
        value: {
          sizeBytes: mount.sizeBytes.value,
          usedBytes: mount.usedBytes.value,
          availableBytes: mount.availableBytes.value,
        },
        source: factPlace(environment, mount.span),
      },
      reserveCountsAsUsed: mount.reserveCountsAsUsed,
      readings: inOrder(
        readings.filter((reading) => reading.mount.value === mount.path && (reading.host?.value ?? host) === host),
      ),
    }),
  );
  const others = readings.filter(
    ({ mount, host }) => !seen.some((disk) => disk.mount === mount.value && (host?.value ?? disk.host) === disk.host),
  );
  return [...seen, ...unseen(others), ...declaredDisk(capacity?.storage)];
}

/** The disk that was described in a line. */
function declaredDisk(storage: Capacity["storage"]): readonly DiskInput[] {
  const [used, size] = [given(storage?.used, unchanged), given(storage?.size, unchanged)];
  if (!used || !size) return [];
  const bytes = { sizeBytes: size.value, usedBytes: used.value, availableBytes: size.value - used.value };
  return [
    {
      host: "",
      mount: "the disk",
      now: { value: bytes, source: used.source },
      reserveCountsAsUsed: false,
      readings: [],
      growthPerDay: given(storage?.growth, unchanged),
    },
  ];
}

/** Disks that only readings tell of. */
function unseen(readings: NonNullable<Capacity["disk"]>): readonly DiskInput[] {
  const keys = [...new Set(readings.map(({ host, mount }) => JSON.stringify([host?.value ?? "", mount.value])))];
  return keys.flatMap((key) => {
    const own = readings.filter(({ host, mount }) => JSON.stringify([host?.value ?? "", mount.value]) === key);
    const [first] = own;
    return first
      ? [
          {
            host: first.host?.value ?? "",
            mount: first.mount.value,
            now: undefined,
            reserveCountsAsUsed: false,
            readings: inOrder(own),
          },
        ]
      : [];
  });
}

function inOrder(readings: NonNullable<Capacity["disk"]>): DiskInput["readings"] {
  return readings
    .map(({ date, used }) => ({ value: { date: date.value, usedBytes: used.value }, source: declaredAt(used.span) }))
    .toSorted((a, b) => (a.value.date < b.value.date ? -1 : 1));
}

/** What requests read: declared, or at most what the largest disk that is not the root's holds. */
export function dataInput(environment: Environment, capacity: Capacity | undefined): Sourced<number> | undefined {
  const declared = given(capacity?.data, unchanged);
  if (declared) return declared;
  const mounts = hosts.in(environment).flatMap((host) => dataDisks(host).items);
  const candidates = mounts.length > 1 ? mounts.filter(({ path }) => path !== "/") : mounts;
  const [first] = candidates.toSorted((a, b) => b.usedBytes.value - a.usedBytes.value);
  return (
    first && {
      value: first.usedBytes.value,
      source: {
        tag: "assumption",
        where: `everything on ${first.path} is read, ${factPlace(environment, first.span).where}`,
      },
    }
  );
}
