import { MEMORY_LIMIT_FILES } from "./memory-limit.ts";

/**
 * The host that a fact file is about, by its path: `facts/web1/df.txt`, `web1.df`, `web1.facter.json`, `hosts/web1/proc/meminfo`.
 * Undefined when the path has only words for facts.
 */
export function hostOf(path: string): string | undefined {
  const steps = path.split("/");
  const file = steps.pop() ?? "";
  const names = [MEMORY_LIMIT_FILES.has(file) ? "" : bareName(file), ...steps.reverse()];
  return names.find((name) => name !== "" && !FACT_WORDS.has(name.toLowerCase()));
}

/** A file's name without endings and without what it says of its content: `web1` of `web1-df.txt`. */
function bareName(name: string): string {
  const stem = name.replace(/\.(?:txt|json|log|out)$/i, "");
  const parts = stem.split(/([._-])/);
  while (parts.length > 1 && FACT_WORDS.has((parts.at(-1) ?? "").toLowerCase())) parts.splice(-2);
  while (parts.length > 1 && FACT_WORDS.has((parts[0] ?? "").toLowerCase())) parts.splice(0, 2);
  return parts.join("");
}

const FACT_WORDS: ReadonlySet<string> = new Set(
  "df p t i k pi inodes meminfo proc memory mem disk disks mounts facter facts fact host hosts hostfacts host-facts fact_cache factcache cache ansible setup inventory tree tmp etc sys fs cgroup".split(
    " ",
  ),
);
