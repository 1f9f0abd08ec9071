import { asked, type At } from "./at.ts";
import type { Build } from "./build.ts";
import { decide, type Decision } from "./conditions.ts";
import { spanOf } from "./directive.ts";
import { fill, isTooDeep, type Read } from "./fill.ts";
import { isOwn } from "./own-modules.ts";
import { refused } from "./parse.ts";
import type { Growing } from "./section.ts";

/** Puts what stands in a `<IfModule>` or its like into the section around it, in doubt where nothing decides it. */
export function readCondition(build: Build, section: Growing, read: Read, outer: At): void {
  const { statement, name, words } = read;
  const span = spanOf(statement, outer.parsed.file);
  if (isTooDeep(build, section, span, outer)) return;
  const at = { ...outer, depth: outer.depth + 1 };
  const decision = decisionOf(build, read, at);
  if (words.length === 0)
    build.structural.push(asked(refused(span, `${name}> has no condition; write one behind its name.`), at.condition));
  noteEnd(build, decision, read, at);
  if (decision.met !== false) fill(build, section, statement.body ?? [], within(decision, read, at));
}

function decisionOf(build: Build, { statement, name, words, doubt }: Read, { parsed }: At): Decision {
  const { modules, modulesDoubt, variables, release } = build;
  const open = doubt ?? words.find((word) => word.doubt)?.doubt;
  if (open) return { met: undefined, problem: open, wants: undefined, isPositive: true };
  const values = words.map(({ value }) => value);
  const known = { modules, modulesDoubt, defined: variables, release };
  return decide(name.slice(1).toLowerCase(), values, spanOf(statement, parsed.file), known);
}

function within(decision: Decision, read: Read, outer: At): At {
  const at = asksForForeign(read) ? { ...outer, isForeign: true } : outer;
  if (decision.met !== undefined) return at;
  const { problem, wants, isPositive } = decision;
  return {
    ...at,
    condition: at.condition ?? problem,
    doubt: at.doubt ?? problem,
    onlyWith: isPositive ? (wants ?? at.onlyWith) : at.onlyWith,
  };
}

function asksForForeign({ name, words: [module] }: Read): boolean {
  return module !== undefined && /^<ifmodule$/i.test(name) && !module.value.startsWith("!") && !isOwn(module.value);
}

/** What is wrong with the end of a section matters where its condition is met, or where it is not. */
function noteEnd({ structural }: Build, decision: Decision, { statement }: Read, { parsed, condition }: At): void {
  const fault = parsed.conditional.get(statement.start);
  if (!fault || (decision.met !== undefined && decision.met !== (fault.when === "met"))) return;
  const problem = refused({ file: parsed.file, start: fault.start, end: fault.end }, fault.message);
  structural.push(asked(problem, decision.met === undefined ? decision.problem : condition));
}
