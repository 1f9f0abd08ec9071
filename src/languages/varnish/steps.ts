import { PLACEHOLDER } from "../grammar/templates.ts";
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
    if (walk.steps.length >= MOST_STEPS) {
      note(statement, "More happens here than is followed; fewer calls would settle it.", walk);
      return;
    }
    const doubt = doubtOf(statement);
    walk.doubt ??= doubt;
    walk.steps.push({ statement, changes: changedBy(statement), names: namesOf(statement), conditions, doubt });
    if (statement.kind === "block") follow(statement.body, conditions, walk);
    if (statement.kind === "if") followIf(statement, conditions, walk);
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
    follow(body, condition ? [...others, conditionOf(condition, true)] : others, walk);
    if (condition) others = [...others, conditionOf(condition, false)];
  }
}

function conditionOf(expression: Expression, holds: boolean): Condition {
  const { file, start, end } = expression;
  const isNegated = allOf(expression).some(
    (each) => each.kind === "not" || (each.kind === "operation" && each.sign === "!~"),
  );
  return { file, start, end, names: namesIn(expression), holds, isNegated };
}

function note(at: Statement, message: string, walk: Walk): void {
  walk.doubt ??= unseen(at, message);
}

/** Why a statement may do something else than it says. */
function doubtOf(statement: Statement): Problem | undefined {
  if (statement.kind === "unseen")
    return unseen(statement, "What stands here is not known; the file that is made would settle it.");
  return isFilledIn(statement)
    ? unseen(statement, "A template fills this in; the file it makes would settle it.")
    : undefined;
}

/** Whether a template decides what a statement does, or when; what it puts into strings decides neither. */
function isFilledIn(statement: Statement): boolean {
  const words =
    statement.kind === "return"
      ? [statement.action ?? ""]
      : statement.kind === "set" || statement.kind === "unset"
        ? [statement.target]
        : [];
  const expressions = expressionsOf(statement).flatMap(allOf);
  return words.some((word) => word.includes(PLACEHOLDER)) || expressions.some(({ kind }) => kind === "filled");
}

/** The variables, functions and ACLs that an expression looks at. */
function namesIn(expression: Expression): ReadonlySet<string> {
  const names = allOf(expression).flatMap((each) =>
    each.kind === "name" ? [each.text] : each.kind === "call" ? [each.name] : [],
  );
  return new Set(names.map((name) => name.toLowerCase()));
}

/** An expression with all that it is made of. */
function allOf(expression: Expression): readonly Expression[] {
  const all: Expression[] = [];
  const stack = [expression];
  for (let each = stack.pop(); each; each = stack.pop()) {
    all.push(each);
    for (const part of partsOf(each)) stack.push(part);
  }
  return all;
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

function changedBy(statement: Statement): string | undefined {
  return statement.kind === "set" || statement.kind === "unset" ? statement.target.toLowerCase() : undefined;
}

/** What a statement itself looks at and calls. */
function namesOf(statement: Statement): ReadonlySet<string> {
  return new Set(expressionsOf(statement).flatMap((each) => [...namesIn(each)]));
}

function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case "set":
      return [statement.value];
    case "do":
      return [statement.call];
    case "new":
      return [statement.made];
    case "return":
      return statement.args;
    case "if":
      return statement.branches.flatMap(({ condition }) => condition ?? []);
    default:
      return [];
  }
}
