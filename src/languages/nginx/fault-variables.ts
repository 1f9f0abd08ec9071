import type { Located, Problem } from "../../model/index.ts";
import { nearest } from "../../model/nearest.ts";
import type { Directive, NginxDocument } from "./document.ts";
import { blocksIn } from "./effective.ts";
import { refused, shown } from "./fault.ts";
import { isBuiltIn, isSettable, VARIABLES, variablesIn } from "./variables.ts";
import { termsOf } from "./vocabulary.ts";

/** Variables that `set` may not change, and in a configuration that is seen whole those that nothing makes. */
export function variableFaults({ root, context, doubt }: NginxDocument): readonly Problem[] {
  const all = blocksIn(root).flatMap(({ directives }) => directives);
  const settings = all.filter(({ name, doubt: hidden }) => name === "set" && !hidden).flatMap(settingFault);
  const isSeen =
    context === "whole" &&
    !doubt &&
    all.every(({ name, within, doubt: hidden }) => !hidden && isOwn(name, within.place));
  return isSeen ? [...settings, ...unknown(all)] : settings;
}

/** Modules of others make variables of their own. */
function isOwn(name: string, place: Directive["within"]["place"]): boolean {
  return place === "entries" || (termsOf(name).length > 0 && name !== "load_module");
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

function unknown(all: readonly Directive[]): readonly Problem[] {
  const made = new Set(all.flatMap(madeBy));
  const known = [...VARIABLES, ...made];
  let asked = 0;
  return all.flatMap((directive) => {
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
    (name === "rewrite" && arg === args[0]) ||
    name === "location" ||
    name === "server_name" ||
    name === "if" ||
    arg.value.startsWith("~")
  );
}
