import { mapLocated, type Files, type Located } from "../../model/index.ts";
import type { BuildoutDocument } from "./document.ts";
import { folderOf } from "./path.ts";
import { canonicalName } from "./requirement.ts";

/** The version of zc.buildout that a root pins, in its versions section or in a requirements file beside it. */
export function findVersion([document]: readonly BuildoutDocument[], files: Files): Located<string> | undefined {
  if (!document) return undefined;
  const pin = document.versions.pins.get("zc-buildout");
  const { version } = pin ?? {};
  if (pin && version !== undefined) return mapLocated(pin.value, () => version);
  return requiredVersion(folderOf(document.root.path), files);
}

/** `zc.buildout==2.13.8` in `requirements.txt` or `constraints.txt`. */
function requiredVersion(folder: string, files: Files): Located<string> | undefined {
  for (const name of ["requirements.txt", "constraints.txt"]) {
    const file = files.get(folder === "" ? name : `${folder}/${name}`);
    if (!file) continue;
    for (const match of file.text.matchAll(/^[ \t]*([A-Za-z][\w.-]*)[ \t]*==[ \t]*([\w.]+)/gm)) {
      const [all, distribution = "", version = ""] = match;
      if (canonicalName(distribution) !== "zc-buildout") continue;
      const end = match.index + all.length;
      return { value: version, span: { file, start: end - version.length, end }, trail: [] };
    }
  }
  return undefined;
}
