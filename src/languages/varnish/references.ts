import type { Problem } from "../../model/index.ts";
import { PLACEHOLDER } from "../grammar/templates.ts";
import { actionsOf } from "./actions.ts";
import { refused, type Named, type Scope, type Use } from "./scope.ts";
import type { Declaration, Return, Statement, SubDeclaration } from "./syntax.ts";
import type { Token } from "./tokens.ts";
import { METHODS, partsOf } from "./variables.ts";
import type { Release } from "./version.ts";

/** A program as it was read, for what the compiler looks at once it has read all of it. */
export interface Whole {
  readonly declarations: readonly Declaration[];
  readonly uses: ReadonlyMap<Declaration, readonly Use[]>;
  readonly scope: Scope;
}

/** Names that lead nowhere, and names that nothing uses. */
export function nameFaults(whole: Whole): readonly Problem[] {
  return [...undefinedNames(whole.scope), ...unusedNames(whole)];
}

function undefinedNames({ references, declared, objects }: Scope): readonly Problem[] {
  const said = new Set<string>();
  return references.flatMap(({ kind, token }) => {
    const { text } = token;
    const isKnown = declared.get(kind)?.has(text) ?? false;
    const isOwn = kind === "sub" ? METHODS.has(text) : kind === "backend" && (text === "default" || objects.has(text));
    if (token.kind === "filled" || isKnown || isOwn || said.has(`${kind} ${text}`)) return [];
    said.add(`${kind} ${text}`);
    return [refused(token, `There is no ${kind} ${text.slice(0, 60)}; declare it, or name one that there is.`)];
  });
}

/** What is declared and used nowhere; of backends the first, or the one named default, is the one that counts without a word. */
function unusedNames({ declarations, scope: { declared, references, mentioned } }: Whole): readonly Problem[] {
  const used = new Set(references.map(({ kind, token }) => `${kind} ${token.text}`));
  const [first] = declarations.filter(({ kind }) => kind === "backend");
  const isUsed = (kind: Named, token: Token): boolean =>
    used.has(`${kind} ${token.text}`) ||
    mentioned.has(token.text) ||
    token.text === "default" ||
    (first?.kind === "backend" && first.name === token);
  return [...declared].flatMap(([kind, names]) =>
    [...names.values()]
      .filter((token) => !isUsed(kind, token))
      .map((token) =>
        refused(
          token,
          `Nothing uses the ${kind} ${token.text}, which Varnish refuses unless err_unref is off; use or remove it.`,
        ),
      ),
  );
}

/** What each of Varnish's subroutines may not do, also in those that it calls. */
export function methodFaults({ declarations, uses, scope }: Whole): readonly Problem[] {
  const subs = declarations.filter((each): each is SubDeclaration => each.kind === "sub");
  const byName = new Map<string, SubDeclaration[]>();
  for (const sub of subs) {
    const parts = byName.get(sub.name.text);
    if (parts) parts.push(sub);
    else byName.set(sub.name.text, [sub]);
  }
  const faults = new Map<string, Problem>();
  const places = new Set<string>();
  // What is said in the same words of several lines is one fault.
  const note = (problem: Problem): void => {
    const { message, span } = problem;
    const place = `${span.file.path}:${span.start}`;
    if (places.has(place)) return;
    places.add(place);
    const known = faults.get(message);
    faults.set(message, known ? { ...known, also: [...(known.also ?? []), span].slice(0, MOST_PLACES) } : problem);
  };
  for (const [method, letter] of METHODS) {
    const actions = actionsOf(method);
    for (const { sub, isCircle } of reached(method, byName)) {
      if (isCircle) note(refused(sub.name, `Subroutine ${sub.name.text} leads back to itself; break the circle.`));
      for (const problem of ownFaults(sub, { method, letter, actions, release: scope.release })) note(problem);
      for (const use of uses.get(sub) ?? []) if (!use.methods.includes(letter)) note(useFault(use, method, sub));
    }
  }
  return [...faults.values()];
}

interface Reached {
  readonly sub: SubDeclaration;
  /** Whether it is among those that lead to it. */
  readonly isCircle: boolean;
}

/** All subroutines that a method leads to, each once, and those that lead back to themselves. */
function reached(method: string, byName: ReadonlyMap<string, readonly SubDeclaration[]>): readonly Reached[] {
  const found: Reached[] = [];
  const seen = new Set<SubDeclaration>();
  const onPath: SubDeclaration[] = [];
  const visit = (sub: SubDeclaration): void => {
    if (onPath.includes(sub)) found.push({ sub, isCircle: true });
    if (seen.has(sub)) return;
    seen.add(sub);
    found.push({ sub, isCircle: false });
    if (onPath.length >= DEEPEST) return;
    onPath.push(sub);
    for (const name of new Set(calledIn(sub.body))) for (const called of byName.get(name) ?? []) visit(called);
    onPath.pop();
  };
  for (const name of partsOf(method)) for (const sub of byName.get(name) ?? []) visit(sub);
  return found;
}

/** More places of one fault help nobody. */
const MOST_PLACES = 20;

/** Nobody's subroutines call one another through as many. */
const DEEPEST = 500;

const calls = new WeakMap<readonly Statement[], readonly string[]>();

function calledIn(body: readonly Statement[]): readonly string[] {
  const known = calls.get(body);
  if (known) return known;
  const names = statementsIn(body).flatMap((each) => (each.kind === "call" ? [each.name] : []));
  calls.set(body, names);
  return names;
}

/** All statements of a body, those of inner blocks too. */
export function statementsIn(body: readonly Statement[]): readonly Statement[] {
  const all: Statement[] = [];
  const stack = [...body].reverse();
  for (let each = stack.pop(); each; each = stack.pop()) {
    all.push(each);
    const inner =
      each.kind === "if" ? each.branches.flatMap((branch) => branch.body) : each.kind === "block" ? each.body : [];
    for (const statement of inner.toReversed()) stack.push(statement);
  }
  return all;
}

interface Method {
  readonly method: string;
  readonly letter: string;
  readonly actions: ReadonlyMap<string, Release | undefined>;
  readonly release: Release | undefined;
}

const ONLY_IN: ReadonlyMap<string, string> = new Map([
  ["synthetic", "sE"],
  ["hash_data", "a"],
]);

function ownFaults({ body, name }: SubDeclaration, { method, letter, actions, release }: Method): readonly Problem[] {
  return statementsIn(body).flatMap((each) => {
    if (each.kind === "return") return returnFault(each, { method, isCalled: name.text !== method, actions, release });
    if (each.kind === "new" && letter !== "n")
      return [refused(each, `Objects are made in vcl_init, not in ${method}; move this line there.`)];
    if (each.kind !== "do") return [];
    const places = ONLY_IN.get(each.call.name);
    return places === undefined || places.includes(letter)
      ? []
      : [refused(each, `${method} cannot run ${each.call.name}; move this line.`)];
  });
}

interface Leaving {
  readonly method: string;
  readonly isCalled: boolean;
  readonly actions: ReadonlyMap<string, Release | undefined>;
  readonly release: Release | undefined;
}

function returnFault(each: Return, { method, isCalled, actions, release }: Leaving): readonly Problem[] {
  const { action } = each;
  if (action === undefined)
    return isCalled
      ? []
      : [refused(each, `return; without a word stands in ${method}; write one of ${[...actions.keys()].join(", ")}.`)];
  const last = actions.get(action);
  const isGone = last !== undefined && (release ?? Number.POSITIVE_INFINITY) > last;
  if ((actions.has(action) && !isGone) || action.includes(PLACEHOLDER)) return [];
  const since = isGone ? " since Varnish 6.1" : "";
  const words = [...actions].filter(([, until]) => until === undefined).map(([word]) => word);
  return [refused(each, `${method} cannot return ${action.slice(0, 40)}${since}; write one of ${words.join(", ")}.`)];
}

function useFault({ span, name, does, methods }: Use, method: string, { name: sub }: SubDeclaration): Problem {
  if (methods === "" && does === "written") return refused(span, `${name} is read only; set a header in its place.`);
  const verb = does === "read" ? "is not there" : does === "written" ? "cannot be set" : "cannot be unset";
  const through = sub.text === method ? "" : `, which calls ${sub.text}`;
  return refused(span, `${name} ${verb} in ${method}${through}; move this line to where it is.`);
}
