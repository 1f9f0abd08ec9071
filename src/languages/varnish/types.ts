import { moduleNamed } from "./modules.ts";
import type { Scope } from "./scope.ts";
import type { Expression, Operation } from "./syntax.ts";
import { readDuration } from "./units.ts";

const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", ">", "<=", ">=", "~", "!~"]);
const NUMBERS: ReadonlySet<string> = new Set(["INT", "REAL", "DURATION", "BYTES", "TIME"]);

/** The type of what an expression gives; undefined where that is not known. */
export function typeOf(expression: Expression, scope: Scope): string | undefined {
  switch (expression.kind) {
    case "string":
      return "STRING";
    case "number":
      return typeOfNumber(expression.text);
    case "name":
      return expression.text === "true" || expression.text === "false" ? "BOOL" : scope.typeOf(expression.text);
    case "call":
      return typeOfCall(expression.name, scope);
    case "operation":
      return typeOfOperation(expression, scope);
    case "not":
    case "and":
    case "or":
      return "BOOL";
    default:
      return undefined;
  }
}

function typeOfNumber(text: string): string {
  if (readDuration(text) !== undefined) return "DURATION";
  if (/[a-z]$/i.test(text)) return "BYTES";
  return text.includes(".") ? "REAL" : "INT";
}

function typeOfCall(name: string, scope: Scope): string | undefined {
  if (name === "regsub" || name === "regsuball" || /\.(?:upper|lower)$/.test(name)) return "STRING";
  const [alias = "", last = ""] = name.split(".");
  return moduleNamed(scope.modules.get(alias) ?? "")?.functions.get(last);
}

/** Long sums are asked about at each sign. */
const operations = new WeakMap<Operation, string | undefined>();

function typeOfOperation(operation: Operation, scope: Scope): string | undefined {
  if (!operations.has(operation)) operations.set(operation, derivedType(operation, scope));
  return operations.get(operation);
}

function derivedType({ sign, left, right }: Operation, scope: Scope): string | undefined {
  if (COMPARISONS.has(sign)) return "BOOL";
  const [first, second] = [typeOf(left, scope), typeOf(right, scope)];
  if (sign === "+" && (first === "STRING" || second === "STRING")) return "STRING";
  if (sign === "-" && first === "TIME" && second === "TIME") return "DURATION";
  if (sign === "-" && left.kind === "number" && left.start === right.start) return second;
  if (first === "INT" && second === "REAL") return "REAL";
  return first !== undefined && NUMBERS.has(first) && second !== undefined ? first : undefined;
}

/** Why two values cannot be compared or counted with; undefined where they can, or where that is not known. */
export function operationFault(operation: Operation, scope: Scope): string | undefined {
  const { sign, left, right } = operation;
  typeOfOperation(operation, scope);
  const [first, second] = [typeOf(left, scope), typeOf(right, scope)];
  if (first === undefined) return undefined;
  if (sign === "~" || sign === "!~")
    return NUMBERS.has(first) || first === "BOOL"
      ? `${sign} compares text and addresses, and here stands the type ${first}; write == or != there.`
      : undefined;
  if (!COMPARISONS.has(sign))
    return first === "STRING" && sign !== "+"
      ? `Text cannot be counted with ${sign}; write + to put it together.`
      : undefined;
  if (
    second === undefined ||
    first === second ||
    (first === "IP" && second === "STRING") ||
    (first === "REAL" && second === "INT")
  )
    return undefined;
  return `${sign} compares ${first} with ${second} here, and both must be of one type; write ${exampleOf(first)} there.`;
}

/** Why a variable of a type cannot be set to a value. */
export function assignmentFault(target: string, { type, value, sign, scope }: Assignment): string | undefined {
  if (type === undefined) return undefined;
  if (sign !== "=" && !/^(?:STRING|BODY|INT|REAL|DURATION|TIME)$/.test(type))
    return `${target} is of the type ${type}, to which nothing can be added; write = there.`;
  const given = typeOf(value, scope);
  if (given === undefined || given === type || !/^(?:DURATION|INT|REAL|TIME|BACKEND)$/.test(type)) return undefined;
  if ((type === "REAL" && given === "INT") || (type === "TIME" && sign !== "=")) return undefined;
  if ((sign === "*=" || sign === "/=") && (given === "REAL" || given === "INT")) return undefined;
  return `${target} is of the type ${type}, and here stands ${given}; write ${exampleOf(type)} there.`;
}

interface Assignment {
  readonly type: string | undefined;
  readonly value: Expression;
  readonly sign: string;
  readonly scope: Scope;
}

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["DURATION", "a duration with its unit, such as 120s,"],
  ["INT", "a number without quotes"],
  ["STRING", "text in quotes"],
  ["BACKEND", "the name of a backend without quotes"],
]);

function exampleOf(type: string): string {
  return EXAMPLES.get(type) ?? `a value of the type ${type}`;
}
