import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The default export of a file below the root, whatever it is; undefined where there is none. */
export async function loadDefault(root: string, path: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(join(root, path)).href);
  return typeof module === "object" && module !== null && "default" in module ? module.default : undefined;
}
