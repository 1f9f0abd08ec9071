import type { Located } from "../../model/index.ts";
import type { At } from "./at.ts";
import type { Build } from "./build.ts";
import { spanOf } from "./directive.ts";
import type { Read } from "./fill.ts";
import { refused, type ParsedFile } from "./parse.ts";
import type { Statement } from "./statements.ts";

/** A `<Macro>`: lines that `Use` puts in its place. */
export interface Macro {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
  /** The file that it stands in. */
  readonly parsed: ParsedFile;
}

/** Keeps a `<Macro>` for the lines that use it. */
export function defineMacro({ macros, structural }: Build, { statement, words }: Read, { parsed }: At): void {
  const [name, ...parameters] = words.map(({ value }) => value);
  if (name === undefined)
    structural.push(refused(spanOf(statement, parsed.file), "<Macro> has no name; write one behind it."));
  else macros.set(name.toLowerCase(), { name, parameters, body: statement.body ?? [], parsed });
}

/** What a use of a macro puts in the place of each parameter, the longest name first. */
export function bind({ parameters }: Macro, args: readonly Located<string>[]): ReadonlyMap<string, string> {
  const pairs = parameters.map((name, index) => [name, args[index]?.value ?? ""] as const);
  return new Map(pairs.filter(([name]) => name !== "").toSorted(([a], [b]) => b.length - a.length));
}

/** A word of a macro as its use has it. */
export function expand(text: string, macro: ReadonlyMap<string, string>): string {
  let expanded = text;
  for (const [name, value] of macro) expanded = expanded.replaceAll(name, () => value);
  return expanded.length > LONGEST ? expanded.slice(0, LONGEST) : expanded;
}

/** Characters that httpd has for a line of a macro. */
const LONGEST = 8192;
