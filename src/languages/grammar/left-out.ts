import type { Files } from "../../model/index.ts";

/** Debian's folders: beside one of what is enabled, one of what is available holds what is not. Kinds are `sites`, `conf`, `mods`. */
export function isLeftOut(path: string, pieces: ReadonlySet<string>, files: Files): boolean {
  const [, above = "", kind = "", name = ""] = AVAILABLE.exec(path) ?? [];
  const enabled = kind === "" ? undefined : files.get(`${above}${kind}-enabled`);
  if (!enabled || !("folder" in enabled)) return false;
  if (!enabled.folder.includes(name)) return enabled.folder.some((each) => !each.startsWith("."));
  return pieces.has(`${above}${kind}-enabled/${name}`);
}

const AVAILABLE = /^((?:.*?\/)?)(sites|conf|mods)-available\/(.+)$/;
