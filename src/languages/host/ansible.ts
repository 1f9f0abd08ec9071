import { mapLocated, type InodeUse, type Listed, type Located, type Mount } from "../../model/index.ts";
import type { Json } from "./json.ts";
import { look, memberOf, numberIn, textIn } from "./look.ts";
import type { Part } from "./part.ts";

/**
 * Facts of `ansible -m setup`: its result, or the facts alone as a fact cache keeps them. A restricted `gather_subset` leaves
 * keys out; what is absent is not known.
 *
 * @param named the host in the ad-hoc form `web1 | SUCCESS => {…}`
 */
export function readAnsible(json: Json, named: string | undefined): Part | undefined {
  const facts = look(json, "ansible_facts") ?? json;
  const fact = (name: string): Json | undefined => look(facts, `ansible_${name}`) ?? look(facts, name);
  const part: Part = {
    source: { kind: "ansible", span: json.span },
    named,
    ownName: textIn(fact("fqdn")) ?? textIn(fact("hostname")),
    memory: mebibytes(look(fact("memory_mb"), "real", "total") ?? fact("memtotal_mb")),
    swap: mebibytes(look(fact("memory_mb"), "swap", "total") ?? fact("swaptotal_mb")),
    cpus: numberIn(fact("processor_vcpus")) ?? numberIn(fact("processor_nproc")),
    mounts: mountsOf(fact("mounts")),
    inodes: inodesOf(fact("mounts")),
  };
  return (part.memory ?? part.cpus ?? part.mounts) ? part : undefined;
}

function mebibytes(json: Json | undefined): Located<number> | undefined {
  const number = numberIn(json);
  return number && mapLocated(number, (value) => Math.round(value * 1024 ** 2));
}

function mountsOf(json: Json | undefined): Listed<Mount> | undefined {
  if (json?.kind !== "array") return undefined;
  const items = json.items.flatMap((item): readonly Mount[] => {
    const path = memberOf(item, "mount");
    const size = numberIn(look(item, "size_total"));
    const available = numberIn(look(item, "size_available"));
    if (path?.value.kind !== "string" || !size || !available) return [];
    const fileSystem = textIn(look(item, "fstype"));
    return [
      {
        path: path.value.value,
        span: { ...path.key, end: path.value.span.end },
        device: textIn(look(item, "device")) ?? path.value.value,
        fileSystem,
        sizeBytes: size,
        usedBytes: mapLocated(available, (bytes) => Math.max(size.value - bytes, 0)),
        availableBytes: available,
        reserveCountsAsUsed: fileSystem === undefined || /^ext[234]$/.test(fileSystem),
      },
    ];
  });
  return { items };
}

function inodesOf(json: Json | undefined): Listed<InodeUse> | undefined {
  if (json?.kind !== "array") return undefined;
  const items = json.items.flatMap((item): readonly InodeUse[] => {
    const path = memberOf(item, "mount");
    const all = numberIn(look(item, "inode_total"));
    const available = numberIn(look(item, "inode_available"));
    if (path?.value.kind !== "string" || !all || !available) return [];
    return [
      {
        path: path.value.value,
        span: { ...path.key, end: path.value.span.end },
        device: textIn(look(item, "device")) ?? path.value.value,
        fileSystem: textIn(look(item, "fstype")),
        all,
        used: mapLocated(available, (left) => Math.max(all.value - left, 0)),
      },
    ];
  });
  return { items };
}
