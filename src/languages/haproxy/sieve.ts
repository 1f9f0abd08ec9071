import { derived } from "../../model/index.ts";
import type { Line, Proxy, Way } from "./document.ts";
import { holdsForStrangers, type ForStrangers } from "./strangers.ts";

/** What a proxy sorts its visitors by: rules that turn some away, and the names that their conditions use. */
export interface Sieve {
  readonly guards: readonly Line[];
  readonly acls: ReadonlyMap<string, readonly Line[]>;
}

export function readSieve({ lines }: Proxy): Sieve {
  const acls = new Map<string, Line[]>();
  for (const line of lines) {
    const name = line.keyword === "acl" ? line.words[1]?.value : undefined;
    if (name === undefined) continue;
    const known = acls.get(name);
    if (known) known.push(line);
    else acls.set(name, [line]);
  }
  return { guards: lines.filter(turnsAway), acls };
}

/** What strangers meet who ask for a path: the rule that keeps them all out, else one that may; undefined where none does. */
export function meetStrangers(sieves: readonly Sieve[], path: string): Way["strangers"] | undefined {
  const guards = sieves.flatMap(({ guards, acls }) =>
    guards
      .slice(0, MOST_GUARDS)
      .map((line) => ({ line, turned: derived(line, () => holdsForStrangers(line, { acls, path })) })),
  );
  const guard = (["always", "perhaps"] as const).flatMap(
    (held) => guards.find(({ turned }) => turned.value === held) ?? [],
  )[0];
  return guard && derived(guard.line, () => MET[guard.turned.value]);
}

const MET = { always: "kept out", never: "let in", perhaps: "perhaps" } as const satisfies Record<ForStrangers, string>;

/** More than anyone writes about one page; a hostile file ends here. */
const MOST_GUARDS = 500;

const RULES: ReadonlySet<string> = new Set(["http-request", "tcp-request", "block"]);
const REFUSALS: ReadonlySet<string> = new Set(["auth", "deny", "reject", "silent-drop", "tarpit"]);

function turnsAway(line: Line): boolean {
  const { keyword } = line;
  if (!RULES.has(keyword)) return false;
  return keyword === "block" || line.words.slice(1, 4).some(({ value }) => REFUSALS.has(value));
}
