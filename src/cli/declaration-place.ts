import { realpathSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import process from "node:process";
import { maskSecrets } from "../audit/mask-secrets.ts";
import { baseName } from "../model/base-name.ts";
import { discover, folderAbove, repositoryOf, type Discovery, type Given } from "../audit/discover.ts";
import { outOfScope } from "../audit/out-of-scope.ts";
import { DECLARATION_NAMES } from "../declaration/declaration-file.ts";
import { terminalText } from "../report/terminal-text.ts";

/** Whether the command line settles which `punchlist.yaml` holds: a path, or none. */
export function isChosen(config: string | boolean | undefined): boolean {
  return config === false || typeof config === "string";
}

/**
 * Discovers the paths in the folder whose `punchlist.yaml` holds for them: the closest at or above them. Where there is none, files that
 * are named one by one are a part of their repository.
 */
export function discoverDeclared(
  paths: readonly string[],
  config: string | boolean | undefined,
  given: Given = new Map(),
): Discovery {
  const declared = isChosen(config) ? undefined : folderAbove(paths, DECLARATION_NAMES, given);
  return discover(paths, { above: declared ?? repositoryOf(paths, given), given });
}

/** Says which `punchlist.yaml` holds where it is not in the folder that was named, and which ones lie below and are not followed. */
export function tellDeclaration({ root, narrowed, candidates }: Discovery): void {
  const own = candidates.find((path) => DECLARATION_NAMES.includes(path));
  if (own !== undefined && narrowed.length > 0)
    tell(`${join(root, own)} holds; of its environment, ${narrowed.join(", ")} is judged.`);
  for (const path of candidates.filter(isNested).slice(0, MOST_TOLD))
    tell(`${path} is not followed, because it lies below ${root}; audit its folder to have it followed.`);
}

/** Says that the `punchlist.yaml` of a folder above a path holds for it. */
export function tellAbove(above: string, path: string): void {
  const shown = isAbsolute(path) ? above : relative("", above) || ".";
  if (realpathSync(path) !== above) tell(`the punchlist.yaml in ${shown} holds for ${path}.`);
}

function isNested(path: string): boolean {
  return path.includes("/") && DECLARATION_NAMES.includes(baseName(path)) && !outOfScope(path, "host", "production");
}

const MOST_TOLD = 3;

function tell(notice: string): void {
  process.stderr.write(`punchlist: ${terminalText(maskSecrets(notice))}\n`);
}
