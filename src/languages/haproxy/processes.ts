import { looking } from "../../model/index.ts";
import type { HaproxyDocument } from "./document.ts";
import { parseVersion } from "./version.ts";

/** How many processes a configuration makes; `nbproc` counts up to 2.4, and each of them has limits and queues of its own. */
export function processesOf({ global, version }: HaproxyDocument): number {
  const line = global.lines.findLast(({ keyword }) => keyword === "nbproc");
  const text = line && looking(() => line.words[1]?.value).result;
  const known = text !== undefined && /^[1-9]\d?$/.test(text) && (parseVersion(version) ?? 0) < 205;
  return known ? Number(text) : 1;
}
