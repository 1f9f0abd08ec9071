import type { Located, Problem } from "../../model/index.ts";
import type { BuildCommand } from "./build-command.ts";
import { bareKey, lay, type Merged, type MergedOption, type MergedSection } from "./merge.ts";

/**
 * Lays what the commands of a root assign over what its files came to: `section:option=value` on a command line wins over every file.
 * Where one command assigns it and another does not, what production gets is not known.
 */
export function overFiles(merged: Merged, commands: readonly BuildCommand[]): Merged {
  const given = assignmentsOf(commands.some(({ trial }) => !trial) ? commands.filter(({ trial }) => !trial) : commands);
  const sections = new Map(merged.sections);
  for (const assignment of given) {
    const { section, value } = assignment;
    const { header, options } = sections.get(section) ?? { header: value.span, options: new Map() };
    sections.set(section, { name: section, header, options: assigned(options, assignment, merged) });
  }
  return { ...merged, sections };
}

interface Assignment {
  readonly section: string;
  /** With its sign: `extensions+`. */
  readonly key: string;
  readonly value: Located<string>;
  readonly doubt: Problem | undefined;
}

function assignmentsOf(commands: readonly BuildCommand[]): readonly Assignment[] {
  const names = new Set(commands.flatMap(({ assignments }) => [...assignments.keys()]));
  return [...names].flatMap((name) => {
    const values = commands.map(({ assignments }) => assignments.get(name));
    const value = values.find((one) => one !== undefined);
    if (!value) return [];
    const colon = name.indexOf(":");
    const [section, key] = [name.slice(0, colon), name.slice(colon + 1)];
    return [{ section, key, value, doubt: value.doubt ?? disagreement(name, value, values, commands) }];
  });
}

function disagreement(
  name: string,
  value: Located<string>,
  values: readonly (Located<string> | undefined)[],
  commands: readonly BuildCommand[],
): Problem | undefined {
  const isTrial = commands.every(({ trial }) => trial);
  if (!isTrial && values.every((other) => other?.value === value.value)) return undefined;
  const why = isTrial ? "which tests it" : "and another command builds it otherwise";
  return {
    kind: "unseen",
    span: value.span,
    message: `${value.span.file.path} sets ${name} on the command line, ${why}; which command builds production is not known here.`,
  };
}

function assigned(
  options: MergedSection["options"],
  { key, value, doubt }: Assignment,
  { unseen }: Merged,
): MergedSection["options"] {
  const all = new Map(options);
  const name = /[+-]$/.test(key) ? bareKey(key) : key;
  const base = all.get(name);
  const option = optionOf(key, value, base);
  if (!doubt) lay(all, new Map([[key, option]]), unseen);
  else all.set(name, { ...(base ?? { ...option, key: name }), doubt: base?.doubt ?? doubt });
  return all;
}

function optionOf(key: string, { value, span }: Located<string>, base: MergedOption | undefined): MergedOption {
  return {
    key,
    keySpan: span,
    span,
    lines: [{ text: value, span }],
    steps: base ? [{ span: base.span, why: "overridden on the command line" }] : [],
    macros: [],
    doubt: undefined,
    open: undefined,
    conditional: false,
    otherwise: [],
  };
}
