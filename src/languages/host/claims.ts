import { baseName } from "../../model/base-name.ts";
import { hasDfTable } from "./df-header.ts";
import { MEMORY_LIMIT_FILES } from "./memory-limit.ts";

/** Why a file is taken for facts about a host: by what stands in it, since their names are anybody's choice. */
export function claims(path: string, head: string): string | undefined {
  if (hasDfTable(head)) return "has a table of df";
  if (/^MemTotal:[ \t]+(?:\d+ kB|\{\{)/m.test(head)) return "has /proc/meminfo's MemTotal";
  if (MEMORY_LIMIT_FILES.has(baseName(path)) && /^(?:max|\d{1,20})\s*$/.test(head))
    return "is a container's memory limit";
  if (/^\S{1,255} \| (?:SUCCESS|CHANGED) => \{/m.test(head) && head.includes('"ansible_'))
    return "has results of ansible -m setup";
  if (!/^\s*\{/.test(head)) return undefined;
  const keys = new Set(Array.from(head.matchAll(/"(\w{1,60})"\s*:/g), ([, key = ""]) => key));
  if (keys.has("ansible_facts") || ANSIBLE.some((key) => keys.has(key))) return "has facts of ansible";
  const facter = FACTER.filter((key) => keys.has(key)).length;
  return facter >= (/fact/i.test(path) ? 1 : 2) ? "has facts of facter" : undefined;
}

/** Facts that are only gathered, never set: an inventory has `ansible_host` too. */
const ANSIBLE = [
  "all_ipv4_addresses",
  "apparmor",
  "architecture",
  "bios_date",
  "cmdline",
  "date_time",
  "default_ipv4",
  "distribution",
  "memory_mb",
  "memtotal_mb",
  "mounts",
  "processor",
  "processor_vcpus",
].map((name) => `ansible_${name}`);

const FACTER = [
  "aio_agent_version",
  "facterversion",
  "filesystems",
  "is_virtual",
  "memorysize_mb",
  "mountpoints",
  "processorcount",
  "processors",
  "system_uptime",
  "total_bytes",
];
