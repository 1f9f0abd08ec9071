import { VERDICT_WORDS } from "../table/style.ts";
import type { Change } from "./comparison.ts";

/** From which verdict to which: `pass -> FAIL`. */
export function turnOf({ before, now }: Pick<Change, "before" | "now">): string {
  if (before !== undefined && before === now) return "said otherwise";
  return `${before ? VERDICT_WORDS[before] : "not there"} -> ${now ? VERDICT_WORDS[now] : "gone"}`;
}
