import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { formats, type LanguageName } from "../languages/index.ts";
import { loadDefault } from "./load-default.ts";

/** What a folder of tools has for each format, in the order of the formats: the default exports of files that are called as they are. */
export async function byFormat(folder: string): Promise<ReadonlyMap<LanguageName, unknown>> {
  const names = formats.map(({ name }) => name).filter((name) => existsSync(join(folder, `${name}.ts`)));
  const root = join(import.meta.dirname, "../..");
  const loading = names.map(async (name): Promise<readonly [LanguageName, unknown]> => {
    return [name, await loadDefault(root, relative(root, join(folder, `${name}.ts`)))];
  });
  return new Map(await Promise.all(loading));
}
