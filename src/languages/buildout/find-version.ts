import { doubted, fileAt } from "../../model/index.ts";
import type { Files, Located, SourceFile } from "../../model/index.ts";
import type { Tree } from "./extends.ts";
import { folderOf } from "./path.ts";
import { kindOfPin } from "./pins.ts";
import { canonicalName } from "./requirement.ts";
import { scriptVersion } from "./script-version.ts";

/** The version of zc.buildout that a root pins, in its versions section or in a requirements file, or that a script installs. */
export function findVersion(root: SourceFile, tree: Tree, files: Files): Located<string> | undefined {
  const folder = folderOf(root.path);
  return (
    pinnedVersion(tree) ??
    requiredVersion(folder, files) ??
    (folder === "" ? undefined : requiredVersion("", files)) ??
    scriptVersion(files)
  );
}

function pinnedVersion({ merged: { sections }, chains }: Tree): Located<string> | undefined {
  const named = sections
    .get("buildout")
    ?.options.get("versions")
    ?.lines.map(({ text }) => text.trim())
    .join("");
  for (const option of sections.get(named === undefined || named === "" ? "versions" : named)?.options.values() ?? []) {
    if (canonicalName(option.key) !== "zc-buildout") continue;
    const text = option.lines
      .map((line) => line.text)
      .join("\n")
      .trim();
    const { version } = kindOfPin(text);
    const trail = chains.get(option.span.file) ?? [];
    if (version !== undefined || option.doubt)
      return doubted({ value: version ?? text, span: option.span, trail }, option.doubt);
  }
  return undefined;
}

/** `zc.buildout==2.13.8` in `requirements.txt` or `constraints.txt`. */
function requiredVersion(folder: string, files: Files): Located<string> | undefined {
  for (const name of ["requirements.txt", "constraints.txt"]) {
    const file = fileAt(files, folder === "" ? name : `${folder}/${name}`);
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
