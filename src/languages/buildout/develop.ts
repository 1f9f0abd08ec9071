import { fileAt, type Files, type Located, type SourceFile } from "../../model/index.ts";
import type { DevelopEgg } from "./document.ts";
import { folderOf, resolvePath } from "./path.ts";
import { canonicalName } from "./requirement.ts";

/** Files that name a package, each with the line that does. */
const NAMING: readonly (readonly [file: string, name: RegExp])[] = [
  ["setup.py", /^[ \t]*(?:name|NAME)[ \t]*=[ \t]*["']([\w.-]+)["']|\bname[ \t]*=[ \t]*["']([\w.-]+)["']/m],
  ["setup.cfg", /^name[ \t]*=[ \t]*([\w.-]+)/m],
  ["pyproject.toml", /^name[ \t]*=[ \t]*["']([\w.-]+)["']/m],
];

/** A path of `develop` with the package that lies there. */
export function readDevelop(path: Located<string>, root: SourceFile, files: Files): DevelopEgg {
  const text = path.value.replace(/^\$\{buildout:directory\}\/?/, "").replace(/\/$/, "");
  const folder = resolvePath(root.path, text === "" ? "." : text);
  const name = folder === undefined ? undefined : nameIn(folder, files);
  const last = text.split("/").at(-1) ?? "";
  return { path, canonicalName: name ?? (/^[A-Za-z0-9][\w.-]*$/.test(last) ? canonicalName(last) : undefined) };
}

function nameIn(folder: string, files: Files): string | undefined {
  const below = folder.endsWith(".py") ? folderOf(folder) : folder;
  for (const [file, name] of NAMING) {
    const match = name.exec(fileAt(files, below === "" ? file : `${below}/${file}`)?.text ?? "");
    const found = match?.[1] ?? match?.[2];
    if (found !== undefined) return canonicalName(found);
  }
  return undefined;
}
