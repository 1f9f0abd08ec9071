import { readDotted } from "./expressions.ts";
import { checkBackend, checkProbe } from "./fields.ts";
import {
  across,
  accept,
  breakOff,
  expect,
  expectKind,
  found,
  isNext,
  noteFault,
  noteFormer,
  type Parsing,
} from "./parsing.ts";
import type { Use } from "./scope.ts";
import { readBody, skipLine } from "./statements.ts";
import type { AclEntry, Declaration, Field } from "./syntax.ts";
import type { Token } from "./tokens.ts";
import { isTaken, type Release } from "./version.ts";
import { isRunByVarnish, METHODS } from "./variables.ts";

/** What a reader gathers beside the declarations. */
export interface Gathered {
  readonly declarations: Declaration[];
  /** Variables that each subroutine uses. */
  readonly uses: Map<Declaration, readonly Use[]>;
  /** Where something stands that a template puts there. */
  readonly filled: Token[];
}

/** Reads one declaration; behind one that cannot be read on, it goes on with the next line that begins another. */
export function readDeclaration(parsing: Parsing, gathered: Gathered): void {
  const { token } = parsing.stream;
  parsing.isBroken = false;
  parsing.uses = [];
  parsing.depth = 0;
  if (token.kind === "filled") skipFilled(parsing, gathered);
  else if (token.kind === "c") skipC(parsing);
  else readNamed(parsing, gathered);
}

function readNamed(parsing: Parsing, gathered: Gathered): void {
  const { stream } = parsing;
  const { token } = stream;
  const read = token.kind === "name" ? DECLARATIONS.get(token.text) : undefined;
  const declaration = read ? readWith(parsing, read) : undefined;
  if (!read) stray(parsing);
  if (declaration) {
    gathered.declarations.push(declaration);
    if (declaration.kind === "sub") gathered.uses.set(declaration, parsing.uses);
  }
  if (isBroken(parsing)) skipBroken(parsing, token);
}

/** Read anew, because what was called in between may have changed it. */
function isBroken(parsing: Parsing): boolean {
  return parsing.isBroken;
}

function skipBroken({ stream }: Parsing, from: Token): void {
  if (stream.token === from) stream.next();
  stream.skipTo(STARTS);
}

function readWith(
  parsing: Parsing,
  read: (parsing: Parsing, token: Token) => Declaration | undefined,
): Declaration | undefined {
  return read(parsing, parsing.stream.next());
}

function skipFilled(parsing: Parsing, { filled }: Gathered): void {
  const token = parsing.stream.next();
  filled.push(token);
  skipLine(parsing, token);
}

function skipC(parsing: Parsing): void {
  noteFault(
    parsing,
    parsing.stream.next(),
    "Varnish runs C in VCL only where its parameter vcc_feature has allow_inline_c; use a module, or set that parameter.",
  );
}

function stray(parsing: Parsing): void {
  const { token } = parsing.stream;
  noteFormer(parsing, token);
  breakOff(
    parsing,
    `${found(token)} begins no declaration; write vcl, import, include, backend, probe, acl or sub there, and statements inside of a sub.`,
  );
}

const DECLARATIONS: ReadonlyMap<string, (parsing: Parsing, token: Token) => Declaration | undefined> = new Map([
  ["vcl", readVersion],
  ["import", readImport],
  ["acl", readAcl],
  ["probe", readProbe],
  ["backend", readBackend],
  ["sub", readSub],
]);

const STARTS: ReadonlySet<string> = new Set(DECLARATIONS.keys());

function readVersion(parsing: Parsing, token: Token): Declaration | undefined {
  const version = expectKind(parsing, ["fraction"], "the version of VCL, 4.1,");
  if (!version) return undefined;
  if (version.kind === "fraction" && version.text !== "4.0" && version.text !== "4.1")
    noteFault(parsing, version, `Varnish reads no VCL ${version.text}; write vcl 4.1;.`);
  if (version.text === "4.0") parsing.scope.syntax = "4.0";
  expect(parsing, ";", "the version of VCL");
  return { kind: "vcl", version, ...across(token, version) };
}

/** `import std;`, `import dir as d from "/usr/lib/…";` */
function readImport(parsing: Parsing, token: Token): Declaration | undefined {
  const module = expectKind(parsing, ["name"], "the name of a module");
  if (!module) return undefined;
  const name = accept(parsing, "as")
    ? (expectKind(parsing, ["name"], "the name that the module is called by") ?? module)
    : module;
  if (accept(parsing, "from")) expectKind(parsing, ["string"], "the path of the module in quotes");
  expect(parsing, ";", "import");
  parsing.scope.modules.set(name.text, module.text);
  return { kind: "import", module: module.text, name, ...across(token, module) };
}

function readAcl(parsing: Parsing, token: Token): Declaration | undefined {
  const name = readOwnName(parsing, "acl");
  if (!name) return undefined;
  const entries: AclEntry[] = [];
  while (parsing.stream.token.text === "+" || parsing.stream.token.text === "-") {
    parsing.stream.next();
    const flag = expectKind(parsing, ["name"], "a flag");
    if (flag && !isTaken(FLAGS.get(flag.text) ?? [NEWER_THAN_ALL], parsing.scope.release))
      noteFault(
        parsing,
        flag,
        `This Varnish has no flag ${flag.text.slice(0, 40)} of an ACL; write log, table or pedantic, or nothing.`,
      );
  }
  expect(parsing, "{", "acl");
  while (!parsing.isBroken && !accept(parsing, "}")) {
    const entry = readEntry(parsing);
    if (entry) entries.push(entry);
    expect(parsing, ";", "an address of an ACL");
  }
  return { kind: "acl", name, entries, ...across(token, name) };
}

/** The flags of ACLs with the release that each came with. */
const FLAGS: ReadonlyMap<string, readonly Release[]> = new Map([
  ["log", []],
  ["table", []],
  ["pedantic", []],
  ["fold", [7_002_000]],
]);
const NEWER_THAN_ALL: Release = 999_000_000;

/** `! ("10.0.0.0"/8)`: the parentheses leave it out where the name cannot be resolved. */
function readEntry(parsing: Parsing): AclEntry | undefined {
  let isExcluded = accept(parsing, "!");
  const isOptional = accept(parsing, "(");
  isExcluded = accept(parsing, "!") || isExcluded;
  const address = expectKind(parsing, ["string"], "an address in quotes");
  const mask = accept(parsing, "/") ? expectKind(parsing, ["number"], "a number of bits") : undefined;
  if (isOptional) expect(parsing, ")", "an address in parentheses");
  if (!address) return undefined;
  const { file, start, end } = across(address, mask ?? address);
  return { address, mask: mask?.kind === "number" ? Number(mask.text) : undefined, isExcluded, file, start, end };
}

function readProbe(parsing: Parsing, token: Token): Declaration | undefined {
  const name = readOwnName(parsing, "probe");
  if (!name) return undefined;
  const fields = readFields(parsing, "probe");
  checkProbe(parsing, fields);
  return { kind: "probe", name, fields, ...across(token, name) };
}

function readBackend(parsing: Parsing, token: Token): Declaration | undefined {
  const name = readOwnName(parsing, "backend");
  if (!name) return undefined;
  if (accept(parsing, "none") || accept(parsing, "None")) {
    expect(parsing, ";", "none");
    return { kind: "backend", name, fields: undefined, ...across(token, name) };
  }
  const fields = readFields(parsing, "backend");
  checkBackend(parsing, name, fields);
  return { kind: "backend", name, fields, ...across(token, name) };
}

/** The name of what is declared, which nothing else of its kind has. */
function readOwnName(parsing: Parsing, kind: "acl" | "probe" | "backend"): Token | undefined {
  const name = expectKind(parsing, ["name"], `the name of the ${kind}`);
  if (name?.kind !== "name") return name;
  if (name.text.includes("."))
    noteFault(parsing, name, `${name.text} is no name, because a dot stands in it; write - or _ instead.`);
  const earlier = parsing.scope.declare(kind, name);
  if (earlier)
    noteFault(
      parsing,
      name,
      `There is a ${kind} ${name.text} in line ${lineOf(earlier)} already; name this one otherwise.`,
    );
  return name;
}

function lineOf({ file, start }: Token): number {
  return file.position(start).line;
}

/** `.name = value;` until the brace closes. */
function readFields(parsing: Parsing, of: string): readonly Field[] {
  const fields: Field[] = [];
  expect(parsing, "{", of);
  while (!parsing.isBroken && !accept(parsing, "}")) {
    if (parsing.stream.token.kind === "filled") parsing.stream.next();
    else for (const field of readField(parsing, of)) fields.push(field);
  }
  return fields;
}

function readField(parsing: Parsing, of: string): readonly Field[] {
  const { stream } = parsing;
  if (isNext(parsing, "set")) {
    parsing.former.push({ ...stream.token, text: "set before a field" });
    breakOff(parsing, `Fields of a ${of} are written .host = "…";, without set before them, since Varnish 2.`);
  }
  expect(parsing, ".", `a field of a ${of}`);
  const name = expectKind(parsing, ["name"], "the name of a field");
  if (!name) return [];
  expect(parsing, "=", `.${name.text}`);
  if (isNext(parsing, "{")) {
    const fields = readFields(parsing, "probe");
    accept(parsing, ";");
    return [{ name, values: [], fields, ...across(name, name) }];
  }
  const values: Token[] = [];
  while (!parsing.isBroken && !isNext(parsing, ";") && !isNext(parsing, "}") && stream.token.kind !== "end")
    values.push(stream.token.kind === "name" ? readDotted(parsing) : stream.next());
  expect(parsing, ";", `the value of .${name.text}`);
  return [{ name, values, fields: undefined, ...across(name, values.at(-1) ?? name) }];
}

function readSub(parsing: Parsing, token: Token): Declaration | undefined {
  const name = expectKind(parsing, ["name"], "the name of the subroutine");
  if (!name) return undefined;
  if (name.kind === "name") checkSubName(parsing, name);
  const body = readBody(parsing, "sub");
  return { kind: "sub", name, body, ...across(token, name) };
}

/** Varnish's own subroutines are put together from all parts, others are there once. */
function checkSubName(parsing: Parsing, name: Token): void {
  if (isRunByVarnish(name.text, parsing.scope.release)) return;
  if (/^vcl_/i.test(name.text)) {
    noteFormer(parsing, name);
    noteFault(
      parsing,
      name,
      `Varnish has no step ${name.text}, and keeps names with vcl_ for itself; write one of ${[...METHODS.keys()].join(", ")}.`,
    );
    return;
  }
  if (name.text.includes("."))
    noteFault(parsing, name, `${name.text} is no name, because a dot stands in it; write - or _ instead.`);
  const earlier = parsing.scope.declare("sub", name);
  if (earlier)
    noteFault(
      parsing,
      name,
      `There is a sub ${name.text} in line ${lineOf(earlier)} already; name this one otherwise.`,
    );
}
