import type { Environment } from "../environment/environment.ts";
import { baseName } from "../model/base-name.ts";
import type { Files, SourceFile } from "../model/index.ts";

/** The file of the checkout that a path on the host most likely means: the only one with the longest common end. */
export function checkoutFile(path: string, environment: Environment): SourceFile | undefined {
  if (/[${}%*?]/.test(path)) return undefined;
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  const alike = pathsByName(environment).get(baseName(path)) ?? [];
  for (let from = 0; from < steps.length && alike.length > 0; from += 1) {
    const end = steps.slice(from).join("/");
    const [found, second] = alike.filter((each) => each === end || each.endsWith(`/${end}`));
    if (second !== undefined) return undefined;
    const standing = found === undefined ? undefined : environment.files.get(found);
    if (standing) return "file" in standing ? standing.file : undefined;
  }
  return undefined;
}

/** A checkout has many paths and is asked for few names: they are sorted by name once. */
function pathsByName({ files }: Environment): ReadonlyMap<string, readonly string[]> {
  const known = kept.get(files) ?? byName(files.paths);
  kept.set(files, known);
  return known;
}

const kept = new WeakMap<Files, ReadonlyMap<string, readonly string[]>>();

function byName(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    const name = baseName(path);
    const alike = found.get(name);
    if (alike) alike.push(path);
    else found.set(name, [path]);
  }
  return found;
}
