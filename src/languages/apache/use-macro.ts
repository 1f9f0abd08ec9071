import type { Located, Problem } from "../../model/index.ts";
import { asked, type At } from "./at.ts";
import type { Build } from "./build.ts";
import type { Directive } from "./document.ts";
import { DEEPEST, fill } from "./fill.ts";
import { bind, type Macro } from "./macros.ts";
import { refused, unseen } from "./parse.ts";
import type { Growing } from "./section.ts";

/** Puts a macro's lines where it is used. */
export function useMacro(build: Build, section: Growing, line: Directive, at: At): void {
  const [name, ...args] = line.args;
  if (!name) return;
  const macro = build.macros.get(name.value.toLowerCase());
  if (!macro || name.doubt) {
    const problem = unknownMacro(name, line);
    section.hide({ problem: name.doubt ?? problem, names: undefined });
    build.problems.push(problem);
    return;
  }
  const fault = misuse(macro, args, at);
  if (fault !== undefined) build.structural.push(asked(refused(line.span, fault), at.condition));
  else if (at.depth < DEEPEST) fill(build, section, macro.body, inMacro(macro, args, at));
}

function unknownMacro({ value }: Located<string>, { span }: Directive): Problem {
  const message = `The macro ${value} is not defined above this line in what was read; its <Macro> would settle what it sets.`;
  return unseen(span, message);
}

function misuse(macro: Macro, args: readonly Located<string>[], { uses }: At): string | undefined {
  const { name, parameters } = macro;
  if (parameters.length !== args.length)
    return `Macro ${name} takes ${parameters.length} arguments and is used with ${args.length}; give it one for each of its parameters.`;
  return uses.includes(macro) ? `Macro ${name} uses itself; remove this Use.` : undefined;
}

function inMacro(macro: Macro, args: readonly Located<string>[], at: At): At {
  return {
    ...at,
    parsed: macro.parsed,
    depth: at.depth + 1,
    opened: -1,
    doubt: args.find((arg) => arg.doubt)?.doubt ?? at.doubt,
    macro: bind(macro, args),
    uses: [...at.uses, macro],
  };
}
