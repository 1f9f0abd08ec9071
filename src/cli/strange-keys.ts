import type { DeclarationError } from "../declaration/index.ts";
import { anyOf, meant, quoted } from "../declaration/words.ts";
import { SHORT_KEYS, shortKeysOf } from "../plan/input/short-keys.ts";
import { SETTABLE } from "../plan/input/settable.ts";

/** The commands that take inputs. */
export type PlanCommand = "sla" | "plan";

/** Why an assignment of `--set` means nothing to a command: its key is that of the other command, or of none. Undefined where it may. */
export function strangeKey(assignment: string, command: PlanCommand): DeclarationError | undefined {
  const [key = "", ...deeper] = assignment.slice(0, Math.max(0, assignment.indexOf("="))).split(".");
  const name = key.trim();
  if (name === "") return undefined;
  const taker = takerOf(name, deeper.length === 0);
  if (taker === command) return undefined;
  const message = taker ? elsewhere(name, assignment, taker, command) : unknown(name, command);
  return { path: `--set ${quoted(assignment).slice(1, -1)}`, line: 1, column: 1, message };
}

/** The command that an input is for. */
function takerOf(name: string, alone: boolean): PlanCommand | undefined {
  const short = alone ? SHORT_KEYS.find(({ key }) => key === name) : undefined;
  const [section = ""] = (short?.sets[0] ?? name).split(".");
  if (FOR_PLAN.has(section)) return "plan";
  return Object.hasOwn(SETTABLE, section) ? "sla" : undefined;
}

const FOR_PLAN: ReadonlySet<string> = new Set(["capacity", "hosts"]);

function elsewhere(name: string, assignment: string, taker: PlanCommand, command: PlanCommand): string {
  const shown = quoted(assignment).slice(1, -1);
  const word = /^[\w.=%/-]+$/.test(shown) ? shown : `"${shown}"`;
  return `${name} means nothing to punchlist ${command}; write punchlist ${taker} --set ${word}.`;
}

/** The word that was meant, of either command; else the short words, which are what is looked for most. */
function unknown(name: string, command: PlanCommand): string {
  const words = shortKeysOf(command).map(({ key }) => key);
  const sections = [...Object.keys(SETTABLE), "hosts"];
  const probably = meant(name, [...words, ...sections, ...SHORT_KEYS.map(({ key }) => key)]);
  const instead =
    probably === undefined ? `write ${anyOf(words)}, or a key of punchlist.yaml.` : `did you mean ${probably}?`;
  return `${quoted(name).slice(1, -1)} is unknown; ${instead}`;
}
