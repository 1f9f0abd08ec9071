import {
  across,
  accept,
  breakOff,
  deeper,
  expect,
  found,
  grown,
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
  const { file, start, end } = across(first, parts.at(-1) ?? first);
  return { kind, parts, file, start, end };
}

function readNot(parsing: Parsing, wanted: string | undefined): Expression {
  const { token } = parsing.stream;
  if (!accept(parsing, "!")) return readComparison(parsing, wanted);
  const of = readComparison(parsing, wanted);
  const { file, start, end } = across(token, of);
  return { kind: "not", of, file, start, end };
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
  return operation(parsing, { sign: token, left, right });
}

interface Written {
  readonly sign: Token;
  readonly left: Expression;
  readonly right: Expression;
}

/** Notes what an operation cannot be done with. */
function operation(parsing: Parsing, { sign, left, right }: Written): Operation {
  const { file, start, end } = across(left, right);
  const made: Operation = { kind: "operation", sign: sign.text, left, right, file, start, end };
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
    return nameAt(token);
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
    left = operation(parsing, { sign: token, left, right });
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
  if (accept(parsing, "-")) return readNegative(parsing, token, wanted);
  if (token.kind === "number" || token.kind === "fraction") return readNumber(parsing);
  if (token.kind === "name") return readMethods(parsing, readName(parsing, wanted));
  if (token.kind === "string" || token.kind === "blob" || token.kind === "filled") {
    stream.next();
    const { kind, text, file, start, end } = token;
    return readMethods(parsing, { kind, text, file, start, end });
  }
  breakOff(parsing, `${found(token)} stands where a value belongs; write a string, a number or a variable there.`);
  return nothing(parsing);
}

function readNegative(parsing: Parsing, token: Token, wanted: string | undefined): Operation {
  const { file, start, end } = token;
  return {
    kind: "operation",
    sign: "-",
    left: numberAt(token, "0"),
    right: readOperand(parsing, wanted),
    file,
    start,
    end,
  };
}

/** A number with its unit, which a blank may part from it. */
function readNumber({ stream, ...parsing }: Parsing): Literal {
  const digits = stream.next();
  const { token } = stream;
  if (token.kind !== "name") return numberAt(digits, digits.text);
  stream.next();
  if (!isUnit(token.text))
    noteFault({ stream, ...parsing }, token, `${token.text} is no unit of time; write ms, s, m, h, d, w or y.`);
  const text = digits.text + token.text;
  const { file, start, end } = across(digits, token);
  return { kind: "number", text, milliseconds: readDuration(text), file, start, end };
}

/** A variable, a function with its arguments, or the name of something that is declared. */
function readName(parsing: Parsing, wanted: string | undefined): Expression {
  const { stream, scope } = parsing;
  const token = readDotted(parsing);
  const { text } = token;
  if (isNext(parsing, "(")) return readCall(parsing, token);
  if (text === "true" || text === "false" || text === "default") return nameAt(token);
  if (!text.includes(".") && text !== "now" && !scope.typeOf(text)) {
    if (wanted === "BACKEND") refer(parsing, "backend", token);
    else if (wanted === "ARGUMENT" || scope.objects.has(text)) scope.mentioned.add(text);
    else if (!noteFormerWord(parsing, token) && !isDeclared(parsing, text))
      noteUndeclared(
        parsing,
        token,
        `${text.slice(0, 60)} is no variable and nothing that is declared; write strings in quotes.`,
      );
    return nameAt(token);
  }
  if (scope.objects.has(text.split(".")[0] ?? "") || scope.modules.has(text.split(".")[0] ?? "")) return nameAt(token);
  const fault = scope.variable(text, "read", token, parsing.uses);
  if (fault !== undefined && stream.token.kind !== "filled") {
    noteFormer(parsing, token);
    noteFault(parsing, token, fault);
  }
  return nameAt(token);
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
  const { file, start, end } = across(name, args.at(-1) ?? name);
  return { kind: "call", name: name.text, args, file, start, end };
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
  return grown(args);
}

/** Methods that are called on a value: `("A" + req.url).lower()`. */
function readMethods(parsing: Parsing, value: Expression): Expression {
  let last = value;
  while (!parsing.isBroken && isNext(parsing, ".") && parsing.stream.ahead()?.kind === "name") {
    parsing.stream.next();
    const name = parsing.stream.next();
    const args = isNext(parsing, "(") ? readArguments(parsing) : [];
    const { file, start, end } = across(value, name);
    last = { kind: "call", name: `.${name.text}`, args: [last, ...args], file, start, end };
  }
  return last;
}

function nothing({ stream: { token } }: Parsing): Expression {
  const { file, start, end } = token;
  return { kind: "filled", text: "", file, start, end };
}

function nameAt({ text, file, start, end }: Token): Expression {
  return { kind: "name", text, file, start, end };
}

function numberAt({ file, start, end }: Token, text: string): Literal {
  return { kind: "number", text, file, start, end };
}
