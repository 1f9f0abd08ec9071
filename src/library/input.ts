import type { Discovery } from "../audit/discover.ts";
import { discoveredIn } from "../audit/in-memory.ts";
import { discoverDeclared } from "../cli/declaration-place.ts";
import type { DeclarationOptions } from "../cli/load-declaration.ts";
import { DECLARATION_NAMES } from "../declaration/declaration-file.ts";
import { SourceFile } from "../model/source-file.ts";
import { openIn } from "./open-in.ts";

/** Where the configuration stands: on the disk, or in memory. */
export interface Input {
  /** Folders or files on the disk. */
  readonly paths?: readonly string[];
  /** Texts by their paths, in the place of a disk. */
  readonly files?: Readonly<Record<string, string>>;
  /**
   * The text of a `punchlist.yaml`, or what would stand in one; `false` for none. Without it the closest file of that name at or above the
   * paths counts, or the one among the files.
   */
  readonly declaration?: string | object | false;
  /** The environment of the declaration that is meant. */
  readonly env?: string;
  /** `YYYY-MM-DD`: expiries are judged as of this day. */
  readonly today: string;
}

/** What is there to read. */
export function discoveryOf({ paths, files, declaration }: Input): Discovery {
  if (files || !paths) return discoveredIn(files ?? {});
  return discoverDeclared(paths, declaration === undefined ? undefined : false);
}

/** Which declaration holds, as the loaders of the command line ask for it. */
export function declarationOf({ paths, files, declaration }: Input): Pick<DeclarationOptions, "config" | "source"> {
  const open = files && { open: openIn(files) };
  if (declaration === false) return { config: false };
  if (declaration !== undefined) {
    const text = typeof declaration === "string" ? declaration : JSON.stringify(declaration, null, 2);
    const file = new SourceFile("declaration", text);
    return { source: { starts: [{ file, place: "declaration", trusted: true }], ...open } };
  }
  if (!files) return paths ? {} : { config: false };
  const [name] = DECLARATION_NAMES.filter((each) => files[each] !== undefined);
  if (name === undefined) return { config: false };
  const file = new SourceFile(name, files[name] ?? "");
  return { source: { starts: [{ file, place: name, trusted: false }], ...open } };
}
