import {
  across,
  accept,
  breakOff,
  deeper,
  expect,
  found,
  isNext,
  noteFault,
  noteFormer,
  noteUndeclared,
  refer,
  type Parsing,
} from "./parsing.ts";
import type { Call, Expression, Junction, Literal, Operation } from "./syntax.ts";
import type { Token } from "./tokens.ts";
import { regexFault } from "./regex.ts";
import { operationFault } from "./types.ts";
import { isUnit, readDuration } from "./units.ts";

/** Reads an expression; `wanted` is the type of what it is assigned to or compared with, where that is known. */
export function readExpression(parsing: Parsing, wanted?: string): Expression {
  return deeper(parsing, () => readJunction(parsing, "or", wanted), nothing(parsing));
}

function readJunction(parsing: Parsing, kind: Junction["kind"], wanted: string | undefined): Expression {
  const sign = kind === "or" ? "||" : "&&";
  const readPart = (): Expression => (kind === "or" ? readJunction(parsing, "and", wanted) : readNot(parsing, wanted));
  const first = readPart();
  if (!isNext(parsing, sign)) return first;
  const parts = [first];
  while (!parsing.isBroken && accept(parsing, sign)) parts.push(readPart());
  return { kind, parts, ...across(first, parts.at(-1) ?? first) };
}

function readNot(parsing: Parsing, wanted: string | undefined): Expression {
  const { token } = parsing.stream;
  if (!accept(parsing, "!")) return readComparison(parsing, wanted);
  const of = readComparison(parsing, wanted);
  return { kind: "not", of, ...across(token, of) };
}

const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", ">", "<=", ">=", "~", "!~"]);

function readComparison(parsing: Parsing, wanted: string | undefined): Expression {
  const left = readSum(parsing, wanted);
  const { token } = parsing.stream;
  const { text: sign, kind } = token;
  if (parsing.isBroken || kind !== "sign" || !COMPARISONS.has(sign)) return left;
  parsing.stream.next();
  const isMatch = sign === "~" || sign === "!~";
  const right = isMatch
    ? readPattern(parsing)
    : readSum(parsing, left.kind === "name" ? parsing.scope.typeOf(left.text) : undefined);
  return operation(parsing, { kind: "operation", sign, left, right, ...across(left, right) }, token);
}

/** Notes what an operation cannot be done with. */
function operation(parsing: Parsing, made: Operation, sign: Token): Operation {
  const fault = parsing.isBroken ? undefined : operationFault(made, parsing.scope);
  if (fault !== undefined) noteFault(parsing, sign, fault);
  return made;
}

/** Behind `~` stands a regular expression, or the name of an ACL. */
function readPattern(parsing: Parsing): Expression {
  const { token } = parsing.stream;
  if (token.kind === "name" && !token.text.includes(".") && parsing.stream.ahead()?.text !== "(") {
    parsing.stream.next();
    refer(parsing, "acl", token);
    return { kind: "name", text: token.text, ...place(token) };
  }
  const pattern = readSum(parsing, "REGEX");
  notePattern(parsing, pattern);
  return pattern;
}

function notePattern(parsing: Parsing, pattern: Expression | undefined): void {
  const fault = pattern && !parsing.isBroken ? regexFault(pattern) : undefined;
  if (pattern && fault !== undefined) noteFault(parsing, pattern, fault);
}

function readSum(parsing: Parsing, wanted: string | undefined): Expression {
  return readOperations(parsing, ["+", "-"], () =>
    readOperations(parsing, ["*", "/"], () => readOperand(parsing, wanted)),
  );
}

function readOperations(parsing: Parsing, signs: readonly string[], readPart: () => Expression): Expression {
  let left = readPart();
  for (;;) {
    const { token } = parsing.stream;
    if (parsing.isBroken || token.kind !== "sign" || !signs.includes(token.text)) return left;
    parsing.stream.next();
    const right = readPart();
    left = operation(parsing, { kind: "operation", sign: token.text, left, right, ...across(left, right) }, token);
  }
}

function readOperand(parsing: Parsing, wanted: string | undefined): Expression {
  const { stream } = parsing;
  const { token } = stream;
  if (accept(parsing, "(")) {
    const inner = readExpression(parsing, wanted);
    expect(parsing, ")", "an expression in parentheses");
    return readMethods(parsing, inner);
  }
  if (accept(parsing, "-"))
    return { kind: "operation", sign: "-", left: zero(token), right: readOperand(parsing, wanted), ...place(token) };
  if (token.kind === "number" || token.kind === "fraction") return readNumber(parsing);
  if (token.kind === "name") return readMethods(parsing, readName(parsing, wanted));
  if (token.kind === "string" || token.kind === "blob" || token.kind === "filled") {
    stream.next();
    return readMethods(parsing, { kind: token.kind, text: token.text, ...place(token) });
  }
  breakOff(parsing, `${found(token)} stands where a value belongs; write a string, a number or a variable there.`);
  return nothing(parsing);
}

/** A number with its unit, which a blank may part from it. */
function readNumber({ stream, ...parsing }: Parsing): Literal {
  const digits = stream.next();
  const { token } = stream;
  if (token.kind !== "name") return { kind: "number", text: digits.text, ...place(digits) };
  stream.next();
  if (!isUnit(token.text))
    noteFault({ stream, ...parsing }, token, `${token.text} is no unit of time; write ms, s, m, h, d, w or y.`);
  const text = digits.text + token.text;
  return { kind: "number", text, milliseconds: readDuration(text), ...across(digits, token) };
}

/** A variable, a function with its arguments, or the name of something that is declared. */
function readName(parsing: Parsing, wanted: string | undefined): Expression {
  const { stream, scope } = parsing;
  const token = readDotted(parsing);
  const { text } = token;
  if (isNext(parsing, "(")) return readCall(parsing, token);
  if (text === "true" || text === "false" || text === "default") return { kind: "name", text, ...place(token) };
  if (!text.includes(".") && text !== "now" && !scope.typeOf(text)) {
    if (wanted === "BACKEND") refer(parsing, "backend", token);
    else if (wanted === "ARGUMENT" || scope.objects.has(text)) scope.mentioned.add(text);
    else if (!noteFormerWord(parsing, token) && !isDeclared(parsing, text))
      noteUndeclared(
        parsing,
        token,
        `${text.slice(0, 60)} is no variable and nothing that is declared; write strings in quotes.`,
      );
    return { kind: "name", text, ...place(token) };
  }
  if (scope.objects.has(text.split(".")[0] ?? "") || scope.modules.has(text.split(".")[0] ?? ""))
    return { kind: "name", text, ...place(token) };
  const fault = scope.variable(text, "read", token, parsing.uses);
  if (fault !== undefined && stream.token.kind !== "filled") {
    noteFormer(parsing, token);
    noteFault(parsing, token, fault);
  }
  return { kind: "name", text, ...place(token) };
}

function noteFormerWord(parsing: Parsing, token: Token): boolean {
  if (!noteFormer(parsing, token)) return false;
  noteFault(parsing, token, `${token.text} is VCL of before Varnish 4; look up what it is called now.`);
  return true;
}

function isDeclared({ scope }: Parsing, name: string): boolean {
  const isIt = [...scope.declared.values()].some((names) => names.has(name));
  if (isIt) scope.mentioned.add(name);
  return isIt;
}

/** A name with what blanks or quotes part from it: `req . url`, `req.http."x-header"`. */
export function readDotted({ stream }: Parsing): Token {
  let name = stream.next();
  for (;;) {
    const { token } = stream;
    const isQuoted =
      name.text.endsWith(".") && token.kind === "string" && token.file === name.file && token.start === name.end;
    const isParted = !isQuoted && token.kind === "sign" && token.text === "." && stream.ahead()?.kind === "name";
    if (!isQuoted && !isParted) return name;
    stream.next();
    const part = isQuoted ? token : stream.next();
    name = { ...name, text: name.text + (isQuoted ? "" : ".") + part.text, ...across(name, part) };
  }
}

/** Reads what a function is called with, and looks whether there is such a function. */
export function readCall(parsing: Parsing, name: Token): Call {
  const fault = parsing.scope.function(name.text);
  if (fault) {
    noteFormer(parsing, name);
    (fault.isOpen ? noteUndeclared : noteFault)(parsing, name, fault.fault);
  }
  const args = readArguments(parsing);
  if (name.text === "regsub" || name.text === "regsuball") notePattern(parsing, args[1]);
  return {
    kind: "call",
    name: name.text,
    args,
    ...across(name, args.at(-1) ?? name),
  };
}

/** What stands in parentheses, with commas between; `name = value` counts as its value. */
export function readArguments(parsing: Parsing): readonly Expression[] {
  const args: Expression[] = [];
  expect(parsing, "(", "a function");
  if (accept(parsing, ")")) return args;
  do {
    if (parsing.stream.token.kind === "name" && parsing.stream.ahead()?.text === "=") {
      parsing.stream.next();
      parsing.stream.next();
    }
    args.push(readExpression(parsing, "ARGUMENT"));
  } while (!parsing.isBroken && accept(parsing, ","));
  expect(parsing, ")", "the end of the arguments");
  return args;
}

/** Methods that are called on a value: `("A" + req.url).lower()`. */
function readMethods(parsing: Parsing, value: Expression): Expression {
  let last = value;
  while (!parsing.isBroken && isNext(parsing, ".") && parsing.stream.ahead()?.kind === "name") {
    parsing.stream.next();
    const name = parsing.stream.next();
    const args = isNext(parsing, "(") ? readArguments(parsing) : [];
    last = { kind: "call", name: `.${name.text}`, args: [last, ...args], ...across(value, name) };
  }
  return last;
}

function nothing({ stream: { token } }: Parsing): Expression {
  return { kind: "filled", text: "", ...place(token) };
}

function zero(token: Token): Literal {
  return { kind: "number", text: "0", ...place(token) };
}

function place({ file, start, end }: Token): Pick<Token, "file" | "start" | "end"> {
  return { file, start, end };
}
