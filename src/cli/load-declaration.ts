import { realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { discover, lookFor, type Listing } from "../audit/discover.ts";
import type { Declaration } from "../declaration/index.ts";
import { DECLARATION_NAMES, findDeclaration } from "../declaration/declaration-file.ts";
import type { Checklist } from "../model/checklist.ts";
import { SourceFile } from "../model/source-file.ts";
import type { Rule } from "../rule/define-rule.ts";
import type { Open, Start } from "./declaration-layers.ts";
import type { RuleFile } from "./rule-files.ts";
import { UsageError } from "./usage-error.ts";

/** Which declaration is meant. */
export interface DeclarationOptions {
  /** A path, false for `--no-config`; true or absent for the closest at or above what was named. */
  readonly config?: string | boolean | undefined;
  /** Paths of files that it builds on, whatever it says itself. */
  readonly extends?: readonly string[] | undefined;
  /** Where it begins and what opens the files that it names, in the place of the disk and of the other options. */
  readonly source?: { readonly starts: readonly Start[]; readonly open?: Open } | undefined;
  /** Rules that are given as they are, by their ids. */
  readonly rules?: ReadonlyMap<string, Rule> | undefined;
}

/** A declaration with what it asks beside or in the place of what comes along. */
export interface LoadedDeclaration {
  readonly declaration: Declaration;
  /** The checklists that are answered. */
  readonly checklists: readonly [Checklist, ...Checklist[]] | undefined;
  /** Rules of the team's own; none is loaded. */
  readonly ruleFiles: readonly RuleFile[];
}

/**
 * Reads the declaration that holds for a folder, if there is one, with all that it builds on. A file of that name that cannot be read does
 * not count as none: its waivers, versions and numbers would be missing.
 *
 * @throws UsageError with every mistake in it, a line each.
 */
export async function loadDeclaration(
  folder: string,
  options: DeclarationOptions,
  today: string,
): Promise<LoadedDeclaration | undefined> {
  const starts = options.source?.starts ?? [
    ...(options.extends ?? []).map(startNamed("--extends")),
    ...ownStart(folder, options.config),
  ];
  return starts.length === 0 ? undefined : readOrRefuse(starts, options, today);
}

function ownStart(folder: string, config: string | boolean | undefined): readonly Start[] {
  if (config === false) return [];
  if (typeof config === "string") return [startNamed("--config")(config)];
  const listing = declarationsIn(folder);
  const found = findDeclaration(listing.candidates);
  if (found && "error" in found) throw new UsageError(found.error);
  if (!found) return [];
  const file = readFound(found.path, listing);
  return [{ file, place: realpathSync(join(folder, found.path)), trusted: false }];
}

/** Finds what may be a folder's declaration, without a walk through the folder. */
export function declarationsIn(folder: string): Listing {
  return lookFor(folder, DECLARATION_NAMES);
}

function readFound(path: string, { files }: Listing): SourceFile {
  const standing = files.get(path);
  if (standing && "file" in standing) return standing.file;
  const why = standing && "unread" in standing ? standing.unread : "is no file; put a text file there";
  throw new UsageError(`${path} ${why}, or give --no-config.`);
}

/** A file that was named is read wherever it stands. */
function startNamed(option: string): (path: string) => Start {
  return (path) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`${path} is a folder; ${option} takes the path of a punchlist.yaml.`);
    const listing = discover([path]);
    const { text } = readFound(listing.candidates[0] ?? path, listing);
    return { file: new SourceFile(path, text), place: realpathSync(path), trusted: true };
  };
}

/** What reads YAML is loaded where there is a declaration. */
async function readOrRefuse(
  starts: readonly Start[],
  { source, rules }: DeclarationOptions,
  today: string,
): Promise<LoadedDeclaration> {
  const { fileAt, layersOf } = await import("./declaration-layers.ts");
  const { readTogether } = await import("./read-together.ts");
  const open = source?.open ?? fileAt;
  return readTogether(layersOf(starts, open), { today, open, rules: [...(rules?.keys() ?? [])] });
}
