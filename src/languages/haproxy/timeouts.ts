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

type Timeouts = ReadonlyMap<string, Located<Duration>>;

/** The timeouts after those that count before, the last line of each counting. */
export function readTimeouts(givens: readonly Given[], before: Timeouts): Timeouts {
  if (!givens.some(isTimeout)) return before;
  const timeouts = new Map(before);
  for (const given of givens) {
    if (!isTimeout(given)) continue;
    const { keyword, prefix, words } = given.line;
    const old = OLD_NAMES.get(keyword);
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

function isTimeout({ line: { keyword } }: Given): boolean {
  return keyword === "timeout" || OLD_NAMES.has(keyword);
}
