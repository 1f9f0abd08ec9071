import { mapLocated, type Located } from "../../model/index.ts";
import type { Duration } from "./document.ts";
import { give, type Given } from "./given.ts";
import { readTime } from "./units.ts";

const OLD_NAMES: ReadonlyMap<string, string> = new Map([
  ["clitimeout", "client"],
  ["contimeout", "connect"],
  ["srvtimeout", "server"],
  ["cliexp", "client"],
  ["srvexp", "server"],
]);

/** The timeouts of a proxy, the last line of each counting. */
export function readTimeouts(givens: readonly Given[]): ReadonlyMap<string, Located<Duration>> {
  const timeouts = new Map<string, Located<Duration>>();
  for (const given of givens) {
    const { keyword, prefix } = given.line;
    const old = OLD_NAMES.get(keyword);
    if (old === undefined && keyword !== "timeout") continue;
    const { words } = given.line;
    const name = old ?? words[1]?.value;
    const word = words[old ? 1 : 2];
    if (prefix || name === undefined || word === undefined) continue;
    timeouts.set(
      OLD_NAMES.get(name) ?? name,
      mapLocated(give(given, word), (text) => ({ text, milliseconds: readTime(text, "ms") })),
    );
  }
  return timeouts;
}
