import { located, mapLocated, type Listed, type Located, type Mount } from "../../model/index.ts";
import type { Json } from "./json.ts";
import { look, memberOf, numberIn, textIn } from "./look.ts";
import type { Part } from "./part.ts";

/**
 * Facts as `facter --json` prints them (3 and later), or the flat ones of older facters, whose values are strings.
 * Human strings such as "23.54 GiB" stand beside the numbers and are not read.
 */
export function readFacter(json: Json): Part | undefined {
  const facts = look(json, "values") ?? json;
  const part: Part = {
    source: { kind: "facter", span: json.span },
    named: undefined,
    ownName:
      textIn(look(facts, "networking", "fqdn")) ?? textIn(look(facts, "fqdn")) ?? textIn(look(facts, "hostname")),
    memory: numberIn(look(facts, "memory", "system", "total_bytes")) ?? mebibytes(look(facts, "memorysize_mb")),
    swap: swapOf(facts),
    cpus: numberIn(look(facts, "processors", "count")) ?? numberIn(look(facts, "processorcount")),
    mounts: mountsOf(look(facts, "mountpoints")),
    inodes: undefined,
  };
  return (part.memory ?? part.cpus ?? part.mounts) ? part : undefined;
}

/** Facter leaves the key out on a host without swap. */
function swapOf(facts: Json): Located<number> | undefined {
  const system = memberOf(look(facts, "memory"), "system");
  const swap = numberIn(look(facts, "memory", "swap", "total_bytes")) ?? mebibytes(look(facts, "swapsize_mb"));
  return swap ?? (system && look(facts, "memory", "swap") === undefined ? located(0, system.key) : undefined);
}

function mebibytes(json: Json | undefined): Located<number> | undefined {
  const number = numberIn(json);
  return number && mapLocated(number, (value) => Math.round(value * 1024 ** 2));
}

function mountsOf(json: Json | undefined): Listed<Mount> | undefined {
  if (json?.kind !== "object") return undefined;
  const items = [...json.members].flatMap(([path, { key, value }]): readonly Mount[] => {
    const size = numberIn(look(value, "size_bytes"));
    const used = numberIn(look(value, "used_bytes"));
    const available = numberIn(look(value, "available_bytes"));
    if (!size || !used || !available) return [];
    return [
      {
        path,
        span: key,
        device: textIn(look(value, "device")) ?? path,
        fileSystem: textIn(look(value, "filesystem")),
        sizeBytes: size,
        usedBytes: used,
        availableBytes: available,
        reserveCountsAsUsed: false,
      },
    ];
  });
  return { items };
}
