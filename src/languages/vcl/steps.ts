import type { Listed, Problem } from "../../model/index.ts";
import type { Condition, Step, Sub } from "./document.ts";
import { unseen } from "./include.ts";
import type { Expression, Statement } from "./syntax.ts";
import { METHODS } from "./variables.ts";

/** More steps than anyone writes; subroutines that call one another often enough make as many as they like. */
const MOST_STEPS = 20_000;

/** What a subroutine does with what it calls, in the order of the text, and why there may be more. */
export function stepsOf(name: string, subs: ReadonlyMap<string, Sub>, hidden: Problem | undefined): Listed<Step> {
  const walk: Walk = { subs, steps: [], calling: [], doubt: hidden };
  const sub = subs.get(name);
  if (sub) enter(sub, [], walk);
  return { items: walk.steps, doubt: walk.doubt };
}

interface Walk {
  readonly subs: ReadonlyMap<string, Sub>;
  readonly steps: Step[];
  /** The subroutines that led here. */
  readonly calling: Sub[];
  doubt: Problem | undefined;
}

function enter(sub: Sub, conditions: readonly Condition[], walk: Walk): void {
  if (walk.calling.includes(sub)) return;
  walk.calling.push(sub);
  follow(sub.body, conditions, walk);
  walk.calling.pop();
}

function follow(body: readonly Statement[], conditions: readonly Condition[], walk: Walk): void {
  for (const statement of body) {
    if (walk.steps.length >= MOST_STEPS)
      return note(statement, "More happens here than is followed; fewer calls would settle it.", walk);
    walk.steps.push({ statement, conditions });
    if (statement.kind === "block") follow(statement.body, conditions, walk);
    if (statement.kind === "if") followIf(statement, conditions, walk);
    if (statement.kind === "unseen")
      note(statement, "What stands here is not known; the file that is made would settle it.", walk);
    if (statement.kind === "call") followCall(statement, conditions, walk);
  }
}

function followCall(
  statement: Extract<Statement, { kind: "call" }>,
  conditions: readonly Condition[],
  walk: Walk,
): void {
  const sub = walk.subs.get(statement.name);
  if (sub) enter(sub, conditions, walk);
  else if (!METHODS.has(statement.name))
    note(statement, `What ${statement.name} does is not known; add the file that declares it.`, walk);
}

/** A branch is taken where its condition holds, and those before it do not. */
function followIf(
  { branches }: Extract<Statement, { kind: "if" }>,
  conditions: readonly Condition[],
  walk: Walk,
): void {
  let others = conditions;
  for (const { condition, body } of branches) {
    follow(body, condition ? [...others, { expression: condition, holds: true }] : others, walk);
    if (condition) others = [...others, { expression: condition, holds: false }];
  }
}

function note(at: Statement, message: string, walk: Walk): void {
  walk.doubt ??= unseen(at, message);
}

/** The variables, functions and ACLs that an expression looks at, headers in small letters. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  const found = new Set<string>();
  const stack = [expression];
  for (let each = stack.pop(); each; each = stack.pop()) {
    if (each.kind === "name") found.add(each.text.toLowerCase());
    if (each.kind === "call") found.add(each.name.toLowerCase());
    for (const part of partsOf(each)) stack.push(part);
  }
  return found;
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.parts;
    case "not":
      return [expression.of];
    case "operation":
      return [expression.left, expression.right];
    case "call":
      return expression.args;
    default:
      return [];
  }
}

/** What a statement itself looks at and changes, in small letters. */
export function namesOf(statement: Statement): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (expression: Expression): void => {
    for (const name of namesIn(expression)) names.add(name);
  };
  if (statement.kind === "set" || statement.kind === "unset") names.add(statement.target.toLowerCase());
  if (statement.kind === "set") add(statement.value);
  if (statement.kind === "do") add(statement.call);
  if (statement.kind === "new") add(statement.made);
  if (statement.kind === "return") statement.args.forEach(add);
  if (statement.kind === "if") for (const { condition } of statement.branches) if (condition) add(condition);
  return names;
}
