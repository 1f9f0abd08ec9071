import type { Located, Problem } from "../../model/index.ts";
import { nearest } from "../../model/nearest.ts";
import type { Block, Directive, NginxDocument } from "./document.ts";
import { allNamed, blocksIn } from "./effective.ts";
import { refused, shown } from "./fault.ts";
import { isBuiltIn, isSettable, VARIABLES, variablesIn } from "./variables.ts";
import { termsOf } from "./vocabulary.ts";

/** Variables that `set` may not change, and in a configuration that is seen whole those that nothing makes. */
export function variableFaults({ root, context, doubt }: NginxDocument): readonly Problem[] {
  const settings = allNamed(root, "set").filter((line) => !line.doubt);
  const isSeen = context === "whole" && !doubt && blocksIn(root).every(isOwn);
  return [...settings.flatMap(settingFault), ...(isSeen ? unknown(root) : [])];
}

/** Modules of others make variables of their own. */
function isOwn({ directives, place }: Block): boolean {
  return directives.every(
    ({ name, doubt }) => !doubt && (place === "entries" || (termsOf(name).length > 0 && name !== "load_module")),
  );
}

function settingFault({ args: [variable] }: Directive): readonly Problem[] {
  if (!variable || variable.doubt) return [];
  const name = variable.value.replace(/^\$/, "");
  if (!variable.value.startsWith("$"))
    return [
      refused(variable.span, `set changes ${shown(variable.value)}, which is no variable; write $${shown(name)}.`),
    ];
  return isSettable(name)
    ? []
    : [refused(variable.span, `set changes $${name}, which nginx makes itself; give the variable another name.`)];
}

function unknown(root: Block): readonly Problem[] {
  const made = new Set(blocksIn(root).flatMap(({ directives }) => directives.filter(mayMake).flatMap(madeBy)));
  const known = [...VARIABLES, ...made];
  const using = blocksIn(root).flatMap(({ directives }) => directives.filter((each) => writtenIn(each).includes("$")));
  let asked = 0;
  return using.flatMap((directive) => {
    const strange = directive.args.flatMap((arg) =>
      arg.doubt || takesRegex(directive, arg)
        ? []
        : variablesIn(arg.value)
            .filter((name) => !isBuiltIn(name) && !made.has(name))
            .map((name) => ({ arg, name })),
    )[0];
    // Who has more of them has a module that makes them.
    if (!strange || (asked += 1) > MOST_STRANGE) return [];
    const near = nearest(strange.name, known, 2)?.word;
    return near === undefined
      ? []
      : [refused(strange.arg.span, `Nothing makes the variable $${strange.name}; did you mean $${near}?`)];
  });
}

const MOST_STRANGE = 20;

const MAKERS: ReadonlyMap<string, number> = new Map([
  ["set", 0],
  ["map", 1],
  ["split_clients", 1],
  ["auth_request_set", 0],
  ["perl_set", 0],
]);

/** Most directives make and use none, which shows without a look at each of their words. */
function mayMake(directive: Directive): boolean {
  return directive.name === "geo" || MAKERS.has(directive.name) || writtenIn(directive).includes("(?");
}

function writtenIn({ span: { file, start, end } }: Directive): string {
  return file.text.slice(start, end);
}

function madeBy({ name, args }: Directive): readonly string[] {
  const makes = name === "geo" || MAKERS.has(name);
  const captures = args.filter(({ value }) => value.includes("(?"));
  if (!makes && captures.length === 0) return [];
  const captured = captures.flatMap(({ value }) =>
    [...value.matchAll(/\(\?P?<(\w{1,80})>/g)].map(([, group = ""]) => group),
  );
  const made = name === "geo" ? args.at(-1) : args[MAKERS.get(name) ?? -1];
  return made ? [...captured, made.value.replace(/^\$/, "")] : captured;
}

/** In a regular expression a `$` is the end of the text. */
function takesRegex({ name, args }: Directive, arg: Located<string>): boolean {
  return (
    (name === "rewrite" && arg.span.start === args[0]?.span.start) ||
    name === "location" ||
    name === "server_name" ||
    name === "if" ||
    arg.value.startsWith("~")
  );
}
