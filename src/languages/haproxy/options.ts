import { mapLocated, type Located } from "../../model/index.ts";
import { giveWords, type Given } from "./given.ts";

type Options = ReadonlyMap<string, Located<boolean>>;

/** Whether options are on after those that count before, the last line of each counting; `default option x` forgets it, and `redispatch 0` is off. */
export function readOptions(givens: readonly Given[], before: Options): Options {
  if (!givens.some(isOption)) return before;
  const options = new Map(before);
  for (const given of givens) {
    if (!isOption(given)) continue;
    const { keyword, prefix } = given.line;
    const old = keyword !== "option";
    const [first, second, ...more] = given.line.words;
    const name = old ? "redispatch" : second?.value;
    if (first === undefined || name === undefined) continue;
    options.delete(name);
    if (prefix === "default") continue;
    const all = giveWords(given, second ? [first, second, ...more] : [first]);
    // With the `no` before it.
    const span = { ...all.span, start: given.line.span.start };
    options.set(
      name,
      mapLocated({ ...all, span }, (written) => prefix !== "no" && !(name === "redispatch" && isZero(written.at(-1)))),
    );
  }
  return options;
}

function isOption({ line: { keyword } }: Given): boolean {
  return keyword === "option" || keyword === "redispatch" || keyword === "redisp";
}

/** As C's `atol` reads it. */
function isZero(interval = ""): boolean {
  return /^[-+]?0+(?!\d)/.test(interval);
}

const HEALTH_CHECKS: ReadonlySet<string> = new Set([
  "httpchk",
  "tcp-check",
  "smtpchk",
  "mysql-check",
  "pgsql-check",
  "redis-check",
  "ldap-check",
  "ssl-hello-chk",
  "spop-check",
  "external-check",
  "lb-agent-chk",
]);

/** The kind of health check; each option of the kind replaces the one before it. */
export function readHealthCheck(givens: readonly Given[]): Located<string> | undefined {
  const given = givens.findLast(
    ({ line }) => line.keyword === "option" && HEALTH_CHECKS.has(line.words[1]?.value ?? ""),
  );
  const [first, name] = given?.line.words ?? [];
  if (!given || !first || !name || given.line.prefix) return undefined;
  return { ...giveWords(given, [first, name]), value: name.value };
}
