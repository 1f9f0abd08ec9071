import { asked, type At } from "./at.ts";
import type { Build } from "./build.ts";
import type { Directive } from "./document.ts";
import { resolveInclude } from "./include.ts";
import { moduleName, excludes } from "./modules.ts";
import { refused } from "./parse.ts";
import { readFile } from "./read-file.ts";
import type { Growing } from "./section.ts";
import { useMacro } from "./use-macro.ts";

/** Heeds a directive that changes how the rest is read. */
export function heed(build: Build, section: Growing, line: Directive, at: At): void {
  switch (line.key) {
    case "include":
    case "includeoptional":
      include(build, section, line, at);
      break;
    case "loadmodule":
      load(build, line);
      break;
    case "define":
      define(build, line);
      break;
    case "undefine":
      if (line.args[0]) build.variables.delete(line.args[0].value);
      break;
    case "use":
      useMacro(build, section, line, at);
      break;
    default:
  }
}

/** httpd's own limit for files that include one another. */
const MOST_INCLUDES = 20;

function include(build: Build, section: Growing, { args: [arg], doubt }: Directive, at: At): void {
  if (!arg) return;
  const { files, hidden } = resolveInclude(arg, build.main, build.files);
  for (const each of hidden) {
    section.hide(each);
    if (each.names?.("loadmodule") ?? true) build.modulesDoubt ??= each.problem;
    // What a distribution's own file sets is known well enough.
    if (each.names === undefined) build.problems.push(each.problem);
  }
  for (const file of files) {
    if (at.chain.includes(file) || at.chain.length > MOST_INCLUDES) {
      const message = `${arg.value} brings ${file.path} into itself without end, until Apache gives up; remove this include.`;
      build.structural.push(asked(refused(arg.span, message), at.condition));
      return;
    }
    readFile(build, section, file, { ...at, doubt: doubt ?? at.doubt });
  }
}

function load(build: Build, { args: [first], doubt }: Directive): void {
  if (!first || doubt) return;
  const { modules } = build;
  const name = moduleName(first.value);
  if (build.modulesDoubt?.addsNothing) build.modulesDoubt = undefined;
  for (const each of modules) if (excludes(each, name)) modules.delete(each);
  modules.add(name);
}

function define({ variables }: Build, { args: [name, value], doubt }: Directive): void {
  if (name) variables.set(name.value, { value: value?.value ?? "", doubt: doubt ?? value?.doubt });
}
