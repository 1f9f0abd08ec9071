import { ACTIONS, ARGUMENTS } from "./actions.ts";
import { readArguments, readCall, readDotted, readExpression } from "./expressions.ts";
import {
  across,
  accept,
  breakOff,
  deeper,
  expect,
  expectKind,
  found,
  grown,
  isNext,
  noteFault,
  noteFormer,
  refer,
  type Parsing,
} from "./parsing.ts";
import { moduleNamed } from "./modules.ts";
import { assignmentFault } from "./types.ts";
import type { Branch, Return, Statement } from "./syntax.ts";
import type { Token } from "./tokens.ts";

/** Reads what stands between braces. */
export function readBody(parsing: Parsing, of: string): readonly Statement[] {
  expect(parsing, "{", of);
  return deeper(parsing, () => readStatements(parsing), []);
}

/** Whether a token begins a statement, as what is included inside of a subroutine does. */
export function beginsStatement({ kind, text }: Token): boolean {
  return kind === "name" && (STATEMENTS.has(text) || text.includes("."));
}

/** Reads statements to the end of the file. */
export function readFragment(parsing: Parsing): void {
  while (!parsing.isBroken && parsing.stream.token.kind !== "end") readStatement(parsing);
}

function readStatements(parsing: Parsing): readonly Statement[] {
  const body: Statement[] = [];
  while (!parsing.isBroken && !accept(parsing, "}")) {
    if (parsing.stream.token.kind === "end") breakOff(parsing, "The file ends inside a block; close it with }.");
    else body.push(readStatement(parsing));
  }
  return grown(body);
}

function readStatement(parsing: Parsing): Statement {
  const { token } = parsing.stream;
  if (isNext(parsing, "{")) return readBlock(parsing, token);
  if (token.kind === "c") return readC(parsing);
  if (token.kind === "filled") return readFilled(parsing);
  if (token.kind !== "name") {
    breakOff(parsing, `${found(token)} stands where a statement begins; write set, unset, call, if or return there.`);
    return unseen(token);
  }
  const read = STATEMENTS.get(token.text);
  if (!read) return readDoing(parsing, token);
  parsing.stream.next();
  return read(parsing, token);
}

function readBlock(parsing: Parsing, { file, start, end }: Token): Statement {
  return { kind: "block", body: readBody(parsing, "a block"), file, start, end };
}

function readC(parsing: Parsing): Statement {
  const token = parsing.stream.next();
  noteFault(
    parsing,
    token,
    "Varnish runs C in VCL only where its parameter vcc_feature has allow_inline_c; use a module, or set that parameter.",
  );
  return unseen(token);
}

/** What a template puts there: lines of its own, or the beginning of a statement. */
function readFilled(parsing: Parsing): Statement {
  const token = parsing.stream.next();
  skipLine(parsing, token);
  return unseen(token);
}

/** Goes on to the next line, or behind the semicolon or before the brace that comes first. */
export function skipLine(parsing: Parsing, from: Token): void {
  const { stream } = parsing;
  let last = from;
  while (stream.token.kind !== "end" && stream.token.file === from.file && !isNext(parsing, "}")) {
    if (from.file.text.slice(last.end, stream.token.start).includes("\n")) return;
    last = stream.next();
    if (last.text === ";") return;
  }
}

function unseen({ file, start, end }: Token): Statement {
  return { kind: "unseen", file, start, end };
}

const STATEMENTS: ReadonlyMap<string, (parsing: Parsing, token: Token) => Statement> = new Map([
  ["if", readIf],
  ["set", readSet],
  ["unset", readUnset],
  ["call", readSubCall],
  ["return", readReturn],
  ["new", readNew],
]);

const ELSE_IF: ReadonlySet<string> = new Set(["elseif", "elsif", "elif"]);

function readIf(parsing: Parsing, { file, start, end }: Token): Statement {
  const branches: Branch[] = [readBranch(parsing)];
  while (!parsing.isBroken) {
    const { kind, text } = parsing.stream.token;
    if (kind !== "name" || (text !== "else" && !ELSE_IF.has(text))) break;
    parsing.stream.next();
    if (text === "else" && !accept(parsing, "if")) {
      if (!isNext(parsing, "{"))
        breakOff(parsing, `${found(parsing.stream.token)} stands behind else; write { or if (…) { there.`);
      branches.push({ condition: undefined, body: readBody(parsing, "else") });
      break;
    }
    branches.push(readBranch(parsing));
  }
  return { kind: "if", branches: grown(branches), file, start, end };
}

function readBranch(parsing: Parsing): Branch {
  expect(parsing, "(", "a condition");
  const condition = readExpression(parsing, "BOOL");
  expect(parsing, ")", "the end of a condition");
  return { condition, body: readBody(parsing, "an if") };
}

const ASSIGNMENTS: ReadonlySet<string> = new Set(["=", "+=", "-=", "*=", "/="]);

function readSet(parsing: Parsing, token: Token): Statement {
  const { stream, scope } = parsing;
  if (stream.token.kind !== "filled" && stream.token.kind !== "name")
    expectKind(parsing, ["name"], "the name of a variable");
  const target = stream.token.kind === "name" ? readDotted(parsing) : stream.next();
  if (target.kind === "name") noteUse(parsing, target, "written");
  const type = target.kind === "name" ? scope.typeOf(target.text) : undefined;
  const { text: sign, kind } = stream.token;
  if (kind === "sign" && ASSIGNMENTS.has(sign)) stream.next();
  else expect(parsing, "=", "set");
  const value = readExpression(parsing, type);
  const fault = parsing.isBroken ? undefined : assignmentFault(target.text, { type, value, sign, scope });
  if (fault !== undefined) noteFault(parsing, value, fault);
  expect(parsing, ";", "the end of set");
  const { file, start, end } = across(token, value);
  return { kind: "set", target: target.text, sign, value, file, start, end };
}

function readUnset(parsing: Parsing, token: Token): Statement {
  const { stream } = parsing;
  const name =
    stream.token.kind === "name" ? readDotted(parsing) : expectKind(parsing, ["name"], "the name of a variable");
  if (name?.kind === "name") noteUse(parsing, name, "unset");
  expect(parsing, ";", "the end of unset");
  const { file, start, end } = across(token, name ?? token);
  return { kind: "unset", target: name?.text ?? "", file, start, end };
}

function noteUse(parsing: Parsing, name: Token, does: "written" | "unset"): void {
  const fault = parsing.scope.variable(name.text, does, name, parsing.uses);
  if (fault === undefined) return;
  noteFormer(parsing, name);
  noteFault(parsing, name, fault);
}

function readSubCall(parsing: Parsing, token: Token): Statement {
  const name = expectKind(parsing, ["name"], "the name of a subroutine");
  if (name) refer(parsing, "sub", name);
  expect(parsing, ";", "the end of call");
  const { file, start, end } = across(token, name ?? token);
  return { kind: "call", name: name?.text ?? "", file, start, end };
}

function readReturn(parsing: Parsing, token: Token): Statement {
  if (accept(parsing, ";")) return returning(token, undefined, []);
  expect(parsing, "(", "return");
  const action = expectKind(parsing, ["name"], "the word that says where to go on");
  if (!action) return returning(token, undefined, []);
  if (action.kind === "name" && !ACTIONS.has(action.text)) {
    noteFormer(parsing, action);
    noteFault(
      parsing,
      action,
      `return knows no ${action.text.slice(0, 40)}; write one of ${[...ACTIONS].sort().join(", ")}.`,
    );
  }
  const takes = ARGUMENTS.get(action.text);
  const hasArguments = isNext(parsing, "(");
  if (takes === "required" && !hasArguments)
    breakOff(parsing, `return (${action.text}) needs an argument; write return (${action.text}(…)).`);
  if (takes === undefined && hasArguments && action.kind === "name")
    breakOff(parsing, `return (${action.text}) takes no argument; remove it.`);
  const args = hasArguments ? readArguments(parsing) : [];
  expect(parsing, ")", "return");
  expect(parsing, ";", "the end of return");
  return returning(action, action.text, args);
}

function returning({ file, start, end }: Token, action: string | undefined, args: Return["args"]): Return {
  return { kind: "return", action, args, file, start, end };
}

function readNew(parsing: Parsing, token: Token): Statement {
  const { scope, stream } = parsing;
  const name = expectKind(parsing, ["name"], "the name of an object");
  expect(parsing, "=", "new");
  const made = stream.token.kind === "name" ? readDotted(parsing) : expectKind(parsing, ["name"], "what makes it");
  if (!name || !made) return unseen(token);
  const [alias = "", type = ""] = made.text.split(".");
  const known = moduleNamed(scope.modules.get(alias) ?? "");
  if (made.kind === "name" && known && !known.objects.has(type))
    noteFault(
      parsing,
      made,
      `The module ${alias} makes no ${type}; write one of ${[...known.objects.keys()].join(", ")}.`,
    );
  else if (scope.objects.has(name.text))
    noteFault(parsing, name, `${name.text} is made a second time; name it otherwise.`);
  scope.objects.set(name.text, made.text);
  const call = readCall(parsing, made);
  expect(parsing, ";", "the end of new");
  const { file, start, end } = across(token, call);
  return { kind: "new", name: name.text, made: call, file, start, end };
}

/** A function or method that is called for what it does: `std.log("…");`. */
function readDoing(parsing: Parsing, token: Token): Statement {
  const name = readDotted(parsing);
  if (isNext(parsing, "(")) {
    const call = readCall(parsing, name);
    expect(parsing, ";", "the end of a call");
    const { file, start, end } = across(name, call);
    return { kind: "do", call, file, start, end };
  }
  const isFormer = noteFormer(parsing, name);
  if (!parsing.isBroken && isFormer) {
    noteFault(parsing, name, `${name.text} is VCL of before Varnish 4; rewrite this line.`);
    parsing.isBroken = true;
  }
  breakOffAt(parsing, name);
  return unseen(token);
}

function breakOffAt(parsing: Parsing, name: Token): void {
  if (parsing.isBroken) return;
  parsing.isBroken = true;
  noteFault(
    parsing,
    name,
    `${name.text.slice(0, 60)} begins no statement; write set, unset, call, if, return or a function with ( ).`,
  );
}
