import { statSync } from "node:fs";
import { dirname } from "node:path";
import { catalogue } from "../../rules/catalogue.ts";
import { folderAbove } from "../audit/discover.ts";
import { DECLARATION_NAMES } from "../declaration/declaration-file.ts";
import type { Catalogue } from "../rule/catalogue.ts";
import { localDate } from "./local-date.ts";
import { loadDeclaration, type DeclarationOptions } from "./load-declaration.ts";
import { catalogueOf } from "./setting.ts";
import { UsageError } from "./usage-error.ts";

/** Which checklists and rules are listed. */
export interface ListingOptions extends DeclarationOptions {
  /** A folder or a file whose `punchlist.yaml` counts; without it, what comes along. */
  readonly path?: string | undefined;
  readonly allowOwnRules?: boolean;
}

/** What is asked where a declaration holds, or what comes along where none is named. */
export async function askedCatalogue({ path, ...options }: ListingOptions): Promise<Catalogue> {
  if (path === undefined && typeof options.config !== "string" && (options.extends ?? []).length === 0)
    return catalogue;
  const loaded = await loadDeclaration(folderOf(path ?? "."), options, localDate());
  return catalogueOf(loaded, catalogue, options);
}

function folderOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${path} does not exist; name a folder with a punchlist.yaml.`);
  return folderAbove([path], DECLARATION_NAMES) ?? (stats.isDirectory() ? path : dirname(path));
}
