import { baseName } from "../../model/base-name.ts";
import { fileAt, type Files, type SourceFile } from "../../model/index.ts";
import { parentOf } from "./folders.ts";

/** The sets of two files or more that scripts, images, units and CI start HAProxy with, among the files that are HAProxy's. */
export function startedTogether(claimed: readonly SourceFile[], files: Files): readonly (readonly SourceFile[])[] {
  if (claimed.length < 2) return [];
  const scripts = files.paths.filter((path) => SCRIPT.test(path)).flatMap((path) => fileAt(files, path) ?? []);
  const sets = scripts.flatMap((script) => commandsIn(script.text).map((command) => namedBy(command, script, claimed)));
  const distinct = new Map(sets.map((set) => [set.map(({ path }) => path).join("\n"), set]));
  return [...distinct.values()].filter(({ length }) => length > 1);
}

const SCRIPT =
  /(?:^|\/)(?:(?:GNU)?[Mm]akefile|Procfile|Vagrantfile|(?:Docker|Container)file[^/]*|[^/]*\.(?:Dockerfile|sh|service|ya?ml|conf|ini)|Jenkinsfile|[^/.]*entrypoint[^/]*|run)$/;

/** The arguments of each call. A line that ends in `\` goes on. */
function commandsIn(text: string): readonly string[] {
  if (!text.includes("haproxy")) return [];
  return text
    .replaceAll(/\\\r?\n/g, " ")
    .split("\n")
    .filter((line) => !/^\s*[#;]/.test(line) && line.length < LONGEST_LINE)
    .flatMap((line) => line.split(/&&|\|\||[;|]/))
    .flatMap((command) => /(?:^|[\s"'/[=])haproxy["',]*\s+(.*)$/.exec(command)?.[1] ?? []);
}

const LONGEST_LINE = 20_000;

/** Each `-f` names a file, or a folder whose `*.cfg` are read in order; one that is not here leaves the command open. */
function namedBy(command: string, script: SourceFile, claimed: readonly SourceFile[]): readonly SourceFile[] {
  const names = Array.from(command.matchAll(/(?:^|\s)["']?-f["',]*\s+["']?([^\s"',\]]+)/g), ([, name = ""]) => name);
  const found = names.map((name) => lookUp(name, script, claimed));
  return found.some(({ length }) => length === 0) ? [] : [...new Set(found.flat())];
}

/** The file of that path, relative to the script or the checkout; of a path of the host the one whose end agrees best. */
function lookUp(name: string, { path }: SourceFile, claimed: readonly SourceFile[]): readonly SourceFile[] {
  const steps = name
    .replace(/\/$/, "")
    .split("/")
    .filter((step) => step !== "." && step !== "");
  const folder = parentOf(path);
  for (let from = 0; from < steps.length; from += 1) {
    const tail = steps.slice(from).join("/");
    const near = [folder === "" ? tail : `${folder}/${tail}`, tail];
    const exact = claimed.filter((file) => near.includes(file.path));
    const ending = exact.length > 0 ? exact : claimed.filter((file) => file.path.endsWith(`/${tail}`));
    if (ending.length === 1) return ending;
    const inside = claimed.filter((file) => near.includes(parentOf(file.path)) && baseName(file.path).endsWith(".cfg"));
    if (inside.length > 0) return inside;
  }
  return [];
}
