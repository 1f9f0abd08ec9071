import { formats, type LanguageName } from "../languages/index.ts";
import type { Reader } from "../model/index.ts";
import type { Claims, Readers } from "./link.ts";

/** Loads the readers of the formats that claimed a file, and of those that they set up. */
export async function loadReaders(claims: Claims): Promise<Readers> {
  const wanted = withBrought(claims.keys());
  const loading = formats
    .filter(({ name }) => wanted.has(name))
    .map(async ({ name, load }): Promise<readonly [LanguageName, Reader<unknown>]> => [name, await load()]);
  return new Map(await Promise.all(loading));
}

/** Formats with those that they may set up. */
export function withBrought(names: Iterable<LanguageName>): ReadonlySet<LanguageName> {
  const found = [...names];
  return new Set([...found, ...found.flatMap(broughtBy)]);
}

/** What some formats are read from: their own files, and those of formats that may set them up. */
export function claimsFor(claims: Claims, names: readonly LanguageName[]): Claims {
  const shows = (name: LanguageName): boolean => [name, ...broughtBy(name)].some((each) => names.includes(each));
  return new Map([...claims].filter(([name]) => shows(name)));
}

/** The formats that one may set up. */
export function broughtBy(name: LanguageName): readonly LanguageName[] {
  const brings: readonly string[] = formats.flatMap((format) =>
    format.name === name && "brings" in format ? format.brings : [],
  );
  return formats.map((format) => format.name).filter((each) => brings.includes(each));
}
